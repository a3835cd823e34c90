'use client'
// To one who is here for the first time: an offer in a line, which takes no focus and covers nothing.
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'

export function TourOffer({ onStart, onDecline }: { onStart: () => void; onDecline: () => void }) {
  const t = useTranslations('visit.tour')
  return (
    <section aria-label={t('name')} className="no-print flex flex-wrap items-center gap-x-3 border-t border-hair bg-paper px-6 py-1.5 text-sm">
      <p>{t('offer')}</p>
      <Button size="small" onPress={onStart}>
        {t('start')}
      </Button>
      <Button size="small" look="quiet" onPress={onDecline}>
        {t('decline')}
      </Button>
      <p className="text-muted">{t('later')}</p>
    </section>
  )
}
