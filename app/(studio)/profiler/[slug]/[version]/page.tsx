import type { Metadata } from 'next'
import { listPopulations, openVersion } from '#studio'
import { ProfileEditor } from '#components/flow/editor'
import { addComment } from '../../../../actions/add-comment'
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
  const view = valueOf(await openVersion(await requireActor(), { slug, version }))
  const [population] = await listPopulations()
  return (
    <ProfileEditor key={view.id} view={view} acts={{ save: saveDraft, submit, addComment, resolveComment }} population={{ url: population?.url ?? null }} />
  )
}
