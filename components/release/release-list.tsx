'use client'
// Each release as a receipt: what, who, when, fingerprint, and where receivers find it.
import { Link } from '../ui/link'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { StateBadge } from '#components/status/state-badge'
import { When } from '#components/status/when'
import type { ReleaseView } from '#workflow'

export function ReleaseList({ releases, feed, now }: { releases: readonly ReleaseView[]; feed: string; now: string }) {
  const t = useTranslations('status.releases')
  const w = useTranslations('workflow')
  return (
    <div className="flex flex-col gap-6">
      {feed && (
        <p>
          {t('feed')}:{' '}
          <a href={feed} className="text-accent underline">
            {feed}
          </a>
        </p>
      )}
      {!releases.length && <p className="text-muted">{t('empty')}</p>}
      <ul className="flex flex-col gap-6">
        {releases.map((release) => (
          <li key={`${release.name}@${release.version}`} className="rounded-sm border border-hair p-4">
            <h2 className="flex flex-wrap items-center gap-3 text-lg">
              {release.title} <span className="tabular">{release.version}</span>
              <StateBadge state={release.state} word={w(`states.${release.state}`)} />
            </h2>
            <p className="mt-1 text-muted">{t.rich('published', { when: () => <When at={release.publishedAt} now={now} />, who: release.publishedBy.name })}</p>
            <ul className="mt-1 text-muted">
              {release.approvals.map((one) => (
                <li key={one.kind}>{t.rich('approved', { kind: one.kind, who: one.by.name, when: () => <When at={one.at} now={now} /> })}</li>
              ))}
            </ul>
            <dl className="mt-3 grid gap-x-6 gap-y-1 md:grid-cols-[12rem_1fr]">
              <dt className="text-sm text-muted">{t('package')}</dt>
              <dd className="break-all">
                {release.name} · {t('size', { kb: Math.ceil(release.size / 1000) })}
              </dd>
              <dt className="text-sm text-muted">{t('fingerprint')}</dt>
              <dd className="text-sm break-all">{release.sha256}</dd>
              <dt className="text-sm text-muted">{t('content')}</dt>
              <dd className="text-sm break-all">{release.contentHash}</dd>
            </dl>
            <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
              <span className="text-muted">
                {release.inFeedAt ? t.rich('inFeed', { when: () => <When at={release.inFeedAt!} now={now} /> }) : t('onItsWay')}
              </span>
              {release.inFeedAt && feed && (
                <a href={`${feed}/${release.name}/-/${release.name}-${release.version}.tgz`} className="text-accent underline">
                  {t('download')}
                </a>
              )}
              <Link href={`/profiler/${release.slug}/${release.version}/review` as Route} className="text-accent underline">
                {t('open')}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
