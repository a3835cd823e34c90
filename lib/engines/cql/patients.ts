// A population taken apart into patients again, so that they can be written as FHIR.
import { OPEN_DAY, OPEN_HI, OPEN_LO, TABLES, type Column, type Word } from '#criteria'
import type { RawPatient, RawRow } from '#population'
import type { Population } from '#population/columns'

/** `ord` is day · 4096 + rank. */
const RANK = 4095

/** A row's rank in its day stands as the time it was answered: nothing else is known of its order. Ids are the rows' numbers. */
export function patientsOf(population: Population): RawPatient[] {
  const patients = Array.from({ length: population.size }, (_, patient): RawPatient => ({
    key: population.key(patient),
    birth: population.birth[patient] === OPEN_DAY ? null : population.birth[patient]!,
    sex: population.sex.list[population.sex.of[patient]!]! as RawPatient['sex'],
    municipality: population.municipality.list[population.municipality.of[patient]!]!,
    cprStatus: population.cprStatus.list[population.cprStatus.of[patient]!]!,
    rows: [],
  }))
  for (const table of TABLES) {
    const { count, patient, day, stop, ord, columns, words, codeNo, codeRow } = population.tables[table]
    const codes: RawRow['codes'][] = Array.from({ length: count }, () => [])
    for (let at = 0; at < codeRow.length; at++) codes[codeRow[at]!]!.push(population.codes[codeNo[at]!]!)
    for (let row = 0; row < count; row++)
      patients[patient[row]!]!.rows.push({
        id: `${table}-${row}`,
        table,
        day: day[row]!,
        ...(stop[row]! < OPEN_DAY ? { stop: stop[row]! } : {}),
        ...(table === 'death' ? {} : { answered: ord[row]! & RANK }),
        codes: codes[row]!,
        columns: Object.fromEntries(
          (Object.keys(columns) as Column[])
            .map((name) => [name, { lo: columns[name]!.lo[row]!, hi: columns[name]!.hi[row]! }] as const)
            .filter(([, { lo, hi }]) => lo !== OPEN_LO || hi !== OPEN_HI),
        ),
        words: Object.fromEntries((Object.keys(words) as Word[]).map((name) => [name, words[name]!.list[words[name]!.of[row]!]!])),
      })
  }
  return patients
}
