import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listReleases } from '#studio'
import { ReleaseList } from '#components/release/release-list'
import { Page } from '#components/shell/frame'
import { requireActor, valueOf } from '../../session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('status.releases'))('title') }
}

export default async function Releases() {
  const t = await getTranslations('status.releases')
  const releases = valueOf(await listReleases(await requireActor()))
  return (
    <Page title={t('title')} lead={t('lead')} words={{ title: ['release'], lead: ['receiver'] }}>
      <ReleaseList releases={releases} feed={process.env.FEED_URL ?? ''} now={new Date().toISOString()} />
    </Page>
  )
}
