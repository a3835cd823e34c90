import type { Metadata } from 'next'
import { listCodeLists, listPopulations, listReleases, openVersion, openVisit } from '#studio'
import { ProfileEditor, type Released } from '#components/flow/editor'
import type { ReleaseView } from '#workflow'
import { addComment } from '../../../../actions/add-comment'
import { endTour } from '../../../../actions/end-tour'
import { openCodeList } from '../../../../actions/open-code-list'
import { resolveComment } from '../../../../actions/resolve-comment'
import { saveDraft } from '../../../../actions/save-draft'
import { submit } from '../../../../actions/submit'
import { requireActor, valueOf } from '../../../../session'

type Props = { params: Promise<{ slug: string; version: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, version } = await params
  return { title: `${slug} ${version}` }
}

export default async function Designing({ params }: Props) {
  const { slug, version } = await params
  const actor = await requireActor()
  const view = valueOf(await openVersion(actor, { slug, version }))
  const [[population, ...others], releases, lists, visit] = await Promise.all([
    listPopulations(),
    listReleases(actor),
    listCodeLists(actor),
    openVisit(actor, { versionId: view.id }),
  ])
  const shared = {
    lists: lists.ok ? lists.value.map(({ slug: name, title, version: number }) => ({ slug: name, title, version: number })) : [],
    open: openCodeList,
  }
  return (
    <ProfileEditor
      key={view.id}
      view={view}
      acts={{ save: saveDraft, submit, addComment, resolveComment, shared, endTour }}
      population={{ url: population?.url ?? null }}
      larger={others.filter(({ size }) => size > population!.size).map(({ digest, title, size }) => ({ digest, title, size }))}
      releases={usable(releases.ok ? releases.value : [], slug)}
      visit={visit.ok ? visit.value : undefined}
    />
  )
}

/** What another profile may use: every release that was not called back. A profile does not use itself. */
const usable = (releases: readonly ReleaseView[], slug: string): Released[] =>
  releases
    .filter((one) => one.slug !== slug && one.state !== 'withdrawn')
    .map(({ slug: name, title, version, state, contentHash }) => ({ slug: name, title, version, state, contentHash }))
