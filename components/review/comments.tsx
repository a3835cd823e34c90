'use client'
// Comments on steps or on the whole: they follow the step, and what must be solved is marked in words.
import { MessageSquare } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Badge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { Checkbox } from '#components/ui/checkbox'
import { Field, SelectField } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useProblemText } from '#components/shell/problem'
import { When } from '#components/status/when'
import type { CommentView, Problem, Result } from '#workflow'

export interface CommentActs {
  addComment: (input: { versionId: string; step: string | null; text: string; mustSolve: boolean }) => Promise<Result<unknown>>
  resolveComment: (input: { commentId: string }) => Promise<Result<unknown>>
}

export function Comments({
  versionId,
  comments,
  steps,
  acts,
  mayDemand,
  mayResolve,
  now,
}: {
  versionId: string
  comments: readonly CommentView[]
  /** Ids of the steps in reading order. */
  steps: readonly string[]
  acts: CommentActs
  mayDemand: boolean
  mayResolve: boolean
  now: string
}) {
  const t = useTranslations('review.comments')
  const sentence = useProblemText()
  const router = useRouter()
  const [text, setText] = useState('')
  const [step, setStep] = useState('')
  const [mustSolve, setMustSolve] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, start] = useTransition()
  const about = (id: string | null) => (id === null ? t('whole') : steps.includes(id) ? t('step', { n: steps.indexOf(id) + 1 }) : t('gone'))
  const call = (work: () => Promise<Result<unknown>>, after?: () => void) =>
    start(async () => {
      setProblem(null)
      const result = await work()
      if (!result.ok) return setProblem(result.problem)
      after?.()
      router.refresh()
    })
  const open = comments.filter((one) => !one.resolved)
  const solved = comments.filter((one) => one.resolved)
  const one = (comment: CommentView) => (
    <li key={comment.id} className="border-l-2 border-hair pl-3">
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <span className="font-medium text-ink">{comment.by.name}</span> · {about(comment.step)} · <When at={comment.at} now={now} />
        {comment.mustSolve && !comment.resolved && <Badge tone="warning">{t('mustSolveTag')}</Badge>}
      </p>
      <p className="max-w-[66ch] whitespace-pre-wrap">{comment.text}</p>
      {comment.resolved ? (
        <p className="text-sm text-muted">
          {t('resolved', { who: comment.resolved.by.name, when: '' })} <When at={comment.resolved.at} now={now} />
        </p>
      ) : (
        mayResolve && (
          <Button size="small" look="quiet" isDisabled={busy} onPress={() => call(() => acts.resolveComment({ commentId: comment.id }))}>
            {t('resolve')}
          </Button>
        )
      )}
    </li>
  )
  return (
    <section aria-labelledby="bemaerkninger" className="flex flex-col gap-4">
      <h2 id="bemaerkninger" className="flex items-center gap-2 text-lg">
        <MessageSquare aria-hidden size={20} />
        {t('title')}
      </h2>
      {open.length ? <ul className="flex flex-col gap-4">{open.map(one)}</ul> : <p className="text-muted">{t('empty')}</p>}
      {solved.length > 0 && (
        <details>
          <summary className="text-accent">{t('showResolved', { count: solved.length })}</summary>
          <ul className="mt-3 flex flex-col gap-4">{solved.map(one)}</ul>
        </details>
      )}
      <div className="no-print flex flex-col gap-3 border-t border-hair pt-4">
        <Field label={t('add')} lines={3} value={text} onChange={setText} maxLength={4000} />
        <SelectField
          label={t('about')}
          value={step}
          onChange={setStep}
          options={[{ id: '', label: t('whole') }, ...steps.map((id, index) => ({ id, label: t('step', { n: index + 1 }) }))]}
        />
        {mayDemand && <Checkbox label={t('mustSolve')} value={mustSolve} onChange={setMustSolve} />}
        {problem && (
          <Notice tone="error" live>
            {sentence(problem)}
          </Notice>
        )}
        <div>
          <Button
            isDisabled={!text.trim() || busy}
            onPress={() =>
              call(
                () => acts.addComment({ versionId, step: step || null, text, mustSolve }),
                () => {
                  setText('')
                  setMustSolve(false)
                },
              )
            }
          >
            {t('send')}
          </Button>
        </div>
      </div>
    </section>
  )
}
