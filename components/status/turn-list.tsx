'use client'
// What waits for the one who signed in, one button each; then what waits for others.
import { ArrowRight } from 'lucide-react'
import { Link } from '../ui/link'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ProfileRow, TurnView } from '#workflow'
import { StateBadge } from './state-badge'
import { When } from './when'

const REVIEWED = ['approveClinical', 'approveTechnical', 'publish', 'startPilot']

export function TurnList({ mine, others, now }: { mine: readonly TurnView[]; others: readonly ProfileRow[]; now: string }) {
  const t = useTranslations('shell.turn')
  const w = useTranslations('workflow')
  return (
    <div className="flex flex-col gap-10">
      {mine.length ? (
        <ul className="flex flex-col gap-3">
          {mine.map((one) => {
            const review = REVIEWED.includes(one.act)
            return (
              <li key={one.slug} className="flex flex-wrap items-center justify-between gap-4 rounded-sm border border-hair px-4 py-3">
                <div>
                  <h2 className="text-base">
                    {one.title} <span className="tabular font-normal text-muted">{one.version}</span>
                  </h2>
                  <p className="mt-1 flex flex-wrap items-center gap-2 text-muted">
                    <StateBadge state={one.state} word={w(`states.${one.state}`)} />
                    <span>
                      {w(`acts.${one.act}.button`)} · {t.rich('since', { when: () => <When at={one.since} now={now} /> })}
                    </span>
                  </p>
                </div>
                <Link
                  href={`/profiler/${one.slug}/${one.version}${review ? '/review' : ''}` as Route}
                  className="inline-flex min-h-10 items-center gap-2 rounded-sm bg-accent px-4 font-medium text-white hover:bg-accent-dark"
                >
                  {t(one.act === 'publish' || one.act === 'startPilot' ? 'publish' : review ? 'review' : 'open')}
                  <span className="sr-only">
                    : {one.title} {one.version}
                  </span>
                  <ArrowRight aria-hidden size={18} />
                </Link>
              </li>
            )
          })}
        </ul>
      ) : (
        <p className="max-w-[66ch]">
          {t('empty')} <span className="text-muted">{t('emptyMore')}</span>
        </p>
      )}
      {others.length > 0 && (
        <section aria-labelledby="andre">
          <h2 id="andre" className="mb-3 text-lg">
            {t('others')}
          </h2>
          <ul className="flex flex-col gap-2">
            {others.map((row) => (
              <li key={row.slug} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-hair pb-2">
                <Link href={`/profiler/${row.slug}/${row.version}` as Route} className="text-accent underline">
                  {row.title}
                </Link>
                <span className="tabular text-muted">{row.version}</span>
                <StateBadge state={row.state} word={w(`states.${row.state}`)} />
                <span className="text-muted">
                  {row.turn?.roles.map((role) => w(`roles.${role}`)).join(', ')} · {t.rich('since', { when: () => <When at={row.since} now={now} /> })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
