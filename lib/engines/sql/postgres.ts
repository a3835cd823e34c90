// PostgreSQL's SQL. Literals stand on standard_conforming_strings, its default: a backslash is a backslash.
import { byExists, literal, quoted, type Dialect } from './dialect'

export const postgresDialect: Dialect = {
  name: 'postgres',
  text: literal,
  quoted,
  param: (_name, place) => `cast($${place} as integer)`,
  textParam: (_name, place) => `cast($${place} as text)`,
  byPlace: true,
  unknown: 'cast(null as integer)',
  separator: 'chr(1)',
  bytewise: (text) => `(${text}) collate "C"`, // the database's own order may be Danish
  startsWith: (value, prefix) => `starts_with(${value}, ${literal(prefix)})`,
  length: (text) => `length(${text})`,
  first: (text, n) => `left(${text}, ${n})`,
  contains: (text, part) => `(strpos(${text}, ${part}) > 0)`,
  div: (value, by) => `((${value}) / ${by})`,
  plus: (day, n, unit) => `(cast(date '1800-01-01' + cast(${day} as integer) + interval '${n} ${unit}' as date) - date '1800-01-01')`,
  hasBit: (word, bit) => `(${word} & ${bit} <> 0)`,
  bitsOf: (word) => `bit_or(${word})`,
  atGreatest: (value, by, open) => `nullif((array_agg(coalesce(${value}, ${open}) order by ${by} desc))[1], ${open})`,
  once: (name, times, fence) => `${name} as ${times > 1 || fence ? '' : 'not '}materialized`,
  among: byExists,
  end: '',
}
