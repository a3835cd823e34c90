// Numbers in SQL: pid, lo, hi; NULL is an open side, no line is absent.
import { OPEN_HI, OPEN_LO, type Column } from '#criteria/core/algebra'
import { whole, type Emit } from './emit'
import { extremes } from './pick'
import { atcSql } from './select'

/** `from`: what stands after `from`, with pid, lo and hi. `rest`: the number of those without a line; null is absent. */
export interface NumberSql {
  from: string
  rest: 0 | null
}

/** A number that is never absent: `low` and `high` are queries of pid and n. */
export function counted(low: string, high: string): NumberSql {
  if (low === high) return { from: `(select a.pid, a.n as lo, a.n as hi from ${low} a)`, rest: 0 }
  const of = (name: string) => `case when ${name}.pid is null then 0 else ${name}.n end`
  return {
    from: `(select p.pid as pid, ${of('a')} as lo, ${of('b')} as hi from patient p left join ${low} a on a.pid = p.pid left join ${high} b on b.pid = p.pid)`,
    rest: 0,
  }
}

/** A line for everyone who has the number. */
export const everyone = ({ from, rest }: NumberSql): string =>
  rest === null
    ? from
    : `(select p.pid as pid, case when n.pid is null then ${rest} else n.lo end as lo, case when n.pid is null then ${rest} else n.hi end as hi from patient p left join ${from} n on n.pid = p.pid)`

export const differentDays = (of: string): string => `(select t.pid, count(*) as n from (select distinct t.pid, t.day from ${of} t) t group by t.pid)`

/** Different ATC codes cut to a level, each on at least m different days. */
export function differentCodes(level: number, m: number, of: string, emit: Emit): string {
  const cut = `(select t.pid, t.day, ${atcSql('t', level, emit)} as atc from ${of} t)`
  const met = `(select t.pid, t.atc from ${cut} t where t.atc <> '' group by t.pid, t.atc having count(distinct t.day) >= ${whole(m)})`
  return `(select t.pid, count(*) as n from ${met} t group by t.pid)`
}

/** Sum of a column that is never negative: not known below is 0, not known above leaves the sum open. */
export function sumOf(column: Column, side: 'lo' | 'hi', of: string, emit: Emit): string {
  const value = `t.${emit.id(`${column}_${side}`)}`
  const sum = `sum(greatest(coalesce(${value}, 0), 0))`
  const n = side === 'lo' ? sum : `case when count(*) = count(${value}) then ${sum} end`
  return `(select t.pid, cast(${n} as bigint) as n from ${of} t group by t.pid)`
}

/** `of` holds one row a patient. */
export const lastValue = (column: Column, of: string, emit: Emit): string =>
  `(select t.pid, t.${emit.id(`${column}_lo`)} as lo, t.${emit.id(`${column}_hi`)} as hi from ${of} t)`

/** The bounds of each patient's last row of `of`, whose order is by ord alone. */
export function latestValue(column: Column, of: string, emit: Emit): string {
  const side = (name: 'lo' | 'hi', open: number) => emit.dialect.atGreatest(`t.${emit.id(`${column}_${name}`)}`, 't.ord', whole(open))
  return `(select t.pid, ${side('lo', OPEN_LO)} as lo, ${side('hi', OPEN_HI)} as hi from ${of} t group by t.pid)`
}

export function extreme(how: 'highest' | 'lowest', column: Column, of: string, emit: Emit): string {
  const given = extremes(how, column, emit)
  return `(select t.pid, ${given[`${column}_lo`]} as lo, ${given[`${column}_hi`]} as hi from ${of} t group by t.pid)`
}

/** `holds`: conditions over the columns of `f`. A negative weight counts fully below when its set is possible. */
export function points(of: readonly { weight: number; certain: string; possible: string }[], facts: string): string {
  const sum = (turned: boolean) =>
    ['0', ...of.map(({ weight, certain, possible }) => `case when ${weight < 0 !== turned ? possible : certain} then ${whole(weight)} else 0 end`)].join(' + ')
  return `(select f.pid, ${sum(false)} as lo, ${sum(true)} as hi from ${facts} f)`
}

export function total(of: readonly { weight: number; of: string }[]): string {
  const terms = of.map((one, index) => ({ ...one, name: `n${index}` }))
  const sum = (side: 'lo' | 'hi', other: 'lo' | 'hi') =>
    [
      'cast(0 as bigint)',
      ...terms.flatMap(({ name, weight }) => (weight === 0 ? [] : [`${whole(weight)} * cast(${name}.${weight < 0 ? other : side} as bigint)`])),
    ].join(' + ')
  const joins = terms.map(({ name, of: one }) => ` join ${one} ${name} on ${name}.pid = p.pid`).join('')
  return `(select p.pid as pid, ${sum('lo', 'hi')} as lo, ${sum('hi', 'lo')} as hi from patient p${joins})`
}
