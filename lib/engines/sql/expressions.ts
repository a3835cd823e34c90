// The core algebra as SQL: events, spans, numbers and sets by what stands inside them. Every operator is written in its own file.
import { isSpans, type Events, type Num, type Sets, type Spans } from '#criteria/core/algebra'
import type { Mode } from './bounds'
import { namedDays, noRows, starts } from './derived'
import { whole, type Emit } from './emit'
import { facts } from './facts'
import { listOf, withNeeds, type Needs } from './needs'
import { counted, differentCodes, differentDays, everyone, extreme, lastValue, latestValue, points, sumOf, total, type NumberSql } from './numbers'
import { byOrdAlone, lastDay, neededToOrder, onePerDay, orderOf, someRows } from './pick'
import { placed, related } from './relate'
import { partsOf } from './parts'
import { select } from './select'
import { Atoms, born, compared, person } from './sets'
import { around, begun, covering, episodes, lasting, overlapping, own, supply } from './spans'
import { sure, sureEvents } from './sure'
import { neededBy, testSql } from './tests'

const TURNED = { certain: 'possible', possible: 'certain' } as const

/** A line a row: what stands after `from`, a name or a query in parentheses. */
export function eventsSql(events: Events, mode: Mode, needs: Needs, emit: Emit): string {
  switch (events.op) {
    case 'select':
      return select(events, needs, emit)
    case 'where': {
      const below = withNeeds(needs, neededBy(events))
      return `(select ${listOf(needs, emit)} from ${eventsSql(events.of, mode, below, emit)} t where ${testSql(events, mode, emit)})`
    }
    case 'during': {
      const tests = [...(events.after ? [`t.day > ${emit.day(events.after)}`] : []), ...(events.to ? [`t.day <= ${emit.day(events.to)}`] : [])]
      return `(select ${listOf(needs, emit)} from ${eventsSql(events.of, mode, needs, emit)} t where ${tests.join(' and ') || 'true'})`
    }
    case 'union':
      return union(events.of, mode, needs, emit)
    case 'last':
    case 'first': {
      const of = eventsSql(events.of, 'certain', withNeeds(needs, neededToOrder(events.of, needs)), emit)
      return someRows(events.n, of, orderOf(events.of, needs, emit, events.op === 'last' ? 'desc' : 'asc'), needs, emit)
    }
    case 'lastDay':
      return lastDay(eventsSql(events.of, 'certain', needs, emit), needs, emit)
    case 'onePerDay': {
      const below = withNeeds(needs, neededToOrder(events.of, needs))
      return onePerDay(events.how, events.column, eventsSql(events.of, 'certain', below, emit), orderOf(events.of, needs, emit, 'desc'), needs, emit)
    }
    case 'with':
    case 'without': {
      const wanted = events.op === 'with'
      const code = { code: !!events.same }
      const of = eventsSql(events.of, mode, withNeeds(needs, code), emit)
      const other = eventsSql(events.other, wanted ? mode : TURNED[mode], code, emit)
      const unless = events.unless ? eventsSql(events.unless, wanted ? TURNED[mode] : mode, {}, emit) : null
      return related(events, of, other, unless, needs, emit)
    }
    case 'inside':
    case 'outside': {
      const wanted = events.op === 'inside'
      return placed(wanted, eventsSql(events.of, mode, needs, emit), spansSql(events.spans, wanted ? mode : TURNED[mode], false, emit), needs, emit)
    }
    case 'onNamedDay':
      return namedDays(eventsSql(events.of, mode, { columns: ['value'], code: !!needs.code }, emit), needs, emit)
    case 'starts':
      return starts(spansSql(events.of, mode, !!needs.code, emit), needs, emit)
  }
}

/** Parts are numbered on through the branches. */
function union(of: readonly Events[], mode: Mode, needs: Needs, emit: Emit): string {
  let parts = 0
  const branches = of.map((one) => {
    const given: Record<string, string> = needs.part && parts ? { part: `t.part + ${parts}` } : {}
    parts += partsOf(one).length
    return `select ${listOf(needs, emit, given)} from ${eventsSql(one, mode, needs, emit)} t`
  })
  return branches.length ? `(${branches.join(' union all ')})` : noRows(needs, emit)
}

