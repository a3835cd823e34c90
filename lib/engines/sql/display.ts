// Display fields in SQL: one statement each, a line a patient. `rows` gives a line for each code of each row, place 1 the latest.
import { TABLES, type Projection } from '#criteria/core/algebra'
import { whole, type Emit } from './emit'
import { eventsSql, numberSql, setSql } from './expressions'
import { facts } from './facts'
import { withNeeds, type Needs } from './needs'
import { everyone } from './numbers'
import { neededToOrder, orderOf } from './pick'
import { tablesOf } from './parts'
import { Atoms } from './sets'

/** rows: pid, place, tab, day, stop, system, code, lo, hi · days: pid, days · date: pid, due · number: pid, lo, hi · holds: pid, holds · parts: pid, part1 … (1 yes, 2 no, 3 missing) · note: pid, note. */
export function displaySql(projection: Projection, emit: Emit): string {
  const last = (of: Extract<Projection, { show: 'due' }>['of']) => eventsSql({ op: 'last', of, n: 1 }, 'certain', {}, emit)
  switch (projection.show) {
    case 'rows':
      return emit.statement(rows(projection, emit))
    case 'daysSince':
      return emit.statement(`select t.pid, ${emit.ref()} - t.day as days from ${last(projection.of)} t order by t.pid`)
    case 'due':
      return emit.statement(
        `select t.pid, ${emit.dialect.plus('t.day', projection.plus.n, projection.plus.unit)} as due from ${last(projection.of)} t order by t.pid`,
      )
    case 'number':
      return emit.statement(
        `select n.pid, cast(n.lo as bigint) as lo, cast(n.hi as bigint) as hi from ${everyone(numberSql(projection.of, emit))} n order by n.pid`,
      )
    case 'holds': {
      const atoms = new Atoms()
      const holds = setSql(projection.of, 'certain', atoms, emit)
      const from = facts(atoms, emit)
      return emit.statement(`select f.pid, case when ${holds} then 1 else 0 end as holds from ${from} f order by f.pid`)
    }
    case 'parts': {
      const atoms = new Atoms()
      const parts = projection.of.map(({ of }, index) => {
        const [certain, possible] = [setSql(of, 'certain', atoms, emit), setSql(of, 'possible', atoms, emit)]
        return `case when ${certain} then 1 when ${possible} then 3 else 2 end as part${index + 1}`
      })
      const from = facts(atoms, emit)
      return emit.statement(`select ${['f.pid', ...parts].join(', ')} from ${from} f order by f.pid`)
    }
    case 'note':
      return emit.statement(`select p.pid, ${emit.dialect.text(projection.text)} as note from patient p order by p.pid`)
  }
}

function rows(projection: Extract<Projection, { show: 'rows' }>, emit: Emit): string {
  const { column } = projection
  const needs: Needs = { ...(column ? { columns: [column] } : {}), row: true }
  const from = eventsSql(projection.of, 'certain', withNeeds(needs, neededToOrder(projection.of, needs)), emit)
  const place = `row_number() over (partition by t.pid order by ${orderOf(projection.of, needs, emit, 'desc')}) as place`
  const of = emit.named('d', `select t.*, ${place} from ${from} t`)
  const codes = [...tablesOf(projection.of)]
    .map((table) => `select ${TABLES.indexOf(table)} as tab, x.${emit.id('row')}, x.no from ${emit.id(`${table}_code`)} x`)
    .join(' union all ')
  const bounds = column
    ? [`t.${emit.id(`${column}_lo`)} as lo`, `t.${emit.id(`${column}_hi`)} as hi`]
    : [`${emit.dialect.unknown} as lo`, `${emit.dialect.unknown} as hi`]
  return `select t.pid as pid, t.place as place, t.tab as tab, t.day as day, t.stop as stop, c.system as system, c.code as code, ${bounds.join(', ')} from ${of} t
left join (${codes}) x on x.tab = t.tab and x.${emit.id('row')} = t.${emit.id('row')} left join code c on c.no = x.no
where t.place <= ${whole(projection.n)} order by t.pid, t.place, c.system, c.code`
}
