// Events in CQL: lists of row tuples, by their names. `return all` everywhere, since a query without it drops equal rows.
import type { Events, Test } from '#criteria/core/algebra'
import { matching } from './codes'
import { compared, whole, type Mode } from './compare'
import type { Context } from './context'
import { knownBy } from './known'
import { weightsWithin } from './refusal'
import { rowsOf } from './rows'
import { digitsOf, sideOfSum, weighed } from './sums'
import { quoted, type Library } from './text'
import { changed } from './tuple'
import { conditionsOf, REF_DAY } from './window'

export function select({ table, codes, future }: Extract<Events, { op: 'select' }>, { library, needs, measures }: Context): string {
  const rows = rowsOf(table, needs, measures, library)
  const conditions = [...(future ? [] : [`R.onDay <= ${REF_DAY}`]), ...matching('R.codes', codes)]
  if (needs.all.known && needs.of(table).coded)
    return library.share(
      'Events',
      `${rows} R${conditions.length ? `\n    where ${conditions.join('\n      and ')}` : ''}\n    return all ${changed('R', { known: knownBy(codes) }, needs)}`,
    )
  return filtered(rows, conditions.join('\n      and '), library)
}

/** The rows that pass; all of them without a condition. */
export const filtered = (of: string, where: string, library: Library): string =>
  where ? library.share('Events', `${of} R\n    where ${where}\n    return all R`) : of

export const during = (of: string, { after, to }: Extract<Events, { op: 'during' }>, library: Library): string =>
  filtered(of, conditionsOf('R.onDay', after, to, library).join(' and '), library)

export const union = (parts: readonly string[], library: Library): string =>
  parts.length === 1 ? parts[0]! : library.share('Events', `(flatten({ ${parts.join(', ')} }))`)

/** Rows that pass a test; a value test by the mode (law 2). */
export const where = (of: string, test: Test, mode: Mode, library: Library): string => filtered(of, testOf(test, mode), library)

function testOf(test: Test, mode: Mode): string {
  if ('codes' in test) return matching('R.codes', test.codes).join(' and ')
  if ('word' in test) {
    const words = test.in.filter((word) => word !== '')
    return words.length ? `R.${test.word} in { ${words.map(quoted).join(', ')} }` : 'false'
  }
  const bound = (column: string, name: 'lo' | 'hi') => `R.${column}${name === 'lo' ? 'Lo' : 'Hi'}`
  if ('times' in test) {
    weightsWithin([1, test.times])
    const difference = sideOfSum((side) =>
      weighed([
        { weight: 1, of: digitsOf(bound(test.column, side)) },
        { weight: -test.times, of: digitsOf(bound(test.other, side === 'lo' ? 'hi' : 'lo')) },
      ]),
    )
    return compared(difference, test.is, 0, undefined, mode)
  }
  return compared((name, op, n) => `${bound(test.column, name)} ${op} ${whole(n)}`, test.is, test.n, test.m, mode)
}
