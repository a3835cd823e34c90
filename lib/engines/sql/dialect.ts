// What differs between SQL engines. A new engine is one file like duckdb.ts.
import type { PeriodUnit } from '#criteria/core/days'

export interface Dialect {
  name: 'duckdb'
  /** A string literal. Throws on text that the engine cannot hold. */
  text: (value: string) => string
  /** An identifier of the data contract or one made here; never a word of an author. */
  quoted: (identifier: string) => string
  /** A whole-number parameter. */
  param: (name: string) => string
  /** A text parameter. */
  textParam: (name: string) => string
  startsWith: (text: string, prefix: string) => string
  /** Whole division of a number that is not negative, rounded down. */
  div: (value: string, by: number) => string
  /** A day number plus a calendar period, clamped to the month's end. */
  plus: (day: string, n: number, unit: PeriodUnit) => string
  /** Head of a named query that is worked out once. */
  once: (name: string) => string
}
