// A population into the tables of the data contract: whole columns as vectors, words and open sides put in place by DuckDB itself.
import { DuckDBDataChunk, INTEGER, type DuckDBConnection, type DuckDBIntegerVector } from '@duckdb/node-api'
import { OPEN_DAY, OPEN_HI, OPEN_LO, TABLES, type Table } from '#criteria'
import type { Population } from '#population/columns'
import { HOLDS } from '../sql/schema'
import { duckdbDialect as sql } from '../sql/duckdb'

type Whole = Int32Array | Uint32Array | Uint8Array
interface Column {
  name: string
  of: Whole
  /** What the number stands for; by default itself. */
  as?: (name: string) => string
}
const VECTOR = 2048

export async function load(connection: DuckDBConnection, population: Population): Promise<void> {
  const size = population.size
  const word = (name: string, { list, of }: { list: string[]; of: Uint8Array }): Column => ({ name, of, as: (no) => `(${texts(list)})[${no} + 1]` })
  await connection.run('create table code (no integer, system varchar, code varchar)')
  const codes = await connection.createAppender('code')
  population.codes.forEach(({ system, code }, no) => {
    codes.appendInteger(no)
    codes.appendVarchar(system)
    codes.appendVarchar(code)
    codes.endRow()
  })
  codes.closeSync()
  await create(connection, 'patient', size, [
    { name: 'pid', of: count(size) },
    { name: 'birth', of: population.birth, as: (no) => `nullif(${no}, ${OPEN_DAY})` },
    word('sex', population.sex),
    word('municipality', population.municipality),
    word('cpr_status', population.cprStatus),
  ])
  for (const table of TABLES) await loadTable(connection, population, table, word)
}

async function loadTable(
  connection: DuckDBConnection,
  population: Population,
  table: Table,
  word: (name: string, of: { list: string[]; of: Uint8Array }) => Column,
): Promise<void> {
  const rows = population.tables[table]
  const { columns, words } = HOLDS[table]
  const open = new Int32Array(rows.count)
  await create(connection, table, rows.count, [
    { name: 'row', of: count(rows.count) },
    { name: 'pid', of: rows.patient },
    { name: 'day', of: rows.day },
    { name: 'stop', of: rows.stop, as: (no) => `nullif(${no}, ${OPEN_DAY})` },
    { name: 'ord', of: rows.ord },
    ...columns.flatMap((name): Column[] => {
      const bounds = rows.columns[name]
      if (!bounds) return [`${name}_lo`, `${name}_hi`].map((side) => ({ name: side, of: open, as: () => 'cast(null as integer)' }))
      return [
        { name: `${name}_lo`, of: bounds.lo, as: (no) => `nullif(${no}, ${OPEN_LO})` },
        { name: `${name}_hi`, of: bounds.hi, as: (no) => `nullif(${no}, ${OPEN_HI})` },
      ]
    }),
    ...words.map((name): Column => {
      const one = rows.words[name]
      return one ? word(name, one) : { name, of: open, as: () => `''` }
    }),
  ])
  await create(connection, `${table}_code`, rows.codeNo.length, [
    { name: 'no', of: rows.codeNo },
    { name: 'row', of: rows.codeRow },
  ])
}

/** Numbers are appended to a staging table, and the table of the contract is made from it. */
async function create(connection: DuckDBConnection, table: string, rows: number, columns: Column[]): Promise<void> {
  const names = columns.map(({ name }) => sql.quoted(name))
  await connection.run(`create table staging (${names.map((name) => `${name} integer`).join(', ')})`)
  const appender = await connection.createAppender('staging')
  for (let from = 0; from < rows; from += VECTOR) {
    const length = Math.min(VECTOR, rows - from)
    const chunk = DuckDBDataChunk.create(
      columns.map(() => INTEGER),
      length,
    )
    columns.forEach(({ of }, index) => {
      const vector = chunk.getColumnVector(index) as DuckDBIntegerVector
      for (let i = 0; i < length; i++) vector.setItem(i, of[from + i]!)
      vector.flush()
    })
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  const select = columns.map(({ as }, index) => `${as ? as(names[index]!) : names[index]} as ${names[index]}`)
  await connection.run(`create table ${sql.quoted(table)} as select ${select.join(', ')} from staging`)
  await connection.run('drop table staging')
}

const count = (size: number): Int32Array => Int32Array.from({ length: size }, (_, index) => index)
const texts = (list: readonly string[]): string => `[${list.map(sql.text).join(', ')}]`
