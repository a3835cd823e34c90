import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { readHelp } from '#studio'
import { glossaryPage } from '#i18n/glossary'
import { PageList, PageView } from '#components/manual/page-view'
import { Page } from '#components/shell/frame'
import { requireActor, valueOf } from '../../session'

type Props = { searchParams: Promise<{ side?: string | string[] }> }
const idOf = async (searchParams: Props['searchParams']) => String((await searchParams).side ?? 'index')

async function pagesHere() {
  const locale = (await getLocale()) === 'en' ? 'en' : 'da'
  return [...valueOf(await readHelp(await requireActor(), locale)), glossaryPage(locale)]
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const id = await idOf(searchParams)
  return { title: (await pagesHere()).find((page) => page.id === id)?.title ?? id }
}

export default async function Help({ searchParams }: Props) {
  const t = await getTranslations('shell.help')
  const id = await idOf(searchParams)
  const pages = await pagesHere()
  const page = pages.find((one) => one.id === id)
  if (!page) notFound()
  return (
    <Page title={page.title} lead={page.section || t('lead')}>
      <div className="flex flex-col gap-8 lg:flex-row-reverse">
        <div className="min-w-0 flex-1">
          <PageView page={page} answersLabel={{ says: t('example'), answer: t('answer') }} />
        </div>
        <div className="lg:w-64 lg:shrink-0">
          <PageList pages={pages} here={page.id} label={t('pages')} />
        </div>
      </div>
    </Page>
  )
}
