'use client'
// Counts on a large population, from the server: asked for when one rests, the newest document wins, and an answer is shown with what it holds for.
import { useEffect, useState } from 'react'
import type { Profile } from '#criteria'
import type { Problem } from '#workflow'
import { askServer, type LargeCounted } from './ask-server'

/** Rest after the last change before the server is asked. */
export const ASK_AFTER_MS = 250
/** Between two questions while the population is being opened, or the server is away. */
const AGAIN_MS = 1000

export interface Large {
  counted: LargeCounted | null
  /** The counts are those of an earlier document, or there are none yet. */
  old: boolean
  /** Share of the file read, while it is being opened. */
  opening: number | null
  /** Why there is no answer; unreachable: asked again by itself. */
  fault: Problem | 'unreachable' | null
}
const NOTHING: Large = { counted: null, old: true, opening: null, fault: null }

/** `digest` null: nothing is asked. `place` tells questions of one page from those of another. */
export function useLarge(digest: string | null, place: string, document: Profile): Large {
  const [state, setState] = useState<{ digest: string; of: Profile; counted: LargeCounted } | null>(null)
  const [waiting, setWaiting] = useState<{ opening: number | null; fault: Large['fault'] }>({ opening: null, fault: null })
  useEffect(() => {
    setWaiting({ opening: null, fault: null })
    if (digest === null) return
    const gone = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const again = (opening: number | null, fault: Large['fault']) => {
      if (gone.signal.aborted) return
      setWaiting({ opening, fault })
      timer = setTimeout(ask, AGAIN_MS)
    }
    const ask = () =>
      void askServer<LargeCounted>({ digest, place, document: JSON.stringify(document) }, gone.signal).then(
        (answer) => {
          if (gone.signal.aborted) return
          if ('code' in answer) return answer.code === 'tryAgain' ? again(null, answer) : setWaiting({ opening: null, fault: answer })
          if (answer.state === 'opening') return again(answer.read / answer.of, null)
          if (answer.state === 'overtaken') return again(null, null) // by another page of the same person
          setWaiting({ opening: null, fault: null })
          setState({ digest, of: document, counted: { counts: answer.counts, stamp: answer.stamp } })
        },
        () => again(null, 'unreachable'),
      )
    timer = setTimeout(ask, ASK_AFTER_MS)
    return () => {
      gone.abort()
      clearTimeout(timer)
    }
  }, [digest, place, document])
  if (digest === null) return NOTHING
  const own = state?.digest === digest ? state : null
  return { counted: own?.counted ?? null, old: own?.of !== document, ...waiting }
}
