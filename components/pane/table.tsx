'use client'
// The population list as a table: headings sort, and the patients' keys are one stop of the Tab key with arrows between them.
import { ArrowDown, ArrowUp, ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, type KeyboardEvent } from 'react'
import { IconButton } from '../ui/button'
import { ASIDE, PatientRow } from './row'
import { fieldColumn, FIXED, type PaneRow } from './rows'
import { usePane } from './use-pane'

export const PAGE = 100
const LEAP = 10

export interface TableProps {
  /** Key of the row that the Tab key stops at. */
  current: string | null
  open: string | null
  page: number
  /** Every row at once, for paper. */
  whole: boolean
  onPage: (page: number) => void
  /** Moves to a row; its key takes the focus. */
  onMove: (row: PaneRow) => void
  onOpen: (row: PaneRow) => void
  onLetter: (letter: 'a' | 'u' | 'f', row: PaneRow) => void
  onClose: () => void
}

export function ListTable({ current, open, page, whole, onPage, onMove, onOpen, onLetter, onClose }: TableProps) {
  const t = useTranslations('pane')
  const { list, rows, columns, choice, format } = usePane()
  const pages = Math.max(1, Math.ceil(rows.length / PAGE))
  const shown = whole ? rows : rows.slice(page * PAGE, (page + 1) * PAGE)
  const stop = shown.find(({ key }) => key === current)?.key ?? shown[0]?.key
  useEffect(() => {
    if (page >= pages) onPage(pages - 1)
  }, [page, pages, onPage])

  const keys = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const at = rows.findIndex(({ key }) => key === (event.target as HTMLElement).dataset.patient)
    const row = rows[at]
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + LEAP, PageUp: at - LEAP, Home: 0, End: rows.length - 1 }[event.key]
    const letter = event.key.toLowerCase()
    if (to !== undefined) onMove(rows[Math.max(0, Math.min(rows.length - 1, to))]!)
    else if (letter === 'a' || letter === 'u' || letter === 'f') onLetter(letter, row)
    else if (event.key === 'Escape' && open) onClose()
    else return
    event.preventDefault()
  }
  const label = (by: string) => (by.startsWith('field:') ? list.columns.find(({ id }) => fieldColumn(id) === by)?.label : t(`list.${by as 'key'}`)) ?? by
  const order = choice.sort ? t('list.sorted', { column: label(choice.sort.by) }) : t('list.ownOrder')
  const few = open !== null
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="pane-scroll max-h-[78vh] overflow-auto rounded-sm border border-hair" role="region" aria-label={t('list.region')}>
        <table className="w-full border-separate border-spacing-0 text-base">
          <caption className="sr-only">{t('list.caption', { state: t(`state.${choice.state}`), n: rows.length, order })}</caption>
          <thead>
            <tr>
              {FIXED.map((by) => (
                <Heading key={by} by={by} label={label(by)} number={by === 'age'} aside={few && by === 'action'} />
              ))}
              {columns.map((index) => {
                const by = fieldColumn(list.columns[index]!.id)
                return <Heading key={by} by={by} label={list.columns[index]!.label} aside={few} />
              })}
            </tr>
          </thead>
          <tbody onKeyDown={keys}>
            {shown.map((row) => (
              <PatientRow key={row.key} row={row} stop={row.key === stop} open={row.key === open} few={few} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="no-print flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-sm text-muted">
        <p>
          {t('list.keys')}
          <br />
          {t('local')}
        </p>
        {rows.length > PAGE && (
          <div role="group" aria-label={t('list.pages')} className="flex items-center gap-2">
            <IconButton label={t('list.previous')} icon={<ChevronLeft size={18} />} isDisabled={page === 0} onPress={() => onPage(page - 1)} />
            <span className="tabular">
              {t('list.showing', {
                from: format.number(page * PAGE + 1),
                to: format.number(Math.min(rows.length, (page + 1) * PAGE)),
                total: format.number(rows.length),
              })}
            </span>
            <IconButton label={t('list.next')} icon={<ChevronRight size={18} />} isDisabled={page >= pages - 1} onPress={() => onPage(page + 1)} />
          </div>
        )}
      </div>
    </div>
  )
}

function Heading({ by, label, number, aside }: { by: string; label: string; number?: boolean; aside?: boolean }) {
  const { choice, choose } = usePane()
  const here = choice.sort?.by === by ? choice.sort : null
  // first the least, then the most, then the profile's own order again
  const next = !here ? { by, descending: false } : here.descending ? null : { by, descending: true }
  return (
    <th
      scope="col"
      aria-sort={here ? (here.descending ? 'descending' : 'ascending') : 'none'}
      className={`sticky top-0 z-10 border-b-2 border-line bg-white p-0 align-bottom ${aside ? ASIDE : ''}`}
    >
      <button
        type="button"
        onClick={() => choose({ sort: next })}
        className={`flex min-h-10 w-full items-end gap-1 px-3 py-2 text-sm font-semibold hover:bg-accent-100 ${number ? 'flex-row-reverse text-right' : 'text-left'}`}
      >
        <span>{label}</span>
        <span aria-hidden className={here ? 'text-accent' : 'invisible'}>
          {here?.descending ? <ArrowDown size={16} /> : <ArrowUp size={16} />}
        </span>
      </button>
    </th>
  )
}
