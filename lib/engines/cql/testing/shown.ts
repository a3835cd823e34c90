// Display fields of CQL and of the arrays engine in one form, so that they compare.
import { OPEN_HI, OPEN_LO } from '#criteria/core/algebra'
import type { Plan, Run } from '#criteria/core/plan'
import type { Population } from '#population/columns'
import { shownOf } from '../../arrays/display'
import type { ShownAnswer } from '../../result'
import { showsIn } from '../shows'
import type { Answers } from './execute'

const line = (field: string, patient: number, shown: ShownAnswer): string => `${field}, patient ${patient}: ${JSON.stringify(inOneForm(shown))}`

export const shownInCql = (plan: Plan, answers: readonly Answers[]): string[] =>
  showsIn(plan, answers).flatMap(({ field, of }) => answers.map((_, patient) => line(field, patient, of(patient))))

export const shownInArrays = (plan: Plan, population: Population, run: Run): string[] =>
  plan.display.flatMap(({ id, projection }) =>
    projection ? Array.from({ length: population.size }, (_, patient) => line(id, patient, shownOf(projection, population, run, patient))) : [],
  )

/** Open bounds are said in either of two ways. */
const inOneForm = (shown: ShownAnswer): unknown =>
  shown.type !== 'rows'
    ? shown
    : shown.rows.map(({ day, codes, lo, hi }) => [
        day,
        codes.map(({ system, code }) => `${system} ${code}`),
        lo === undefined || lo === OPEN_LO ? null : lo,
        hi === undefined || hi === OPEN_HI ? null : hi,
      ])
