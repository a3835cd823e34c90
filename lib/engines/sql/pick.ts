// Picks in SQL: some rows of each patient, by ord. Derived rows of one day go by code; a row that a union holds twice by its place there.
import type { Column, Events } from '#criteria/core/algebra'
import { whole, type Emit } from './emit'
import { columnNames, listOf, type Needs } from './needs'
import { partsOf } from './parts'

/** What must be carried to put the rows of an expression in order. `above`: what is asked of them. */
export function neededToOrder(events: Events, above: Needs): Needs {
  const parts = partsOf(events)
  return { code: parts.some(({ op }) => op !== 'select'), part: parts.length > 1 && (!!above.code || givesBounds(events)) }
}

/** Whether some row may stand with other bounds than its own. */
function givesBounds(events: Events): boolean {
  if (events.op === 'select' || events.op === 'onNamedDay' || events.op === 'starts') return false
  if (events.op === 'union') return events.of.some(givesBounds)
  return (events.op === 'onePerDay' && events.how !== 'last') || givesBounds(events.of)
}

/** Whether ord alone puts the rows of an expression in order. */
export function byOrdAlone(events: Events, above: Needs): boolean {
  const { code, part } = neededToOrder(events, above)
  return !code && !part
}

/** The order of lines `t`, for `order by`. */
export function orderOf(events: Events, above: Needs, emit: Emit, way: 'asc' | 'desc'): string {
  const { code, part } = neededToOrder(events, above)
  return [`t.ord ${way}`, ...(code ? [`${emit.dialect.bytewise('t.code')} ${way}`] : []), ...(part ? [`t.part ${way}`] : [])].join(', ')
}

export function someRows(n: number, of: string, order: string, needs: Needs, emit: Emit): string {
  const place = `row_number() over (partition by t.pid order by ${order}) as place`
  return `(select ${listOf(needs, emit)} from (select t.*, ${place} from ${of} t) t where t.place <= ${whole(n)})`
}

export function lastDay(of: string, needs: Needs, emit: Emit): string {
  const rows = emit.shared(of)
  const latest = `(select t.pid, max(t.day) as latest from ${rows} t group by t.pid)`
  return emit.named('l', `select ${listOf(needs, emit)} from ${rows} t join ${latest} m on m.pid = t.pid and m.latest = t.day`)
}

/** The last row of each day; `highest` and `lowest` give it that day's greatest or least bounds. */
export function onePerDay(how: 'last' | 'highest' | 'lowest', column: Column, of: string, order: string, needs: Needs, emit: Emit): string {
  const day = 'over (partition by t.pid, t.day)'
  const given = how === 'last' ? {} : extremes(how, column, emit, day)
  const asked = Object.fromEntries(Object.entries(given).filter(([name]) => columnNames(needs, emit).includes(name)))
  const place = `row_number() over (partition by t.pid, t.day order by ${order}) as place`
  return `(select ${listOf(needs, emit)} from (select ${listOf(needs, emit, asked)}, ${place} from ${of} t) t where t.place = 1)`
}

/** Greatest or least bounds of lines `t`, each side by itself: an open side that could be the answer leaves it open. */
export function extremes(how: 'highest' | 'lowest', column: Column, emit: Emit, over = ''): Record<string, string> {
  const [lo, hi] = [`t.${emit.id(`${column}_lo`)}`, `t.${emit.id(`${column}_hi`)}`]
  const best = how === 'highest' ? 'max' : 'min'
  const known = (side: string) => `${best}(${side}) ${over}`
  const allKnown = (side: string) => `case when count(*) ${over} = count(${side}) ${over} then ${known(side)} end`
  return how === 'highest' ? { [`${column}_lo`]: known(lo), [`${column}_hi`]: allKnown(hi) } : { [`${column}_lo`]: allKnown(lo), [`${column}_hi`]: known(hi) }
}
