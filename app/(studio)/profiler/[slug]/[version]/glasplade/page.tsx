import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { listPopulations, openVersion } from '#studio'
import { PanePage } from '#components/pane/page-view'
import { requireActor } from '../../../../../session'

type Props = { params: Promise<{ slug: string; version: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, version } = await params
  const t = await getTranslations('pane')
  return { title: `${t('link')} · ${slug} ${version}` }
}

export default async function Glasplade({ params }: Props) {
  const actor = await requireActor()
  const result = await openVersion(actor, await params)
  if (!result.ok) notFound()
  const view = result.value
  const [population] = await listPopulations()
  return (
    <PanePage
      key={view.id}
      slug={view.slug}
      version={view.version}
      document={view.document}
      contentHash={view.contentHash}
      used={view.used}
      population={population ? { url: population.url, title: population.title, digest: population.digest, ref: population.ref, size: population.size } : null}
    />
  )
}
