// Derived rows in SQL: patient, day and the code they are known by. Rank 0 in the day; columns are not known, words '', marks none.
import { OPEN_DAY } from '#criteria/core/days'
import type { Emit } from './emit'
import { listOf, type Needs } from './needs'

/** Lines of `from` (alias t), moved to a day. */
function derive(day: string, code: string, needs: Needs, from: string, emit: Emit): string {
  const unknown = (needs.columns ?? []).flatMap((name) => [`${name}_lo`, `${name}_hi`]).map((name) => [name, emit.dialect.unknown])
  const given = {
    day,
    stop: String(OPEN_DAY),
    ord: `cast(${day} as bigint) * 4096`,
    ...Object.fromEntries(unknown),
    ...Object.fromEntries((needs.words ?? []).map((name) => [name, `''`])),
    ...Object.fromEntries(emit.marks.words.map((name) => [name, '0'])),
    tab: '-1',
    row: '-1',
    code,
    part: '0',
  }
  return `(select ${listOf(needs, emit, given)} from ${from})`
}

/** A row on each span's first day. */
export const starts = (spans: string, needs: Needs, emit: Emit): string =>
  derive('t.start', 't.code', needs, `${spans} t where t.start >= 0 and t.start < ${OPEN_DAY}`, emit)

/** Rows moved to the day their value names; a value that does not name one day is dropped. */
export function namedDays(of: string, needs: Needs, emit: Emit): string {
  const [lo, hi] = [`t.${emit.id('value_lo')}`, `t.${emit.id('value_hi')}`]
  return derive(lo, 't.code', needs, `${of} t where ${lo} = ${hi} and ${lo} >= 0 and ${lo} < ${OPEN_DAY}`, emit)
}

/** No rows at all. */
export const noRows = (needs: Needs, emit: Emit): string => derive('0', `''`, needs, 'patient t where 1 = 0', emit)
