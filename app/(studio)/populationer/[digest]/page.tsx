import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { isoOf } from '#criteria'
import { mayDo, openPopulation } from '#studio'
import { Described } from '#components/populations/described'
import { FoundTable } from '#components/populations/found'
import { LargeFound } from '#components/populations/large-found'
import { AddPatients } from '#components/populations/spike'
import { Page } from '#components/shell/frame'
import { addPatients } from '../../../actions/add-patients'
import { requireActor, valueOf } from '../../../session'

type Props = { params: Promise<{ digest: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('populations'))('pageTitle') }
}

export default async function PopulationPage({ params }: Props) {
  const t = await getTranslations('populations')
  const format = await getFormatter()
  const actor = await requireActor()
  const { row, description, found, profiles } = valueOf(await openPopulation(actor, { digest: (await params).digest }))
  const about = [`${t('size')}: ${format.number(row.size)}`, `${t('ref')}: ${isoOf(row.ref)}`, ...(row.chosen ? [t('chosen')] : [])].join(' · ')
  return (
    <Page title={row.title} lead={about}>
      <div className="flex flex-col gap-10">
        {found ? <FoundTable found={found} size={row.size} /> : <LargeFound digest={row.digest} size={row.size} profiles={profiles} />}
        {found && mayDo(actor, 'addPatients') && <AddPatients digest={row.digest} profiles={profiles} add={addPatients} />}
        {description ? <Described description={description} /> : <p>{t('notDescribed')}</p>}
      </div>
    </Page>
  )
}
