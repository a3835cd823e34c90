import { Link } from '#components/ui/link'
import { getTranslations } from 'next-intl/server'

export default async function NotFound() {
  const t = await getTranslations('shell.problem')
  return (
    <main className="mx-auto max-w-2xl px-6 py-16">
      <h1 className="text-2xl">{t('notFoundTitle')}</h1>
      <p className="mt-2 max-w-[66ch]">{t('notFoundBody')}</p>
      <p className="mt-6">
        <Link href="/" className="text-accent underline">
          {t('home')}
        </Link>
      </p>
    </main>
  )
}
