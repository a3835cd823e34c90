// Relations in time in SQL: rows with or without a partner, rows inside or outside spans. What decides is the row's patient, day and code.
import type { Events } from '#criteria/core/algebra'
import { whole, type Emit } from './emit'
import { listOf, type Needs } from './needs'
import { atcSql } from './select'

type Relation = Extract<Events, { op: 'with' | 'without' }>

/** `of`, `other` and `unless`: what stands after `from`, each in the mode it is asked in. */
export function related({ op, lo, hi, same }: Relation, of: string, other: string, unless: string | null, needs: Needs, emit: Emit): string {
  const rows = emit.shared(of)
  const key = ['pid', 'day', ...(same ? ['code'] : [])]
  const near = [
    'f.pid = e.pid',
    ...(lo === null ? [] : [`f.day >= e.day + ${whole(lo)}`]),
    ...(hi === null ? [] : [`f.day <= e.day + ${whole(hi)}`]),
    ...(same ? [`${atcSql('f', same, emit)} = ${atcSql('e', same, emit)}`, `${atcSql('e', same, emit)} <> ''`] : []),
  ]
  const columns = (alias: string) => key.map((name) => `${alias}.${name} as ${name}`).join(', ')
  const pairs = emit.named('r', `select distinct ${columns('e')}${unless ? ', f.day as met' : ''} from ${rows} e join ${other} f on ${near.join(' and ')}`)
  return kept(rows, unless ? unbroken(pairs, columns('p'), unless, emit) : pairs, key, op === 'with', needs, emit)
}

/** Those of the pairs (day, met) between whose days no row of `unless` lies. */
function unbroken(pairs: string, columns: string, unless: string, emit: Emit): string {
  const between = 'z.day > least(p.day, p.met) and z.day < greatest(p.day, p.met)'
  const broken = emit.named('r', `select distinct p.pid as pid, p.day as day, p.met as met from ${pairs} p join ${unless} z on z.pid = p.pid and ${between}`)
  return emit.named('r', `select distinct ${columns} from ${emit.dialect.among(pairs, 'p', ['pid', 'day', 'met'], broken, false)}`)
}

/** Rows whose day some span covers, or none does. */
export function placed(wanted: boolean, of: string, spans: string, needs: Needs, emit: Emit): string {
  const rows = emit.shared(of)
  const covered = emit.named(
    'r',
    `select distinct e.pid as pid, e.day as day from ${rows} e join ${spans} s on s.pid = e.pid and s.start <= e.day and e.day < s.stop`,
  )
  return kept(rows, covered, ['pid', 'day'], wanted, needs, emit)
}

const kept = (rows: string, among: string, key: readonly string[], wanted: boolean, needs: Needs, emit: Emit): string =>
  `(select ${listOf(needs, emit)} from ${emit.dialect.among(rows, 't', key, among, wanted)})`
