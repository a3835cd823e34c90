import type { Metadata, Route } from 'next'
import { Link } from '#components/ui/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { openSpecification } from '#studio'
import { Clinical } from '#components/specification/clinical'
import { Stamp } from '#components/specification/head'
import { PrintButton } from '#components/specification/print-button'
import { Technical } from '#components/specification/technical'
import { Page } from '#components/shell/frame'
import { requireActor, valueOf } from '../../../../../../session'

type Props = { params: Promise<{ slug: string; version: string; kind: string }> }
const KINDS = { laegefaglig: 'clinical', teknisk: 'technical' } as const
const isKind = (kind: string): kind is keyof typeof KINDS => Object.hasOwn(KINDS, kind)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, version, kind } = await params
  const t = await getTranslations('specification')
  return { title: isKind(kind) ? `${t(KINDS[kind])} · ${slug} ${version}` : slug }
}

export default async function SpecificationPage({ params }: Props) {
  const { slug, version, kind } = await params
  const actor = await requireActor()
  if (!isKind(kind)) notFound()
  const t = await getTranslations('specification')
  const { view, hours, population, ...technical } = valueOf(await openSpecification(actor, { slug, version }))
  const other = kind === 'teknisk' ? 'laegefaglig' : 'teknisk'
  const profile = view.document
  return (
    <Page
      title={t(KINDS[kind])}
      lead={t('title', { title: profile.title, version: view.version })}
      aside={
        <span className="no-print flex flex-wrap items-center gap-4">
          <Link href={`/profiler/${slug}/${view.version}` as Route} className="text-accent underline">
            {t('back')}
          </Link>
          <Link href={`/profiler/${slug}/${view.version}/specifikation/${other}` as Route} className="text-accent underline">
            {t('other', { name: t(KINDS[other]) })}
          </Link>
          <PrintButton />
        </span>
      }
    >
      <div className="flex max-w-5xl flex-col gap-8">
        <Stamp view={view} />
        {kind === 'laegefaglig' ? <Clinical profile={profile} hours={hours} population={population} /> : <Technical profile={profile} {...technical} />}
      </div>
    </Page>
  )
}
