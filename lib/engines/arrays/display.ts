// What a display field shows of one patient.
import type { Events, Projection } from '#criteria/core/algebra'
import { plus, type Day } from '#criteria/core/days'
import type { Exit, Run } from '#criteria/core/plan'
import type { Population } from '#population/columns'
import type { Context } from './context'
import { lastOf, readRow, type DecidingRow } from './deciding'
import { has } from './bits'
import { Memo } from './memo'
import { numbersOf, setOf } from './expressions'
import { numberOf } from './numbers'
import { sliceOf } from './slice'

export type Shown =
  /** Latest first. */
  | { type: 'rows'; rows: DecidingRow[] }
  /** Whole days from the last row to the reference date; null without a row. */
  | { type: 'days'; days: number | null }
  | { type: 'date'; day: Day | null }
  /** In the number's own unit (thousandths for values); null on a side that is not known. */
  | { type: 'number'; lo: number | null; hi: number | null }
  | { type: 'holds'; holds: boolean }
  /** One a set, in the projection's order. */
  | { type: 'parts'; parts: Exit[] }
  | { type: 'note'; text: string }

/** Only rows that are certain are shown. */
export const shownOf = (projection: Projection, population: Population, run: Run, patient: number): Shown =>
  shownIn(projection, { population: sliceOf(population, patient), run, memo: new Memo() })

/** The same, where the context already holds the one patient. */
export const shownIn = (projection: Projection, context: Context): Shown => shownOfAll(projection, context)(0)

/** What a field shows of each patient of the context: worked out once for all, read patient by patient. */
export function shownOfAll(projection: Projection, context: Context): (patient: number) => Shown {
  switch (projection.show) {
    case 'rows': {
      const last = lastOf(projection.of, projection.n, context)
      return (patient) => ({ type: 'rows', rows: last(patient).map(({ part, place }) => readRow(context.population, part, place, projection.column)) })
    }
    case 'daysSince': {
      const last = lastDays(projection.of, context)
      return (patient) => {
        const day = last(patient)
        return { type: 'days', days: day === null ? null : context.run.ref - day }
      }
    }
    case 'due': {
      const last = lastDays(projection.of, context)
      return (patient) => {
        const day = last(patient)
        return { type: 'date', day: day === null ? null : plus(day, projection.plus.n, projection.plus.unit) }
      }
    }
    case 'number': {
      const numbers = numbersOf(projection.of, context)
      const known = (side: number | undefined) => (side !== undefined && Number.isFinite(side) ? side : null)
      return (patient) => {
        const number = numberOf(numbers, patient)
        return { type: 'number', lo: known(number?.lo), hi: known(number?.hi) }
      }
    }
    case 'holds': {
      const { certain } = setOf(projection.of, context)
      return (patient) => ({ type: 'holds', holds: has(certain, patient) })
    }
    case 'parts': {
      const sets = projection.of.map(({ of }) => setOf(of, context))
      return (patient) => ({
        type: 'parts',
        parts: sets.map(({ certain, possible }) => (has(certain, patient) ? 'yes' : has(possible, patient) ? 'missing' : 'no')),
      })
    }
    case 'note':
      return () => ({ type: 'note', text: projection.text })
  }
}

function lastDays(events: Events, context: Context): (patient: number) => Day | null {
  const last = lastOf(events, 1, context)
  return (patient) => {
    const [one] = last(patient)
    return one ? one.part.rows.day[one.part.of[one.place]!]! : null
  }
}
