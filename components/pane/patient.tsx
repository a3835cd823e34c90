'use client'
// The patient in focus: who, why, what is to be done, and exactly the fields that the profile shows, large; nothing else of the record.
import { ChevronLeft, ChevronRight, Printer, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode, Ref } from 'react'
import { IconButton } from '../ui/button'
import { CellView } from './cell'
import { Decide, type Form } from './decide'
import type { PaneRow } from './rows'
import { WhoText } from './task-text'
import { TierWord } from './tier-word'
import { usePane } from './use-pane'
import { Why } from './why'

export interface PatientProps {
  row: PaneRow
  form: Form
  setForm: (form: Form) => void
  heading: Ref<HTMLHeadingElement>
  /** Out of the form, without a decision. */
  onCancel: () => void
  onGo: (row: PaneRow) => void
  onPrint: () => void
  onClose: () => void
}

export function PatientView({ row, form, setForm, heading, onCancel, onGo, onPrint, onClose }: PatientProps) {
  const t = useTranslations('pane.patient')
  const s = useTranslations('pane.list')
  const { list, rows, format } = usePane()
  const at = rows.findIndex(({ key }) => key === row.key)
  const [before, after] = [rows[at - 1], rows[at + 1]]
  const person = [
    row.sex === 'K' ? s('woman') : row.sex === 'M' ? s('man') : null,
    row.age === null ? null : s('years', { n: format.number(row.age) }),
    t('synthetic'),
  ]
  return (
    <section
      aria-label={t('region')}
      className="flex flex-col gap-5 print:gap-3 rounded-sm border border-hair bg-white p-4 print:border-0 print:p-0"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        if (form) onCancel()
        else onClose()
      }}
    >
      <header className="flex flex-col gap-1">
        <div className="no-print -mt-1 flex items-center justify-between">
          <div className="flex items-center">
            <IconButton label={t('previous')} icon={<ChevronLeft size={18} />} isDisabled={!before} onPress={() => before && onGo(before)} />
            <IconButton label={t('next')} icon={<ChevronRight size={18} />} isDisabled={!after} onPress={() => after && onGo(after)} />
            {at >= 0 && <span className="tabular ml-1 text-sm text-muted">{t('place', { n: format.number(at + 1), total: format.number(rows.length) })}</span>}
          </div>
          <div className="flex">
            <IconButton label={t('print')} icon={<Printer size={18} />} onPress={onPrint} />
            <IconButton label={t('close')} icon={<X size={18} />} onPress={onClose} />
          </div>
        </div>
        <h2 ref={heading} tabIndex={-1} className="text-lg">
          {t('title', { key: row.key })}
        </h2>
        <p className="text-muted">{person.filter(Boolean).join(' · ')}</p>
        <p className="text-base">
          <TierWord tier={row.tier} strong />
        </p>
      </header>
      <Decide key={row.key} row={row} form={form} setForm={setForm} onCancel={onCancel} />
      <Part id="hvorfor" title={t('why')}>
        <Why row={row} />
      </Part>
      <Part id="opgave" title={t('todo')}>
        {row.tasks.length ? (
          <ol className="flex flex-col gap-2">
            {row.tasks.map((task, index) => (
              <li key={index}>
                {task.action && <span className={index ? 'block' : 'block font-medium'}>{task.action}</span>}
                <span className="block text-sm">
                  <WhoText task={task} />
                </span>
              </li>
            ))}
          </ol>
        ) : (
          <p className="text-muted">{t('none')}</p>
        )}
      </Part>
      <Part id="data" title={t('data')}>
        {list.columns.length || list.remarks.length ? (
          <>
            <p className="mb-2 text-sm text-muted">{t('only')}</p>
            <dl className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-1 print:grid-cols-3">
              {list.columns.map((column, index) => (
                <div
                  key={column.id}
                  className="grid break-inside-avoid grid-cols-[minmax(7rem,10rem)_minmax(0,1fr)] gap-x-3 content-start border-t border-hair py-2 print:grid-cols-1 print:py-1"
                >
                  <dt className="pt-0.5 text-sm text-muted">{column.label}</dt>
                  <dd>
                    <CellView cell={row.cells[index]} column={column} large />
                  </dd>
                </div>
              ))}
              {list.remarks.map(({ label, text }) => (
                <div
                  key={label}
                  className="grid break-inside-avoid grid-cols-[minmax(7rem,10rem)_minmax(0,1fr)] gap-x-3 content-start border-t border-hair py-2 print:grid-cols-1 print:py-1"
                >
                  <dt className="pt-0.5 text-sm text-muted">{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </>
        ) : (
          <p>{t('noFields')}</p>
        )}
      </Part>
    </section>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`patient-${id}`}>
      <h3 id={`patient-${id}`} className="mb-2 text-base">
        {title}
      </h3>
      {children}
    </section>
  )
}
