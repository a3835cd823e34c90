'use client'
// What was decided of a patient, in words.
import { useTranslations } from 'next-intl'
import { stateOf, type Decision } from './states'
import { usePane } from './use-pane'

export function DecisionText({ decision, small }: { decision: Decision | undefined; small?: boolean }) {
  const t = useTranslations('pane.stateOne')
  const { format, ref } = usePane()
  if (!decision) return null
  const text =
    decision.is === 'declined'
      ? t('declined', { reason: decision.reason })
      : decision.is === 'settled'
        ? t('settled', { day: format.day(decision.on) })
        : t(stateOf(decision, ref) === 'open' ? 'returned' : 'postponed', { day: format.day(decision.until) })
  return <span className={`block ${small ? 'text-sm text-muted' : 'font-medium'}`}>{text}</span>
}
