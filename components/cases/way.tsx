'use client'
// The way of a test patient through the flow, each question with the exit he left it by, and a way to it.
import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { stepLabel, stepNumbers } from '#criteria'
import type { Outcome } from '#engines/cases/verdict'
import { useEditor } from '../flow/context'
import type { Go } from './cases-tab'
import { useOutcomeWords } from './outcome-words'

export function Way({ got: { way, step: end }, fresh, go }: { got: Outcome; fresh: boolean; go: Go }) {
  const t = useTranslations('cases.expected')
  const exit = useTranslations('flow.exit')
  const { profile, say } = useEditor()
  const outcomeOf = useOutcomeWords()
  const numbers = stepNumbers(profile)
  return (
    <section aria-label={t('way')} className={`text-sm ${fresh ? '' : 'text-muted italic'}`}>
      <p className="mb-1 font-medium">{t('way')}</p>
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-0.5">
        {way.flatMap(({ step: id, exit: by }) => {
          const step = profile.flow.find((one) => one.id === id)
          if (!step) return []
          const label = `${numbers.get(id) ?? ''}. ${stepLabel(step, say)}`
          return (
            <li key={id} className="flex items-center gap-1">
              <button
                type="button"
                className="min-h-6 text-left text-accent underline-offset-2 hover:underline"
                onClick={() => go({ step: id })}
                aria-label={t('open', { label })}
              >
                {label}
              </button>
              <span className="font-medium">{exit(by)}</span>
              <ChevronRight aria-hidden size={14} className="text-muted" />
            </li>
          )
        })}
        {profile.flow.some(({ id, type }) => id === end && type !== 'question') && <li className="font-medium">{outcomeOf(end)}</li>}
      </ol>
    </section>
  )
}
