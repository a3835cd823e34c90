'use client'
// One release of a code system: what the import read and refused, and what it does to code lists and profiles, with the change ready for review.
import type { Route } from 'next'
import { Link } from '../ui/link'
import { useRouter } from 'next/navigation'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { CodeList } from '#criteria'
import type { ListEffect, ProfileEffect } from '#terminology/list/index'
import type { Problem, Result } from '#workflow'
import { useProblemText } from '../shell/problem'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { Table } from '../ui/table'
import { useSize } from './import-file'
import type { ListActs } from './use-list'

/** Reasons and notes are in the reader's language. */
export interface ReleaseReport {
  fileName: string
  size: number
  sha256: string
  importedBy: string
  importedAt: string
  rowsRead: number
  rowsRefused: number
  added: number
  changed: number
  retired: number
  codes: number
  reasons: readonly { reason: string; count: number }[]
  refusals: readonly { line: number; reason: string; what: string }[]
  notes: readonly string[]
}
export interface ReleaseChanges {
  source: string
  before: string | null
  counts: { added: number; retired: number; renamed: number }
  lists: readonly { slug: string; title: string; version: number; effects: readonly ListEffect[]; prepared: CodeList | null }[]
  profiles: readonly {
    slug: string
    title: string
    effects: readonly ProfileEffect[]
    moves: { came: number; left: number; tier: number; size: number } | null
  }[]
}

export function ReportView({ report }: { report: ReleaseReport }) {
  const t = useTranslations('terminology')
  const format = useFormatter()
  const size = useSize()
  const rows: [string, number][] = [
    [t('release.rowsRead'), report.rowsRead],
    [t('codes'), report.codes],
    [t('added'), report.added],
    [t('changed'), report.changed],
    [t('retired'), report.retired],
    [t('refused'), report.rowsRefused],
  ]
  return (
    <section aria-label={t('release.report')} className="flex flex-col gap-4">
      <h2 className="text-lg font-semibold">{t('release.report')}</h2>
      <p className="text-sm text-muted">
        {t('release.lead', { file: report.fileName, size: size(report.size), by: report.importedBy, at: report.importedAt.slice(0, 10) })}
        <span className="block font-mono break-all">
          {t('release.sha')} {report.sha256}
        </span>
      </p>
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-muted">{name}</dt>
            <dd className="tabular text-lg font-semibold">{format.number(value)}</dd>
          </div>
        ))}
      </dl>
      {!report.rowsRefused && <p>{t('release.noRefusals')}</p>}
      {report.reasons.length > 0 && (
        <Table
          caption={t('release.reasons')}
          showCaption
          rows={report.reasons}
          rowKey={({ reason }) => reason}
          columns={[
            { id: 'reason', label: t('release.reason'), head: true, cell: ({ reason }) => reason },
            { id: 'count', label: t('release.lines'), number: true, cell: ({ count }) => count },
          ]}
        />
      )}
      {report.refusals.length > 0 && (
        <details>
          <summary className="cursor-pointer text-accent">{t('release.refusals')}</summary>
          <Table
            caption={t('release.refusals')}
            rows={report.refusals}
            rowKey={({ line, reason }) => `${line} ${reason}`}
            columns={[
              { id: 'line', label: t('release.line'), number: true, cell: ({ line }) => line },
              { id: 'reason', label: t('release.reason'), cell: ({ reason }) => reason },
              { id: 'what', label: t('release.text'), cell: ({ what }) => <span className="font-mono text-sm break-all">{what}</span> },
            ]}
          />
        </details>
      )}
      {report.notes.length > 0 && (
        <details>
          <summary className="cursor-pointer text-accent">{t('release.notes')}</summary>
          <ul className="list-disc pl-5">
            {report.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

export function ChangesView({
  changes,
  number,
  saveList,
  prepare,
}: {
  changes: ReleaseChanges
  number: number
  /** Null for who may not. */
  saveList: ListActs['save'] | null
  prepare: ((input: { number: number; slug: string }) => Promise<Result<{ slug: string; version: string }>>) | null
}) {
  const t = useTranslations('terminology.release')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const { before, counts, lists, profiles, source } = changes
  return (
    <section aria-label={t('effects')} className="flex flex-col gap-4">
      <h2 className="text-lg font-semibold">{t('effects')}</h2>
      <p>{before === null ? t('first', { source }) : t('against', { before, ...counts })}</p>
      {before !== null && !lists.length && !profiles.length && <Notice tone="success">{t('noEffects')}</Notice>}
      {lists.map(({ slug, title, version, effects, prepared }) => (
        <article key={slug} className="rounded-sm border border-line p-4">
          <h3 className="font-semibold">
            <Link className="text-accent underline" href={`/kodelister/${slug}` as Route}>
              {t('onList', { title, version })}
            </Link>
          </h3>
          <Effects effects={effects} locale={locale} />
          {prepared && saveList && <Prepare label={t('prepareList')} act={() => saveList({ list: prepared, seen: version, note: `${source} ${number}` })} />}
        </article>
      ))}
      {profiles.map(({ slug, title, effects, moves }) => (
        <article key={slug} className="rounded-sm border border-line p-4">
          <h3 className="font-semibold">{t('onProfile', { title })}</h3>
          {effects.map((one) => (
            <div key={JSON.stringify(one.in)}>
              <p className="mt-2 text-sm font-medium">{one.label}</p>
              <Effects effects={one.effects} locale={locale} />
            </div>
          ))}
          {moves && <p className="mt-2 text-sm">{moves.came + moves.left + moves.tier ? t('moved', moves) : t('notMoved', { size: moves.size })}</p>}
          {prepare && <Prepare label={t('prepareProfile')} act={() => prepare({ number, slug })} to={(value) => `/profiler/${value.slug}/${value.version}`} />}
        </article>
      ))}
    </section>
  )
}

const TONES = { gains: 'success', loses: 'warning', renames: 'plain' } as const
function Effects({ effects, locale }: { effects: readonly ListEffect[]; locale: 'da' | 'en' }) {
  const t = useTranslations('terminology.release')
  return (
    <ul className="mt-1 flex flex-col gap-1">
      {effects.map((one) => (
        <li key={`${one.kind} ${one.system} ${one.code}`} className="flex flex-wrap items-baseline gap-2">
          <Badge tone={TONES[one.kind]}>{t(`kinds.${one.kind}`)}</Badge> <span>{one.text[locale]}</span>
        </li>
      ))}
    </ul>
  )
}

function Prepare<T extends { version: string | number }>({ label, act, to }: { label: string; act: () => Promise<Result<T>>; to?: (value: T) => string }) {
  const t = useTranslations('terminology.release')
  const sentence = useProblemText()
  const router = useRouter()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [done, setDone] = useState<string | number | null>(null)
  const [busy, start] = useTransition()
  return (
    <div className="mt-3 flex flex-col items-start gap-2">
      <Button
        isPending={busy}
        onPress={() =>
          start(async () => {
            const result = await act()
            if (!result.ok) return setProblem(result.problem)
            setDone(result.value.version)
            if (to) router.push(to(result.value) as Route)
            else router.refresh()
          })
        }
      >
        {label}
      </Button>
      {done !== null && (
        <Notice tone="success" live>
          {t('prepared', { version: String(done) })}
        </Notice>
      )}
      {problem && (
        <Notice tone="error" live>
          {sentence(problem)}
        </Notice>
      )}
    </div>
  )
}