/** pid, start, stop and, with `code`, the code a span is known by. */
export function spansSql(spans: Spans, mode: Mode, code: boolean, emit: Emit): string {
  switch (spans.op) {
    case 'own':
      return own(eventsSql(spans.of, mode, { code }, emit), code)
    case 'around':
      return around(spans, eventsSql(spans.of, mode, { code }, emit), code)
    case 'supply':
      return supply(spans, eventsSql(spans.of, mode, { columns: ['supplyDays'], code: true }, emit), code, emit)
    case 'episodes':
      return episodes(spans.gap, spansSql(spans.of, 'certain', false, emit), code)
    case 'covering':
      return covering(emit.day(spans.at), spansSql(spans.of, mode, code, emit), code)
    case 'begun':
      return begun(spans.after && emit.day(spans.after), spans.to && emit.day(spans.to), spansSql(spans.of, mode, code, emit), code)
    case 'lasting':
      return lasting(spans.n, spansSql(spans.of, mode, code, emit), code)
    case 'overlapping':
      return overlapping(spans.n, spansSql(spans.of, mode, code, emit), spansSql(spans.other, mode, false, emit), code, emit)
  }
}

export function numberSql(number: Num, emit: Emit): NumberSql {
  switch (number.op) {
    case 'days': {
      const days = (mode: Mode) => differentDays(eventsSql(number.of, mode, {}, emit))
      return counted(days('certain'), days(sureEvents(number.of) ? 'certain' : 'possible'))
    }
    case 'codes': {
      const codes = (mode: Mode) => differentCodes(number.level, number.m, eventsSql(number.of, mode, { code: true }, emit), emit)
      return counted(codes('certain'), codes(sureEvents(number.of) ? 'certain' : 'possible'))
    }
    case 'sum': {
      const sum = (mode: Mode, side: 'lo' | 'hi') => sumOf(number.column, side, eventsSql(number.of, mode, { columns: [number.column] }, emit), emit)
      return counted(sum('certain', 'lo'), sum('possible', 'hi'))
    }
    case 'value': {
      const needs: Needs = { columns: [number.column] }
      return {
        from: byOrdAlone(number.of, needs)
          ? latestValue(number.column, eventsSql(number.of, 'certain', needs, emit), emit)
          : lastValue(number.column, eventsSql({ op: 'last', of: number.of, n: 1 }, 'certain', needs, emit), emit),
        rest: null,
      }
    }
    case 'highest':
    case 'lowest':
      return { from: extreme(number.op, number.column, eventsSql(number.of, 'certain', { columns: [number.column] }, emit), emit), rest: null }
    case 'points': {
      const atoms = new Atoms()
      const of = number.of.map(({ weight, of: one }) => ({
        weight,
        certain: setSql(one, 'certain', atoms, emit),
        possible: setSql(one, 'possible', atoms, emit),
      }))
      return { from: points(of, facts(atoms, emit)), rest: null }
    }
    case 'total':
      return { from: total(number.of.map(({ weight, of }) => ({ weight, of: everyone(numberSql(of, emit)) }))), rest: null }
  }
}

/** A condition over a line `f` of facts.ts, never NULL. */
export function setSql(set: Sets, mode: Mode, atoms: Atoms, emit: Emit): string {
  const each = (of: readonly Sets[], inner: Mode) => of.map((one) => setSql(one, inner, atoms, emit))
  switch (set.op) {
    case 'assume':
      return setSql(set.of, set.as === 'yes' ? 'possible' : 'certain', atoms, emit)
    case 'all':
      return set.of.length ? `(${each(set.of, mode).join(' and ')})` : 'true'
    case 'any':
      return set.of.length ? `(${each(set.of, mode).join(' or ')})` : 'false'
    case 'none':
      return set.of.length ? `(not (${each(set.of, TURNED[mode]).join(' or ')}))` : 'true'
    case 'atLeast':
      return `(${['0', ...each(set.of, mode).map((one) => `case when ${one} then 1 else 0 end`)].join(' + ')} >= ${whole(set.k)})`
    default:
      return atomSql(set, sure(set) ? 'certain' : mode, atoms, emit)
  }
}

function atomSql(set: Extract<Sets, { op: 'compare' | 'born' | 'person' | 'exists' }>, mode: Mode, atoms: Atoms, emit: Emit): string {
  switch (set.op) {
    case 'exists':
      return atoms.test({ rows: isSpans(set.of) ? spansSql(set.of, mode, false, emit) : eventsSql(set.of, mode, {}, emit) }, emit)
    case 'born':
      return atoms.test(born(set, mode, emit), emit)
    case 'person':
      return atoms.test(person(set, mode, emit), emit)
    case 'compare': {
      const { atom, turned } = compared(set, numberSql(set.of, emit), mode)
      return turned ? `(not ${atoms.test(atom, emit)})` : atoms.test(atom, emit)
    }
  }
}
