// Codes that were searched for, and the releases of terminology that the search knows.
import type { Route } from 'next'
import { Link } from '../ui/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { systemOf } from '#criteria/core/systems'
import { Notice } from '../ui/notice'
import { Table } from '../ui/table'

/** As the use case answers it; patients of the synthetic clinic, null without one. */
export interface FoundCode {
  system: string
  code: string
  title: string
  english: string | null
  source: string
  retired: boolean
  patients: number | null
}
export interface KnownRelease {
  number: number
  source: string
  name: string
  codes: number
  added: number
  changed: number
  retired: number
  rowsRefused: number
  importedAt: string
  importedBy: string
  current: boolean
}

/** `extract`: what the extract of the studio is called as a source. */
export function FoundCodes({ query, hits, near, extract }: { query: string; hits: readonly FoundCode[]; near: readonly FoundCode[]; extract: string }) {
  const t = useTranslations('terminology')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const format = useFormatter()
  const shown = hits.length ? hits : near
  return (
    <div className="flex flex-col gap-4">
      {!hits.length && <Notice tone="info">{near.length ? t('onlyNear', { query }) : t('nothing', { query })}</Notice>}
      {shown.length > 0 && (
        <Table
          caption={hits.length ? t('found', { query }) : t('near')}
          rows={shown}
          rowKey={({ system, code }) => `${system} ${code}`}
          columns={[
            { id: 'code', label: t('code'), head: true, cell: ({ code }) => <span className="font-mono">{code}</span> },
            { id: 'title', label: t('title'), cell: (one) => `${(locale === 'en' && one.english) || one.title}${one.retired ? ` (${t('retiredCode')})` : ''}` },
            { id: 'system', label: t('system'), cell: ({ system }) => systemOf(system)?.name[locale] ?? system },
            { id: 'source', label: t('source'), cell: ({ source }) => (source === extract ? t('own') : source) },
            { id: 'patients', label: t('patients'), number: true, cell: ({ patients }) => (patients === null ? '–' : format.number(patients)) },
          ]}
        />
      )}
    </div>
  )
}

export function KnownReleases({ releases, extract }: { releases: readonly KnownRelease[]; extract: { name: string; codes: number; note: string } }) {
  const t = useTranslations('terminology')
  const format = useFormatter()
  const n = (value: number) => format.number(value)
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="info">{t('extract', { name: extract.name, n: extract.codes, note: extract.note })}</Notice>
      <Table
        caption={t('releases')}
        showCaption
        rows={releases}
        rowKey={({ number }) => String(number)}
        empty={t('noReleases')}
        columns={[
          {
            id: 'source',
            label: t('source'),
            head: true,
            cell: (one) => <Link className="text-accent underline" href={`/kodelister/udgave/${one.number}` as Route}>{`${one.source} ${one.name}`}</Link>,
          },
          { id: 'use', label: t('use'), cell: ({ current }) => (current ? t('current') : t('earlier')) },
          { id: 'at', label: t('importedAt'), cell: ({ importedAt }) => importedAt.slice(0, 10) },
          { id: 'by', label: t('importedBy'), cell: ({ importedBy }) => importedBy },
          { id: 'codes', label: t('codes'), number: true, cell: ({ codes }) => n(codes) },
          { id: 'added', label: t('added'), number: true, cell: ({ added }) => n(added) },
          { id: 'changed', label: t('changed'), number: true, cell: ({ changed }) => n(changed) },
          { id: 'retired', label: t('retired'), number: true, cell: ({ retired }) => n(retired) },
          { id: 'refused', label: t('refused'), number: true, cell: ({ rowsRefused }) => n(rowsRefused) },
        ]}
      />
    </div>
  )
}
