// What the resources of one release share: identity, date, jurisdiction, references between them.
import type { Plan, Profile } from '#criteria'
import { canonicalOf, computable, DEMONSTRATION, idOf } from '../names'
import type { Approval, CompiledSql, KnownCode } from '../input'
import type { Canonical, CodeableConcept, Duration } from './r4'

/** A release ready to be written: checked, with times in UTC. */
export interface Draft {
  profile: Profile
  plan: Plan
  version: string
  /** UTC, whole seconds. */
  publishedAt: string
  approvals: Approval[]
  sql: CompiledSql
  cql: string
  elm: string
  knownCodes: readonly KnownCode[]
}

const DENMARK: CodeableConcept[] = [{ coding: [{ system: 'urn:iso:std:iso:3166', code: 'DK', display: 'Denmark' }] }]

/** `base`, "ValueSet", "osteoporose-frakturer" → address of a resource. */
export const address = (profile: string, type: string, id: string): string => `${canonicalOf(profile)}/${type}/${id}`

/** The shared head of a resource; `part` tells it from its siblings and is empty for the one that stands for the whole. */
export function head(draft: Draft, type: string, part: string[], title: string, description: string): Canonical {
  const { profile } = draft
  const id = idOf(profile.id, ...part)
  return {
    id,
    url: address(profile.id, type, id),
    version: draft.version,
    name: computable(profile.id, ...part),
    title,
    status: 'active',
    experimental: true,
    date: draft.publishedAt,
    publisher: filled(profile.owner) ?? 'Profilstudio',
    description: `${DEMONSTRATION}. ${description}`,
    jurisdiction: DENMARK,
  }
}

/** FHIR has no empty strings. */
export const filled = (text: string | undefined): string | undefined => (text?.trim() ? text : undefined)

const UNITS = { days: ['dage', 'd'], weeks: ['uger', 'wk'], months: ['måneder', 'mo'] } as const
export const durationOf = (within: { n: number; unit: keyof typeof UNITS } | null): { timingDuration: Duration } | Record<string, never> =>
  within ? { timingDuration: { value: within.n, unit: UNITS[within.unit][0], system: 'http://unitsofmeasure.org', code: UNITS[within.unit][1] } } : {}

/** Latest approval of all, as a date: FHIR keeps one. */
export function approvalDates({ approvals }: Draft): { approvalDate?: string; lastReviewDate?: string } {
  const last = approvals
    .map((one) => one.at)
    .sort()
    .at(-1)
  return last ? { approvalDate: last.slice(0, 10), lastReviewDate: last.slice(0, 10) } : {}
}

export const MEASURE_POPULATION = 'http://terminology.hl7.org/CodeSystem/measure-population'
export const LIBRARY_TYPE = 'http://terminology.hl7.org/CodeSystem/library-type'

/** The CQL statement that is true for those who are in. Without quotes it is a CQL expression, and the name by which calculators look it up. */
export const INCLUDED = 'In'
