// What a library answers to a display field, in the form of the other engines.
import { dayOf, type Day } from '#criteria/core/days'
import { OPEN_HI, OPEN_LO, type Projection } from '#criteria/core/algebra'
import { EXITS, type Plan } from '#criteria/core/plan'
import type { ShownAnswer, Shows } from '../result'
import type { Answers } from './testing/execute'

interface CqlDate {
  year: number
  month: number
  day: number
}
interface CqlRow {
  onDate: CqlDate
  /** "system code" */
  codes: string[]
  lo?: number | null
  hi?: number | null
}
const dayIn = (date: CqlDate | null): Day | null => date && dayOf(date.year, date.month, date.day)

/** `answers` are of a library that is compiled from the plan. */
export const showsIn = (plan: Pick<Plan, 'display'>, answers: readonly Answers[]): Shows[] =>
  plan.display.flatMap(({ id, projection }, index) =>
    projection ? [{ field: id, of: (patient: number) => answerOf(projection, answers[patient]![`Display ${index}`]) }] : [],
  )

function answerOf({ show }: Projection, answer: unknown): ShownAnswer {
  switch (show) {
    case 'rows':
      return {
        type: 'rows',
        rows: (answer as CqlRow[]).map(({ onDate, codes, lo, hi }) => ({
          day: dayIn(onDate)!,
          codes: codes.map((one) => ({ system: one.slice(0, one.indexOf(' ')), code: one.slice(one.indexOf(' ') + 1) })),
          lo: lo ?? OPEN_LO,
          hi: hi ?? OPEN_HI,
        })),
      }
    case 'daysSince':
      return { type: 'days', days: answer as number | null }
    case 'due':
      return { type: 'date', day: dayIn(answer as CqlDate | null) }
    case 'number': {
      const bounds = answer as { lo: number | null; hi: number | null } | null
      return { type: 'number', lo: bounds?.lo ?? null, hi: bounds?.hi ?? null }
    }
    case 'holds':
      return { type: 'holds', holds: answer as boolean }
    case 'parts':
      return { type: 'parts', parts: (answer as number[]).map((code) => EXITS[code - 1]!) }
    case 'note':
      return { type: 'note', text: answer as string }
  }
}
