'use client'
// An idea is a name and a purpose: two fields and one button.
import { Lightbulb } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import type { Problem, Result } from '#workflow'
import { useProblemText } from './problem'

export function NewIdea({ create }: { create: (input: { title: string; purpose: string }) => Promise<Result<{ slug: string; version: string }>> }) {
  const t = useTranslations('shell')
  const sentence = useProblemText()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [purpose, setPurpose] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, start] = useTransition()
  const save = () =>
    start(async () => {
      const result = await create({ title, purpose })
      if (!result.ok) return setProblem(result.problem)
      setOpen(false)
      router.push(`/profiler/${result.value.slug}/${result.value.version}` as Route)
    })
  return (
    <>
      <Button icon={<Lightbulb size={18} />} onPress={() => setOpen(true)}>
        {t('turn.newIdea')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('profiles.ideaTitle')}
        closeLabel={t('profiles.close')}
        actions={
          <>
            <Button look="primary" isDisabled={!title.trim()} isPending={busy} onPress={save}>
              {t('profiles.ideaSave')}
            </Button>
            <Button onPress={() => setOpen(false)}>{t('profiles.cancel')}</Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          <Field label={t('profiles.ideaName')} value={title} onChange={setTitle} maxLength={200} autoFocus />
          <Field label={t('profiles.ideaPurpose')} lines={4} value={purpose} onChange={setPurpose} maxLength={4000} />
          {problem && (
            <Notice tone="error" live>
              {sentence(problem)}
            </Notice>
          )}
        </div>
      </Dialog>
    </>
  )
}
