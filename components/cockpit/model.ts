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
  | { type: 'rows'; rows: { day: number; code: string; lo?: number | null; hi?: number | null; old: boolean }[] }
  | { type: 'days'; days: number }
  | { type: 'date'; day: number; passed: boolean }
  | { type: 'number'; lo: number | null; hi: number | null }
  | { type: 'holds'; holds: boolean }
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
export interface PopulationList {
  format: 1
  package: string
  version: string
  contentHash: string
  title: string
  /** Reference date, a civil day. */
  ref: number
  clinic: string
  drawnAt: string
  seconds: number
  patients: { folder: string; digest: string; count: number; notes: { code: string; what: string; count: number }[] }
  included: number
  steps: ListStep[]
  tiers: ListTier[]
  columns: ListColumn[]
  rows: ListRow[]
}

export interface ReleaseInfo {
  package: string
  version: string
  title: string
  /** The package says that it is a demonstration. */
  demonstration: boolean
  status: string
  sha256: string
  contentHash: string
  publishedAt: string
  fetchedAt: string
  approvals: { kind: 'clinical' | 'technical'; by: string; at: string }[]
}

/** A sentence of the area `receiver.refused` with what it names. */
export interface Refusal {
  code: string
  params: Record<string, string>
  at: string
}

export interface CockpitState {
  name: string
  feedUrl: string
  checkedAt: string | null
  refusal: Refusal | null
  releases: { release: ReleaseInfo; list: PopulationList | null; drawing: boolean; refusal: Refusal | null; tiers: ListTier[] }[]
}
