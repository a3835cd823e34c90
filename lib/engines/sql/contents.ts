// A population as the lines of the contract's tables, for drivers that take values one by one.
import { OPEN_DAY, OPEN_HI, OPEN_LO, TABLES, type Table } from '#criteria'
import type { Population } from '#population/columns'
import { contract, HOLDS, type SqlType } from './schema'

type Value = number | string | null
export interface TableContents {
  table: string
  count: number
  columns: { name: string; type: SqlType; at: (line: number) => Value }[]
}

/** Every table, in the order of the contract. */
export function contentsOf(population: Population): TableContents[] {
  const all = new Map<string, [count: number, values: Record<string, TableContents['columns'][number]['at']>]>([
    ['code', [population.codes.length, { no: (line) => line, system: (line) => population.codes[line]!.system, code: (line) => population.codes[line]!.code }]],
    [
      'patient',
      [
        population.size,
        {
          pid: (line) => line,
          birth: known(population.birth, OPEN_DAY),
          sex: word(population.sex),
          municipality: word(population.municipality),
          cpr_status: word(population.cprStatus),
        },
      ],
    ],
    ...TABLES.flatMap((table) => rowsOf(population, table)),
  ])
  return contract().map(({ table, columns }) => {
    const [count, values] = all.get(table)!
    return { table, count, columns: columns.map(([name, type]) => ({ name, type, at: values[name]! })) }
  })
}

const known = (of: Int32Array, open: number) => (line: number) => (of[line] === open ? null : of[line]!)
const word =
  ({ list, of }: { list: string[]; of: Uint8Array }) =>
  (line: number) =>
    list[of[line]!]!

function rowsOf(population: Population, table: Table): [string, [number, Record<string, (line: number) => Value>]][] {
  const rows = population.tables[table]
  const values: Record<string, (line: number) => Value> = {
    row: (line) => line,
    pid: (line) => rows.patient[line]!,
    day: (line) => rows.day[line]!,
    stop: known(rows.stop, OPEN_DAY),
    ord: (line) => rows.ord[line]!,
  }
  for (const name of HOLDS[table].columns) {
    const bounds = rows.columns[name]
    values[`${name}_lo`] = bounds ? known(bounds.lo, OPEN_LO) : () => null
    values[`${name}_hi`] = bounds ? known(bounds.hi, OPEN_HI) : () => null
  }
  for (const name of HOLDS[table].words) values[name] = rows.words[name] ? word(rows.words[name]) : () => ''
  return [
    [table, [rows.count, values]],
    [`${table}_code`, [rows.codeNo.length, { no: (line) => rows.codeNo[line]!, row: (line) => rows.codeRow[line]! }]],
  ]
}
