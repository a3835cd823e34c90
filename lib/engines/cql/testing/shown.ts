// Display fields of CQL and of the arrays engine in one form, so that they compare.
import { dayOf, type Day } from '#criteria/core/days'
import { OPEN_HI, OPEN_LO, type Projection } from '#criteria/core/algebra'
import { EXITS, type Plan, type Run } from '#criteria/core/plan'
import type { Population } from '#population/columns'
import { shownOf } from '../../arrays/display'
import type { Answers } from './execute'

interface CqlDate {
  year: number
  month: number
  day: number
}
interface CqlRow {
  onDate: CqlDate
  codes: string[]
  lo?: number | null
  hi?: number | null
}
const day = (date: CqlDate | null): Day | null => date && dayOf(date.year, date.month, date.day)
const line = (field: string, patient: number, shown: unknown): string => `${field}, patient ${patient}: ${JSON.stringify(shown)}`

export const shownInCql = (plan: Plan, answers: readonly Answers[]): string[] =>
  plan.display.flatMap(({ id, projection }, index) =>
    projection ? answers.map((one, patient) => line(id, patient, ofCql(projection, one[`Display ${index}`]))) : [],
  )

function ofCql(projection: Projection, shown: unknown): unknown {
  switch (projection.show) {
    case 'rows':
      return (shown as CqlRow[]).map(({ onDate, codes, lo, hi }) => [day(onDate), codes, lo ?? null, hi ?? null])
    case 'due':
      return day(shown as CqlDate | null)
    case 'number': {
      const bounds = shown as { lo: number | null; hi: number | null } | null
      return [bounds?.lo ?? null, bounds?.hi ?? null]
    }
    case 'parts':
      return (shown as number[]).map((code) => EXITS[code - 1])
    case 'daysSince':
    case 'holds':
    case 'note':
      return shown
  }
}

export const shownInArrays = (plan: Plan, population: Population, run: Run): string[] =>
  plan.display.flatMap(({ id, projection }) =>
    projection ? Array.from({ length: population.size }, (_, patient) => line(id, patient, ofArrays(projection, population, run, patient))) : [],
  )

function ofArrays(projection: Projection, population: Population, run: Run, patient: number): unknown {
  const shown = shownOf(projection, population, run, patient)
  switch (shown.type) {
    case 'rows':
      return shown.rows.map(({ day: on, codes, lo, hi }) => [
        on,
        codes.map(({ system, code }) => `${system} ${code}`),
        lo === undefined || lo === OPEN_LO ? null : lo,
        hi === undefined || hi === OPEN_HI ? null : hi,
      ])
    case 'days':
      return shown.days
    case 'date':
      return shown.day
    case 'number':
      return [shown.lo, shown.hi]
    case 'holds':
      return shown.holds
    case 'parts':
      return shown.parts
    case 'note':
      return shown.text
  }
}
