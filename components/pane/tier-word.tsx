'use client'
// A priority as mark and word; a word alone where a profile under way places the patient in none.
import { useTranslations } from 'next-intl'
import { TierMark } from '../population/tier-mark'
import { usePane } from './use-pane'

export function TierWord({ tier, strong }: { tier: number; strong?: boolean }) {
  const t = useTranslations('pane.counts')
  const { list } = usePane()
  const one = list.tiers[tier]
  if (!one) return <span className="text-muted">{t('noTier')}</span>
  return (
    <span className={`inline-flex items-center gap-1.5 print-exact ${strong ? 'font-semibold' : ''}`}>
      <TierMark colour={one.colour} symbol={one.symbol} />
      {one.name}
    </span>
  )
}
