'use client'
// Glaspladen: the profile as the clinic meets it, drawn over the synthetic clinic for a chosen day and size.
import type { Route } from 'next'
import { Link } from '../ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { Day, Profile } from '#criteria'
import { formatIn } from '#i18n'
import { FaultNotice } from '../population/fault-notice'
import { Notice } from '../ui/notice'
import { NoPopulation } from './empty'
import { Sheet } from './sheet'
import { Settings } from './settings'
import { chosenRows, countsOf, rowsOf, ALL, type Choice } from './rows'
import { placeOf } from './states'
import { useColumns } from './use-columns'
import { useDecisions } from './use-decisions'
import { useDrawn, type Asked } from './use-drawn'
import { PaneContext, type Pane } from './use-pane'

const SHORT = 8

export interface PanePageProps {
  slug: string
  version: string
  document: Profile
  contentHash: string
  /** Released documents that this one uses. */
  used: readonly Profile[]
  /** Null: there is none yet. */
  population: { url: string; title: string; digest: string; ref: Day; size: number } | null
}

export function PanePage({ slug, version, document, contentHash, used, population }: PanePageProps) {
  const t = useTranslations('pane')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const format = formatIn(locale)
  const own = population ?? { url: null, title: '', digest: '', ref: 0, size: 0 }
  const [asked, setAsked] = useState<Asked & { ref: Day }>({ ref: own.ref, size: null })
  const [choice, setChoice] = useState<Choice>(ALL)
  const { list, fault, wrong, old, reasons } = useDrawn(own.url, document, used, asked)
  const { decisions, decide, lost } = useDecisions(placeOf(slug, version, own.digest))
  const { columns, setColumns } = useColumns(slug, list?.columns ?? [])
  const all = useMemo(() => (list ? rowsOf(list) : []), [list])
  const rows = useMemo(() => (list ? chosenRows(list, all, decisions, choice, locale) : []), [list, all, decisions, choice, locale])
  const flow = `/profiler/${slug}/${version}`
  const pane = useMemo(
    (): Pane | null =>
      list && {
        document,
        list,
        locale,
        format,
        choice,
        choose: (to) => setChoice((now) => ({ ...now, ...to })),
        counts: countsOf(list, all, decisions),
        all,
        rows,
        decisions,
        decide: (row, decision) => decide(row.key, decision),
        columns,
        reasons,
        ref: list.ref,
      },
    [document, list, locale, format, choice, all, rows, decisions, decide, columns, reasons],
  )
  const wholeName = population && (asked.size === null ? population.title : `${population.title} (${t('setting.sizeOf', { n: format.number(asked.size) })})`)
  return (
    <div className="flex flex-col gap-4 px-6 py-4 print:p-0">
      <header className="flex flex-col gap-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h1 className="text-2xl">{t('title', { title: document.title })}</h1>
          <nav className="no-print flex gap-6 text-base" aria-label={document.title}>
            <Link href={flow as Route} className="text-accent underline">
              {t('back')}
            </Link>
            <Link href={`${flow}/review` as Route} className="text-accent underline">
              {t('review')}
            </Link>
          </nav>
        </div>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="min-w-72 flex-1">
            <p className="text-muted">
              {t('lead')} · {t('demonstration')}
            </p>
            {population && (
              <p data-testid="stamp" className="tabular text-sm text-muted">
                {list && `${t('counts.included', { included: format.number(list.included), size: format.number(list.size) })} · `}
                {t('stamp', { version, hash: contentHash.slice(0, SHORT), population: wholeName ?? '', day: format.day(list?.ref ?? asked.ref) })}
              </p>
            )}
          </div>
          {population && !fault && (
            <Settings
              format={format}
              locale={locale}
              own={own}
              day={asked.ref}
              size={asked.size}
              onRef={(ref) => setAsked((now) => ({ ...now, ref }))}
              onSize={(size) => setAsked((now) => ({ ...now, size }))}
            />
          )}
        </div>
      </header>
      {!population ? (
        <NoPopulation />
      ) : fault ? (
        <FaultNotice fault={fault} />
      ) : (
        <>
          {wrong && (
            <Notice tone="error" live>
              {t('wrong')}
            </Notice>
          )}
          {lost && (
            <Notice tone="warning" live>
              {t('storageFull')}
            </Notice>
          )}
          {pane ? (
            <PaneContext value={pane}>
              <Sheet flow={flow} old={old} setColumns={setColumns} />
            </PaneContext>
          ) : (
            !wrong && (
              <p role="status" className="text-muted">
                {t('loading')}
              </p>
            )
          )}
        </>
      )}
    </div>
  )
}
