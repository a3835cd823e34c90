// A version as its two printed specifications: what it needs, the core, its test patients as they come out, and the hours it asks for.
import 'server-only'
import { hoursOf, logicHash, planOf, type Profile, type WorkHours } from '#criteria'
import { coreOf } from '#criteria/core/core'
import { requiresOf, type Requires } from '#criteria/requires/requires'
import { countArrays } from '#engines/arrays/engine'
import { runCases, type CaseResult } from '#engines/cases/verdict'
import { ok, type Actor, type Result, type VersionView } from '#workflow'
import { openVersion } from './open-version'
import { isLarge, listPopulations, populationOf } from './populations'
import { givenOf } from './used'

export interface Specification {
  view: VersionView
  requires: Requires
  logic: string
  /** JSON. */
  core: string
  cases: CaseResult[]
  /** On the studio's population; null without one. */
  hours: WorkHours | null
  population: string
}

/** Whoever may open the version may print it. */
export async function openSpecification(actor: Actor | null, at: { slug: string; version: string }): Promise<Result<Specification>> {
  const opened = await openVersion(actor, at)
  if (!opened.ok) return opened
  const profile: Profile = opened.value.document
  const given = await givenOf(profile)
  const plan = planOf(profile, given)
  const [row] = await listPopulations()
  const counted = row && profile.work && !isLarge(row) ? await populationOf(row) : null
  return ok({
    view: opened.value,
    requires: requiresOf(profile, given),
    logic: logicHash(plan),
    core: JSON.stringify(coreOf(profile, given), null, 1),
    cases: runCases(profile, given),
    hours: counted ? hoursOf(profile, countArrays(plan, counted, counted), counted.size) : null,
    population: row?.title ?? '',
  })
}
