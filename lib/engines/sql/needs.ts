// What a query of rows carries beside pid, day, stop and ord: only what the query above asks for.
import type { Column, Word } from '#criteria/core/algebra'
import type { Emit } from './emit'

export interface Needs {
  columns?: readonly Column[]
  words?: readonly Word[]
  /** Table number and row number, as `tab` and `row`; −1 for a derived row. */
  row?: boolean
  /** The row's ATC code, else its first code that was asked for; '' without. */
  code?: boolean
  /** The marks of marks.ts, as k0 …; only rows that have any carry them. */
  marks?: boolean
  /** Number of the table expression a row came from, in reading order: rows that a union holds twice are told apart by it. */
  part?: boolean
}

/** Both needs. */
export const withNeeds = (a: Needs, b: Needs): Needs => ({
  columns: [...new Set([...(a.columns ?? []), ...(b.columns ?? [])])].sort(),
  words: [...new Set([...(a.words ?? []), ...(b.words ?? [])])].sort(),
  row: !!(a.row || b.row),
  code: !!(a.code || b.code),
  marks: !!(a.marks || b.marks),
  part: !!(a.part || b.part),
})

const SIDES = ['lo', 'hi'] as const

/** Names of the columns a query of rows has, in order. */
export const columnNames = (needs: Needs, emit: Emit): string[] => [
  'pid',
  'day',
  'stop',
  'ord',
  ...(needs.columns ?? []).flatMap((name) => SIDES.map((side) => `${name}_${side}`)),
  ...(needs.words ?? []),
  ...(needs.row ? ['tab', 'row'] : []),
  ...(needs.code ? ['code'] : []),
  ...(needs.marks ? emit.marks.words : []),
  ...(needs.part ? ['part'] : []),
]

/** The columns as they stand in `t`; those that are `given` are made anew. */
export const listOf = (needs: Needs, emit: Emit, given: Readonly<Record<string, string>> = {}): string =>
  columnNames(needs, emit)
    .map((name) => (name in given ? `${given[name]} as ${emit.id(name)}` : `t.${emit.id(name)}`))
    .join(', ')
