// Which of a patient's rows decided which steps and rules: deciding rows are told by what they hold, and found again among all of his.
import { OPEN_HI, OPEN_LO } from '#criteria'
import { criteriaOf, type DecidingRow, type Route } from '#engines/arrays/evidence'
import type { RawRow } from '#population'
import type { Shown } from '../flow/context'
import type { OnePatient } from './protocol'

/** Ids of steps and rules by the id of a row, in the order of the route. */
export type Decided = ReadonlyMap<string, readonly string[]>

export function decidedBy({ route, rules }: Route, rows: readonly RawRow[]): Decided {
  const alike = new Map<string, RawRow[]>()
  for (const row of rows) {
    const key = keyOf({ ...row, stop: row.stop ?? null })
    const there = alike.get(key)
    if (there) there.push(row)
    else alike.set(key, [row])
  }
  const decided = new Map<string, string[]>()
  const put = (place: string, deciding: readonly DecidingRow[]) => {
    for (const one of deciding)
      for (const { id } of found(one, alike.get(keyOf(one)) ?? [])) {
        const places = decided.get(id)
        if (!places) decided.set(id, [place])
        else if (!places.includes(place)) places.push(place)
      }
  }
  for (const { step, nodes } of route) for (const { rows: deciding } of criteriaOf(nodes)) put(step, deciding)
  for (const { rule, rows: deciding } of rules) put(rule, deciding)
  return decided
}

/** Of rows alike in all else, those with its value; all of them where none has it, since a criterion may give a row the best value of its day. */
function found({ column, lo, hi }: DecidingRow, among: readonly RawRow[]): readonly RawRow[] {
  if (column === undefined || among.length < 2) return among
  const same = among.filter(({ columns }) => (columns?.[column]?.lo ?? OPEN_LO) === lo && (columns?.[column]?.hi ?? OPEN_HI) === hi)
  return same.length ? same : among
}

interface Keyed {
  table: string
  day: number
  stop: number | null
  codes: readonly { system: string; code: string }[]
  words?: Readonly<Record<string, string>>
}
const keyOf = ({ table, day, stop, codes, words = {} }: Keyed): string =>
  [
    table,
    day,
    stop,
    ...codes.map(({ system, code }) => `${system}|${code}`).sort(),
    ...Object.entries(words)
      .map(([name, word]) => `${name}=${word}`)
      .sort(),
  ].join(' ')

export const shownOf = ({ patient: { patient, key }, route, rows }: OnePatient): Shown => ({ patient, key, route, rows, decided: decidedBy(route, rows) })
