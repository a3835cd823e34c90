'use client'
// Numbers and pointing, held apart from the document: when they change only what shows them is drawn again.
import { useLocale } from 'next-intl'
import { useEffect, useMemo, useState, type ReactNode, type RefObject } from 'react'
import type { Profile, Words } from '#criteria'
import { usePopulation } from '../population/use-population'
import { LiveContext } from './context'
import { KNOWN } from './suggestions'
import { useAnnouncer } from './use-announcer'

export interface Speaker {
  announce: (text: string) => void
  acted: (act: Words) => void
  /** Begins to count what the page will show next. */
  ahead: (document: Profile) => void
}

export function LiveNumbers({
  url,
  profile,
  previous,
  used,
  speaker,
  children,
}: {
  url: string | null
  profile: Profile
  previous: Profile | null
  /** Documents that these use; the same array as long as they are the same. */
  used: readonly Profile[]
  /** Filled here: how the page has something said. */
  speaker: RefObject<Speaker>
  children: ReactNode
}) {
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const population = usePopulation(url, profile, previous, KNOWN, used)
  const [lit, light] = useState<string | null>(null)
  const [row, point] = useState<string | null>(null)
  const { announce, acted, said } = useAnnouncer(population, locale)
  const { ahead } = population
  useEffect(() => {
    speaker.current = { announce, acted, ahead }
  }, [speaker, announce, acted, ahead])
  const live = useMemo(() => ({ population, lit, light, row, point }), [population, lit, row])
  return (
    <LiveContext value={live}>
      {children}
      <div aria-live="polite" className="sr-only" role="status">
        {said}
      </div>
    </LiveContext>
  )
}
