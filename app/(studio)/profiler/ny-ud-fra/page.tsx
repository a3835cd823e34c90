import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listExamples, mayDo } from '#studio'
import { Examples } from '#components/status/examples'
import { Page } from '#components/shell/frame'
import { createFrom } from '../../../actions/create-from'
import { requireActor, valueOf } from '../../../session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('examples'))('title') }
}

export default async function NewFrom() {
  const t = await getTranslations('examples')
  const actor = await requireActor()
  const { rows, clinic } = valueOf(await listExamples(actor))
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Examples rows={rows} clinic={clinic} create={mayDo(actor, 'createFrom') ? createFrom : undefined} />
    </Page>
  )
}
