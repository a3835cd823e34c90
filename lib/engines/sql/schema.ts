// The data contract of compiled SQL: the tables a receiver offers, and what they hold. Version 1.
//
//   code           no, system, code            every code met in the data, under a number of the receiver's own choice; matched by text, never by number
//   patient        pid, birth, sex ('K' 'M'), municipality, cpr_status
//   <table>        row, pid, day, stop, ord, <column>_lo, <column>_hi, <word>
//   <table>_code   no, row                     one line for each code of each row
//
// Days are whole days since 1 January 1800. `stop` is the first day no longer covered. Values are two bounds in thousandths, so 48 is
// 48000 and 48000, "<30" is NULL and 29999. NULL is "not known" (no end for `stop`); a word that is not known is ''.
// `ord` is day · 4096 + rank in the patient's day by (table, time, answered, code, value, id): a total order of a patient's rows over all tables.
// Parameters: ref (the reference date's day), clinic (ydernummer), and the window bounds d1 … that a compiled statement lists; $ref in
// DuckDB, {ref:Int32} in ClickHouse, by place in PostgreSQL, where the statement lists their names.
import { TABLES, type Column, type Table, type Word } from '#criteria/core/algebra'
import type { DialectName } from './dialect'

interface Holds {
  columns: readonly Column[]
  words: readonly Word[]
}
const done: Holds = { columns: ['times', 'dose'], words: ['provider', 'source'] }
const met: Holds = { columns: [], words: ['role', 'kind', 'sender', 'act'] }

export const HOLDS: Readonly<Record<Table, Holds>> = {
  diagnosis: { columns: [], words: ['kind', 'source', 'notFollowed'] },
  order: { columns: ['dailyDdd'], words: ['prn', 'form'] },
  dispensing: { columns: ['ddd', 'packages', 'supplyDays'], words: ['form'] },
  result: { columns: ['value', 'refLow', 'refHigh'], words: ['producer'] },
  service: done,
  procedure: done,
  vaccination: done,
  contact: met,
  letter: met,
  plan: met,
  appointment: met,
  state: { columns: [], words: ['role'] },
  listing: { columns: [], words: ['group'] },
  death: { columns: [], words: [] },
}

export type SqlType = 'INTEGER' | 'VARCHAR'
/** Columns of every table of the contract, in order. */
export function contract(): { table: string; columns: [string, SqlType][] }[] {
  const rows = TABLES.flatMap((table): { table: string; columns: [string, SqlType][] }[] => [
    {
      table,
      columns: [
        ...(['row', 'pid', 'day', 'stop', 'ord'] as const).map((name): [string, SqlType] => [name, 'INTEGER']),
        ...HOLDS[table].columns.flatMap((name): [string, SqlType][] => [
          [`${name}_lo`, 'INTEGER'],
          [`${name}_hi`, 'INTEGER'],
        ]),
        ...HOLDS[table].words.map((name): [string, SqlType] => [name, 'VARCHAR']),
      ],
    },
    {
      table: `${table}_code`,
      columns: [
        ['no', 'INTEGER'],
        ['row', 'INTEGER'],
      ],
    },
  ])
  return [
    {
      table: 'code',
      columns: [
        ['no', 'INTEGER'],
        ['system', 'VARCHAR'],
        ['code', 'VARCHAR'],
      ],
    },
    {
      table: 'patient',
      columns: [
        ['pid', 'INTEGER'],
        ['birth', 'INTEGER'],
        ['sex', 'VARCHAR'],
        ['municipality', 'VARCHAR'],
        ['cpr_status', 'VARCHAR'],
      ],
    },
    ...rows,
  ]
}

/** Columns in which NULL says "not known". */
const mayBeNull = (name: string): boolean => name === 'stop' || name === 'birth' || name.endsWith('_lo') || name.endsWith('_hi')

const TYPES: { [D in DialectName]: (name: string, type: SqlType) => string } = {
  duckdb: (_name, type) => type,
  postgres: (_name, type) => (type === 'INTEGER' ? type : 'TEXT COLLATE "C"'),
  clickhouse: (name, type) => (type === 'VARCHAR' ? 'String' : mayBeNull(name) ? 'Nullable(Int32)' : 'Int32'),
}

/** CREATE TABLE statements of the contract, one a line. Names are quoted, since "order" and "plan" are words of SQL. */
export const ddl = (dialect: DialectName = 'duckdb'): string =>
  contract()
    .map(({ table, columns }) => {
      const list = columns.map(([name, type]) => `"${name}" ${TYPES[dialect](name, type)}`).join(', ')
      return `create table "${table}" (${list})${dialect === 'clickhouse' ? ' engine = MergeTree order by tuple()' : ''};`
    })
    .join('\n')
