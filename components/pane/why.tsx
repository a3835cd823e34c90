'use client'
// Why a patient is on the list: every rule that holds, the first one deciding, each with the data behind it: what, value, day and source.
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { OPEN_HI, OPEN_LO } from '#criteria'
import type { DecidingRow, Route } from '#engines/arrays/evidence'
import { boundsText, eventText } from '../cockpit/cell-text'
import { TierWord } from './tier-word'
import type { PaneRow } from './rows'
import { usePane } from './use-pane'

const ROWS = 5

export function Why({ row }: { row: PaneRow }) {
  const t = useTranslations('pane.patient')
  const { document, reasons } = usePane()
  const [found, setFound] = useState<{ of: number; rules: Route['rules'] } | null>(null)
  useEffect(() => {
    let gone = false
    void reasons(row.patient).then((rules) => {
      if (!gone) setFound({ of: row.patient, rules: rules ?? [] })
    })
    return () => {
      gone = true
    }
  }, [reasons, row.patient])
  const held = row.tasks.filter(({ reason }) => reason !== null)
  if (!held.length) return <p>{t('otherwise')}</p>
  const rules = document.tiers.flatMap((tier, index) => tier.rules.map((rule) => ({ ...rule, tier: index })))
  const here = found?.of === row.patient ? found.rules : null
  return (
    <ol className="flex flex-col gap-3" aria-busy={!here}>
      {held.map((task, index) => {
        const of = here?.[index]
        const rule = rules.find(({ id }) => id === of?.rule)
        return (
          <li key={index} className={`border-l-[3px] pl-3 ${index ? 'border-hair' : 'border-accent'}`}>
            <p className="font-semibold">{task.reason}</p>
            <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
              {rule && <TierWord tier={rule.tier} />}
              {index === 0 && t('decides')}
            </p>
            {of ? <Data rows={of.rows} /> : <p className="text-sm text-muted">{t('loading')}</p>}
          </li>
        )
      })}
    </ol>
  )
}

function Data({ rows }: { rows: readonly DecidingRow[] }) {
  const t = useTranslations('pane.patient')
  if (!rows.length) return <p className="text-sm">{t('noRows')}</p>
  return (
    <ul className="mt-1 text-sm">
      {rows.slice(0, ROWS).map((row, index) => (
        <li key={index}>
          <Datum row={row} />
        </li>
      ))}
      {rows.length > ROWS && <li className="text-muted">{t('more', { n: rows.length - ROWS })}</li>}
    </ul>
  )
}

/** "Svar · eGFR 32 mL/min · 3. marts 2026 · kilde: laboratorium" */
function Datum({ row }: { row: DecidingRow }) {
  const t = useTranslations('pane')
  const tables = useTranslations('flow.patients.tables')
  const { document, format, locale } = usePane()
  const concept =
    row.table === 'result' ? document.results.find(({ codes }) => codes.some(({ code }) => row.codes.some((one) => one.code === code))) : undefined
  const side = (value: number | undefined, open: number) => (value === undefined || value === open ? null : value)
  const value = row.column === undefined ? null : (boundsText(side(row.lo, OPEN_LO), side(row.hi, OPEN_HI), format.thousandths) ?? t('cell.unreadable'))
  const unit = concept && row.column === 'value' ? ` ${concept.unit}` : ''
  const said = row.words?.source ?? row.words?.producer
  const known = ['egen', 'epikrise', 'ddv', 'import', 'lab'] as const
  const source = said && (known.some((one) => one === said) ? t(`patient.sources.${said as 'egen'}`) : said)
  const day = format.day(row.day) + (row.stop === null ? '' : ` ${t('patient.until', { day: format.day(row.stop - 1) })}`)
  return (
    <>
      <span className="text-muted">{tables(row.table)} · </span>
      {concept?.label ?? eventText(row.codes, locale)}
      {value !== null && row.column === 'value' && (
        <span className="tabular font-medium">
          {' '}
          {value}
          {unit}
        </span>
      )}
      <span className="text-muted">
        {' '}
        · {day}
        {source && ` · ${t('patient.source', { source })}`}
      </span>
    </>
  )
}
