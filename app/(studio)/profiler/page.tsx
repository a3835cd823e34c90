import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listProfiles, mayDo } from '#studio'
import { NewFromLink } from '#components/status/new-from-link'
import { ProfileList } from '#components/status/profile-list'
import { NewIdea } from '#components/shell/new-idea'
import { Page } from '#components/shell/frame'
import { createIdea } from '../../actions/create-idea'
import { newVersion } from '../../actions/new-version'
import { requireActor, valueOf } from '../../session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.profiles'))('title') }
}

export default async function Profiles() {
  const t = await getTranslations('shell.profiles')
  const actor = await requireActor()
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      words={{ title: ['profile'], lead: ['version'] }}
      aside={
        <span className="flex flex-wrap gap-3">
          {mayDo(actor, 'createFrom') && <NewFromLink />}
          {mayDo(actor, 'createIdea') && <NewIdea create={createIdea} />}
        </span>
      }
    >
      <ProfileList rows={valueOf(await listProfiles(actor))} newVersion={mayDo(actor, 'newVersion') ? newVersion : undefined} now={new Date().toISOString()} />
    </Page>
  )
}
