'use client'
// What the whole page shares: the drawn list with its words, what was decided, and what is chosen.
import { createContext, useContext } from 'react'
import type { Day, Locale, Profile } from '#criteria'
import type { Format } from '#i18n'
import type { Route } from '#engines/arrays/evidence'
import type { DrawnList } from '../population/draw'
import type { Choice, Counts, PaneRow } from './rows'
import type { Decision, Decisions } from './states'

export interface Pane {
  document: Profile
  list: DrawnList
  locale: Locale
  format: Format
  choice: Choice
  choose: (to: Partial<Choice>) => void
  counts: Counts
  /** Every patient on the list. */
  all: readonly PaneRow[]
  /** Those chosen, in order. */
  rows: readonly PaneRow[]
  decisions: Decisions
  decide: (row: PaneRow, decision: Decision | null) => void
  /** Indices of the display fields shown as columns. */
  columns: readonly number[]
  reasons: (patient: number) => Promise<Route['rules'] | null>
  ref: Day
}

export const PaneContext = createContext<Pane | null>(null)
export function usePane(): Pane {
  const pane = useContext(PaneContext)
  if (!pane) throw new Error('Outside of the pane')
  return pane
}
