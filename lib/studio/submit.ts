// Submitting: checked as a whole, then frozen for reviewers in a new round.
import 'server-only'
import { findingsOf, planOf, type Given, type Profile } from '#criteria'
import { compileCql } from '#engines/cql/compile'
import { compileDuckdb, UnfinishedPlan } from '#engines/sql/compile'
import { unknownCodes } from '#terminology'
import { ok, refuse, type Actor, type Fault, type Problem, type Result } from '#workflow'
import { contribute, moveVersion, record } from '#store'
import { onVersion } from './doing'
import type { Moved } from './moves'
import { documentOf } from './text'
import { givenOf } from './used'

export const submit = (actor: Actor | null, input: { versionId: string; contentHash: string }): Promise<Result<Moved>> =>
  onVersion(actor, 'submit', input, async (tx, version, to, by) => {
    const document = documentOf(version)
    const problem = hindranceOf(document, version.slug, version.number, await givenOf(document, tx))
    if (problem) return refuse(problem)
    if (!version.facts.contributors.includes(by.id)) await contribute(tx, version.id, by.id, 'coEditor') // who vouches for it does not approve it
    if (!(await moveVersion(tx, version, to, { round: true }))) return refuse({ code: 'tryAgain' })
    await record(tx, by, { act: 'submit', version, from: version.state, to })
    return ok({ state: to })
  })

/** What keeps a profile from review: its faults, codes nobody knows, or logic that cannot be said in SQL or CQL. */
export function hindranceOf(profile: Profile, name: string, number: string, given: Given = {}): Problem | null {
  // without tiers a draft counts well, but no list is drawn from it: it cannot be released
  const faults: Fault[] = [
    ...findingsOf(profile, given.used ? { used: given.used } : {})
      .filter((one) => one.severity === 'fault' || one.code === 'noTiers')
      .map(({ remedy: _, more: __, params: ___, severity: ____, ...fault }) => fault),
    ...unknownCodes(profile)
      .filter((one) => one.severity === 'error')
      .map((one) => ({ code: one.code, sentence: one.text, ...one.in })),
  ]
  if (faults.length) return { code: 'faults', faults }
  const plan = planOf(profile, given)
  try {
    compileDuckdb(plan)
  } catch (error) {
    if (error instanceof UnfinishedPlan) return { code: 'notTranslatable', language: 'sql', reasons: [{ step: error.at, why: error.message }] }
    throw error
  }
  const cql = compileCql(plan, name, number)
  return 'refused' in cql ? { code: 'notTranslatable', language: 'cql', reasons: cql.refused } : null
}
