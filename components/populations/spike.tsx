'use client'
// Patients at the edges of a profile put into the population that is looked at; the new one is opened.
import { UserPlus } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { Problem, Result } from '#workflow'
import { useProblemText } from '../shell/problem'
import { Button } from '../ui/button'
import { NumberField, SelectField } from '../ui/field'
import { Notice } from '../ui/notice'

export function AddPatients({
  digest,
  profiles,
  add,
}: {
  digest: string
  profiles: readonly { slug: string; title: string }[]
  add: (input: { digest: string; slug: string; n: number }) => Promise<Result<{ digest: string; added: number }>>
}) {
  const t = useTranslations('populations.spike')
  const locale = useLocale()
  const sentence = useProblemText()
  const router = useRouter()
  const [slug, setSlug] = useState('')
  const [n, setN] = useState<number | null>(50)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, start] = useTransition()
  return (
    <section aria-label={t('title')} className="no-print flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{t('title')}</h2>
      <p className="max-w-[66ch] text-sm text-muted">{t('lead')}</p>
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-80">
          <SelectField label={t('profile')} value={slug} onChange={setSlug} options={profiles.map((one) => ({ id: one.slug, label: one.title }))} />
        </div>
        <NumberField label={t('n')} value={n} onChange={setN} wrong={t('wrong')} locale={locale} narrow />
        <Button
          icon={<UserPlus size={18} />}
          isDisabled={!slug || n === null}
          isPending={busy}
          onPress={() =>
            start(async () => {
              const result = await add({ digest, slug, n: n ?? 0 })
              if (!result.ok) return setProblem(result.problem)
              router.push(`/populationer/${result.value.digest}` as Route)
            })
          }
        >
          {t('add')}
        </Button>
      </div>
      {problem && (
        <Notice tone="error" live>
          {sentence(problem)}
        </Notice>
      )}
    </section>
  )
}
