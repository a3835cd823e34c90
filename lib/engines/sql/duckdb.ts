// DuckDB's SQL.
import { literal, quoted, type Dialect } from './dialect'

export const duckdbDialect: Dialect = {
  name: 'duckdb',
  text: literal,
  quoted,
  param: (name) => `cast($${name} as integer)`,
  textParam: (name) => `cast($${name} as varchar)`,
  byPlace: false,
  unknown: 'cast(null as integer)',
  separator: 'chr(1)',
  bytewise: (text) => text,
  startsWith: (value, prefix) => `starts_with(${value}, ${literal(prefix)})`,
  length: (text) => `length(${text})`,
  first: (text, n) => `left(${text}, ${n})`,
  contains: (text, part) => `contains(${text}, ${part})`,
  div: (value, by) => `((${value}) // ${by})`,
  plus: (day, n, unit) => `date_diff('day', date '1800-01-01', cast(date '1800-01-01' + cast(${day} as integer) + interval (${n}) ${unit} as date))`,
  hasBit: (word, bit) => `(${word} & ${bit} <> 0)`,
  bitsOf: (word) => `bit_or(${word})`,
  atGreatest: (value, by, open) => `nullif(arg_max(coalesce(${value}, ${open}), ${by}), ${open})`,
  once: (name, times) => `${name} as ${times > 1 ? '' : 'not '}materialized`,
  among: (rows, t, columns, of, wanted) =>
    `${rows} ${t} ${wanted ? 'semi' : 'anti'} join ${of} among on ${columns.map((name) => `among.${name} = ${t}.${name}`).join(' and ')}`,
  end: '',
}
