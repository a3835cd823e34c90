'use client'
// What a step says when it gets focus: place, name, sentence, patients, comments.
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { nodeSentence, stepLabel, stepNumbers } from '#criteria'
import { stepOf } from '#criteria/edit/index'
import { useEditor, useLive } from './context'

export function useStepAria(): (id: string) => string {
  const t = useTranslations('flow.step')
  const { profile, say, format, comments, situation } = useEditor()
  const { picked } = situation
  const { population } = useLive()
  return useCallback(
    (id: string) => {
      const step = stepOf(profile, id)
      if (!step) return ''
      const counts = population.counted?.counts.steps[id]
      const talk = comments.filter((one) => one.step === id && !one.resolved).length
      const parts =
        step.type === 'question'
          ? [
              t('aria', {
                at: stepNumbers(profile).get(id)!,
                of: profile.flow.filter((one) => one.type === 'question').length,
                label: stepLabel(step, say),
                sentence: nodeSentence(step.ask, say),
              }),
            ]
          : [t('ariaOut', { label: stepLabel(step, say) })]
      if (counts && step.type === 'question') {
        parts.push(t('ariaCounts', { in: format.number(counts.in), yes: format.number(counts.yes), no: format.number(counts.no) }))
        if (counts.missing) parts.push(t('ariaMissing', { n: format.number(counts.missing) }))
      } else if (counts) parts.push(t('ariaIn', { n: format.number(counts.in) }))
      if (picked.includes(id)) parts.push(t('ariaPicked'))
      if (talk) parts.push(t('ariaComments', { n: talk }))
      return parts.join(' ')
    },
    [profile, say, population.counted, format, comments, picked, t],
  )
}
