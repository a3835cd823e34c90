'use client'
// The list for a day and a size, drawn by the counting worker. The one before stays, marked as old, until the new one is there.
import { useCallback, useEffect, useState } from 'react'
import type { Day, Profile } from '#criteria'
import type { DrawnList } from '../population/draw'
import type { PopulationFault } from '../population/protocol'
import { usePopulation } from '../population/use-population'

export interface Asked {
  ref: Day | null
  size: number | null
}

export function useDrawn(url: string | null, document: Profile, used: readonly Profile[], { ref, size }: Asked) {
  const { head, fault, draw, reasons } = usePopulation(url, document, null, [], used)
  const [drawn, setDrawn] = useState<{ list: DrawnList | null; of: string } | null>(null)
  const asked = `${ref} ${size}`
  useEffect(() => {
    if (!head) return
    let gone = false
    void draw(document, ref, size).then((list) => {
      if (!gone) setDrawn((before) => ({ list: list ?? before?.list ?? null, of: list ? `${ref} ${size}` : 'wrong' }))
    })
    return () => {
      gone = true
    }
  }, [head, draw, document, ref, size])
  const list = drawn?.list ?? null
  const on = list?.ref ?? 0
  const why = useCallback((patient: number) => reasons(document, on, patient), [reasons, document, on])
  return {
    list,
    fault: fault satisfies PopulationFault | null,
    wrong: drawn?.of === 'wrong',
    old: drawn !== null && drawn.of !== asked && drawn.of !== 'wrong',
    reasons: why,
  }
}
