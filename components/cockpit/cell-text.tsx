// One display field of one patient: value with unit, its day, and a word when it is older than the profile trusts.
import { useTranslations } from 'use-intl'
import { formatIn } from '#i18n/format'
import { sayIn, type Locale, type PeriodUnit } from '#criteria'
import { titleOf } from '#terminology'
import type { Cell, ListColumn } from './model'
import { sumOf } from './view'

interface Props {
  cell: Cell | undefined
  column: ListColumn
  locale: Locale
}

export function CellText({ cell, column, locale }: Props) {
  const t = useTranslations('receiver.list')
  const format = formatIn(locale)
  if (!cell || cell.type === 'none' || (cell.type === 'rows' && !cell.rows.length))
    return <span className="absent">{column.measured ? t('none') : t('nothing')}</span>
  const old = (is: boolean) => (is ? <OldTag column={column} locale={locale} /> : null)
  const bounds = (lo: number | null | undefined, hi: number | null | undefined) => boundsText(lo ?? null, hi ?? null, format.thousandths) ?? t('unreadable')
  switch (cell.type) {
    case 'value':
      return (
        <>
          <span className="value">
            {bounds(cell.lo, cell.hi)}
            {column.unit && (cell.lo !== null || cell.hi !== null) ? <span className="unit"> {column.unit}</span> : null}
          </span>
          <span className="day">
            {format.day(cell.day)}
            {old(cell.old)}
          </span>
        </>
      )
    case 'values':
      return (
        <>
          {cell.way && <span className="value">{t(`way.${cell.way}`)}</span>}
          <ul className="plain">
            {cell.values.map(({ lo, hi, day }, index) => (
              <li key={index}>
                <span className="value">
                  {bounds(lo, hi)}
                  {column.unit && (lo !== null || hi !== null) ? <span className="unit"> {column.unit}</span> : null}
                </span>{' '}
                <span className="day">{format.day(day)}</span>
              </li>
            ))}
          </ul>
          {old(cell.old)}
        </>
      )
    case 'rows':
      return (
        <>
          <ul className="plain">
            {cell.rows.map((row, index) => (
              <li key={index}>
                <span className="value">{eventText(row.codes, locale)}</span> <span className="day">{format.day(row.day)}</span>
              </li>
            ))}
          </ul>
          {old(cell.old === true)}
        </>
      )
    case 'days':
      return (
        <span className="value">
          {t('daysSince', { n: cell.days })}
          {old(cell.old === true)}
        </span>
      )
    case 'date':
      return (
        <>
          <span className="value">{format.day(cell.day)}</span>
          {cell.passed ? <span className="old">{t('passed')}</span> : null}
        </>
      )
    case 'number':
      return (
        <span className="value">
          {boundsText(cell.lo, cell.hi, format.number)}
          {column.unit ? ` ${column.unit}` : ''}
        </span>
      )
    case 'holds':
      return <span>{cell.holds ? t('yes') : t('no')}</span>
    case 'parts': {
      const { lo, hi } = sumOf(cell.parts)
      const shown = cell.parts.filter(({ holds }) => holds !== 'no')
      return (
        <>
          {cell.parts.some(({ weight }) => weight !== null) && (
            <span className="value">{lo === hi ? t('points', { n: lo }) : t('pointsBetween', { lo, hi })}</span>
          )}
          {shown.length ? (
            <ul className="plain">
              {shown.map(({ label, weight, holds }, index) => (
                <li key={index}>
                  {label[locale]}
                  {weight === null ? '' : ` (${t('points', { n: weight })})`}
                  {holds === 'missing' ? `: ${t('none')}` : ''}
                </li>
              ))}
            </ul>
          ) : (
            <span className="absent">{t('nothing')}</span>
          )}
        </>
      )
    }
    case 'note':
      return <span>{cell.text}</span>
  }
}

function OldTag({ column, locale }: { column: ListColumn; locale: Locale }) {
  const t = useTranslations('receiver.list')
  const period = column.fresh && sayIn(locale, { codeLists: [], results: [], groups: [] }).period({ n: column.fresh.n, unit: column.fresh.unit as PeriodUnit })
  return period && <span className="old">{t('oldAfter', { period })}</span>
}

/** Our label of the first code that has one, with the code; a code without a label alone. */
export function eventText(codes: readonly { system: string; code: string }[], locale: Locale): string {
  for (const { system, code } of codes) {
    const title = titleOf(system, code)
    if (title) return `${title[locale]} (${code})`
  }
  return codes[0]?.code ?? ''
}

/** "48", "< 30", "≥ 90", "42–47"; null when nothing is known. Bounds on 9 thousandths were written with `<`. */
export function boundsText(lo: number | null, hi: number | null, text: (thousandths: number) => string): string | null {
  if (lo === null && hi === null) return null
  if (lo === null) return (hi! + 1) % 10 === 0 ? `< ${text(hi! + 1)}` : `≤ ${text(hi!)}`
  if (hi === null) return (lo - 1) % 10 === 0 ? `> ${text(lo - 1)}` : `≥ ${text(lo)}`
  return lo === hi ? text(lo) : `${text(lo)}–${text(hi)}`
}
