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

/** Length of an ATC code at its levels 1 to 5. */
export const ATC_LEVELS = [1, 3, 4, 5, 7] as const
export type AtcLevel = (typeof ATC_LEVELS)[number]

export type Compare = '<' | '<=' | '=' | '>=' | '>' | 'between' | 'outside'

/** A test of one row. A value test keeps certain or possible rows, as the mode asks (law 2). */
export type Test =
  | { codes: CodeSet }
  | { word: Word; in: string[] }
  | { column: Column; is: Compare; n: number; m?: number }
  /** The column against `times` (whole, above 0) times another column of the row. */
  | { column: Column; is: Exclude<Compare, 'between' | 'outside'>; times: number; other: Column }

export type Events =
  /** Rows of a table with a code in the set, day ≤ ref unless `future`. */
  | { op: 'select'; table: Table; codes: CodeSet; future?: boolean }
  | { op: 'where'; of: Events; test: Test }
  /** after < day ≤ to; null is open. */
  | { op: 'during'; of: Events; after: DayAt | null; to: DayAt | null }
  | { op: 'union'; of: Events[] }
  /** At most n rows a patient by `ord`, latest or earliest; certain rows only. */
  | { op: 'last' | 'first'; of: Events; n: number }
  /** All rows of the last day with any; certain rows only. */
  | { op: 'lastDay'; of: Events }
  /** The last row of each day; `highest` and `lowest` give it that day's greatest or least bounds of the column. Certain rows only. */
  | { op: 'onePerDay'; of: Events; how: 'last' | 'highest' | 'lowest'; column: Column }
  /**
   * Rows of `of` with a (no) row of `other` where lo ≤ other.day − of.day ≤ hi, null open. `same`: both known by an ATC code, alike to
   * that length. `unless`: a partner does not count when a row of it lies on a day strictly between the two.
   * `other` flips in `without`, `unless` in `with` (law 2).
   */
  | { op: 'with' | 'without'; of: Events; other: Events; lo: number | null; hi: number | null; same?: AtcLevel; unless?: Events }
  /** Rows whose day lies in a (in no) span; the spans flip in `outside`. */
  | { op: 'inside' | 'outside'; of: Events; spans: Spans }
  /** A row on the day that each row's value names (a Day); a value that is not one day from 0 to OPEN_DAY − 1 is dropped. */
  | { op: 'onNamedDay'; of: Events }
  /** A row on the first day of each span, known by the span's code. */
  | { op: 'starts'; of: Spans }

/** Half-open spans [start, stop). */
export type Spans =
  /** The row's own span [day, end); without an end, to OPEN_DAY; empty spans vanish. */
  | { op: 'own'; of: Events }
  /** Per day and ATC code [day, day + Σ supplyDays + grace); `unknown` days where supplyDays is not known. */
  | { op: 'supply'; of: Events; unknown: number; grace: number }
  /** a to b days from each row's day, both included. */
  | { op: 'around'; of: Events; a: number; b: number }
  /** Joined where at most `gap` free days lie between; the code is lost. Certain spans only. */
  | { op: 'episodes'; of: Spans; gap: number }
  /** start ≤ at < stop */
  | { op: 'covering'; of: Spans; at: DayAt }
  /** after < start ≤ to; null is open. */
  | { op: 'begun'; of: Spans; after: DayAt | null; to: DayAt | null }
  /** stop − start ≥ n */
  | { op: 'lasting'; of: Spans; n: number }
  /** Spans that share at least n days with one span of `other`. */
  | { op: 'overlapping'; of: Spans; other: Spans; n: number }

export type Num =
  /** Different days with a row: 0, never absent; lo counts certain rows, hi possible rows. */
  | { op: 'days'; of: Events }
  /** Different ATC codes cut to `level`, shorter ones left out, each on at least m different days; as `days` otherwise. */
  | { op: 'codes'; of: Events; level: AtcLevel; m: number }
  /** Sum of a column that is never negative (thousandths); an unknown value is 0 to open. lo over certain rows, hi over possible rows. */
  | { op: 'sum'; of: Events; column: Column }
  /** The last row's bounds in a column (thousandths); no row: absent. */
  | { op: 'value'; of: Events; column: Column }
  /** The greatest (least) lo and the greatest (least) hi over the certain rows; an open side stays open; no row: absent. */
  | { op: 'highest' | 'lowest'; of: Events; column: Column }
  /** Sum of the weights of the sets that hold: lo certain, hi possible; a negative weight flips. Never absent. */
  | { op: 'points'; of: { weight: number; of: Sets }[] }
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
  /** Of each set, in order: yes (certain), missing (only possible) or no. `weight` is what it gives to the sum of those that hold. */
  | { show: 'parts'; of: { weight: number; of: Sets }[] }
  | { show: 'note'; text: string }

const SPANS: ReadonlySet<string> = new Set(['own', 'supply', 'around', 'episodes', 'covering', 'begun', 'lasting', 'overlapping'] satisfies Spans['op'][])
export const isSpans = (of: Events | Spans): of is Spans => SPANS.has(of.op)
