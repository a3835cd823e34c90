// Which rows of a drawn list are shown, in which order, and how many stand where. Pure.
import { ROLE_NAMES, type Locale, type RoleCode } from '#criteria'
import type { ListRow, Task, Within } from '../cockpit/model'
import { compareRows, orderOf, rankOf, type Order } from '../cockpit/view'
import type { DrawnList } from '../population/draw'
import { stateOf, STATES, type Decisions, type PatientState } from './states'

export interface PaneRow extends ListRow {
  /** The patient's number in the population. */
  patient: number
}
export const rowsOf = (list: DrawnList): PaneRow[] => list.rows.map((row, index) => ({ ...row, patient: list.patients[index]! }))

/** What every list has beside the profile's own fields, in order. */
export const FIXED = ['tier', 'key', 'age', 'sex', 'reason', 'action', 'who'] as const
export type Fixed = (typeof FIXED)[number]
/** By a fixed column, or by a display field as 'field:<id>'. */
export interface Sort {
  by: string
  descending: boolean
}
export const fieldColumn = (id: string): string => `field:${id}`

export interface Choice {
  state: PatientState
  /** Tier id; '' for all, '-' for those in none. */
  tier: string
  /** '' for all. */
  role: string
  search: string
  /** Null: the profile's own order. */
  sort: Sort | null
}
export const ALL: Choice = { state: 'open', tier: '', role: '', search: '', sort: null }
export const isNarrowed = ({ tier, role, search }: Choice): boolean => !!(tier || role || search.trim())

export const inTier = (list: Pick<DrawnList, 'tiers'>, row: ListRow, tier: string): boolean => !tier || (list.tiers[row.tier]?.id ?? '-') === tier

/** Rows that match, in order: by tier and the profile's order, or by the chosen column first. */
export function chosenRows(list: DrawnList, rows: readonly PaneRow[], decisions: Decisions, choice: Choice, locale: Locale): PaneRow[] {
  const wanted = choice.search.trim().toLowerCase()
  return rows
    .filter(
      (row) =>
        stateOf(decisions[row.key], list.ref) === choice.state &&
        inTier(list, row, choice.tier) &&
        (!choice.role || row.tasks.some((task) => task.role === choice.role)) &&
        (!wanted || row.key.toLowerCase().includes(wanted)),
    )
    .sort(comparison(list, choice.sort, locale))
}

const tierRank = ({ tier }: ListRow): number => (tier < 0 ? Infinity : tier)
function comparison(list: DrawnList, sort: Sort | null, locale: Locale): (a: PaneRow, b: PaneRow) => number {
  const order: Order = orderOf(list)
  const own = (a: PaneRow, b: PaneRow) => {
    const [x, y] = [tierRank(a), tierRank(b)]
    return x === y ? compareRows(order, a, b) : x - y
  }
  if (!sort) return own
  const rank = ranking(list, sort.by, locale)
  const words = new Intl.Collator(locale)
  return (a, b) => {
    const [x, y] = [rank(a), rank(b)]
    if (x === y) return own(a, b)
    if (x === null) return 1 // what is missing stands last in both directions
    if (y === null) return -1
    const by = typeof x === 'string' ? words.compare(x, y as string) : x - (y as number)
    return (sort.descending ? -by : by) || own(a, b)
  }
}

const DAYS = { days: 1, weeks: 7, months: 30.4 }
const withinDays = (within: Within | null) => (within ? within.n * DAYS[within.unit] : 9999)
function ranking(list: DrawnList, by: string, locale: Locale): (row: PaneRow) => string | number | null {
  const first = (row: PaneRow): Task | undefined => row.tasks[0]
  const fixed: Record<Fixed, (row: PaneRow) => string | number | null> = {
    tier: (row) => (row.tier < 0 ? null : row.tier),
    key: ({ key }) => key,
    age: ({ age }) => age,
    sex: ({ sex }) => sex || null,
    reason: (row) => first(row)?.reason ?? null,
    action: (row) => first(row)?.action || null,
    // the one with least time first, within a role
    who: (row) => (first(row) ? `${roleName(first(row)!.role, locale)} ${String(Math.round(withinDays(first(row)!.within))).padStart(5, '0')}` : null),
  }
  if (by in fixed) return fixed[by as Fixed]
  const column = list.columns.findIndex(({ id }) => fieldColumn(id) === by)
  return (row) => rankOf(row.cells[column])
}

export interface Counts {
  states: Record<PatientState, number>
  /** In the order of tiers; last those in none, when there are any. */
  tiers: { id: string; total: number; open: number }[]
}
export function countsOf(list: DrawnList, rows: readonly PaneRow[], decisions: Decisions): Counts {
  const states = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<PatientState, number>
  const tiers = [...list.tiers.map(({ id }) => id), '-'].map((id) => ({ id, total: 0, open: 0 }))
  for (const row of rows) {
    const state = stateOf(decisions[row.key], list.ref)
    const tier = tiers[row.tier < 0 ? tiers.length - 1 : row.tier]!
    states[state]++
    tier.total++
    if (state === 'open') tier.open++
  }
  return { states, tiers: tiers.filter(({ id, total }) => id !== '-' || total > 0) }
}

/** Roles with something to do, most patients first. */
export function rolesIn(rows: readonly PaneRow[]): { role: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const row of rows) for (const role of new Set(row.tasks.map((task) => task.role))) counts.set(role, (counts.get(role) ?? 0) + 1)
  return [...counts].map(([role, count]) => ({ role, count })).sort((a, b) => b.count - a.count || (a.role < b.role ? -1 : 1))
}

/** A role in words; its own name for one that came later. */
export const roleName = (role: string, locale: Locale): string => {
  const name = ROLE_NAMES[locale][role as RoleCode] ?? role
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

/** The neighbour that takes a row's place when it leaves the list. */
export function neighbour(rows: readonly PaneRow[], key: string): PaneRow | null {
  const at = rows.findIndex((row) => row.key === key)
  return at < 0 ? null : (rows[at + 1] ?? rows[at - 1] ?? null)
}
