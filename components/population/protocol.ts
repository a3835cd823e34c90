// What the page asks its counting worker, and what it answers. Plain data: all of it is copied between threads.
import type { Exit, Profile, Table } from '#criteria'
import type { Route } from '#engines/arrays/evidence'
import type { Moves } from '#engines/arrays/moves'
import type { NearestAnswer } from '#engines/nearest/nearest'
import type { Counts } from '#engines/result'
import type { RawRow } from '#population'
import type { DrawnList } from './draw'

/** Which patients: at a step or on one of its exits, in a tier, under a rule, or those a change brings in or takes out. */
export type Which =
  | { of: 'step'; step: string; exit: Exit | 'stopped' | null }
  | { of: 'tier'; tier: string }
  | { of: 'rule'; rule: string }
  | { of: 'change'; change: 'added' | 'removed' }

/** Codes looked for in one table; medicines are looked for both as orders and as dispensings. */
export interface CodesOver {
  table: Table
  codes: { system: string; code: string }[]
}

export type Ask =
  | { type: 'open'; url: string }
  /** Documents that those counted use. */
  | { type: 'used'; documents: readonly Profile[] }
  | { type: 'count'; id: number; document: Profile; previous: Profile | null }
  | { type: 'list'; id: number; document: Profile; previous: Profile | null; which: Which; search: string; from: number; size: number }
  | { type: 'patient'; id: number; document: Profile; patient: number }
  | { type: 'having'; id: number; sets: CodesOver[] }
  | { type: 'moves'; id: number; document: Profile; previous: Profile }
  /** The population list on a day, over the first patients; null: the population's own day, all of them. */
  | { type: 'draw'; id: number; document: Profile; ref: number | null; size: number | null }
  | { type: 'reasons'; id: number; document: Profile; ref: number; patient: number }

export interface PopulationHead {
  name: string
  digest: string
  size: number
  /** Day */ ref: number
  clinic: string
}
/** What counts hold for; when any part differs, the numbers are old (law 11). */
export interface Stamp {
  logic: string
  ref: number
  population: string
}
export interface Counted {
  counts: Counts
  stamp: Stamp
  change: { added: number; removed: number } | null
  /** Milliseconds in the worker. */ took: number
}
export interface ListedPatient {
  patient: number
  key: string
  age: number | null
  sex: 'K' | 'M' | ''
  tier: string | null
}
export interface Listed {
  total: number
  from: number
  patients: ListedPatient[]
}
export interface OnePatient {
  patient: ListedPatient
  route: Route
  /** For one who is not in: what it would take; null for one who is. */
  nearest: Exclude<NearestAnswer, { is: 'in' }> | null
  /** All that is known of him, table by table. */
  rows: RawRow[]
}
/** What a change does to the population, and the keys of the patients that it names. */
export interface Moved {
  moves: Moves
  keys: Record<number, string>
  included: { before: number; after: number }
}
export type PopulationFault = 'notAPopulation' | 'cut' | 'damaged' | 'unreachable'

export type Answer =
  | { type: 'ready'; population: PopulationHead }
  | { type: 'failed'; code: PopulationFault }
  | { type: 'count'; id: number; answer: Counted }
  | { type: 'list'; id: number; answer: Listed }
  | { type: 'patient'; id: number; answer: OnePatient }
  | { type: 'having'; id: number; answer: number[] }
  | { type: 'moves'; id: number; answer: Moved }
  | { type: 'draw'; id: number; answer: DrawnList }
  | { type: 'reasons'; id: number; answer: Route['rules'] }
  /** The document could not be evaluated: a fault of ours; the page keeps its old numbers. */
  | { type: 'wrong'; id: number; asked: Exclude<Ask['type'], 'open' | 'used'> }
