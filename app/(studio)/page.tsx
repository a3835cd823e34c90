import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listProfiles, mayDo, myTurn } from '#studio'
import { NewIdea } from '#components/shell/new-idea'
import { Page } from '#components/shell/frame'
import { TurnList } from '#components/status/turn-list'
import { createIdea } from '../actions/create-idea'
import { requireActor, valueOf } from '../session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.turn'))('title') }
}

export default async function Turn() {
  const t = await getTranslations('shell.turn')
  const actor = await requireActor()
  const mine = valueOf(await myTurn(actor))
  const all = valueOf(await listProfiles(actor))
  const others = all.filter((row) => row.turn && !mine.some((one) => one.slug === row.slug))
  return (
    <Page title={t('title')} lead={t('lead')} aside={mayDo(actor, 'createIdea') && <NewIdea create={createIdea} />}>
      <TurnList mine={mine} others={others} now={new Date().toISOString()} />
    </Page>
  )
}
