// Age and sex as in Denmark on 1 January 2025: Statistics Denmark's population by five-year band, 5,992,734 persons in all.
// Within a band ages are alike; beyond 85 each year of age holds 82 % (men) or 86 % (women) of the one before (our estimate).
import { plus, type Day } from '#criteria'
import type { Draw } from './draw'

/** Persons by band 0–4, 5–9 … 80–84, 85+. */
export const MEN = [
  155529, 161753, 161077, 180561, 191772, 207731, 210409, 188690, 170066, 184524, 195924, 204607, 189027, 161211, 141383, 133837, 85744, 55140,
]
export const WOMEN = [
  146899, 152969, 153366, 171178, 185841, 199594, 202824, 181978, 168150, 185340, 197607, 203975, 191160, 168331, 154162, 151922, 106988, 91465,
]

/** Weights of ages 85, 86 … 104 in whole numbers. */
const tail = (percent: number): number[] => {
  const weights = [10_000]
  for (let age = 86; age <= 104; age++) weights.push(Math.floor((weights.at(-1)! * percent) / 100))
  return weights
}
const OLDEST = { M: tail(82), K: tail(86) }

export interface Born {
  birth: Day
  sex: 'K' | 'M'
  /** Completed years at ref. */
  age: number
}

/** Sex, age and birthday of a patient at `ref`. Streams: person 0–4. */
export function born(draw: Draw, ref: Day): Born {
  const at = draw.part([...MEN, ...WOMEN], 'person', 0)
  const sex = at < MEN.length ? 'M' : 'K'
  const band = at % MEN.length
  const age = band < 17 ? band * 5 + draw.below(5, 'person', 1) : 85 + draw.part(OLDEST[sex], 'person', 1)
  const last = plus(ref, -age, 'years') // the latest birthday of that age; the day after the one a year before is the earliest
  const first = plus(ref, -(age + 1), 'years') + 1
  return { birth: last - draw.below(last - first + 1, 'person', 2), sex, age }
}
