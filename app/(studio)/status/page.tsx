import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { statusBoard } from '#studio'
import { Page } from '#components/shell/frame'
import { StatusTable } from '#components/status/status-table'
import { requireActor, valueOf } from '../../session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('status'))('title') }
}

export default async function Status() {
  const t = await getTranslations('status')
  const rows = valueOf(await statusBoard(await requireActor()))
  return (
    <Page title={t('title')} lead={t('lead')} words={{ lead: ['profile', 'receiver', 'version'] }}>
      <StatusTable rows={rows} now={new Date().toISOString()} />
    </Page>
  )
}
