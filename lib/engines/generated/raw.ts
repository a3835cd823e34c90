// Example patients, as people write them, as the rows a population is assembled from.
import { parseDay, type Column, type ExampleRow } from '#criteria'
import { assemble, parseBounds, type RawPatient, type RawRow } from '#population'
import type { Population } from '#population/columns'
import type { ExamplePatient } from '#criteria/kinds/example-scope'

const day = (iso: string): number => {
  const found = parseDay(iso)
  if (found === null) throw new RangeError(`${iso} is not a date`)
  return found
}

export function rawPatient(key: string, { birth, sex, municipality, cprStatus, rows }: ExamplePatient): RawPatient {
  return {
    key,
    birth: birth === null ? null : day(birth),
    sex,
    municipality,
    cprStatus,
    rows: rows.map((row, index) => rawRow(String(index).padStart(3, '0'), row)),
  }
}

const rawRow = (id: string, { table, codes, day: on, end, columns, words }: ExampleRow): RawRow => ({
  id,
  table,
  day: day(on),
  ...(end ? { stop: day(end) } : {}),
  codes: (codes ?? []).map(([system, code]) => ({ system, code })),
  columns: Object.fromEntries(Object.entries(columns ?? {}).map(([name, text]) => [name, parseBounds(text)])) as Partial<
    Record<Column, { lo: number; hi: number }>
  >,
  words: words ?? {},
})

export const populationOf = (patients: readonly ExamplePatient[], meta: { clinic: string; ref: number }): Population =>
  assemble(
    { name: 'eksempler', ...meta },
    patients.map((patient, index) => rawPatient(`T-${String(index).padStart(6, '0')}`, patient)),
  )
