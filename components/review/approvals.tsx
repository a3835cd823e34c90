'use client'
// Who has approved what, on exactly which content.
import { BadgeCheck, CircleDashed } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Terms } from '#components/manual/terms'
import { When } from '#components/status/when'
import type { VersionView } from '#workflow'

const KINDS = ['clinical', 'technical'] as const

export function Approvals({ version, now }: { version: Pick<VersionView, 'approvals' | 'contributors' | 'contentHash'>; now: string }) {
  const t = useTranslations('review')
  return (
    <section aria-labelledby="godkendelser" className="flex flex-col gap-3">
      <h2 id="godkendelser" className="text-lg">
        <Terms of={['approval']}>{t('approvals')}</Terms>
      </h2>
      <ul className="flex flex-col gap-2">
        {KINDS.map((kind) => {
          const standing = version.approvals.find((one) => one.kind === kind && one.stands)
          const lapsed = version.approvals.filter((one) => one.kind === kind && !one.stands)
          return (
            <li key={kind} className="flex items-start gap-2">
              <span aria-hidden className={`mt-1 ${standing ? 'text-success' : 'text-muted'}`}>
                {standing ? <BadgeCheck size={18} /> : <CircleDashed size={18} />}
              </span>
              <span>
                <span className="font-medium">{t(kind)}</span>
                <br />
                {standing ? (
                  <>
                    {standing.by.name}, <When at={standing.at} now={now} />
                  </>
                ) : (
                  <span className="text-muted">{t('missing')}</span>
                )}
                {lapsed.map((one) => (
                  <span key={one.at} className="block text-sm text-muted">
                    {one.by.name}, <When at={one.at} now={now} />: {t('voided')}
                  </span>
                ))}
              </span>
            </li>
          )
        })}
      </ul>
      <p className="text-sm text-muted">
        {t('wrote', { who: version.contributors.map((one) => one.name).join(', ') })}. {t('wroteHelp')}
      </p>
      <p className="text-sm text-muted">
        {t('bound')}.{' '}
        <span className="inline-block max-w-full break-words">
          <Terms of={['contentHash']}>{t('hash', { hash: version.contentHash.slice(0, 16) })}</Terms>
        </span>
      </p>
    </section>
  )
}
