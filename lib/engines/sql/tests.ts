// Tests of one row in SQL, and what they ask to be carried.
import { TABLES, type Events } from '#criteria/core/algebra'
import { passes, type Mode } from './bounds'
import { whole, type Emit } from './emit'
import { areMarked } from './marks'
import type { Needs } from './needs'
import { tablesOf } from './parts'

/** What a test asks of its row: marks where all rows carry them, else the row's number. */
export const neededBy = ({ of, test: one }: Extract<Events, { op: 'where' }>): Needs =>
  'times' in one
    ? { columns: [one.column, one.other] }
    : 'column' in one
      ? { columns: [one.column] }
      : 'word' in one
        ? { words: [one.word] }
        : one.codes === 'every'
          ? {}
          : areMarked(of)
            ? { marks: true }
            : { row: true }

/** A condition over a line `t`. */
export function testSql({ of, test: one }: Extract<Events, { op: 'where' }>, mode: Mode, emit: Emit): string {
  const side = (name: string) => `t.${emit.id(name)}`
  if ('times' in one) {
    // the column less so many times the other, against 0; a side that is not known leaves the difference open
    const less = (own: string, other: string) => `(cast(${side(own)} as bigint) - cast(${side(other)} as bigint) * ${whole(one.times)})`
    return passes(mode, less(`${one.column}_lo`, `${one.other}_hi`), less(`${one.column}_hi`, `${one.other}_lo`), one.is, 0)
  }
  if ('column' in one) return passes(mode, side(`${one.column}_lo`), side(`${one.column}_hi`), one.is, one.n, one.m)
  if ('word' in one) {
    const known = one.in.filter((word) => word !== '')
    return known.length ? `${side(one.word)} in (${emit.words(known)})` : 'false'
  }
  const { codes } = one
  if (codes === 'every') return 'true'
  if (areMarked(of)) return emit.marked('t', emit.marks.ask(codes, tablesOf(of)))
  const tables = [...tablesOf(of)].map((table) => `(t.tab = ${TABLES.indexOf(table)} and t.${emit.id('row')} in (${emit.rowsWith(table, codes)}))`)
  return `(${tables.join(' or ') || 'false'})`
}
