// Rows of a table in SQL, and which tables an expression takes rows from.
import { TABLES, type Events, type Table } from '#criteria/core/algebra'
import { OPEN_DAY } from '#criteria/core/days'
import { SYSTEMS } from '#criteria/core/systems'
import type { Emit } from './emit'
import { listOf, type Needs } from './needs'
import { HOLDS } from './schema'

/** The name of a query. */
export function select({ table, codes, future }: Extract<Events, { op: 'select' }>, needs: Needs, emit: Emit): string {
  for (const name of [...(needs.columns ?? []), ...(needs.words ?? [])])
    if (![...HOLDS[table].columns, ...HOLDS[table].words].includes(name)) throw new RangeError(`Table ${table} has no ${name} in the data contract`)
  const given = {
    stop: `coalesce(t.stop, ${OPEN_DAY})`,
    tab: String(TABLES.indexOf(table)),
    row: `t.${emit.id('row')}`,
    code: `coalesce(k.code, '')`,
    part: '0',
  }
  const tests = [...(future ? [] : [`t.day <= ${emit.ref()}`]), ...(codes === 'every' ? [] : [`t.${emit.id('row')} in (${emit.rowsWith(table, codes)})`])]
  const code = needs.code ? ` left join (${rowCodes(table, codes, emit)}) k on k.${emit.id('row')} = t.${emit.id('row')}` : ''
  return emit.named('e', `select ${listOf(needs, emit, given)} from ${emit.id(table)} t${code} where ${tests.join(' and ') || 'true'}`)
}

/** A code that is not ATC carries its system, so that equal texts of two systems stay apart. */
function rowCodes(table: Table, codes: Extract<Events, { op: 'select' }>['codes'], emit: Emit): string {
  const { text, separator, bytewise } = emit.dialect
  const atc = `min(${bytewise(`case when c.system = ${text(SYSTEMS.atc.uri)} then c.code end`)})`
  const first = `min(${bytewise(`case when ${emit.matches(codes)} then c.system || ${separator} || c.code end`)})`
  return `select x.${emit.id('row')} as ${emit.id('row')}, coalesce(${atc}, ${first}) as code from ${emit.id(`${table}_code`)} x join code c on c.no = x.no group by x.${emit.id('row')}`
}

/** The ATC code of a line cut to a level, '' where it is not known by one so long. */
export function atcSql(alias: string, level: number, { dialect: { contains, length, first, separator } }: Emit): string {
  const code = `${alias}.code`
  return `(case when not ${contains(code, separator)} and ${length(code)} >= ${level} then ${first(code, level)} else '' end)`
}

/** The expressions that rows of an expression come from, in reading order: selections, and those that derive rows. */
export function partsOf(events: Events): Events[] {
  switch (events.op) {
    case 'select':
    case 'onNamedDay':
    case 'starts':
      return [events]
    case 'union':
      return events.of.flatMap(partsOf)
    default:
      return partsOf(events.of)
  }
}

/** Tables an expression takes rows from; derived rows are of none. */
export const tablesOf = (events: Events): Set<Table> => new Set(partsOf(events).flatMap((one) => (one.op === 'select' ? [one.table] : [])))
