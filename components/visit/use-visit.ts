'use client'
// What a page does with its visit: the line on the last one, the offer of the tour, and from when on the text counts as seen.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { LastVisitView, Result, VisitView } from '#workflow'

/** What others changed is taken as read after this, also where the line was not put away. */
export const READ_AFTER_MS = 30_000

export type EndTour = (input: { how: 'whole' | 'left' | 'declined' }) => Promise<Result<unknown>>
export interface Visit {
  last: LastVisitView | null
  closeLast: () => void
  offered: boolean
  endTour: (how: 'whole' | 'left' | 'declined') => void
  /** Hash of the text that he has seen, or null. */
  seen: () => string | null
}

/** `standsOn`: the hash of what the page shows. The visit is taken as it was when the page was opened. */
export function useVisit(visit: VisitView | undefined, standsOn: () => string, end: EndTour | undefined): Visit {
  const [last, setLast] = useState(visit?.last ?? null)
  const [offered, setOffered] = useState(visit?.tour === true && !visit.last)
  const openedAt = useRef<number | null>(null)
  useEffect(() => {
    openedAt.current ??= Date.now()
  }, [])
  const untold = last?.since != null
  const seen = useCallback(
    () => (untold && (openedAt.current === null || Date.now() - openedAt.current < READ_AFTER_MS) ? null : standsOn()),
    [untold, standsOn],
  )
  const closeLast = useCallback(() => setLast(null), [])
  const endTour = useCallback<Visit['endTour']>(
    (how) => {
      setOffered(false)
      end?.({ how }).catch(() => {}) // offered once more, then
    },
    [end],
  )
  return { last, closeLast, offered, endTour, seen }
}
