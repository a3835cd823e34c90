import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listPopulationRows, mayDo, populationJobs } from '#studio'
import { Populations } from '#components/populations/list'
import { Page } from '#components/shell/frame'
import { choosePopulation } from '../../actions/choose-population'
import { makePopulation } from '../../actions/make-population'
import { populationJobs as askJobs } from '../../actions/population-jobs'
import { removePopulation } from '../../actions/remove-population'
import { stopPopulation } from '../../actions/stop-population'
import { requireActor, valueOf } from '../../session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('populations'))('pageTitle') }
}

export default async function PopulationsPage() {
  const t = await getTranslations('populations')
  const actor = await requireActor()
  const rows = valueOf(await listPopulationRows(actor))
  const jobs = valueOf(await populationJobs(actor, { most: 20 }))
  return (
    <Page title={t('pageTitle')} lead={t('lead')} words={{ title: ['population'] }}>
      <Populations
        rows={rows}
        running={jobs}
        jobs={askJobs}
        acts={mayDo(actor, 'makePopulation') ? { make: makePopulation, stop: stopPopulation, choose: choosePopulation, remove: removePopulation } : null}
      />
    </Page>
  )
}
