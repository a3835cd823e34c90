'use client'
// A fault of ours: nothing is lost, and there is a number to ask with.
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'

export default function Problem({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('shell.problem')
  return (
    <main className="mx-auto flex max-w-2xl flex-col items-start gap-4 px-6 py-16">
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="max-w-[66ch]">{t('body')}</p>
      {error.digest && <p className="tabular text-muted">{t('number', { number: error.digest })}</p>}
      <Button look="primary" onPress={reset}>
        {t('again')}
      </Button>
    </main>
  )
}
