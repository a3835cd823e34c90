// Spans in SQL: pid, start, stop.
import type { Spans } from '#criteria/core/algebra'
import type { Mode } from './bounds'
import { whole, type Emit } from './emit'
import { eventsSql } from './events'

export function spansSql(spans: Spans, mode: Mode, emit: Emit): string {
  switch (spans.op) {
    case 'own':
      return `(select t.pid, t.day as start, t.stop from ${eventsSql(spans.of, mode, {}, emit)} t where t.day < t.stop)`
    case 'supply': {
      const [lo, hi] = [`t.${emit.id('supplyDays_lo')}`, `t.${emit.id('supplyDays_hi')}`]
      const days = `case when ${lo} = ${hi} then ${emit.dialect.div(`greatest(${lo}, 0) + 999`, 1000)} else ${whole(spans.unknown)} end`
      const of = eventsSql(spans.of, mode, { columns: ['supplyDays'], code: true }, emit)
      return `(select t.pid, t.start, t.stop from (select t.pid, t.day as start, t.day + sum(${days}) + ${whole(spans.grace)} as stop from ${of} t group by t.pid, t.day, t.code) t where t.start < t.stop)`
    }
    case 'covering': {
      const day = emit.day(spans.at)
      return `(select t.pid, t.start, t.stop from ${spansSql(spans.of, mode, emit)} t where t.start <= ${day} and ${day} < t.stop)`
    }
  }
}
