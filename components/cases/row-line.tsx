'use client'
// One row of a test patient as a line: what, how long before the reference date or on which date, and its value. More fields open under it.
import { ChevronDown, ChevronUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { isoOf, parseDay, UNITS, type PeriodUnit } from '#criteria'
import { mainColumn } from '#engines/cases/row'
import { useEditor } from '../flow/context'
import { IconButton } from '../ui/button'
import { DayField } from '../ui/day-field'
import { dayText } from '../ui/day'
import { NumberField, SelectField } from '../ui/field'
import { aboutAgo, agoOf, dayAgo } from './ago'
import { ColumnInput, type RowProps } from './column-input'
import { RowDetails } from './row-details'
import { codeWords, rowTitle } from '../timeline/row-title'

export function RowLine({
  open,
  fresh,
  onOpen,
  onRemove,
  ...props
}: RowProps & { open: boolean; /** It was just added: it is shown. */ fresh: boolean; onOpen: (is: boolean) => void; onRemove: () => void }) {
  const t = useTranslations('cases.rows')
  const person = useTranslations('cases.person')
  const kinds = useTranslations('flow.patients.tables')
  const { profile, locale, canEdit } = useEditor()
  const { row, name, onChange } = props
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (!fresh) return
    line.current?.scrollIntoView({ block: 'nearest' })
    if (!open) line.current?.querySelector('input')?.focus()
    // Once, when it comes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [fresh])
  const title = rowTitle(profile, row, locale)
  const main = mainColumn(row.table)
  return (
    <>
      <tr ref={line} className={`align-top ${open ? '' : 'border-b border-hair'}`}>
        <th scope="row" className="min-w-40 py-2 pr-3 text-left font-normal">
          <span className="block font-medium">{title || kinds(row.table)}</span>
          <span className="block text-sm text-muted">
            {[
              ...(title ? [kinds(row.table)] : []),
              ...(row.codes.length ? row.codes.map((code) => codeWords(code, locale)) : row.table === 'death' ? [] : [t('noCode')]),
            ].join(' · ')}
          </span>
          {row.end !== undefined && <span className="block text-sm text-muted">{t('until', { day: dayText(row.end, locale) })}</span>}
        </th>
        <td className="px-2 py-2">
          <AgoInput {...props} />
        </td>
        <td className="px-2 py-2">
          <div className="w-32">
            <DayField
              bare
              label={t('dayOf', { row: name })}
              wrong={person('wrongDay')}
              fault={parseDay(row.day) === null ? person('wrongDay') : null}
              disabled={!canEdit}
              locale={locale}
              value={row.day}
              onChange={(day) => day !== null && onChange((was) => ({ ...was, day }), 'day')}
            />
          </div>
        </td>
        <td className="px-2 py-2">{main && <ColumnInput {...props} column={main} bare />}</td>
        <td className="py-2 pl-2">
          <div className="flex justify-end gap-1 pt-1">
            <IconButton
              label={t(open ? 'less' : 'more', { row: name })}
              aria-expanded={open}
              icon={open ? <ChevronUp size={16} /> : <ChevronDown size={16} />}
              onPress={() => onOpen(!open)}
            />
            {canEdit && <IconButton data-remove label={t('remove', { row: name })} icon={<Trash2 size={16} />} onPress={onRemove} />}
          </div>
        </td>
      </tr>
      {open && (
        <tr className="border-b border-hair">
          <td colSpan={5} className="pb-4">
            <RowDetails {...props} focus={fresh} />
          </td>
        </tr>
      )}
    </>
  )
}

/** So many days, weeks, months or years before or after the reference date. */
function AgoInput({ row, name, asOf, onChange }: RowProps) {
  const t = useTranslations('cases.rows')
  const { locale, canEdit, say } = useEditor()
  const [wanted, setWanted] = useState<PeriodUnit | undefined>()
  const [day, ref] = [parseDay(row.day), parseDay(asOf)]
  if (day === null || ref === null) return null
  const ago = agoOf(day, ref, wanted)
  const about = aboutAgo(ago)
  const set = (to: typeof ago) => {
    setWanted(to.unit)
    const next = dayAgo(to, ref)
    if (next >= 0) onChange((was) => ({ ...was, day: isoOf(next) }), 'day')
  }
  const units = (['before', 'after'] as const).flatMap((side) =>
    UNITS.map((unit) => ({ id: `${side} ${unit}`, label: t(`${ago.n === 1 ? (`${side}One` as const) : side}.${unit}`) })),
  )
  return (
    <>
      <div className="flex gap-2">
        <div className="w-20">
          <NumberField
            bare
            label={t('n', { row: name })}
            value={ago.n}
            wrong={t('wrongNumber')}
            fault={null}
            locale={locale}
            disabled={!canEdit}
            onChange={(n) => n !== null && n >= 0 && n <= 50_000 && set({ ...ago, n })}
          />
        </div>
        <div className="w-40">
          <SelectField
            bare
            label={t('unit', { row: name })}
            value={`${ago.after ? 'after' : 'before'} ${ago.unit}`}
            disabled={!canEdit}
            onChange={(id) => {
              const [side, unit] = id.split(' ') as ['before' | 'after', PeriodUnit]
              set({ n: ago.n, unit, after: side === 'after' })
            }}
            options={units}
          />
        </div>
      </div>
      {about && <p className="text-sm text-muted">{t('about', { period: say.period(about) })}</p>}
    </>
  )
}
