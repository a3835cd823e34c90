// Events in CQL: lists of row tuples. `return all` everywhere, since a query without it drops equal rows.
import type { Events, Test } from '#criteria/core/algebra'
import { matching } from './codes'
import { compared, whole, type Mode } from './compare'
import type { Needs } from './needs'
import { rowsOf, type Measure } from './rows'
import { quoted, type Library } from './text'
import { dayOf, REF_DAY } from './window'

export interface Context {
  library: Library
  needs: Needs
  measures: readonly Measure[]
}

/** The name of a statement that gives the rows. Below a pick, rows that only may pass a value test are left out (law 2). */
export function eventsOf(events: Events, mode: Mode, context: Context): string {
  const { library, needs, measures } = context
  const query = (of: string, where: string | null) => (where === null ? of : library.share('Events', `${of} R\n    where ${where}\n    return all R`))
  switch (events.op) {
    case 'select': {
      const conditions = [...(events.future ? [] : [`R.onDay <= ${REF_DAY}`]), ...matching('R.codes', events.codes)]
      return query(rowsOf(events.table, needs, measures, library), conditions.length ? conditions.join('\n      and ') : null)
    }
    case 'where':
      return query(eventsOf(events.of, mode, context), testOf(events.test, mode))
    case 'during': {
      const [after, to] = [dayOf(events.after, library), dayOf(events.to, library)]
      const conditions = [...(after ? [`R.onDay > ${after}`] : []), ...(to ? [`R.onDay <= ${to}`] : [])]
      return query(eventsOf(events.of, mode, context), conditions.length ? conditions.join(' and ') : null)
    }
    case 'union': {
      const parts = events.of.map((one) => eventsOf(one, mode, context))
      return parts.length === 1 ? parts[0]! : library.share('Events', `(flatten({ ${parts.join(', ')} }))`)
    }
    case 'last':
    case 'first': {
      const of = eventsOf(events.of, 'certain', context)
      return library.share('Events', `(Take((${of} R return all R ${inOrder(events.op === 'last' ? 'desc' : 'asc')}), ${events.n}))`)
    }
  }
}

const ORDER = ['onDay', 'tableNo', 'onMinute', 'answered', 'codeKey', 'valueFrom', 'valueTo', 'id']
/** The order of a patient's rows, without ties: "last" may not hang on how an engine sorts. */
export const inOrder = (direction: 'asc' | 'desc'): string => `sort by ${ORDER.map((one) => `${one} ${direction}`).join(', ')}`

function testOf(test: Test, mode: Mode): string | null {
  if ('codes' in test) return matching('R.codes', test.codes)[0] ?? null
  if ('word' in test) {
    const words = test.in.filter((word) => word !== '')
    return words.length ? `R.${test.word} in { ${words.map(quoted).join(', ')} }` : 'false'
  }
  const side = (name: 'lo' | 'hi', op: string, n: number) => `R.${test.column}${name === 'lo' ? 'Lo' : 'Hi'} ${op} ${whole(n)}`
  return compared(side, test.is, test.n, test.m, mode)
}
