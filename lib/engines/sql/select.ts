// Rows of a table in SQL: those that codes choose out of the table's marked rows, others straight from the table.
import { TABLES, type CodeSet, type Events, type Table } from '#criteria/core/algebra'
import { OPEN_DAY } from '#criteria/core/days'
import { SYSTEMS } from '#criteria/core/systems'
import type { Emit } from './emit'
import { listOf, type Needs } from './needs'
import { HOLDS } from './schema'

/** What stands after `from`. */
export function select(events: Extract<Events, { op: 'select' }>, needs: Needs, emit: Emit): string {
  const { table, codes, future = false } = events
  for (const name of [...(needs.columns ?? []), ...(needs.words ?? [])])
    if (![...HOLDS[table].columns, ...HOLDS[table].words].includes(name)) throw new RangeError(`Table ${table} has no ${name} in the data contract`)
  const seen = future ? [] : [`t.day <= ${emit.ref()}`]
  if (codes !== 'every') {
    const row = emit.id('row')
    const set = emit.marks.ask(codes, [table])
    emit.marks.need(table, { ...needs, code: false, row: !!(needs.row || needs.code) }, future)
    const rows = marked(table, emit)
    const tests = [emit.marked('t', set), ...(emit.marks.of(table).future ? seen : [])].join(' and ')
    if (!needs.code) return `(select ${listOf(needs, emit)} from ${rows} t where ${tests})`
    const asked = ` join ${rows} m on m.${row} = x.${row} and ${emit.marked('m', set)}`
    return emit.named(
      'e',
      `select ${listOf(needs, emit, { code: `coalesce(k.code, '')` })} from ${rows} t join (${rowCodes(table, codes, asked, emit)}) k on k.${row} = t.${row} where ${tests}`,
    )
  }
  const join = needs.code ? ` left join (${rowCodes(table, codes, '', emit)}) k on k.${emit.id('row')} = t.${emit.id('row')}` : ''
  return emit.named('e', `select ${listOf(needs, emit, given(table, emit))} from ${emit.id(table)} t${join} where ${seen.join(' and ') || 'true'}`)
}

const given = (table: Table, emit: Emit) => ({
  stop: `coalesce(t.stop, ${OPEN_DAY})`,
  tab: String(TABLES.indexOf(table)),
  row: `t.${emit.id('row')}`,
  code: `coalesce(k.code, '')`,
  part: '0',
})

/** All rows of a table that some set of the statement asks for, each once, with its marks. */
function marked(table: Table, emit: Emit): string {
  const { sets, needs, future } = emit.marks.of(table)
  const row = emit.id('row')
  const codes = emit.named(
    'codes',
    `select c.no, ${emit.marksOf(sets).join(', ')} from code c where ${sets.map((one) => emit.matches(emit.marks.sets[one]!)).join(' or ') || 'false'}`,
  )
  const words = emit.marks.words
  const bits = words.map((name) => `${emit.dialect.bitsOf(`c.${name}`)} as ${name}`).join(', ')
  const met = `${emit.id(`${table}_code`)} x join ${codes} c on c.no = x.no`
  const of =
    sets.length === 1 && isOneCode(emit.marks.sets[sets[0]!]!)
      ? `select x.${row}, ${words.map((name) => `c.${name}`).join(', ')} from ${met}`
      : `select x.${row}, ${bits} from ${met} group by x.${row}`
  const list = listOf({ ...needs, marks: false }, emit, given(table, emit))
  return emit.named(
    'rows',
    `select ${[list, ...words.map((name) => `x.${name}`)].join(', ')} from ${emit.id(table)} t join (${of}) x on x.${row} = t.${row} where ${future ? 'true' : `t.day <= ${emit.ref()}`}`,
  )
}

/** A row has one code at most once. */
const isOneCode = (set: Exclude<CodeSet, 'every'>): boolean => set === 'clinic' || (set.any.length === 1 && set.any[0]!.match === 'exact')

/** The code each row is known by; `asked`: a join that leaves the lines `x` of rows that are asked for. One that is not ATC carries its system, so that equal texts of two systems stay apart. */
function rowCodes(table: Table, codes: CodeSet, asked: string, emit: Emit): string {
  const { text, separator, bytewise } = emit.dialect
  const atc = `min(${bytewise(`case when c.system = ${text(SYSTEMS.atc.uri)} then c.code end`)})`
  const first = `min(${bytewise(`case when ${emit.matches(codes)} then c.system || ${separator} || c.code end`)})`
  const row = `x.${emit.id('row')}`
  return `select ${row} as ${emit.id('row')}, coalesce(${atc}, ${first}) as code from ${emit.id(`${table}_code`)} x${asked} join code c on c.no = x.no group by ${row}`
}

/** The ATC code of a line cut to a level, '' where it is not known by one so long. */
export function atcSql(alias: string, level: number, { dialect: { contains, length, first, separator } }: Emit): string {
  const code = `${alias}.code`
  return `(case when not ${contains(code, separator)} and ${length(code)} >= ${level} then ${first(code, level)} else '' end)`
}
