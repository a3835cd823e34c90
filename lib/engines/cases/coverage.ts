// What the test patients of a document try of it: each way out of each question, each outcome, each tier, and each rule both ways.
import { EXITS, type Exit, type Profile } from '#criteria'
import type { CaseResult } from './verdict'

/** `none`: patients come to the place, but none of them by this way. `notReached`: no patient comes to the place at all. */
export type Cover = 'some' | 'none' | 'notReached'
export interface Covered {
  is: Cover
  /** Ids of the test patients. */
  cases: string[]
}
export interface Way extends Covered {
  exit: Exit
}
export interface Coverage {
  /** Every question in reading order, with the ways out that it has. */
  questions: { step: string; reached: string[]; ways: Way[] }[]
  outcomes: ({ step: string } & Covered)[]
  /** Reached: a test patient is in. */
  tiers: ({ tier: string } & Covered)[]
  rules: { rule: string; tier: string; holds: Covered; not: Covered }[]
  /** Places with a test patient, of all places. */
  tried: number
  of: number
}

/** Those who could not be made, by a date that is none, try nothing; whether what came was expected does not matter here. */
export function coverageOf(profile: Pick<Profile, 'flow' | 'tiers'>, results: readonly CaseResult[]): Coverage {
  const runs = results.flatMap(({ id, got }) => (got ? [{ id, ...got }] : []))
  const among = (reached: readonly string[], cases: string[]): Covered => ({ is: cases.length ? 'some' : reached.length ? 'none' : 'notReached', cases })
  const idsWhere = (holds: (run: (typeof runs)[number]) => boolean): string[] => runs.filter(holds).map(({ id }) => id)

  const questions = profile.flow.flatMap((step) => {
    if (step.type !== 'question') return []
    const leaving = (exit: Exit | null) => idsWhere(({ way }) => way.some((left) => left.step === step.id && (exit === null || left.exit === exit)))
    const reached = leaving(null)
    const ways = EXITS.filter((exit) => exit !== 'missing' || step.missing !== undefined)
    return [{ step: step.id, reached, ways: ways.map((exit): Way => ({ exit, ...among(reached, leaving(exit)) })) }]
  })
  const outcomes = profile.flow.flatMap((step) =>
    step.type === 'question'
      ? []
      : [
          {
            step: step.id,
            ...among(
              [],
              idsWhere((run) => run.step === step.id),
            ),
          },
        ],
  )
  const included = idsWhere((run) => run.in)
  const tiers = profile.tiers.map(({ id }) => ({
    tier: id,
    ...among(
      included,
      idsWhere((run) => run.tier === id),
    ),
  }))
  const rules = profile.tiers.flatMap((tier) =>
    tier.rules.map(({ id }) => ({
      rule: id,
      tier: tier.id,
      holds: among(
        included,
        idsWhere((run) => run.in && run.rules.includes(id)),
      ),
      not: among(
        included,
        idsWhere((run) => run.in && !run.rules.includes(id)),
      ),
    })),
  )
  const all: Covered[] = [...questions.flatMap(({ ways }) => ways), ...outcomes, ...tiers, ...rules.flatMap(({ holds, not }) => [holds, not])]
  return { questions, outcomes, tiers, rules, tried: all.filter(({ is }) => is === 'some').length, of: all.length }
}
