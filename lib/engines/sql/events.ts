// Events in SQL: a query with a line a row. Only what the query above asks for is carried.
import { TABLES, type Column, type Events, type Table, type Test, type Word } from '#criteria/core/algebra'
import { OPEN_DAY } from '#criteria/core/days'
import { SYSTEMS } from '#criteria/core/systems'
import { passes, type Mode } from './bounds'
import { whole, type Emit } from './emit'
import { HOLDS } from './schema'

/** Beside pid, day, stop and ord. */
export interface Needs {
  columns?: readonly Column[]
  words?: readonly Word[]
  /** Table number and row number, as `tab` and `row`. */
  row?: boolean
  /** The row's ATC code, else its first code that was asked for. */
  code?: boolean
}

const columnsOf = (needs: Needs, emit: Emit): string[] =>
  [
    'pid',
    'day',
    'stop',
    'ord',
    ...(needs.columns ?? []).flatMap((name) => [`${name}_lo`, `${name}_hi`]),
    ...(needs.words ?? []),
    ...(needs.row ? ['tab', 'row'] : []),
    ...(needs.code ? ['code'] : []),
  ].map((name) => emit.id(name))
const list = (needs: Needs, emit: Emit): string =>
  columnsOf(needs, emit)
    .map((name) => `t.${name}`)
    .join(', ')

/** What stands after `from`: a name, or a query in parentheses. */
export function eventsSql(events: Events, mode: Mode, needs: Needs, emit: Emit): string {
  switch (events.op) {
    case 'select':
      return select(events, needs, emit)
    case 'where': {
      const below = { ...needs, ...needed(events.test, needs) }
      return `(select ${list(needs, emit)} from ${eventsSql(events.of, mode, below, emit)} t where ${test(events, mode, emit)})`
    }
    case 'during': {
      const tests = [...(events.after ? [`t.day > ${emit.day(events.after)}`] : []), ...(events.to ? [`t.day <= ${emit.day(events.to)}`] : [])]
      return `(select ${list(needs, emit)} from ${eventsSql(events.of, mode, needs, emit)} t where ${tests.join(' and ') || 'true'})`
    }
    case 'union': {
      const of = events.of.map((one) => `select ${list(needs, emit)} from ${eventsSql(one, mode, needs, emit)} t`)
      return of.length
        ? `(${of.join(' union all ')})`
        : `(select ${list(needs, emit)} from ${select({ op: 'select', table: 'death', codes: 'every' }, {}, emit)} t where false)`
    }
    case 'last':
    case 'first': {
      const order = events.op === 'last' ? 'desc' : 'asc'
      const of = eventsSql(events.of, 'certain', needs, emit)
      return `(select ${list(needs, emit)} from (select t.*, row_number() over (partition by t.pid order by t.ord ${order}) as place from ${of} t) t where t.place <= ${whole(events.n)})`
    }
  }
}

function select(events: Extract<Events, { op: 'select' }>, needs: Needs, emit: Emit): string {
  const { table, codes, future } = events
  for (const name of [...(needs.columns ?? []), ...(needs.words ?? [])])
    if (![...HOLDS[table].columns, ...HOLDS[table].words].includes(name)) throw new RangeError(`Table ${table} has no ${name} in the data contract`)
  const given: Record<string, string> = {
    stop: `coalesce(t.stop, ${OPEN_DAY}) as stop`,
    tab: `${TABLES.indexOf(table)} as tab`,
    code: `coalesce(k.code, '') as code`,
  }
  const columns = columnsOf(needs, emit).map((name) => given[name.slice(1, -1)] ?? `t.${name}`)
  const tests = [
    ...(future ? [] : [`t.day <= ${emit.dialect.param('ref')}`]),
    ...(codes === 'every' ? [] : [`t.${emit.id('row')} in (${emit.rowsWith(table, codes)})`]),
  ]
  const code = needs.code ? ` left join (${rowCodes(table, codes, emit)}) k on k.${emit.id('row')} = t.${emit.id('row')}` : ''
  return emit.named('e', `select ${columns.join(', ')} from ${emit.id(table)} t${code} where ${tests.join(' and ') || 'true'}`)
}

/** A code that is not ATC carries its system, so that equal texts of two systems stay apart. */
function rowCodes(table: Table, codes: Extract<Events, { op: 'select' }>['codes'], emit: Emit): string {
  const atc = `min(case when c.system = ${emit.dialect.text(SYSTEMS.atc.uri)} then c.code end)`
  const first = `min(case when ${emit.matches(codes)} then c.system || chr(1) || c.code end)`
  return `select x.${emit.id('row')}, coalesce(${atc}, ${first}) as code from ${emit.id(`${table}_code`)} x join code c on c.no = x.no group by x.${emit.id('row')}`
}

const needed = (one: Test, { columns = [], words = [], row }: Needs): Needs =>
  'column' in one
    ? { columns: [...new Set([...columns, one.column])].sort() }
    : 'word' in one
      ? { words: [...new Set([...words, one.word])].sort() }
      : { row: row || one.codes !== 'every' }

function test({ of, test: one }: Extract<Events, { op: 'where' }>, mode: Mode, emit: Emit): string {
  if ('column' in one) return passes(mode, `t.${emit.id(`${one.column}_lo`)}`, `t.${emit.id(`${one.column}_hi`)}`, one.is, one.n, one.m)
  if ('word' in one) {
    const known = one.in.filter((word) => word !== '')
    return known.length ? `t.${emit.id(one.word)} in (${emit.words(known)})` : 'false'
  }
  const { codes } = one
  if (codes === 'every') return 'true'
  return `(${[...tablesOf(of)].map((table) => `(t.tab = ${TABLES.indexOf(table)} and t.${emit.id('row')} in (${emit.rowsWith(table, codes)}))`).join(' or ') || 'false'})`
}

/** Tables an expression takes rows from. */
export function tablesOf(events: Events): Set<Table> {
  if (events.op === 'select') return new Set([events.table])
  return events.op === 'union' ? new Set(events.of.flatMap((one) => [...tablesOf(one)])) : tablesOf(events.of)
}
