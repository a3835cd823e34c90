'use client'
// The tab Tekst: the whole profile as text beside its faults, and the difference from what is published. Loaded when it is first opened.
import { AlignLeft, Columns2, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { printText, type TextProblem } from '#criteria/text/index'
import { useEditor, useLive } from '../flow/context'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { assistIn } from './assist'
import { useText, type LeftText } from './use-text'

const CodeEditor = lazy(async () => ({ default: (await import('./code-editor')).CodeEditor }))
const TextDifference = lazy(async () => ({ default: (await import('./code-editor')).TextDifference }))

export function TextView({ left }: { left: LeftText }) {
  const t = useTranslations('flow.text')
  const { profile, view, canEdit, edit, locale, format, announce, select } = useEditor()
  const { population } = useLive()
  const state = useText(profile, canEdit ? edit : null, left)
  const [difference, setDifference] = useState(false)
  const [reveal, setReveal] = useState<{ from: number; to: number } | null>(null)
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), []) // Monaco knows no server

  const before = view.previous?.document ?? view.document
  const beforeText = useMemo(() => printText(before), [before])
  const problems = useMemo(() => state.problems.map((problem) => ({ problem, says: problem[locale] })), [state.problems, locale])
  const counts = population.counted?.counts ?? null
  const assist = useMemo(() => assistIn({ locale, counts, number: format.number }), [locale, counts, format])
  const shown = useDeferredValue(state.text)
  const copy = () => void navigator.clipboard.writeText(state.text).then(() => announce(t('copied')))
  const onCursor = useCallback(
    (offset: number) => {
      const step = stepAt(state.positions, offset)
      if (step) select(step)
    },
    [state.positions, select],
  )
  const waiting = <p className="p-4 text-muted">{t('loading')}</p>

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div role="toolbar" aria-label={t('toolbar')} className="no-print flex shrink-0 flex-wrap items-center gap-1 border-b border-hair px-4 py-1">
        {canEdit && !difference && (
          <Button size="small" look="quiet" icon={<AlignLeft size={16} />} onPress={state.format} isDisabled={state.broken}>
            {t('format')} <kbd className="rounded-sm border border-hair px-1 text-sm font-normal text-muted">Shift+Alt+F</kbd>
          </Button>
        )}
        <Button size="small" look="quiet" icon={<Copy size={16} />} onPress={copy}>
          {t('copy')}
        </Button>
        <Button size="small" look="quiet" icon={<Columns2 size={16} />} aria-pressed={difference} onPress={() => setDifference(!difference)}>
          {difference ? t('edit') : t(view.previous ? 'differencePublished' : 'differenceOpened', { version: view.previous?.version ?? '' })}
        </Button>
        <span className="ml-auto text-sm text-muted" role="status">
          {state.broken ? t('broken', { n: state.problems.length }) : t('whole')}
        </span>
      </div>
      {state.broken && (
        <div className="px-4 py-2">
          <Notice
            tone="warning"
            live
            title={t('brokenTitle')}
            actions={
              state.overtaken ? (
                <Button size="small" onPress={state.takeDrawing}>
                  {t('takeDrawing')}
                </Button>
              ) : undefined
            }
          >
            {t(state.overtaken ? 'overtaken' : 'brokenLead')}
          </Notice>
        </div>
      )}
      <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
        <div className="min-h-96 min-w-0 flex-1">
          {!ready ? (
            waiting
          ) : (
            <Suspense fallback={waiting}>
              {difference ? (
                <TextDifference before={beforeText} after={shown} label={t('label')} />
              ) : (
                <CodeEditor
                  text={state.text}
                  onType={state.type}
                  problems={problems}
                  readOnly={!canEdit}
                  readOnlyMessage={t('readOnly')}
                  label={t('label')}
                  assist={assist}
                  reveal={reveal}
                  onFormat={state.format}
                  onCursor={onCursor}
                />
              )}
            </Suspense>
          )}
        </div>
        {problems.length > 0 && !difference && (
          <section aria-label={t('problems')} className="max-h-60 overflow-auto border-t border-hair p-3 lg:max-h-none lg:w-80 lg:border-t-0 lg:border-l">
            <h2 className="mb-2 text-base font-semibold">{t('problems')}</h2>
            <ul className="flex flex-col gap-2">
              {problems.map(({ problem, says }, index) => (
                <li key={index}>
                  <button
                    type="button"
                    className="w-full rounded-sm border border-hair px-2 py-1.5 text-left text-sm hover:border-accent hover:bg-accent-100"
                    onClick={() => setReveal({ from: problem.from, to: problem.to })}
                  >
                    <span className="font-medium">{t('line', { n: problem.line })}</span> {says}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}

/** The step that the cursor stands in, so that drawing and text point at the same. */
function stepAt(positions: ReadonlyMap<string, Pick<TextProblem, 'from' | 'to'>>, offset: number): string | null {
  for (const [key, { from, to }] of positions) {
    const step = /^flow\.([^.]+)$/.exec(key)?.[1]
    if (step !== undefined && from <= offset && offset <= to) return step
  }
  return null
}
