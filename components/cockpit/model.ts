// What the cockpit shows: a drawn population list, the release behind it, and the state of the receiver. Plain data, so that it can be kept as JSON.

export const COLOURS = ['red', 'yellow', 'green'] as const
export type Colour = (typeof COLOURS)[number]
export type SymbolName = 'triangle' | 'diamond' | 'circle'
export interface Within {
  n: number
  unit: 'days' | 'weeks' | 'months'
}

/** What a display field says of one patient. Days are civil days, values thousandths; null is an open bound. */
export type Cell =
  | { type: 'none' }
  | { type: 'value'; lo: number | null; hi: number | null; day: number; old: boolean }
  /** Latest first; `way` is the way from the earliest of them to the latest, where a trend is asked for and both are known. */
  | { type: 'values'; values: { lo: number | null; hi: number | null; day: number }[]; old: boolean; way: 'up' | 'down' | 'level' | null }
  | { type: 'rows'; rows: { day: number; codes: { system: string; code: string }[] }[]; old?: boolean }
  | { type: 'days'; days: number; old?: boolean }
  | { type: 'date'; day: number; passed: boolean }
  | { type: 'number'; lo: number | null; hi: number | null }
  | { type: 'holds'; holds: boolean }
  /** Which groups, or what gave points; a weight is null where nothing is added up. */
  | { type: 'parts'; parts: { label: { da: string; en: string }; weight: number | null; holds: 'yes' | 'no' | 'missing' }[] }
  | { type: 'note'; text: string }

export interface Task {
  /** Why the patient is here; null in a tier without rules. */
  reason: string | null
  action: string
  role: string
  within: Within | null
}
export interface ListRow {
  key: string
  age: number | null
  sex: string
  /** Index in `tiers`. */
  tier: number
  /** Every rule that holds, in plan order; the first decides the tier. */
  tasks: Task[]
  cells: Cell[]
}
export interface ListColumn {
  id: string
  label: string
  unit: string
  /** A result: when there is none, it is missing; of other fields there is simply none. */
  measured: boolean
  /** How long a value is trusted. */
  fresh: { n: number; unit: string } | null
}
export interface ListTier {
  id: string
  name: string
  colour: Colour
  symbol: SymbolName
  count: number
}
export interface ListStep {
  id: string
  title: string
  type: 'question' | 'in' | 'out'
  in: number
  yes: number
  no: number
  missing: number
}
export interface ReleaseInfo {
  package: string
  version: string
  title: string
  /** 'pilot', 'published', 'superseded' or 'retired'. */
  status: string
  sha256: string
  contentHash: string
  /** When it was taken into use here, UTC. */
  since: string
  approvals: { kind: 'clinical' | 'technical'; by: string; at: string }[]
}
export interface PopulationList {
  format: 1
  release: ReleaseInfo
  demonstration: boolean
  /** Reference date, a civil day. */
  ref: number
  clinic: string
  clinicName: string
  /** UTC. */
  drawnAt: string
  patients: { folder: string; digest: string; size: number; notes: { code: string; what: string; count: number }[] }
  included: number
  steps: ListStep[]
  tiers: ListTier[]
  columns: ListColumn[]
  /** How the profile sorts inside a tier, by indices of columns; absent in lists drawn before profiles said it: then by all columns. */
  order?: { column: number; descending: boolean }[]
  /** Fixed notes of the profile, the same for every patient. */
  remarks: { label: string; text: string }[]
  rows: ListRow[]
}

/** Why something did not happen, in words for the screen, and when. */
export interface Trouble {
  says: { da: string; en: string }
  at: string
}
export interface Shelf {
  package: string
  title: string
  version: string
  /** Taken back by its publisher: the list must not be used. */
  withdrawn: boolean
  /** The list of the release in use, or of the one before while that is being drawn or could not be. */
  list: PopulationList | null
  drawing: boolean
  /** A newer release was refused. */
  refused: Trouble | null
  /** The list could not be drawn. */
  trouble: Trouble | null
}
export interface Cockpit {
  name: string
  feedUrl: string
  checkedAt: string | null
  /** The last asking as a whole failed. */
  trouble: Trouble | null
  shelves: Shelf[]
}
