// What differs between SQL engines. A new engine is one file like duckdb.ts.
import type { PeriodUnit } from '#criteria/core/days'

export const DIALECTS = ['duckdb', 'postgres', 'clickhouse'] as const
export type DialectName = (typeof DIALECTS)[number]

export interface Dialect {
  name: DialectName
  /** A string literal. Throws on text that the engine cannot hold. */
  text: (value: string) => string
  /** An identifier of the data contract or one made here; never a word of an author. */
  quoted: (identifier: string) => string
  /** A whole-number parameter; `place` is its number in the order of first use, from 1. */
  param: (name: string, place: number) => string
  /** A text parameter. */
  textParam: (name: string, place: number) => string
  /** Parameters are given by place: the compiled statement lists their names. */
  byPlace: boolean
  /** A whole number that is not known. */
  unknown: string
  /** One character that no code holds. */
  separator: string
  /** A text that is ordered by its UTF-8 bytes, which is the order of code points. */
  bytewise: (text: string) => string
  startsWith: (text: string, prefix: string) => string
  /** Number of characters, and the first n of them. */
  length: (text: string) => string
  first: (text: string, n: number) => string
  contains: (text: string, part: string) => string
  /** Whole division of a number that is not negative, rounded down. */
  div: (value: string, by: number) => string
  /** A day number plus a calendar period, clamped to the month's end. */
  plus: (day: string, n: number, unit: PeriodUnit) => string
  /** Whether a whole number has the bit of this value. */
  hasBit: (word: string, bit: number) => string
  /** The bits that any line of a group has. */
  bitsOf: (word: string) => string
  /** Of a group: the value, or NULL, on the line where `by` is greatest. `open` is a number no value has. */
  atGreatest: (value: string, by: string, open: string) => string
  /** Head of a named query that is worked out once, where the engine can; `times`: how often it is asked; `fence`: what it says must not be written into those who ask. */
  once: (name: string, times: number, fence: boolean) => string
  /** What stands after `from`: lines `t` of `rows` that are, or are not, in a named query by these columns, none of which is NULL. */
  among: (rows: string, t: string, columns: readonly string[], of: string, wanted: boolean) => string
  /** What stands after every statement. */
  end: string
}

/** An identifier in double quotes. */
export function quoted(identifier: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(identifier)) throw new RangeError(`${identifier} is not an identifier of the data contract`)
  return `"${identifier}"`
}

/** A literal in which only the quote itself is written twice. */
export function literal(value: string): string {
  if (value.includes('\u0000')) throw new RangeError('A text with a zero character has no SQL literal')
  return `'${value.replaceAll("'", "''")}'`
}

/** A semi-join or anti-join, for engines whose `not in` is slow. */
export const byExists: Dialect['among'] = (rows, t, columns, of, wanted) =>
  `${rows} ${t} where ${wanted ? '' : 'not '}exists (select 1 from ${of} among where ${columns.map((name) => `among.${name} = ${t}.${name}`).join(' and ')})`
