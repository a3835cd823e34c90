'use client'
// The frame of every page: skip link, name, navigation, language, who is signed in.
import { LogOut } from 'lucide-react'
import { Link } from '../ui/link'
import { usePathname } from 'next/navigation'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Terms } from '#components/manual/terms'
import { Button } from '#components/ui/button'
import type { WordId } from '#i18n/glossary'

const PLACES = [
  ['turn', '/'],
  ['profiles', '/profiler'],
  ['status', '/status'],
  ['releases', '/udgivelser'],
  ['codes', '/kodelister'],
  ['populations', '/populationer'],
  ['help', '/hjaelp'],
] as const

/** Pages of the help that are a click away from everywhere. */
const FOOT = [
  ['why', 'hvad-er-en-profil'],
  ['accessibility', 'tilgaengelighed'],
] as const

export function Frame({
  person,
  waiting,
  signOut,
  chooseLanguage,
  locale,
  children,
}: {
  person: string
  /** How much waits for this person. */
  waiting: number
  signOut: () => Promise<void>
  chooseLanguage: (locale: 'da' | 'en') => Promise<void>
  locale: 'da' | 'en'
  children: ReactNode
}) {
  const t = useTranslations('shell')
  const path = usePathname()
  const here = (href: string) => (href === '/' ? path === '/' : path.startsWith(href))
  return (
    <div className="flex min-h-screen flex-col">
      <a href="#indhold" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-white focus:px-4 focus:py-2">
        {t('skip')}
      </a>
      <header className="no-print flex flex-wrap items-center gap-x-8 gap-y-2 border-b border-hair px-6 py-2">
        <Link href="/" className="text-lg font-semibold text-ink">
          {t('name')}
        </Link>
        <nav aria-label={t('nav.label')}>
          <ul className="flex flex-wrap gap-1">
            {PLACES.map(([name, href]) => (
              <li key={name}>
                <Link
                  href={href as Route}
                  aria-current={here(href) ? 'page' : undefined}
                  className="flex min-h-9 items-center gap-1.5 rounded-sm px-3 text-accent hover:bg-accent-100 aria-[current=page]:bg-accent-100 aria-[current=page]:font-semibold"
                >
                  {t(`nav.${name}`)}
                  {name === 'turn' && waiting > 0 && <span className="tabular rounded-full bg-accent px-2 text-sm font-medium text-white">{waiting}</span>}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-3">
          <span className="text-sm text-muted">{person}</span>
          <form action={chooseLanguage.bind(null, locale === 'da' ? 'en' : 'da')}>
            <Button type="submit" look="quiet" size="small" aria-label={t('languageLabel')}>
              {t('language')}
            </Button>
          </form>
          <form action={signOut}>
            <Button type="submit" look="quiet" size="small" icon={<LogOut size={16} />}>
              {t('signOut')}
            </Button>
          </form>
        </div>
      </header>
      <main id="indhold" tabIndex={-1} className="flex min-h-0 flex-1 flex-col">
        {children}
      </main>
      <footer className="no-print flex flex-wrap gap-x-6 gap-y-1 border-t border-hair px-6 py-2 text-sm text-muted">
        <span>{t('noPatients')}</span>
        {FOOT.map(([name, page]) => (
          <Link key={name} href={`/hjaelp?side=${page}` as Route} className="underline">
            {t(`foot.${name}`)}
          </Link>
        ))}
      </footer>
    </div>
  )
}

const NO_WORDS = {}
/** The body of an ordinary page: heading, lead, content at reading width. */
export function Page({
  title,
  lead,
  words = NO_WORDS,
  aside,
  children,
}: {
  title: string
  lead?: string
  /** Words that are explained where they stand in the heading or the lead. */
  words?: { title?: readonly WordId[]; lead?: readonly WordId[] }
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="mx-auto w-full max-w-6xl px-6 py-6">
      <div className="mb-6 flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-2xl">
            <Terms of={words.title ?? []}>{title}</Terms>
          </h1>
          {lead && (
            <p className="mt-1 max-w-[66ch] text-muted">
              <Terms of={words.lead ?? []}>{lead}</Terms>
            </p>
          )}
        </div>
        {aside}
      </div>
      {children}
    </div>
  )
}
