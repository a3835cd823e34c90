'use client'
// Comments on the chosen step: they follow it when it moves; resolved ones fold.
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { stepLabel } from '#criteria'
import { stepOf } from '#criteria/edit/index'
import type { CommentView } from '#workflow'
import { useProblemText } from '../shell/problem'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Field } from '../ui/field'
import { Notice } from '../ui/notice'
import { useEditor } from './context'

export function CommentPanel() {
  const t = useTranslations('flow.comments')
  const { comments, situation, profile, say, acts, view, select, format } = useEditor()
  const problemText = useProblemText()
  const [text, setText] = useState('')
  const [must, setMust] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, start] = useTransition()
  const may = (act: string) => view.acts.some((one) => one.act === act && one.allowed)
  const step = situation.step
  const label = (id: string | null) => {
    const found = id === null ? undefined : stepOf(profile, id)
    return id === null ? t('onAll') : found ? t('onStep', { label: stepLabel(found, say) }) : t('gone')
  }
  const here = comments.filter((one) => one.step === step)
  const open = here.filter((one) => !one.resolved)
  const solved = here.filter((one) => one.resolved)
  const elsewhere = comments.filter((one) => one.step !== step && !one.resolved)
  const call = (work: () => Promise<{ ok: boolean; problem?: Parameters<typeof problemText>[0] }>, after?: () => void) =>
    start(async () => {
      setProblem(null)
      const result = await work()
      if (result.ok) after?.()
      else if (result.problem) setProblem(problemText(result.problem))
    })
  const item = (one: CommentView) => (
    <li key={one.id} className="border-l-2 border-line pl-3">
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        {t('by', { by: one.by.name, at: format.instant(new Date(one.at)) })}
        {one.mustSolve && !one.resolved && <Badge tone="warning">{t('mustSolveTag')}</Badge>}
      </p>
      <p className="max-w-[66ch] whitespace-pre-wrap">{one.text}</p>
      {one.resolved ? (
        <p className="text-sm text-muted">{t('resolved', { by: one.resolved.by.name })}</p>
      ) : (
        acts.resolveComment &&
        may('resolveComment') && (
          <Button size="small" look="quiet" isDisabled={busy} onPress={() => call(() => acts.resolveComment!({ commentId: one.id }))}>
            {t('resolve')}
          </Button>
        )
      )}
    </li>
  )
  return (
    <div className="flex flex-col gap-4 p-4">
      <h2 className="text-base font-semibold">{label(step)}</h2>
      {open.length ? <ul className="flex flex-col gap-3">{open.map(item)}</ul> : <p className="text-muted">{t('none')}</p>}
      {solved.length > 0 && (
        <details>
          <summary className="min-h-6 text-sm text-accent">{t('resolvedCount', { n: solved.length })}</summary>
          <ul className="mt-2 flex flex-col gap-3">{solved.map(item)}</ul>
        </details>
      )}
      {acts.addComment && may('addComment') && (
        <div className="flex flex-col gap-2">
          <Field label={t('text')} value={text} onChange={setText} lines={3} maxLength={4000} />
          {may('demandSolution') && <Checkbox label={t('mustSolve')} value={must} onChange={setMust} />}
          {problem && (
            <Notice tone="error" live>
              {problem}
            </Notice>
          )}
          <div>
            <Button
              isDisabled={!text.trim() || busy}
              onPress={() =>
                call(
                  () => acts.addComment!({ versionId: view.id, step, text: text.trim(), mustSolve: must }),
                  () => {
                    setText('')
                    setMust(false)
                  },
                )
              }
            >
              {t('send')}
            </Button>
          </div>
        </div>
      )}
      {elsewhere.length > 0 && (
        <section>
          <h3 className="mb-1 text-sm font-semibold">{t('elsewhere')}</h3>
          <ul>
            {elsewhere.map((one) => (
              <li key={one.id}>
                <button type="button" className="min-h-6 text-left text-accent underline" onClick={() => select(one.step)}>
                  {label(one.step)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
