// The tuple that stands for a row. Every table gives the same elements, so that rows of different tables unite and sort.
import { TABLES, type Table } from '#criteria/core/algebra'
import { OPEN_DAY } from '#criteria/core/days'
import { SYSTEMS } from '#criteria/core/systems'
import { keyOf } from './codes'
import type { Needs } from './needs'

/** Elements of a row by name, as CQL. */
export type Elements = Record<string, string>

/** Bounds that order a value not known on that side. */
export const NO_LO = -2_147_483_647
export const NO_HI = 2_147_483_647

/** How the key of every ATC code begins. */
export const ATC = keyOf(SYSTEMS.atc.uri, '')

/** A row of a table; derived rows come before those of tables. Elements that are not given stay unknown. */
export const tupleOf = (given: Elements, needs: Needs, table: Table | null): string =>
  written(
    { ...unknown(needs), ...(needs.all.order ? { tableNo: String(table === null ? -1 : TABLES.indexOf(table)) } : {}) },
    (name, none) => given[name] ?? none,
  )

/** The row of an alias with some elements changed. */
export const changed = (of: string, change: Elements, needs: Needs): string => written(unknown(needs), (name) => change[name] ?? `${of}.${name}`)

const written = (elements: Elements, say: (name: string, none: string) => string): string =>
  `Tuple {\n      ${Object.entries(elements)
    .map(([name, none]) => `${name}: ${say(name, none)}`)
    .join(',\n      ')}\n    }`

function unknown({ all }: Needs): Elements {
  return {
    onDay: '0',
    codes: '{} as List<System.String>',
    ...(all.ends ? { endDay: String(OPEN_DAY) } : {}),
    ...(all.order ? { tableNo: '-1', onMinute: '-1', answered: '-1', codeKey: `''`, valueFrom: String(NO_LO), valueTo: String(NO_HI), id: `''` } : {}),
    ...(all.atc ? { atc: 'null as System.String' } : {}),
    ...(all.known ? { known: 'null as System.String' } : {}),
    ...Object.fromEntries(
      all.columns.flatMap((column) => [
        [`${column}Lo`, 'null as System.Integer'],
        [`${column}Hi`, 'null as System.Integer'],
      ]),
    ),
    ...Object.fromEntries(all.words.map((word) => [word, `''`])),
  }
}
