// The core algebra: what every kind lowers to and every engine runs. Events, Spans, Numbers and Sets.
// Laws 1–11 of the language hold here; each operator says how it treats what is missing.
import type { DayAt } from './days'

/** Tables of the data model, in the order that ranks rows of one patient's day. */
export const TABLES = [
  'diagnosis',
  'order',
  'dispensing',
  'result',
  'service',
  'procedure',
  'vaccination',
  'contact',
  'letter',
  'plan',
  'appointment',
  'state',
  'listing',
  'death',
] as const
export type Table = (typeof TABLES)[number]

/** Whole-number columns, in thousandths, each as two bounds (law 3). */
export const COLUMNS = ['value', 'refLow', 'refHigh', 'ddd', 'packages', 'supplyDays', 'dailyDdd', 'times', 'dose'] as const
export type Column = (typeof COLUMNS)[number]

/** Fields that hold a word. */
export const WORDS = ['kind', 'source', 'notFollowed', 'prn', 'form', 'producer', 'provider', 'role', 'sender', 'act', 'group'] as const
export type Word = (typeof WORDS)[number]

/** Bounds of a value that is not known on that side. */
export const OPEN_LO = -2_147_483_648
export const OPEN_HI = 2_147_483_647

/** One code of a list: system URI, and the code exactly or as a prefix. */
export interface CodeMatch {
  system: string
  code: string
  match: 'exact' | 'prefix'
}

/**
 * Which rows: those with any code of `any` and none of that system's codes in `not`;
 * `'every'` any row of the table; `'clinic'` the clinic of the run (law 1).
 */
export type CodeSet = 'every' | 'clinic' | { any: CodeMatch[]; not: CodeMatch[] }

export type Compare = '<' | '<=' | '=' | '>=' | '>' | 'between' | 'outside'

/** A test of one row. A value test keeps certain or possible rows, as the mode asks (law 2). */
export type Test = { codes: CodeSet } | { word: Word; in: string[] } | { column: Column; is: Compare; n: number; m?: number }

export type Events =
  /** Rows of a table with a code in the set, day ≤ ref unless `future`. */
  | { op: 'select'; table: Table; codes: CodeSet; future?: boolean }
  | { op: 'where'; of: Events; test: Test }
  /** after < day ≤ to; null is open. */
  | { op: 'during'; of: Events; after: DayAt | null; to: DayAt | null }
  | { op: 'union'; of: Events[] }
  /** At most n rows a patient by `ord`, latest or earliest; certain rows only. */
  | { op: 'last' | 'first'; of: Events; n: number }

/** Half-open spans [start, stop). */
export type Spans =
  /** The row's own span [day, end); without an end, to OPEN_DAY; empty spans vanish. */
  | { op: 'own'; of: Events }
  /** Per day and ATC code [day, day + Σ supplyDays + grace); `unknown` days where supplyDays is not known. */
  | { op: 'supply'; of: Events; unknown: number; grace: number }
  /** start ≤ at < stop */
  | { op: 'covering'; of: Spans; at: DayAt }

export type Num =
  /** Different days with a row: 0, never absent; lo counts certain rows, hi possible rows. */
  | { op: 'days'; of: Events }
  /** The last row's bounds in a column (thousandths); no row: absent. */
  | { op: 'value'; of: Events; column: Column }
  /** Σ weight · number, whole weights, Σ|weight| ≤ 10⁶; one absent: absent; open stays open. */
  | { op: 'total'; of: { weight: number; of: Num }[] }

/** Sets are pairs (certain, possible), certain within possible. */
export type Sets =
  /** Law 3. `between` includes both ends; absent: possible only. n and m in the number's own unit. */
  | { op: 'compare'; of: Num; is: Compare; n: number; m?: number }
  /** after < birth ≤ to; unknown birth: possible only. */
  | { op: 'born'; after: DayAt | null; to: DayAt | null }
  | { op: 'person'; field: 'sex' | 'municipality' | 'cprStatus'; in: string[] }
  | { op: 'exists'; of: Events | Spans }
  /** Missing counts as yes (both = possible) or no (both = certain). */
  | { op: 'assume'; of: Sets; as: 'yes' | 'no' }
  | { op: 'all' | 'any' | 'none'; of: Sets[] }
  | { op: 'atLeast'; k: number; of: Sets[] }

/** What a display field shows of one patient. */
export type Projection =
  /** Last rows: day, code and, with a column, its bounds. */
  | { show: 'rows'; of: Events; n: number; column?: Column }
  /** Whole days from the last row to ref. */
  | { show: 'daysSince'; of: Events }
  /** The last row's day plus a period. */
  | { show: 'due'; of: Events; plus: { n: number; unit: 'days' | 'weeks' | 'months' | 'years' } }
  | { show: 'number'; of: Num }
  | { show: 'holds'; of: Sets }
  | { show: 'note'; text: string }

export const isSpans = (of: Events | Spans): of is Spans => of.op === 'own' || of.op === 'supply' || of.op === 'covering'
