// ClickHouse's SQL. Settings stand in the statement itself: a missing partner of a join is NULL, a cast keeps NULL.
import type { PeriodUnit } from '#criteria/core/days'
import { literal, quoted, type Dialect } from './dialect'

const text = (value: string): string => literal(value.replaceAll('\\', '\\\\'))

/** Days from 1 March of year 0 to 1 January 1800. */
const TO_EPOCH = 657_377
/** Days from 1 March of year 0 to the first of a month; months are counted from that March. */
const firstOf = (month: string): string => {
  const [year, of] = [`intDiv(${month}, 12)`, `(${month}) % 12`]
  return `(365 * ${year} + intDiv(${year}, 4) - intDiv(${year}, 100) + intDiv(${year}, 400) + intDiv(153 * (${of}) + 2, 5))`
}
/** Months from that March to the one a day lies in. */
const monthOf = (day: string): string => {
  const inEra = `(${day} % 146097)`
  const year = `intDiv(${inEra} - intDiv(${inEra}, 1460) + intDiv(${inEra}, 36524) - intDiv(${inEra}, 146096), 365)`
  const inYear = `(${inEra} - (365 * ${year} + intDiv(${year}, 4) - intDiv(${year}, 100)))`
  return `(12 * (${year} + 400 * intDiv(${day}, 146097)) + intDiv(5 * ${inYear} + 2, 153))`
}
/** An expression worked out once under a name. */
const bound = (name: string, value: string, made: string): string => `arrayMap(${name} -> ${made}, [${value}])[1]`

/** By whole numbers alone, since Date32 begins in 1900 and ends in 2299. */
function plus(day: string, n: number, unit: PeriodUnit): string {
  if (unit === 'days' || unit === 'weeks') return `(${day} + (${unit === 'weeks' ? 7 * n : n}))`
  const months = unit === 'years' ? 12 * n : n
  const clamped = `${firstOf('m')} + least(d - ${firstOf(`(m - (${months}))`)}, ${firstOf('(m + 1)')} - ${firstOf('m')} - 1)`
  return bound('d', `toInt64(${day}) + ${TO_EPOCH}`, bound('m', `${monthOf('d')} + (${months})`, `${clamped} - ${TO_EPOCH}`))
}

export const clickhouseDialect: Dialect = {
  name: 'clickhouse',
  text,
  quoted,
  param: (name) => `{${name}:Int32}`,
  textParam: (name) => `{${name}:String}`,
  byPlace: false,
  unknown: 'cast(null as Nullable(Int32))',
  separator: 'char(1)',
  bytewise: (value) => value,
  startsWith: (value, prefix) => `startsWith(${value}, ${text(prefix)})`,
  length: (value) => `lengthUTF8(${value})`,
  first: (value, n) => `substringUTF8(${value}, 1, ${n})`,
  contains: (value, part) => `(position(${value}, ${part}) > 0)`,
  div: (value, by) => `intDiv(${value}, ${by})`,
  plus,
  hasBit: (word, bit) => `(bitAnd(${word}, ${bit}) <> 0)`,
  bitsOf: (word) => `groupBitOr(${word})`,
  atGreatest: (value, by, open) => `nullif(argMax(coalesce(${value}, ${open}), ${by}), ${open})`,
  once: (name) => `${name} as`,
  among: (rows, t, columns, of, wanted) =>
    `${rows} ${t} where (${columns.map((name) => `${t}.${name}`).join(', ')}) ${wanted ? '' : 'not '}in (select ${columns.join(', ')} from ${of})`,
  end: ' settings join_use_nulls = 1, cast_keep_nullable = 1',
}
