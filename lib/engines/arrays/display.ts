// What a display field shows of one patient.
import type { Projection } from '#criteria/core/algebra'
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
export function shownIn(projection: Projection, context: Context): Shown {
  switch (projection.show) {
    case 'rows':
      return {
        type: 'rows',
        rows: lastOf(projection.of, projection.n, context).map(({ part, place }) => readRow(context.population, part, place, projection.column)),
      }
    case 'daysSince': {
      const day = lastDay(projection.of, context)
      return { type: 'days', days: day === null ? null : context.run.ref - day }
    }
    case 'due': {
      const day = lastDay(projection.of, context)
      return { type: 'date', day: day === null ? null : plus(day, projection.plus.n, projection.plus.unit) }
    }
    case 'number': {
      const number = numberOf(numbersOf(projection.of, context), 0)
      const known = (side: number | undefined) => (side !== undefined && Number.isFinite(side) ? side : null)
      return { type: 'number', lo: known(number?.lo), hi: known(number?.hi) }
    }
    case 'holds':
      return { type: 'holds', holds: has(setOf(projection.of, context).certain, 0) }
    case 'parts':
      return {
        type: 'parts',
        parts: projection.of.map(({ of }) => {
          const { certain, possible } = setOf(of, context)
          return has(certain, 0) ? 'yes' : has(possible, 0) ? 'missing' : 'no'
        }),
      }
    case 'note':
      return { type: 'note', text: projection.text }
  }
}

function lastDay(events: Extract<Projection, { show: 'due' }>['of'], context: Context): Day | null {
  const [last] = lastOf(events, 1, context)
  return last ? last.part.rows.day[last.part.of[last.place]!]! : null
}
