'use client'
// Counts on a large population, from the server: asked for when one rests, the newest document wins, and an answer is shown with what it holds for.
import { useEffect, useState } from 'react'
import type { Profile } from '#criteria'
import { askUntilCounted, type LargeCounted, type OnTheWay } from './ask-server'

/** Rest after the last change before the server is asked. */
export const ASK_AFTER_MS = 250

export interface Large extends OnTheWay {
  counted: LargeCounted | null
  /** The counts are those of an earlier document, or there are none yet. */
  old: boolean
}
const NOTHING: Large = { counted: null, old: true, opening: null, fault: null }

/** `digest` null: nothing is asked. `place` tells questions of one page from those of another. */
export function useLarge(digest: string | null, place: string, document: Profile): Large {
  const [state, setState] = useState<{ digest: string; of: Profile; counted: LargeCounted } | null>(null)
  const [waiting, setWaiting] = useState<OnTheWay>({ opening: null, fault: null })
  useEffect(() => {
    setWaiting({ opening: null, fault: null })
    if (digest === null) return
    return askUntilCounted<LargeCounted>(
      { digest, place, document: JSON.stringify(document) },
      {
        after: ASK_AFTER_MS,
        waiting: setWaiting,
        refused: (fault) => setWaiting({ opening: null, fault }),
        counted: ({ counts, stamp }) => {
          setWaiting({ opening: null, fault: null })
          setState({ digest, of: document, counted: { counts, stamp } })
        },
      },
    )
  }, [digest, place, document])
  if (digest === null) return NOTHING
  const own = state?.digest === digest ? state : null
  return { counted: own?.counted ?? null, old: own?.of !== document, ...waiting }
}
