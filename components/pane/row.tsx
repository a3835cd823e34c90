'use client'
// One patient on the list. Kept as it is while nothing of its own changes: a list may have a hundred of them on the screen.
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { CellView } from './cell'
import { DecisionText } from './decision-text'
import { roleName, type PaneRow } from './rows'
import { WhoText } from './task-text'
import { TierWord } from './tier-word'
import { usePane } from './use-pane'

/** Beside an open patient the list keeps what one finds patients by; on wide screens and paper it has it all. */
export const ASIDE = 'hidden min-[1800px]:table-cell print:table-cell'

export interface RowProps {
  row: PaneRow
  stop: boolean
  open: boolean
  few: boolean
  onOpen: (row: PaneRow) => void
}

export const PatientRow = memo(function PatientRow({ row, stop, open, few, onOpen }: RowProps) {
  const t = useTranslations('pane.list')
  const { list, columns, format, locale, decisions } = usePane()
  const [first, ...others] = row.tasks
  const cell = 'border-b border-hair px-3 py-2 align-top'
  return (
    <tr
      data-open={open || undefined}
      className="group break-inside-avoid hover:bg-paper focus-within:bg-accent-100 data-open:bg-accent-100"
      onClick={(event) => {
        if (!(event.target as HTMLElement).closest('button') && !window.getSelection()?.toString()) onOpen(row)
      }}
    >
      <td className={`${cell} whitespace-nowrap`}>
        <TierWord tier={row.tier} />
      </td>
      <th scope="row" className={`${cell} text-left font-normal`}>
        <button
          type="button"
          data-patient={row.key}
          tabIndex={stop ? 0 : -1}
          aria-current={open || undefined}
          onClick={() => onOpen(row)}
          className="tabular min-h-6 font-medium whitespace-nowrap text-accent underline print:min-h-0 print:text-ink print:no-underline"
        >
          {row.key}
        </button>
        <DecisionText decision={decisions[row.key]} small />
      </th>
      <td className={`${cell} tabular text-right`}>{row.age === null ? t('unknown') : format.number(row.age)}</td>
      <td className={cell}>{row.sex === 'K' ? t('woman') : row.sex === 'M' ? t('man') : t('unknown')}</td>
      <td className={`${cell} min-w-56`}>
        {first?.reason ? <span className="font-medium">{first.reason}</span> : <span className="text-muted">{t('noReason')}</span>}
        {others.length > 0 && (
          <span className="block text-sm text-muted">
            {t('also')} {others.map(({ reason, role }) => (role === first!.role ? reason : `${reason} (${roleName(role, locale)})`)).join(' · ')}
          </span>
        )}
      </td>
      <td className={`${cell} min-w-48 ${few ? ASIDE : ''}`}>{first?.action}</td>
      <td className={`${cell} min-w-36`}>{first && <WhoText task={first} />}</td>
      {columns.map((index) => (
        <td key={index} className={`${cell} min-w-36 ${few ? ASIDE : ''}`}>
          <CellView cell={row.cells[index]} column={list.columns[index]!} />
        </td>
      ))}
    </tr>
  )
})
