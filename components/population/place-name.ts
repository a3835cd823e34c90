'use client'
// What a chosen set of patients is called: "Ved Alder: nej", "Prioritet Rød".
import { useTranslations } from 'next-intl'
import { stepLabel } from '#criteria'
import { stepOf } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import type { Which } from './protocol'

export function usePlaceName(): (which: Which) => string {
  const t = useTranslations('flow')
  const { profile, say, view } = useEditor()
  return (which) => {
    if (which.of === 'change') return t(`patients.${which.change}`, { version: view.previous?.version ?? '' })
    if (which.of === 'tier') return t('patients.tier', { label: profile.tiers.find((one) => one.id === which.tier)?.name ?? '' })
    if (which.of === 'rule')
      return t('patients.rule', { label: profile.tiers.flatMap((tier) => tier.rules).find((one) => one.id === which.rule)?.reason ?? '' })
    const step = stepOf(profile, which.step)
    const label = step ? stepLabel(step, say) : ''
    return which.exit === null ? t('patients.at', { label }) : t('patients.atExit', { label, exit: t(`exit.${which.exit}`) })
  }
}
