'use client'
// The clinic that the list is drawn for: the day it is read, and how many patients it has.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Day, Locale } from '#criteria'
import type { Format } from '#i18n'
import { Field, SelectField } from '../ui/field'
import { readDay, writtenDay } from './written-day'

/** What an ordinary practice has for each doctor. */
export const ORDINARY = 1_600

export interface SettingsProps {
  format: Format
  locale: Locale
  /** The population's own day and size. */
  own: { ref: Day; size: number }
  /** What the list is drawn for; size null: all of the population. */
  day: Day
  size: number | null
  onRef: (ref: Day) => void
  onSize: (size: number | null) => void
}

export function Settings({ format, locale, own, day, size, onRef, onSize }: SettingsProps) {
  const t = useTranslations('pane.setting')
  const [typed, setTyped] = useState<string | null>(null)
  const [fault, setFault] = useState(false)
  const apply = (text: string | null) => {
    if (text === null) return
    const read = readDay(text)
    setFault(read === null)
    if (read === null) return
    setTyped(null)
    onRef(read)
  }
  const back = () => {
    setTyped(null)
    setFault(false)
    onRef(own.ref)
  }
  return (
    <section aria-label={t('title')} className="no-print flex max-w-[36rem] flex-col gap-1">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        {/* what was typed counts when the field is left or Enter is pressed */}
        <div className="w-36" onBlur={() => apply(typed)}>
          <Field
            label={t('ref')}
            value={typed ?? writtenDay(day, locale)}
            onChange={(text) => {
              setTyped(text)
              setFault(false)
            }}
            onSubmit={() => apply(typed)}
            fault={fault ? t('refFault', { example: writtenDay(own.ref, locale) }) : null}
          />
        </div>
        <div className="w-80">
          <SelectField
            label={t('size')}
            value={size === null ? 'all' : String(size)}
            onChange={(to) => onSize(to === 'all' ? null : Number(to))}
            options={[
              ...(own.size > ORDINARY ? [{ id: String(ORDINARY), label: t('sizeOf', { n: format.number(ORDINARY) }) }] : []),
              { id: 'all', label: t('sizeAll', { n: format.number(own.size) }) },
            ]}
          />
        </div>
      </div>
      {day !== own.ref && (
        <p role="status" className="max-w-[66ch] text-sm">
          {day > own.ref ? t('refLater', { day: format.day(own.ref) }) : t('refEarlier', { day: format.day(day) })}{' '}
          <button type="button" className="min-h-6 text-accent underline" onClick={back}>
            {t('refReset', { day: format.day(own.ref) })}
          </button>
        </p>
      )}
    </section>
  )
}
