// DuckDB's SQL.
import { byExists, literal, quoted, type Dialect } from './dialect'

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
  once: (name) => `${name} as materialized`,
  among: byExists,
  end: '',
}
