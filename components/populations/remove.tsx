'use client'
// Takes a population away, after one question.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { Problem, Result } from '#workflow'
import { useProblemText } from '../shell/problem'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'

export function RemovePopulation({
  digest,
  title,
  remove,
}: {
  digest: string
  title: string
  remove: (input: { digest: string }) => Promise<Result<unknown>>
}) {
  const t = useTranslations('populations.remove')
  const sentence = useProblemText()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, start] = useTransition()
  const run = () =>
    start(async () => {
      const result = await remove({ digest })
      setProblem(result.ok ? null : result.problem)
      if (!result.ok) return
      setOpen(false)
      router.refresh()
    })
  return (
    <>
      <Button size="small" look="quiet" aria-label={t('of', { title })} onPress={() => setOpen(true)}>
        {t('button')}
      </Button>
      {open && (
        <Dialog
          open
          onClose={() => setOpen(false)}
          title={t('title')}
          closeLabel={t('cancel')}
          actions={
            <>
              <Button look="primary" isPending={busy} onPress={run}>
                {t('button')}
              </Button>
              <Button onPress={() => setOpen(false)}>{t('cancel')}</Button>
            </>
          }
        >
          <p>{t('what', { title })}</p>
          {problem && (
            <Notice tone="error" live>
              {sentence(problem)}
            </Notice>
          )}
        </Dialog>
      )}
    </>
  )
}
