'use client'
// An outcome as it is chosen and told: in, or out with the reason that the clinic reads.
import { useTranslations } from 'next-intl'
import { stepLabel } from '#criteria'
import { useEditor } from '../flow/context'

export function useOutcomeWords(): (step: string) => string {
  const t = useTranslations('cases.expected')
  const { profile, say } = useEditor()
  return (id) => {
    const step = profile.flow.find((one) => one.id === id)
    if (!step) return id
    if (step.type === 'in') return step.title ? t('inNamed', { title: step.title }) : t('in')
    return step.type === 'out' ? t('out', { reason: step.reason || '…' }) : t('stopped', { label: stepLabel(step, say) })
  }
}
