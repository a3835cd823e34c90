'use client'
// Every profile: where it is, whose turn, since when, and who runs which version.
import { Link } from '../ui/link'
import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { Table } from '#components/ui/table'
import type { StatusRow } from '#workflow'
import { StateBadge } from './state-badge'
import { When } from './when'

export function StatusTable({ rows, now }: { rows: readonly StatusRow[]; now: string }) {
  const t = useTranslations('status')
  const w = useTranslations('workflow')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  return (
    <Table
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.slug}
      empty={t('empty')}
      columns={[
        {
          id: 'profile',
          label: t('profile'),
          head: true,
          cell: (row) => (
            <Link href={`/profiler/${row.slug}/${row.version}` as Route} className="text-accent underline">
              {row.title}
            </Link>
          ),
        },
        { id: 'version', label: t('version'), cell: (row) => <span className="tabular">{row.version}</span> },
        {
          id: 'state',
          label: t('state'),
          cell: (row) => (
            <span className="flex flex-col items-start gap-1">
              <StateBadge state={row.state} word={w(`states.${row.state}`)} />
              {row.unsolved > 0 && <span className="text-sm text-muted">{t('unsolved', { count: row.unsolved })}</span>}
            </span>
          ),
        },
        {
          id: 'turn',
          label: t('turn'),
          cell: (row) =>
            row.turn ? (
              <ul>
                {row.turn.roles.map((role) => (
                  <li key={role}>{w(`roles.${role}`)}</li>
                ))}
              </ul>
            ) : (
              <span className="text-muted">{t('nobody')}</span>
            ),
        },
        { id: 'needs', label: t('needs'), cell: (row) => row.needs[locale] },
        { id: 'since', label: t('since'), cell: (row) => <When at={row.since} now={now} /> },
        {
          id: 'receivers',
          label: t('receivers'),
          cell: (row) =>
            row.receivers.length ? (
              <ul>
                {row.receivers.map((one) => (
                  <li key={one.name}>
                    {t('runs', { name: one.name, version: one.version })}
                    {!one.newest && <span className="block text-sm text-muted">{t('behind')}</span>}
                  </li>
                ))}
              </ul>
            ) : (
              <span className="text-muted">{row.published ? t('noReceivers') : '–'}</span>
            ),
        },
      ]}
    />
  )
}
