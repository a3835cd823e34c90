// DuckDB's SQL.
import type { Dialect } from './dialect'

const text = (value: string): string => {
  if (value.includes('\u0000')) throw new RangeError('A text with a zero character has no SQL literal')
  return `'${value.replaceAll("'", "''")}'`
}
const quoted = (identifier: string): string => {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(identifier)) throw new RangeError(`${identifier} is not an identifier of the data contract`)
  return `"${identifier}"`
}

export const duckdbDialect: Dialect = {
  name: 'duckdb',
  text,
  quoted,
  param: (name) => `cast($${name} as integer)`,
  textParam: (name) => `cast($${name} as varchar)`,
  startsWith: (value, prefix) => `starts_with(${value}, ${text(prefix)})`,
  div: (value, by) => `((${value}) // ${by})`,
  plus: (day, n, unit) => `date_diff('day', date '1800-01-01', cast(date '1800-01-01' + cast(${day} as integer) + interval (${n}) ${unit} as date))`,
  once: (name) => `${name} as materialized`,
}
