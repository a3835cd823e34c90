// What the two forms of a population file share: their headers, where arrays lie, how keys are kept.
import type { Column, Table, Word } from '#criteria'
import type { Code } from '../columns'

/** 'notAPopulation': other bytes; 'cut': ends too early; 'damaged': its check sum or inner form is wrong. */
export class PopulationFileError extends Error {
  constructor(readonly code: 'notAPopulation' | 'cut' | 'damaged') {
    super(`Population file: ${code}`)
    this.name = 'PopulationFileError'
  }
}

export const HASH = 32

/** Where an array lies: [offset, length]; or one value for all of it. */
export type Place = [number, number] | { all: number; length: number }
export interface WordsAt {
  list: string[]
  of: Place
}
export interface TableAt {
  count: number
  perPatient: Place
  stop: Place
  ord: Place
  columns: Partial<Record<Column, [Place, Place]>>
  words: Partial<Record<Word, WordsAt>>
  perCode: Place
  codeRow: Place
}
/** 'T-' for T-000000, T-000001 …; a later beginning, and where the added patients G-000000 … begin; or all keys by name. */
export type KeysAt = 'T-' | { from: number; added?: number } | string[]
export interface Header {
  version: 1
  name: string
  clinic: string
  ref: number
  size: number
  keys: KeysAt
  birth: Place
  sex: WordsAt
  municipality: WordsAt
  cprStatus: WordsAt
  codes: Code[]
  tables: Record<Table, TableAt>
}

export const ordinaryKey = (patient: number): string => `T-${String(patient).padStart(6, '0')}`
/** Key of the n-th patient that was added at an edge of a profile. */
export const addedKey = (n: number): string => `G-${String(n).padStart(6, '0')}`

/** The shortest way to say these keys. */
export function keysAt(size: number, key: (patient: number) => string, added: number | undefined): KeysAt {
  const from = size && added !== 0 ? Number(/^T-(\d{6,15})$/.exec(key(0))?.[1] ?? 0) : 0
  const said = keyOf(added === undefined ? { from } : { from, added })
  for (let patient = 0; patient < size; patient++) if (key(patient) !== said(patient)) return Array.from({ length: size }, (_, one) => key(one))
  return added !== undefined ? { from, added } : from ? { from } : 'T-'
}

export function keyOf(keys: KeysAt): (patient: number) => string {
  if (keys === 'T-') return ordinaryKey
  if (Array.isArray(keys)) return (patient) => keys[patient]!
  const { from, added = Infinity } = keys
  return (patient) => (patient < added ? ordinaryKey(from + patient) : addedKey(patient - added))
}
/** First added patient, where keys say so. */
export const addedOf = (keys: KeysAt): number | undefined => (typeof keys === 'object' && !Array.isArray(keys) ? keys.added : undefined)

/** Sorted numbers as how many there are of each, and back. */
export function runs(sorted: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size)
  for (let i = 0; i < sorted.length; i++) counts[sorted[i]!]!++
  return counts
}
export function spread(counts: Uint32Array, total: number): Uint32Array {
  const sorted = new Uint32Array(total)
  let at = 0
  for (let no = 0; no < counts.length; no++) for (const end = at + counts[no]!; at < end; at++) sorted[at] = no
  if (at !== total) throw new RangeError('Counts do not add up')
  return sorted
}

/** ord = day · 4096 + rank. */
export function daysOf(ord: Int32Array): Int32Array {
  const days = new Int32Array(ord.length)
  for (let row = 0; row < ord.length; row++) days[row] = ord[row]! >> 12
  return days
}

export const aligned = (at: number): number => Math.ceil(at / 8) * 8
