// The people of a population and how much is known of them: a pyramid by five-year band and sex, and events a patient.
import { OPEN_DAY, plus, TABLES, type Table } from '#criteria'
import type { Population } from '../columns'
import { MEN, WOMEN } from '../denmark/pyramid'

export interface PyramidBand {
  from: number
  /** null is open. */
  to: number | null
  men: number
  women: number
  /** What as many people of Denmark, 1 January 2025, would be. */
  expectedMen: number
  expectedWomen: number
}

/** Patients by completed years at the reference date; who died, is of unknown birth or sex, or was added is left out. */
export function pyramidOf(population: Population): PyramidBand[] {
  const { size, ref, birth, sex } = population
  const dead = new Uint8Array(size)
  for (const patient of population.tables.death.patient) dead[patient] = 1
  const bounds = MEN.map((_, five) => plus(ref, -five * 5, 'years'))
  const counts = { M: MEN.map(() => 0), K: MEN.map(() => 0) }
  let people = 0
  for (let patient = 0; patient < Math.min(size, population.added ?? size); patient++) {
    const word = sex.list[sex.of[patient]!]
    if (dead[patient] || birth[patient] === OPEN_DAY || (word !== 'M' && word !== 'K')) continue
    let five = bounds.length - 1
    while (five && birth[patient]! > bounds[five]!) five--
    counts[word][five]!++
    people++
  }
  const all = [...MEN, ...WOMEN].reduce((sum, one) => sum + one, 0)
  return MEN.map((men, five) => ({
    from: five * 5,
    to: five === MEN.length - 1 ? null : five * 5 + 4,
    men: counts.M[five]!,
    women: counts.K[five]!,
    expectedMen: (men * people) / all,
    expectedWomen: (WOMEN[five]! * people) / all,
  }))
}

/** Upper numbers of rows a patient; the last is open. */
export const ROW_STEPS = [0, 5, 10, 20, 40, 80, 160] as const
export interface EventsAPatient {
  /** Mean rows a patient, by table and in all. */
  mean: Record<Table, number>
  all: number
  /** Patients with at most so many rows, step by step; the last with more. */
  patients: number[]
}

export function eventsOf(population: Population): EventsAPatient {
  const rows = new Uint32Array(population.size)
  const mean = {} as Record<Table, number>
  for (const name of TABLES) {
    const { count, patient } = population.tables[name]
    for (let row = 0; row < count; row++) rows[patient[row]!]!++
    mean[name] = population.size ? count / population.size : 0
  }
  const patients = new Array<number>(ROW_STEPS.length + 1).fill(0)
  let all = 0
  for (const n of rows) {
    all += n
    const step = ROW_STEPS.findIndex((to) => n <= to)
    patients[step < 0 ? ROW_STEPS.length : step]!++
  }
  return { mean, all: population.size ? all / population.size : 0, patients }
}
