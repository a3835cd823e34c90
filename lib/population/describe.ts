// What a population holds, in a few numbers for a page.
import { isoOf, OPEN_DAY, plus, TABLES, type Day, type Table } from '#criteria'
import type { Population } from './columns'

export interface PopulationSummary {
  name: string
  clinic: string
  /** ISO date the data were made for. */
  ref: string
  digest: string
  size: number
  /** Rows a table, and how many patients have one. */
  tables: Record<Table, { rows: number; patients: number }>
  rows: number
  women: number
  men: number
  /** By completed years at ref: 0–17, 18–39, 40–64, 65–79, 80+. */
  ages: { from: number; to: number | null; patients: number }[]
  unknownBirthday: number
  codes: number
  /** First and last day with a row, ISO; null when there are none. */
  first: string | null
  last: string | null
}

const AGES = [0, 18, 40, 65, 80] as const

export function describe(population: Population): PopulationSummary {
  const { size, ref } = population
  let [first, last]: [Day, Day] = [OPEN_DAY, -1]
  const tables = Object.fromEntries(
    TABLES.map((name) => {
      const { count, patient, day } = population.tables[name]
      let patients = 0
      for (let row = 0; row < count; row++) {
        if (!row || patient[row] !== patient[row - 1]) patients++
        if (day[row]! < first) first = day[row]!
        if (day[row]! > last) last = day[row]!
      }
      return [name, { rows: count, patients }]
    }),
  ) as PopulationSummary['tables']
  const sexes = { K: 0, M: 0 }
  for (const no of population.sex.of) {
    const sex = population.sex.list[no]
    if (sex === 'K' || sex === 'M') sexes[sex]++
  }
  const bounds = AGES.map((age) => plus(ref, -age, 'years'))
  const ages = AGES.map((from, i) => ({ from, to: i + 1 < AGES.length ? AGES[i + 1]! - 1 : null, patients: 0 }))
  let unknownBirthday = 0
  for (const birth of population.birth) {
    if (birth === OPEN_DAY) unknownBirthday++
    else
      ages[
        Math.max(
          0,
          bounds.findLastIndex((bound) => birth <= bound),
        )
      ]!.patients++
  }
  return {
    name: population.name,
    clinic: population.clinic,
    ref: isoOf(ref),
    digest: population.digest,
    size,
    tables,
    rows: TABLES.reduce((sum, name) => sum + tables[name].rows, 0),
    women: sexes.K,
    men: sexes.M,
    ages,
    unknownBirthday,
    codes: population.codes.length,
    first: last < 0 ? null : isoOf(first),
    last: last < 0 ? null : isoOf(last),
  }
}
