'use client'
// What is known of a test patient: drawn on a timeline, and as a table that is edited, sorted by date.
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState, type RefObject } from 'react'
import { isoOf, parseDay, plus, TABLES, type Table, type TestCase } from '#criteria'
import { addCaseRow, MOST_ROWS, removeCaseRow, setCaseRow, type CaseRow } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import { Button } from '../ui/button'
import { Menu } from '../ui/menu'
import { offersIn } from './offers'
import { changed } from './person-form'
import { RowLine } from './row-line'
import { rowTitle } from '../timeline/row-title'
import { CaseTimeline } from './case-timeline'

export function RowsForm({ one }: { one: TestCase }) {
  const t = useTranslations('cases.rows')
  const kinds = useTranslations('flow.patients.tables')
  const { profile, edit, canEdit, locale, announce } = useEditor()
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [fresh, setFresh] = useState<number | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const section = useRef<HTMLElement>(null)
  const { order, onBlur } = useOrder(one.rows, table)
  const offers = offersIn(profile)
  const named = (row: CaseRow) => [kinds(row.table), rowTitle(profile, row, locale)].filter(Boolean).join(': ')

  const add = (id: string) => {
    const offer = offers.find((each) => each.id === id)
    const to = offer?.table ?? (id as Table)
    const ref = parseDay(one.asOf)
    const row: CaseRow = { table: to, codes: offer?.codes ?? [], day: ref === null ? one.asOf : isoOf(plus(ref, -1, 'months')) }
    edit((now) => addCaseRow(now, one.id, row), { da: `tilføjet en oplysning til »${one.title}«`, en: `added a record to “${one.title}”` })
    const at = one.rows.length
    setFresh(at)
    if (!offer) setOpen(new Set([...open, at]))
  }
  const remove = (at: number) => {
    edit((now) => removeCaseRow(now, one.id, at), { da: `fjernet en oplysning fra »${one.title}«`, en: `removed a record from “${one.title}”` })
    setOpen(new Set([...open].filter((each) => each !== at).map((each) => (each > at ? each - 1 : each))))
    setFresh(null)
    announce(t('removed', { row: named(one.rows[at]!) }))
    // Its button is gone: focus goes to the next line's, else to what adds one.
    const buttons = [...(section.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])]
    const next = buttons[order.indexOf(at) + 1] ?? buttons[order.indexOf(at) - 1] ?? section.current?.querySelector('button')
    requestAnimationFrame(() => next?.focus())
  }
  return (
    <section ref={section} aria-label={t('title')} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{t('title')}</h3>
        {canEdit && (
          <Menu
            label={t('add')}
            trigger={
              <Button size="small" icon={<Plus size={16} />} isDisabled={one.rows.length >= MOST_ROWS}>
                {t('add')}
              </Button>
            }
            onAct={add}
            parts={[
              { id: 'profile', title: t('fromProfile'), acts: offers.map(({ id, table: of, label }) => ({ id, label: `${kinds(of)}: ${label}` })) },
              { id: 'others', title: t('others'), acts: TABLES.map((id) => ({ id, label: kinds(id) })) },
            ].filter(({ acts }) => acts.length)}
          />
        )}
      </div>
      {one.rows.length >= MOST_ROWS && <p className="text-sm text-muted">{t('full', { n: MOST_ROWS })}</p>}
      <CaseTimeline one={one} />
      {one.rows.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <div className="overflow-x-auto">
          <table ref={table} onBlur={onBlur} className="w-full border-collapse">
            <caption className="sr-only">{t('title')}</caption>
            <thead>
              <tr className="border-b-2 border-line text-left text-sm">
                <th scope="col" className="py-2 pr-3 font-semibold">
                  {t('what')}
                </th>
                <th scope="col" className="px-2 py-2 font-semibold">
                  {t('ago')}
                </th>
                <th scope="col" className="px-2 py-2 font-semibold">
                  {t('day')}
                </th>
                <th scope="col" className="px-2 py-2 font-semibold">
                  {t('value')}
                </th>
                <th scope="col">
                  <span className="sr-only">{t('acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {order.map((at) => (
                <RowLine
                  key={at}
                  row={one.rows[at]!}
                  name={named(one.rows[at]!)}
                  asOf={one.asOf}
                  open={open.has(at)}
                  fresh={fresh === at}
                  onOpen={(is) => setOpen(new Set(is ? [...open, at] : [...open].filter((each) => each !== at)))}
                  onChange={(to, key) => edit((now) => setCaseRow(now, one.id, at, to), changed(one), key && `${one.id} row ${at} ${key}`)}
                  onRemove={() => remove(at)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

/** Numbers of the rows by date, the latest first. While one writes in the table its lines stand still: `onBlur` sorts when it is left. */
function useOrder(rows: readonly CaseRow[], table: RefObject<HTMLTableElement | null>): { order: readonly number[]; onBlur: () => void } {
  const held = useRef<readonly number[]>([])
  const [, left] = useState(0)
  const writing = held.current.length === rows.length && table.current?.contains(document.activeElement)
  if (!writing) held.current = rows.map((_, at) => at).sort((a, b) => (rows[a]!.day === rows[b]!.day ? a - b : rows[a]!.day < rows[b]!.day ? 1 : -1))
  return { order: held.current, onBlur: () => setTimeout(() => left((n) => n + 1), 0) }
}
