'use client'
// A display field of one patient: value with unit, its day, and a word with an icon where it is too old, overdue or missing.
import { CircleDashed, Clock, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { sayIn, type PeriodUnit } from '#criteria'
import { boundsText, eventText } from '../cockpit/cell-text'
import type { Cell, ListColumn } from '../cockpit/model'
import { sumOf } from '../cockpit/view'
import { Sparkline } from './sparkline'
import { usePane } from './use-pane'

export interface CellProps {
  cell: Cell | undefined
  column: ListColumn
  /** In the patient's own view: larger, with all there is. */
  large?: boolean
}

export const hasNothing = (cell: Cell | undefined): boolean => !cell || cell.type === 'none' || (cell.type === 'rows' && !cell.rows.length)

export function CellView({ cell, column, large = false }: CellProps) {
  const t = useTranslations('pane.cell')
  const { format, locale } = usePane()
  const value = `tabular ${large ? 'text-lg font-semibold' : 'font-medium'}`
  if (!cell || hasNothing(cell))
    return column.measured ? (
      <Mark icon={<CircleDashed size={14} />} tone="missing">
        {t('missing')}
      </Mark>
    ) : (
      <span className="text-muted">{t('nothing')}</span>
    )
  const bounds = (lo: number | null, hi: number | null) => boundsText(lo, hi, format.thousandths) ?? t('unreadable')
  const unit = (known: boolean) => (known && column.unit ? <span className="text-sm font-normal text-muted"> {column.unit}</span> : null)
  const old = (is: boolean | undefined) => (is ? <Old column={column} large={large} /> : null)
  switch (cell.type) {
    case 'value':
      return (
        <Stack>
          <span className={value}>
            {bounds(cell.lo, cell.hi)}
            {unit(cell.lo !== null || cell.hi !== null)}
          </span>
          <Said>{format.day(cell.day)}</Said>
          {old(cell.old)}
        </Stack>
      )
    case 'values': {
      const [latest] = cell.values
      if (!large && latest)
        return (
          <Stack>
            <span className={value}>
              {bounds(latest.lo, latest.hi)}
              {unit(latest.lo !== null || latest.hi !== null)}
              {cell.way && <span className="text-sm font-normal"> {t(cell.way)}</span>}
            </span>
            <Said>{format.day(latest.day)}</Said>
            {old(cell.old)}
          </Stack>
        )
      return (
        <Stack>
          <Sparkline cell={cell} unit={column.unit} />
          <ul>
            {cell.values.map(({ lo, hi, day }, index) => (
              <li key={index}>
                <span className={index ? 'tabular' : value}>
                  {bounds(lo, hi)}
                  {unit(lo !== null || hi !== null)}
                </span>{' '}
                <span className="text-sm text-muted">{format.day(day)}</span>
              </li>
            ))}
          </ul>
          {old(cell.old)}
        </Stack>
      )
    }
    case 'rows':
      return (
        <Stack>
          <ul>
            {cell.rows.map((row, index) => (
              <li key={index}>
                <span className={large ? 'font-semibold' : ''}>{eventText(row.codes, locale)}</span>{' '}
                <span className={`text-sm whitespace-nowrap text-muted ${large ? '' : 'block'}`}>{format.day(row.day)}</span>
              </li>
            ))}
          </ul>
          {old(cell.old)}
        </Stack>
      )
    case 'days':
      return (
        <Stack>
          <span className={value}>{t('since', { n: cell.days })}</span>
          {old(cell.old)}
        </Stack>
      )
    case 'date':
      return (
        <Stack>
          <span className={value}>{format.day(cell.day)}</span>
          {cell.passed && (
            <Mark icon={<TriangleAlert size={14} />} tone="old">
              {t('passed')}
            </Mark>
          )}
        </Stack>
      )
    case 'number':
      return (
        <span className={value}>
          {boundsText(cell.lo, cell.hi, format.number)}
          {unit(true)}
        </span>
      )
    case 'holds':
      return <span className={large ? 'text-lg font-semibold' : ''}>{t(cell.holds ? 'yes' : 'no')}</span>
    case 'parts':
      return <Parts cell={cell} value={value} />
    case 'note':
      return <span>{cell.text}</span>
  }
}

function Parts({ cell, value }: { cell: Extract<Cell, { type: 'parts' }>; value: string }) {
  const t = useTranslations('pane.cell')
  const { locale } = usePane()
  const { lo, hi } = sumOf(cell.parts)
  const shown = cell.parts.filter(({ holds }) => holds !== 'no')
  return (
    <Stack>
      {cell.parts.some(({ weight }) => weight !== null) && <span className={value}>{lo === hi ? t('points', { n: lo }) : t('pointsBetween', { lo, hi })}</span>}
      {shown.length ? (
        <ul>
          {shown.map(({ label, weight, holds }, index) => (
            <li key={index}>
              {label[locale]}
              {weight !== null && <span className="text-sm text-muted"> ({t('points', { n: weight })})</span>}
              {holds === 'missing' && (
                <>
                  {' '}
                  <Mark icon={<CircleDashed size={14} />} tone="missing">
                    {t('missing')}
                  </Mark>
                </>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <span className="text-muted">{t('nothing')}</span>
      )}
    </Stack>
  )
}

function Old({ column, large }: { column: ListColumn; large: boolean }) {
  const t = useTranslations('pane.cell')
  const { locale } = usePane()
  const period = column.fresh && sayIn(locale, { codeLists: [], results: [], groups: [] }).period({ n: column.fresh.n, unit: column.fresh.unit as PeriodUnit })
  const long = period ? t('oldAfter', { period }) : t('old')
  return (
    <Mark icon={<Clock size={14} />} tone="old" title={large ? undefined : long}>
      {large ? long : t('old')}
    </Mark>
  )
}

const Stack = ({ children }: { children: ReactNode }) => <div className="flex flex-col items-start">{children}</div>
const Said = ({ children }: { children: ReactNode }) => <span className="text-sm whitespace-nowrap text-muted">{children}</span>

/** Told by word and icon; the tint only underlines it. */
function Mark({ icon, tone, title, children }: { icon: ReactNode; tone: 'old' | 'missing'; title?: string | undefined; children: ReactNode }) {
  return (
    <span
      title={title}
      className={`inline-flex items-center gap-1 rounded-sm px-1.5 text-sm text-ink print-exact ${tone === 'old' ? 'bg-warning-100' : 'border border-dashed border-line'}`}
    >
      <span aria-hidden className="shrink-0">
        {icon}
      </span>
      {children}
    </span>
  )
}
