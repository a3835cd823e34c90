import type { Metadata } from 'next'
import type { Route } from 'next'
import { Link } from '#components/ui/link'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { listPopulations, openBasis, openVersion, openVisit, receiverCount } from '#studio'
import { ActBar } from '#components/review/act-bar'
import { Approvals } from '#components/review/approvals'
import { Changes } from '#components/review/changes'
import { Comments } from '#components/review/comments'
import { MovedPatients } from '#components/review/moved'
import { Reading } from '#components/review/reading'
import { Page } from '#components/shell/frame'
import { Basis } from '#components/status/basis'
import { StateBadge } from '#components/status/state-badge'
import { Reviewing } from '#components/visit/reviewing'
import { VERSION_CALLS } from '../../../../../acts'
import { addComment } from '../../../../../actions/add-comment'
import { resolveComment } from '../../../../../actions/resolve-comment'
import { requireActor } from '../../../../../session'

type Props = { params: Promise<{ slug: string; version: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, version } = await params
  return { title: `Review · ${slug} ${version}` }
}

export default async function Review({ params }: Props) {
  const { slug, version } = await params
  const t = await getTranslations('review')
  const w = await getTranslations('workflow')
  const p = await getTranslations('pane')
  const e = await getTranslations('examples')
  const actor = await requireActor()
  const result = await openVersion(actor, { slug, version })
  if (!result.ok) notFound()
  const view = result.value
  const [[population], visit] = await Promise.all([listPopulations(), openVisit(actor, { versionId: view.id })])
  const { basis } = view
  const opened = basis ? await openBasis(actor, { slug: view.slug }) : null
  const copied = opened?.ok ? opened.value : null
  const nameOfBasis = basis && (basis.version === null ? basis.title : `${basis.title} ${basis.version}`)
  const now = new Date().toISOString()
  const may = (act: string) => view.acts.some((one) => one.act === act && one.allowed)
  return (
    <Page
      title={t('title', { title: view.title, version: view.version })}
      aside={
        <div className="flex flex-wrap items-center gap-6">
          {visit.ok && <Reviewing versionId={view.id} first={visit.value.others} />}
          <Link href={`/profiler/${slug}/${view.version}/glasplade` as Route} className="text-accent underline">
            {p('link')}
          </Link>
          <Link href={`/profiler/${slug}/${view.version}` as Route} className="text-accent underline">
            {t('back')}
          </Link>
        </div>
      }
    >
      <p className="-mt-4 mb-6 flex flex-wrap items-center gap-3">
        <StateBadge state={view.state} word={w(`states.${view.state}`)} />
        {basis && (
          <span className="text-muted">
            <Basis basis={basis} />
          </span>
        )}
      </p>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex flex-col gap-10">
          {view.previous ? (
            <>
              <section aria-labelledby="forskel">
                <h2 id="forskel" className="mb-3 text-lg">
                  {t('difference', { version: view.previous.version })}
                </h2>
                <Changes before={view.previous.document} after={view.document} used={view.used} />
              </section>
              <section aria-labelledby="flyttet">
                <h2 id="flyttet" className="mb-3 text-lg">
                  {t('counts')}
                </h2>
                <MovedPatients url={population?.url ?? null} before={view.previous} after={view.document} used={view.used} />
              </section>
            </>
          ) : (
            <>
              <p className="max-w-[66ch]">{t('first')}</p>
              {copied && (
                <section aria-labelledby="forskel">
                  <h2 id="forskel" className="mb-3 text-lg">
                    {e('difference', { name: nameOfBasis! })}
                  </h2>
                  <Changes before={copied.document} after={view.document} used={[...view.used, ...copied.used]} />
                </section>
              )}
            </>
          )}
          <Reading profile={view.document} used={view.used} />
        </div>
        <div className="flex flex-col gap-8 lg:sticky lg:top-4 lg:self-start">
          <ActBar version={view} offered={view.acts} acts={VERSION_CALLS} receivers={await receiverCount()} />
          <Approvals version={view} now={now} />
          <Comments
            versionId={view.id}
            comments={view.comments}
            steps={view.document.flow.map((step) => step.id)}
            acts={{ addComment, resolveComment }}
            mayDemand={may('demandSolution')}
            mayResolve={may('resolveComment')}
            now={now}
          />
        </div>
      </div>
    </Page>
  )
}
