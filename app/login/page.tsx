import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { doors } from '../auth'
import { currentActor } from '../session'
import { LoginForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.login'))('title') }
}

/** Only ways within the studio: an address of elsewhere falls back to the first page. */
const within = (path: string | undefined): string => (path && /^\/(?![/\\])/.test(path) ? path : '/')

export default async function Login({ searchParams }: { searchParams: Promise<{ callbackUrl?: string; error?: string }> }) {
  const { callbackUrl, error } = await searchParams
  if (await currentActor()) redirect('/')
  const t = await getTranslations('shell')
  return (
    <main className="mx-auto w-full max-w-xl px-6 py-16">
      <p className="text-muted">{t('name')}</p>
      <h1 className="mb-1 text-2xl">{t('login.title')}</h1>
      <p className="mb-8 max-w-[66ch] text-muted">{t('login.lead')}</p>
      <LoginForm {...doors()} callbackUrl={within(callbackUrl)} failed={Boolean(error)} />
      <p className="mt-10 border-t border-hair pt-4 text-sm text-muted">{t('noPatients')}</p>
    </main>
  )
}
