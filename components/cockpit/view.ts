// What a clinic has chosen to see, as the address says it, and the rows that follow from it. Pure: the same address gives the same page.
import { dateOf, parseDay, type Day } from '#criteria'
import type { Cell, ListRow, PopulationList } from './model'

export const PAGE_SIZE = 50
/** Columns shown until a clinic chooses; the others stand under each patient. */
export const FIRST_COLUMNS = 4
export interface View {
  locale: 'da' | 'en'
  /** Package; '' for the first. */
  profile: string
  /** Tier id; '' for all. */
  tier: string
  /** Role; '' for all. */
  role: string
  /** Display field; '' for their order in the profile. */
  sort: string
  /** Display fields shown as columns; empty for the first ones of the profile. */
  fields: readonly string[]
  page: number | 'all'
}

const NAMES = { profile: 'profil', tier: 'prioritet', role: 'rolle', sort: 'sortering' } as const
const SIMPLE = /^[A-Za-z0-9.-]{0,120}$/

/** Reads an address; whatever is not understood is as if it were not there. */
export function viewOf(query: URLSearchParams): View {
  const word = (name: string) => {
    const value = query.get(name) ?? ''
    return SIMPLE.test(value) ? value : ''
  }
  const page = query.get('side')
  return {
    locale: query.get('lang') === 'en' ? 'en' : 'da',
    profile: word(NAMES.profile),
    tier: word(NAMES.tier),
    role: word(NAMES.role),
    sort: word(NAMES.sort),
    fields: query
      .getAll('felt')
      .filter((name) => name && SIMPLE.test(name))
      .slice(0, 60),
    page: page === 'alle' ? 'all' : /^[1-9]\d{0,4}$/.test(page ?? '') ? Number(page) : 1,
  }
}

/** The address of a view. A change of filter or order starts on the first page. */
export function hrefOf(view: View, change: Partial<View> = {}): string {
  const next = { ...view, page: 1 as View['page'], ...change }
  const query = new URLSearchParams()
  for (const name of ['profile', 'tier', 'role', 'sort'] as const) if (next[name]) query.set(NAMES[name], next[name])
  for (const field of next.fields) query.append('felt', field)
  if (next.page !== 1) query.set('side', next.page === 'all' ? 'alle' : String(next.page))
  if (next.locale === 'en') query.set('lang', 'en')
  const text = query.toString()
  return text ? `/?${text}` : '/'
}

export interface Selection {
  /** All rows that match, in order. */
  rows: ListRow[]
  /** Those on this page. */
  shown: ListRow[]
  page: number
  pages: number
  /** 1-based number of the first row shown; 0 when none is. */
  from: number
}

/** Rows by tier, then as the profile sorts, then by key. A chosen field comes before the others. */
export function select(list: PopulationList, view: View): Selection {
  const tier = list.tiers.findIndex((one) => one.id === view.tier)
  const chosen = list.columns.findIndex((column) => column.id === view.sort)
  const own = orderOf(list)
  const order = chosen < 0 ? own : [{ column: chosen, descending: false }, ...own.filter(({ column }) => column !== chosen)]
  const rows = list.rows
    .filter((row) => (tier < 0 || row.tier === tier) && (!view.role || row.tasks.some((task) => task.role === view.role)))
    .sort((a, b) => a.tier - b.tier || compareRows(order, a, b))
  if (view.page === 'all') return { rows, shown: rows, page: 1, pages: 1, from: rows.length ? 1 : 0 }
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE))
  const page = Math.min(view.page, pages)
  return { rows, shown: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), page, pages, from: rows.length ? (page - 1) * PAGE_SIZE + 1 : 0 }
}

export type Order = NonNullable<PopulationList['order']>
export const orderOf = (list: Pick<PopulationList, 'order' | 'columns'>): Order =>
  list.order ?? list.columns.map((_, column) => ({ column, descending: false }))

/** By display fields, in either direction with what is missing last; then by key. */
export function compareRows(order: Order, a: ListRow, b: ListRow): number {
  for (const { column, descending } of order) {
    const [x, y] = [rankOf(a.cells[column]), rankOf(b.cells[column])]
    if (x === y) continue
    if (x === null) return 1
    if (y === null) return -1
    return descending ? y - x : x - y
  }
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

/** The points that certainly count, and those that may: without weights, how many hold. */
export function sumOf(parts: Extract<Cell, { type: 'parts' }>['parts']): { lo: number; hi: number } {
  const sum = { lo: 0, hi: 0 }
  for (const { weight, holds } of parts) {
    const points = weight ?? 1
    if (holds === 'yes' || (holds === 'missing' && points < 0)) sum.lo += points
    if (holds === 'yes' || (holds === 'missing' && points > 0)) sum.hi += points
  }
  return sum
}

/** A number to order by, lowest first (longest ago first for days); null when missing. */
export function rankOf(cell: Cell | undefined): number | null {
  switch (cell?.type) {
    case 'value':
    case 'number':
      return cell.lo ?? cell.hi
    case 'rows':
      return cell.rows[0]?.day ?? null
    case 'days':
      return -cell.days
    case 'date':
      return cell.day
    case 'holds':
      return cell.holds ? 0 : 1
    case 'parts':
      return sumOf(cell.parts).lo
    case 'values':
      return cell.values[0]?.lo ?? cell.values[0]?.hi ?? null
    default:
      return null
  }
}

/** Indices of the display fields that are columns. */
export function shownColumns(list: PopulationList, view: View): number[] {
  const all = list.columns.map((_, index) => index)
  const chosen = all.filter((index) => view.fields.includes(list.columns[index]!.id))
  return chosen.length ? chosen : all.slice(0, FIRST_COLUMNS)
}

/** Roles that have something to do on the list, in the order of the first tier that names them, with their patients. */
export function rolesOf(list: PopulationList): { role: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const row of list.rows) for (const role of new Set(row.tasks.map((task) => task.role))) counts.set(role, (counts.get(role) ?? 0) + 1)
  return [...counts].map(([role, count]) => ({ role, count })).sort((a, b) => b.count - a.count || (a.role < b.role ? -1 : 1))
}

/** A day as it is typed: "30-06-2026". A browser's own date field follows the browser's language, which need not be Danish. */
export function dateText(day: Day): string {
  const { year, month, day: dd } = dateOf(day)
  return `${String(dd).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`
}

/** "30-06-2026", "30.6.2026" or "2026-06-30"; null when it is no date. */
export function readDate(text: string): Day | null {
  const found = /^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/.exec(text.trim())
  return parseDay(found ? `${found[3]}-${found[2]!.padStart(2, '0')}-${found[1]!.padStart(2, '0')}` : text.trim())
}
