// Spans in SQL: pid, start, stop and, where asked for, the code a span is known by.
import type { Spans } from '#criteria/core/algebra'
import { whole, type Emit } from './emit'

const also = (code: boolean): string => (code ? ', t.code' : '')
const kept = (of: string, test: string, code: boolean): string => `(select t.pid, t.start, t.stop${also(code)} from ${of} t where ${test})`

export const own = (of: string, code: boolean): string => `(select t.pid, t.day as start, t.stop${also(code)} from ${of} t where t.day < t.stop)`

/** a to b days from each row's day, both included. */
export const around = ({ a, b }: Extract<Spans, { op: 'around' }>, of: string, code: boolean): string =>
  kept(`(select t.pid, t.day + ${whole(a)} as start, t.day + ${whole(b)} + 1 as stop${also(code)} from ${of} t)`, 't.start < t.stop', code)

/** Rows of one day and one code are one supply. */
export function supply(spans: Extract<Spans, { op: 'supply' }>, of: string, code: boolean, emit: Emit): string {
  const [lo, hi] = [`t.${emit.id('supplyDays_lo')}`, `t.${emit.id('supplyDays_hi')}`]
  const days = `case when ${lo} = ${hi} then ${emit.dialect.div(`greatest(${lo}, 0) + 999`, 1000)} else ${whole(spans.unknown)} end`
  const sums = `(select t.pid, t.day as start, t.day + sum(${days}) + ${whole(spans.grace)} as stop, t.code from ${of} t group by t.pid, t.day, t.code)`
  return kept(sums, 't.start < t.stop', code)
}

/** Joined where at most `gap` free days lie between: a new one begins where the start is further from all that stopped before. */
export function episodes(gap: number, of: string, code: boolean): string {
  const before = 'over (partition by t.pid order by t.start, t.stop rows between unbounded preceding and 1 preceding)'
  const reached = `(select t.pid, t.start, t.stop, max(t.stop) ${before} as reached from ${of} t)`
  const isNew = `case when t.reached is null or t.start - t.reached > ${whole(gap)} then 1 else 0 end`
  const so = 'over (partition by t.pid order by t.start, t.stop rows between unbounded preceding and current row)'
  const numbered = `(select t.pid, t.start, t.stop, sum(${isNew}) ${so} as episode from ${reached} t)`
  return `(select t.pid, min(t.start) as start, max(t.stop) as stop${code ? `, '' as code` : ''} from ${numbered} t group by t.pid, t.episode)`
}

export const covering = (day: string, of: string, code: boolean): string => kept(of, `t.start <= ${day} and ${day} < t.stop`, code)

/** after < start ≤ to */
export const begun = (after: string | null, to: string | null, of: string, code: boolean): string =>
  kept(of, [...(after ? [`t.start > ${after}`] : []), ...(to ? [`t.start <= ${to}`] : [])].join(' and ') || 'true', code)

export const lasting = (n: number, of: string, code: boolean): string => kept(of, `t.stop - t.start >= ${whole(n)}`, code)

/** Spans of `of` that share at least n days with one of `other`. */
export function overlapping(n: number, of: string, other: string, code: boolean, emit: Emit): string {
  const spans = emit.shared(of)
  const shared = `least(s.stop, o.stop) - greatest(s.start, o.start) >= ${whole(n)}`
  const found = emit.named('r', `select distinct s.pid as pid, s.start as start, s.stop as stop from ${spans} s join ${other} o on o.pid = s.pid and ${shared}`)
  return `(select t.pid, t.start, t.stop${also(code)} from ${emit.dialect.among(spans, 't', ['pid', 'start', 'stop'], found, true)})`
}
