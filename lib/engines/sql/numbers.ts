// Numbers in SQL: pid, lo, hi; NULL is an open side, no line is absent.
import type { Num } from '#criteria/core/algebra'
import type { Mode } from './bounds'
import { whole, type Emit } from './emit'
import { eventsSql } from './events'
import { sureEvents } from './sure'

export function numberSql(number: Num, emit: Emit): string {
  switch (number.op) {
    case 'days': {
      const days = (mode: Mode) => `(select t.pid, count(distinct t.day) as n from ${eventsSql(number.of, mode, {}, emit)} t group by t.pid)`
      const possible = sureEvents(number.of) ? { join: '', hi: 'a.n' } : { join: ` left join ${days('possible')} b on b.pid = p.pid`, hi: 'b.n' }
      return `(select p.pid, coalesce(a.n, 0) as lo, coalesce(${possible.hi}, 0) as hi from patient p left join ${days('certain')} a on a.pid = p.pid${possible.join})`
    }
    case 'value': {
      const of = eventsSql({ op: 'last', of: number.of, n: 1 }, 'certain', { columns: [number.column] }, emit)
      return `(select t.pid, t.${emit.id(`${number.column}_lo`)} as lo, t.${emit.id(`${number.column}_hi`)} as hi from ${of} t)`
    }
    case 'total': {
      const terms = number.of.map(({ weight, of }, index) => ({ name: `n${index}`, weight, of: numberSql(of, emit) }))
      const sum = (side: 'lo' | 'hi', other: 'lo' | 'hi') =>
        [
          'cast(0 as bigint)',
          ...terms.flatMap(({ name, weight }) => (weight === 0 ? [] : [`${whole(weight)} * cast(${name}.${weight < 0 ? other : side} as bigint)`])),
        ].join(' + ')
      const joins = terms.map(({ name, of }) => ` join ${of} ${name} on ${name}.pid = p.pid`).join('')
      return `(select p.pid, ${sum('lo', 'hi')} as lo, ${sum('hi', 'lo')} as hi from patient p${joins})`
    }
  }
}
