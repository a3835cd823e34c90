// What a record system declares that it has, and what a profile lacks there. The declarations below are made up for demonstration: no
// system has been asked (verify each with its supplier before it is shown as more than an example).
import { TABLES, type Column, type Table, type Word } from '../core/algebra'
import { SYSTEMS, systemOf } from '../core/systems'
import type { Words } from '../kinds/fields'
import { LEVEL_OF, type Level, type Need, type Requires } from './requires'

export interface Declaration {
  id: string
  name: string
  /** Shown wherever the declaration is: it has not been confirmed by the supplier. */
  verify: boolean
  tables: readonly Table[]
  /** What the tables lack, of what the data model gives them. */
  without: { columns?: readonly Need<Column>[]; words?: readonly Need<Word>[]; systems?: readonly Need<string>[]; person?: readonly string[] }
  /** Operators of the core that it cannot run. */
  operators?: readonly string[]
}
export interface Missing {
  tables: Table[]
  columns: Need<Column>[]
  words: Need<Word>[]
  systems: Need<string>[]
  person: string[]
  operators: string[]
}

/** What a profile needs and a system lacks; null when it lacks nothing. */
export function missingFor(requires: Requires, { tables, without, operators = [] }: Declaration): Missing | null {
  const lacks = <T>(needed: readonly Need<T>[], not: readonly Need<T>[] = []) =>
    needed.filter((one) => not.some(({ table, name }) => table === one.table && name === one.name))
  const missing: Missing = {
    tables: requires.tables.filter((table) => !tables.includes(table)),
    columns: lacks(requires.columns, without.columns),
    words: lacks(requires.words, without.words),
    systems: lacks(requires.systems, without.systems),
    person: requires.person.filter((field) => without.person?.includes(field)),
    operators: requires.operators.filter((one) => operators.includes(one)),
  }
  return Object.values(missing).some((of: unknown[]) => of.length) ? missing : null
}

/** "Kræver ekspedition med DDD: 3 af 6 systemer." What is named is what some system lacks. */
export function supportSentence(requires: Requires, declarations: readonly Declaration[]): Words {
  const missing = declarations.map((one) => missingFor(requires, one))
  const able = missing.filter((one) => one === null).length
  const all = declarations.length
  const names = (locale: 'da' | 'en'): string[] => [...new Set(missing.flatMap((one) => (one ? namesOf(one, requires, locale) : [])))]
  if (able === all) return { da: `Kan køre på alle ${all} systemer.`, en: `Runs on all ${all} systems.` }
  return {
    da: `Kræver ${joined(names('da'), 'og')}: ${able} af ${all} systemer.`,
    en: `Needs ${joined(names('en'), 'and')}: ${able} of ${all} systems.`,
  }
}

function namesOf(missing: Missing, requires: Requires, locale: 'da' | 'en'): string[] {
  const da = locale === 'da'
  const ddd = requires.columns.some(({ table, name }) => table === 'dispensing' && (name === 'ddd' || name === 'supplyDays'))
  const table = (one: Table) => TABLE_NAMES[one][locale] + (one === 'dispensing' && ddd ? (da ? ' med DDD' : ' with DDD') : '')
  const withOf = ({ table: of, name }: Need<string>, text: string) =>
    of === 'dispensing' && (name === 'ddd' || name === 'supplyDays') ? table(of) : `${TABLE_NAMES[of][locale]} ${da ? 'med' : 'with'} ${text}`
  return [
    ...missing.tables.map(table),
    ...missing.columns.map((one) => withOf(one, COLUMN_NAMES[one.name]?.[locale] ?? one.name)),
    ...missing.words.map((one) => withOf(one, one.name)),
    ...missing.systems.map((one) => withOf(one, da ? `${systemOf(one.name)?.name.da ?? one.name}-koder` : `${systemOf(one.name)?.name.en ?? one.name} codes`)),
    ...missing.person.map((one) => PERSON_NAMES[one]?.[locale] ?? one),
    ...missing.operators.map((one) => (da ? `operatoren ${one}` : `the operator ${one}`)),
  ]
}
const joined = (names: readonly string[], and: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`

export const TABLE_NAMES: Readonly<Record<Table, Words>> = {
  diagnosis: { da: 'diagnose', en: 'diagnosis' },
  order: { da: 'ordination', en: 'order' },
  dispensing: { da: 'ekspedition', en: 'dispensing' },
  result: { da: 'prøvesvar', en: 'result' },
  service: { da: 'ydelse', en: 'service' },
  procedure: { da: 'procedure', en: 'procedure' },
  vaccination: { da: 'vaccination', en: 'vaccination' },
  contact: { da: 'kontakt', en: 'contact' },
  letter: { da: 'brev', en: 'letter' },
  plan: { da: 'plan', en: 'care plan' },
  appointment: { da: 'aftale', en: 'appointment' },
  state: { da: 'klinikkens afgørelse', en: 'the clinic’s decision' },
  listing: { da: 'tilmelding', en: 'listing' },
  death: { da: 'dødsdato', en: 'date of death' },
}
const COLUMN_NAMES: Partial<Record<Column, Words>> = {
  refLow: { da: 'laboratoriets nedre grænse', en: 'the laboratory’s lower limit' },
  refHigh: { da: 'laboratoriets øvre grænse', en: 'the laboratory’s upper limit' },
  ddd: { da: 'DDD', en: 'DDD' },
  supplyDays: { da: 'DDD', en: 'DDD' },
  dailyDdd: { da: 'døgndosis', en: 'daily dose' },
  packages: { da: 'antal pakninger', en: 'number of packages' },
}
const PERSON_NAMES: Readonly<Record<string, Words>> = {
  birth: { da: 'fødselsdato', en: 'date of birth' },
  sex: { da: 'køn', en: 'sex' },
  municipality: { da: 'kommune', en: 'municipality' },
  cprStatus: { da: 'CPR-status', en: 'CPR status' },
}

/** A system of a level has every table of it and of those below. */
const upTo = (level: Level): Table[] => TABLES.filter((table) => LEVEL_OF[table] <= level)
const made = (id: string, tables: readonly Table[], without: Declaration['without'] = {}): Declaration => ({
  id,
  name: `System ${id.toUpperCase()}`,
  verify: true,
  tables,
  without,
})
const NO_DDD: Declaration['without'] = {
  columns: [
    { table: 'dispensing', name: 'ddd' },
    { table: 'dispensing', name: 'supplyDays' },
  ],
}
/** Six made-up systems, of every level and with the gaps that are to be expected (verify). */
export const DEMONSTRATION: readonly Declaration[] = [
  made('a', upTo(4)),
  made('b', upTo(4)),
  made('c', upTo(3)),
  made('d', upTo(3), NO_DDD),
  made('e', upTo(2), {
    columns: [
      { table: 'result', name: 'refLow' },
      { table: 'result', name: 'refHigh' },
    ],
  }),
  made('f', upTo(2), { systems: [{ table: 'diagnosis', name: SYSTEMS.sks.uri }] }),
]
