// What a profile needs of the system that runs it: found in its plan, so that it is what is really asked and not what the document names.
import { COLUMNS, TABLES, type CodeSet, type Column, type Table, type Word } from '../core/algebra'
import type { Profile } from '../document/schema'
import { planOf, type Given } from '../lower'

export const LEVELS = [1, 2, 3, 4] as const
export type Level = (typeof LEVELS)[number]
/**
 * Proposed levels: 1 person, listing, diagnosis, service; 2 orders and results; 3 dispensings with DDD, vaccinations, letters;
 * 4 appointments, care plans and the clinic's decisions. Contacts and procedures are placed by us (verify).
 */
export const LEVEL_OF: Readonly<Record<Table, Level>> = {
  listing: 1,
  death: 1,
  diagnosis: 1,
  service: 1,
  contact: 1,
  order: 2,
  result: 2,
  dispensing: 3,
  vaccination: 3,
  letter: 3,
  procedure: 3,
  plan: 4,
  appointment: 4,
  state: 4,
}
export type PersonField = 'birth' | 'sex' | 'municipality' | 'cprStatus'
export type Need<T> = { table: Table; name: T }

export interface Requires {
  /** In the order of TABLES. */
  tables: Table[]
  columns: Need<Column>[]
  words: Need<Word>[]
  person: PersonField[]
  /** Code systems, by table: canonical URIs. */
  systems: Need<string>[]
  /** Operators of the core, in alphabetical order. */
  operators: string[]
  level: Level
}

/** Over flow, tiers and display. What is not finished asks for nothing yet. */
export function requiresOf(profile: Profile, given: Given = {}): Requires {
  const found = new Found()
  const { steps, tiers, display } = planOf(profile, given)
  for (const one of [steps.map((step) => (step.type === 'question' ? step.set : null)), tiers.flatMap(({ rules }) => rules.map(({ set }) => set))])
    found.look(one)
  for (const { projection } of display) found.look(projection)
  const tables = TABLES.filter((table) => found.tables.has(table))
  return {
    tables,
    columns: needs<Column>(found.columns).sort(
      (a, b) => TABLES.indexOf(a.table) - TABLES.indexOf(b.table) || COLUMNS.indexOf(a.name) - COLUMNS.indexOf(b.name),
    ),
    words: needs<Word>(found.words),
    person: (['birth', 'sex', 'municipality', 'cprStatus'] as const).filter((field) => found.person.has(field)),
    systems: needs<string>(found.systems),
    operators: [...found.operators].sort(),
    level: tables.reduce<Level>((level, table) => (LEVEL_OF[table] > level ? LEVEL_OF[table] : level), 1),
  }
}
const needs = <T extends string>(of: ReadonlySet<string>): Need<T>[] =>
  [...of].sort().map((one) => ({ table: one.slice(0, one.indexOf(' ')) as Table, name: one.slice(one.indexOf(' ') + 1) as T }))

type Part = Record<string, unknown>
class Found {
  readonly tables = new Set<Table>()
  readonly columns = new Set<string>()
  readonly words = new Set<string>()
  readonly person = new Set<string>()
  readonly systems = new Set<string>()
  readonly operators = new Set<string>()

  /** Any part of a plan; answers the tables that its rows come from. */
  look(part: unknown): Table[] {
    if (Array.isArray(part)) return part.flatMap((one) => this.look(one))
    if (typeof part !== 'object' || part === null) return []
    const one = part as Part
    if (typeof one.op === 'string') this.operators.add(one.op)
    if (one.op === 'born') this.person.add('birth')
    if (one.op === 'person') this.person.add(one.field as string)
    if (one.op === 'select') {
      const table = one.table as Table
      this.tables.add(table)
      this.codes(one.codes as CodeSet, [table])
      return [table]
    }
    const tables = this.look(one.of)
    for (const name of ['other', 'unless', 'spans']) this.look(one[name])
    for (const table of tables) {
      if (typeof one.column === 'string') this.columns.add(`${table} ${one.column}`)
      if (one.op === 'supply') this.columns.add(`${table} supplyDays`)
    }
    if (one.op === 'onNamedDay') for (const table of tables) this.columns.add(`${table} value`)
    if (one.op === 'where') this.tested(one.test as Part, tables)
    return tables
  }

  private tested(test: Part, tables: readonly Table[]): void {
    if (test.codes) this.codes(test.codes as CodeSet, tables)
    for (const table of tables) {
      if (test.word) this.words.add(`${table} ${test.word as string}`)
      for (const column of [test.column, test.other]) if (column) this.columns.add(`${table} ${column as string}`)
    }
  }
  private codes(set: CodeSet, tables: readonly Table[]): void {
    if (typeof set !== 'string') for (const table of tables) for (const { system } of [...set.any, ...set.not]) this.systems.add(`${table} ${system}`)
  }
}
