// A patient as plain objects, put in order by section 2 of docs/core-semantics.md and not by the code that builds populations.
import type { Table } from '#criteria'
import type { RawPatient } from '#population'
import { compare } from './values'

export interface NaiveRow {
  /** null: derived. */
  table: Table | null
  day: number
  stop: number
  ord: number
  /** In order of (system, code). */
  codes: { system: string; code: string }[]
  /** Bounds; open sides are infinite. */
  columns: Record<string, [number, number]>
  words: Record<string, string>
}
export interface NaivePatient {
  birth: number | null
  sex: string
  municipality: string
  cprStatus: string
  rows: NaiveRow[]
}

const TABLES = 'diagnosis order dispensing result service procedure vaccination contact letter plan appointment state listing death'.split(' ')
const lo = (n: number | undefined): number => (n === undefined || n === -2_147_483_648 ? -Infinity : n)
const hi = (n: number | undefined): number => (n === undefined || n === 2_147_483_647 ? Infinity : n)
const less = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

/** Codes must already stand under their canonical systems. */
export function naivePatient({ birth, sex, municipality, cprStatus, rows }: Omit<RawPatient, 'key'>): NaivePatient {
  const sorted = rows
    .map((row) => ({
      ...row,
      codes: row.codes
        .filter((one, at) => row.codes.findIndex(({ system, code }) => system === one.system && code === one.code) === at)
        .sort((a, b) => compare(a.system, b.system) || compare(a.code, b.code)),
    }))
    .sort((a, b) => {
      const codes = () => {
        for (let i = 0; i < a.codes.length && i < b.codes.length; i++) {
          const by = compare(a.codes[i]!.system, b.codes[i]!.system) || compare(a.codes[i]!.code, b.codes[i]!.code)
          if (by) return by
        }
        return a.codes.length - b.codes.length
      }
      return (
        a.day - b.day ||
        TABLES.indexOf(a.table) - TABLES.indexOf(b.table) ||
        less(a.time ?? -1, b.time ?? -1) ||
        less(a.answered ?? -Infinity, b.answered ?? -Infinity) ||
        codes() ||
        less(lo(a.columns?.value?.lo), lo(b.columns?.value?.lo)) ||
        less(hi(a.columns?.value?.hi), hi(b.columns?.value?.hi)) ||
        compare(a.id, b.id)
      )
    })
  const rank = new Map<number, number>()
  return {
    birth,
    sex,
    municipality,
    cprStatus,
    rows: sorted.map((row) => {
      rank.set(row.day, (rank.get(row.day) ?? 0) + 1)
      return {
        table: row.table,
        day: row.day,
        stop: row.stop ?? 1_000_000,
        ord: row.day * 4096 + rank.get(row.day)!,
        codes: row.codes,
        columns: Object.fromEntries(Object.entries(row.columns ?? {}).map(([name, one]) => [name, [lo(one?.lo), hi(one?.hi)]])),
        words: Object.fromEntries(Object.entries(row.words ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined)),
      }
    }),
  }
}
