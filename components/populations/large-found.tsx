'use client'
// What each profile finds in a population that the server holds: asked for one profile after another, shown as the answers come, stopped when one leaves.
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { askUntilCounted, type OnTheWay } from '../population/ask-server'
import { useProblemText } from '../shell/problem'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { FoundTable, type FoundByProfile } from './found'

export function LargeFound({ digest, size, profiles }: { digest: string; size: number; profiles: readonly { slug: string; title: string }[] }) {
  const t = useTranslations('populations.large')
  const format = useFormatter()
  const sentence = useProblemText()
  const [begun, setBegun] = useState(false)
  const [found, setFound] = useState<readonly FoundByProfile[]>([])
  const [{ opening, fault }, setWaiting] = useState<OnTheWay>({ opening: null, fault: null })
  const next = profiles[found.length]?.slug
  useEffect(() => {
    if (!begun || next === undefined) return
    return askUntilCounted<{ found: FoundByProfile }>(
      { digest, slug: next },
      {
        waiting: setWaiting,
        refused: (problem) => {
          setWaiting({ opening: null, fault: problem })
          setBegun(false)
        },
        counted: (answer) => {
          setWaiting({ opening: null, fault: null })
          setFound((was) => [...was, answer.found])
        },
      },
    )
  }, [begun, digest, next])
  const done = found.length === profiles.length
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3">
      {!done && (
        <div className="flex flex-wrap items-center gap-4">
          <Button look={begun ? 'quiet' : 'primary'} onPress={() => setBegun(!begun)}>
            {begun ? t('stop') : found.length ? t('goOn') : t('count')}
          </Button>
          <p role="status" className="text-sm text-muted">
            {!begun
              ? t('why')
              : opening !== null
                ? t('opening', { share: format.number(opening, { style: 'percent', maximumFractionDigits: 0 }) })
                : t('counted', { n: found.length, of: profiles.length })}
          </p>
          {begun && (
            <progress className="w-48 accent-accent" max={opening === null ? profiles.length : 1} value={opening ?? found.length} aria-label={t('progress')} />
          )}
        </div>
      )}
      {fault && (
        <Notice tone="warning" live>
          {fault === 'unreachable' ? t('unreachable') : sentence(fault)}
        </Notice>
      )}
      {found.length > 0 && <FoundTable found={found} size={size} />}
    </section>
  )
}
