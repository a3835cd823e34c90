'use client'
// All profiles; from a published one an author opens a new version.
import { Link } from '../ui/link'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { useProblemText } from '#components/shell/problem'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { Table } from '#components/ui/table'
import { isOpen, type Problem, type ProfileRow, type Result } from '#workflow'
import { StateBadge } from './state-badge'
import { When } from './when'

export function ProfileList({
  rows,
  newVersion,
  now,
}: {
  rows: readonly ProfileRow[]
  newVersion: ((input: { slug: string }) => Promise<Result<{ slug: string; version: string }>>) | undefined
  now: string
}) {
  const t = useTranslations('shell.profiles')
  const w = useTranslations('workflow')
  const sentence = useProblemText()
  const router = useRouter()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, start] = useTransition()
  const open = (slug: string) =>
    start(async () => {
      const result = await newVersion!({ slug })
      if (result.ok) router.push(`/profiler/${result.value.slug}/${result.value.version}` as Route)
      else setProblem(result.problem)
    })
  return (
    <div className="flex flex-col gap-4">
      {problem && (
        <Notice tone="error" live>
          {sentence(problem)}
        </Notice>
      )}
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
          {
            id: 'open',
            label: t('open'),
            cell: (row) => (isOpen(row.state) ? <span className="tabular">{row.version}</span> : <span className="text-muted">{t('none')}</span>),
          },
          { id: 'state', label: t('state'), cell: (row) => <StateBadge state={row.state} word={w(`states.${row.state}`)} /> },
          {
            id: 'released',
            label: t('released'),
            cell: (row) =>
              row.published ? (
                <Link
                  href={`/profiler/${row.slug}/${row.published}` as Route}
                  className="tabular text-accent underline"
                  aria-label={`${row.title} ${row.published}`}
                >
                  {row.published}
                </Link>
              ) : (
                <span className="text-muted">{t('none')}</span>
              ),
          },
          { id: 'changed', label: t('changed'), cell: (row) => <When at={row.since} now={now} /> },
          ...(newVersion
            ? [
                {
                  id: 'new',
                  label: t('newVersion'),
                  cell: (row: ProfileRow) =>
                    !isOpen(row.state) && (
                      <Button size="small" isDisabled={busy} aria-label={`${t('newVersion')}: ${row.title}`} onPress={() => open(row.slug)}>
                        {t('newVersion')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}
