'use client'
// Decisions of one version on one population, kept in the browser and followed when another tab changes them.
import { useCallback, useEffect, useState } from 'react'
import { decided, readDecisions, type Decision, type Decisions } from './states'

const NONE: Decisions = {}

function kept(place: string): Decisions {
  try {
    return readDecisions(localStorage.getItem(place))
  } catch {
    return NONE // the browser keeps nothing for us
  }
}

export interface Decided {
  decisions: Decisions
  decide: (key: string, decision: Decision | null) => void
  /** The browser would not keep the last one. */
  lost: boolean
}

export function useDecisions(place: string): Decided {
  const [decisions, setDecisions] = useState(NONE)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    setDecisions(kept(place))
    const follow = ({ key }: StorageEvent) => {
      if (key === place) setDecisions(kept(place))
    }
    window.addEventListener('storage', follow)
    return () => window.removeEventListener('storage', follow)
  }, [place])
  const decide = useCallback(
    (key: string, decision: Decision | null) => {
      const next = decided(lost ? decisions : kept(place), key, decision)
      setDecisions(next)
      try {
        localStorage.setItem(place, JSON.stringify(next))
        setLost(false)
      } catch {
        setLost(true)
      }
    },
    [place, lost, decisions],
  )
  return { decisions, decide, lost }
}
