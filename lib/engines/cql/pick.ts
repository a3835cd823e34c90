// Picks in CQL: some rows of each patient, by the total order of his rows. They take certain rows only.
import type { Column } from '#criteria/core/algebra'
import type { Context } from './context'
import { extremeOf } from './extreme'
import type { Library } from './text'
import { changed } from './tuple'

const ORDER = ['onDay', 'tableNo', 'onMinute', 'answered', 'codeKey', 'valueFrom', 'valueTo', 'id']
/** The order of a patient's rows, without ties: "last" may not hang on how an engine sorts. */
export const inOrder = (direction: 'asc' | 'desc'): string => `sort by ${ORDER.map((one) => `${one} ${direction}`).join(', ')}`

export const pick = (of: string, op: 'last' | 'first', n: number, library: Library): string =>
  library.share('Events', `(Take((${of} R return all R ${inOrder(op === 'last' ? 'desc' : 'asc')}), ${n}))`)

/** The last row; null without any. */
export const lastRow = (of: string, library: Library): string => library.share('Last', `First(${pick(of, 'last', 1, library)})`)

export function lastDay(of: string, library: Library): string {
  const day = library.share('Last day', `Max(${of} R return all R.onDay)`)
  return library.share('Events', `${of} R\n    where R.onDay = ${day}\n    return all R`)
}

/** The days of rows, each once. */
export const daysOf = (of: string, library: Library): string => library.share('Days', `distinct (${of} R return all R.onDay)`)

/** The last row of each day; `highest` and `lowest` give it that day's greatest or least bounds, each side by itself. */
export function onePerDay(of: string, how: 'last' | 'highest' | 'lowest', column: Column, { library, needs }: Context): string {
  const last = `First((${of} R where R.onDay = D return all R ${inOrder('desc')}))`
  const days = daysOf(of, library)
  if (how === 'last') return library.share('Events', `${days} D\n    return all ${last}`)
  const bound = (side: 'Lo' | 'Hi') => extremeOf('(today)', how, column, side)
  return library.share(
    'Events',
    `${days} D
    let today: (${of} R where R.onDay = D return all R),
      latest: ${last}
    return all ${changed('latest', { [`${column}Lo`]: bound('Lo'), [`${column}Hi`]: bound('Hi') }, needs)}`,
  )
}
