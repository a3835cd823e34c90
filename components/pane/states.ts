// What the clinic decided of each patient. Pure; kept as text in the browser and read back with care.
import type { Day } from '#criteria'

export const STATES = ['open', 'settled', 'postponed', 'declined'] as const
export type PatientState = (typeof STATES)[number]

export type Decision = { is: 'settled'; on: Day } | { is: 'postponed'; on: Day; until: Day } | { is: 'declined'; on: Day; reason: string }
/** By the patient's key. */
export type Decisions = Readonly<Record<string, Decision>>

/** A postponement is a span that ends on its day: from then on the patient is back. */
export const stateOf = (decision: Decision | undefined, ref: Day): PatientState =>
  !decision || (decision.is === 'postponed' && decision.until <= ref) ? 'open' : decision.is

/** Null takes the decision back. */
export function decided(decisions: Decisions, key: string, decision: Decision | null): Decisions {
  const { [key]: _, ...others } = decisions
  return decision ? { ...others, [key]: decision } : others
}

/** One version on one population: decisions never follow to another. */
export const placeOf = (slug: string, version: string, digest: string): string => `profilstudio:glasplade:${slug}@${version}:${digest}`

const isDay = (value: unknown): value is Day => Number.isInteger(value)
function isDecision(value: unknown): value is Decision {
  const one = value as Partial<Record<'is' | 'on' | 'until' | 'reason', unknown>> | null
  if (typeof one !== 'object' || !one || !isDay(one.on)) return false
  if (one.is === 'postponed') return isDay(one.until)
  if (one.is === 'declined') return typeof one.reason === 'string'
  return one.is === 'settled'
}

/** What was kept; anything that is no decision is left out. */
export function readDecisions(text: string | null): Decisions {
  try {
    const kept: unknown = JSON.parse(text ?? '{}')
    if (typeof kept !== 'object' || !kept || Array.isArray(kept)) return {}
    return Object.fromEntries(Object.entries(kept as Record<string, unknown>).filter((one): one is [string, Decision] => isDecision(one[1])))
  } catch {
    return {}
  }
}
