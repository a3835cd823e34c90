'use client'
// Rows of a patient, and what a display field shows of him, in words.
import { useTranslations } from 'next-intl'
import { OPEN_HI, OPEN_LO, partLabels, type Column } from '#criteria'
import type { DecidingRow, Shown } from '#engines/arrays/evidence'
import { titleOf } from '#terminology'
import { useEditor } from '../flow/context'

const ROWS = 4

export function RowList({ rows, none }: { rows: readonly DecidingRow[]; none?: boolean }) {
  const t = useTranslations('flow.patients')
  if (!rows.length) return none ? <p className="text-muted">{t('noRows')}</p> : null
  return (
    <ul className="text-muted">
      {rows.slice(0, ROWS).map((row, index) => (
        <li key={index}>
          <RowText row={row} />
        </li>
      ))}
      {rows.length > ROWS && <li>{t('more', { n: rows.length - ROWS })}</li>}
    </ul>
  )
}

/** "HbA1c 52 mmol/mol den 3. marts 2026": what, value, when. */
function RowText({ row }: { row: DecidingRow }) {
  const t = useTranslations('flow.patients')
  const { format, locale, profile } = useEditor()
  const concept = row.table === 'result' ? profile.results.find((one) => one.codes.some((code) => row.codes.some((of) => of.code === code.code))) : undefined
  const code = row.codes[0]
  const title = concept?.label ?? (code && (titleOf(code.system, code.code)?.[locale] ?? '')) ?? ''
  const what = [t(`tables.${row.table}`), title, code && !concept ? `(${code.code})` : ''].filter(Boolean).join(' ')
  const value =
    row.column === undefined
      ? ''
      : bounds(row.column, row.lo, row.hi, format.thousandths, t('unreadable')) + (concept && row.column === 'value' ? ` ${concept.unit}` : '')
  return <>{[what, value, format.day(row.day) + (row.stop === null ? '' : ` ${t('until', { day: format.day(row.stop - 1) })}`)].filter(Boolean).join(' · ')}</>
}
function bounds(_column: Column, lo: number | undefined, hi: number | undefined, say: (n: number) => string, unreadable: string): string {
  const [low, high] = [lo === undefined || lo === OPEN_LO ? null : lo, hi === undefined || hi === OPEN_HI ? null : hi]
  if (low === null && high === null) return unreadable
  if (low === null) return `< ${say(high! + 1)}`
  if (high === null) return `≥ ${say(low)}`
  return low === high ? say(low) : `${say(low)}–${say(high)}`
}

export function ShownValue({ shown, field }: { shown: Shown; field: string }) {
  const t = useTranslations('flow.patients')
  const { format, profile, locale } = useEditor()
  const of = profile.display.find((one) => one.id === field)
  switch (shown.type) {
    case 'rows':
      return shown.rows.length ? (
        <>
          {shown.rows.map((row, index) => (
            <span key={index} className="block">
              <RowText row={row} />
            </span>
          ))}
        </>
      ) : (
        <>{t('noRows')}</>
      )
    case 'days':
      return <>{shown.days === null ? t('noRows') : t('since', { n: shown.days })}</>
    case 'date':
      return <>{shown.day === null ? t('noRows') : format.day(shown.day)}</>
    case 'number':
      return <>{shown.lo === null ? t('unknown') : format.number(shown.lo)}</>
    case 'holds':
      return <>{t(shown.holds ? 'holds' : 'holdsNot')}</>
    case 'parts':
      return (
        <>
          {(of ? partLabels(of, profile, locale) : []).map(({ label, weight }, index) => (
            <span key={index} className="block">
              {label}
              {weight === null ? '' : ` (${format.number(weight)})`}: {t(`answer.${shown.parts[index] ?? 'no'}`)}
            </span>
          ))}
        </>
      )
    case 'note':
      return <>{shown.text}</>
  }
}
