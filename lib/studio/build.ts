// From an approved version to the bytes of its release: SQL, CQL, ELM and the evidence on the synthetic clinic.
import 'server-only'
import { givenBy, isoOf, planOf, type Plan, type Profile, type Words } from '#criteria'
import { countArrays } from '#engines/arrays/engine'
import { compileCql } from '#engines/cql/compile'
import { measuresOf } from '#engines/cql/measures'
import { translate, type Translation } from '#engines/cql/translate'
import { compileDuckdb, UnfinishedPlan } from '#engines/sql/compile'
import { ReleaseError, type Approval, type BuiltRelease, type PopulationEvidence } from '#release/input'
import { packageName } from '#release/names'
import { buildRelease } from '#release/package'
import { BUILT_IN, ucumOf } from '#terminology'
import { ok, refuse, type Result } from '#workflow'
import { shippedPopulation } from './populations'
import { usedBy } from './used'

export interface Approved {
  profile: Profile
  number: string
  publishedAt: Date
  approvals: Approval[]
}

/** The package, or why its logic cannot be published. The first translation of a process takes some seconds. */
export async function build({ profile, number, publishedAt, approvals }: Approved): Promise<Result<BuiltRelease>> {
  const used = await usedBy(profile)
  const plan = planOf(profile, givenBy(used))
  const no = (language: 'sql' | 'cql' | 'package', reasons: { step: string; why: string | Words }[]) => refuse({ code: 'notTranslatable', language, reasons })
  try {
    const sql = compileDuckdb(plan)
    const cql = compileCql(plan, cqlName(profile.id), number, { measures: measuresOf(profile.results, ucumOf) })
    if ('refused' in cql) return no('cql', cql.refused)
    const { elmText, errors } = await translated(cql.cql)
    if (errors.length)
      return no(
        'cql',
        errors.map((one) => ({ step: `CQL ${one.line}`, why: one.message })),
      )
    const population = await evidenceOf(plan)
    return ok(
      await buildRelease({
        profile,
        used,
        version: number,
        publishedAt: publishedAt.toISOString(),
        approvals,
        sql,
        cql: cql.cql,
        elm: elmText,
        knownCodes: BUILT_IN,
        ...(population ? { population } : {}),
      }),
    )
  } catch (error) {
    if (error instanceof UnfinishedPlan) return no('sql', [{ step: error.at, why: error.message }])
    if (error instanceof ReleaseError) return no('package', [{ step: packageName(profile.id), why: error.message }])
    throw error
  }
}

/** A CQL library's name has letters and digits only. */
export const cqlName = (slug: string): string => slug.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

const KEPT = 20
const translations = new Map<string, Promise<Translation>>()
/** The same text is translated once a process. */
function translated(cql: string): Promise<Translation> {
  const known = translations.get(cql)
  if (known) return known
  const made = translate(cql)
  translations.set(cql, made)
  made.catch(() => translations.delete(cql))
  if (translations.size > KEPT) translations.delete(translations.keys().next().value!)
  return made
}

async function evidenceOf(plan: Plan): Promise<PopulationEvidence | null> {
  const population = await shippedPopulation()
  if (!population) return null
  const counts = countArrays(plan, population, { ref: population.ref, clinic: population.clinic })
  return { name: population.name, digest: population.digest, ref: isoOf(population.ref), counts }
}
