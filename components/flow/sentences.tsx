'use client'
// The flow in words, beside the drawing: the same text as in review and release. Pointing lights the step, and back.
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { sentencesOf, type Sentence } from '#criteria'
import { Terms } from '../manual/terms'
import { neededWords } from './needed'
import { useEditor, useLive } from './context'

export function Sentences() {
  const t = useTranslations('flow.sentences')
  const { profile, used, locale, situation, select, shown } = useEditor()
  const { lit, light } = useLive()
  const needs = useMemo(() => neededWords(profile, used.documents, situation.step)[locale], [profile, used.documents, situation.step, locale])
  const all = useMemo(() => sentencesOf(profile, locale), [profile, locale])
  const parts: [title: 'groups' | null, of: Sentence['of']][] = [
    ['groups', 'group'],
    [null, 'step'],
  ]
  return (
    <section aria-labelledby="ord" className="px-4 py-3">
      <h2 id="ord" className="mb-2 text-base font-semibold">
        <Terms of={['flow']}>{t('title')}</Terms>
      </h2>
      <p className="mb-2 max-w-[66ch] text-sm text-muted">
        {needs} {t('demonstration')}
      </p>
      {parts.map(([title, of]) => {
        const some = all.filter((one) => one.of === of && (of !== 'step' || one.n > 0))
        if (!some.length) return null
        return (
          <div key={of}>
            {title && <h3 className="mt-2 text-sm text-muted">{t(title)}</h3>}
            <ol className="flex flex-col">
              {some.map((one) => {
                const on = of === 'group' || (shown?.route.route.some((route) => route.step === one.step) ?? true)
                return (
                  <li key={one.step}>
                    <button
                      type="button"
                      onClick={() => {
                        if (of === 'step') select(one.step)
                      }}
                      onMouseEnter={() => light(one.step)}
                      onMouseLeave={() => light(null)}
                      onFocus={() => light(one.step)}
                      onBlur={() => light(null)}
                      className={`w-full max-w-[66ch] rounded-sm px-2 py-1 text-left text-base ${situation.step === one.step ? 'bg-accent-100' : lit === one.step ? 'bg-paper' : ''} ${on ? '' : 'faded'}`}
                    >
                      {one.text}
                    </button>
                  </li>
                )
              })}
            </ol>
          </div>
        )
      })}
    </section>
  )
}
