'use client'
// The clinic's decision on a patient: settled, postponed to a day, or declined for a reason; and back again.
import { CalendarClock, Check, Undo2, UserX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { plus } from '#criteria'
import { Button } from '../ui/button'
import { ChoiceField, Field } from '../ui/field'
import { DecisionText } from './decision-text'
import type { PaneRow } from './rows'
import { stateOf } from './states'
import { usePane } from './use-pane'
import { readDay, writtenDay } from './written-day'

export type Form = 'postpone' | 'decline' | null
const MONTHS = { m1: 1, m3: 3, m6: 6 } as const
const REASONS = ['declined', 'irrelevant', 'elsewhere', 'other'] as const

export function Decide({ row, form, setForm, onCancel }: { row: PaneRow; form: Form; setForm: (form: Form) => void; onCancel: () => void }) {
  const t = useTranslations('pane.decide')
  const { decisions, decide, ref } = usePane()
  const decision = decisions[row.key]
  const open = stateOf(decision, ref) === 'open'
  return (
    <div className="no-print flex flex-col gap-3">
      <DecisionText decision={decision} />
      <div role="group" aria-label={t('title')} className="flex flex-wrap gap-2">
        {open ? (
          <>
            <Button look="primary" icon={<Check size={16} />} onPress={() => decide(row, { is: 'settled', on: ref })}>
              {t('settle')}
            </Button>
            <Button icon={<CalendarClock size={16} />} aria-expanded={form === 'postpone'} onPress={() => setForm(form === 'postpone' ? null : 'postpone')}>
              {t('postpone')}
            </Button>
            <Button icon={<UserX size={16} />} aria-expanded={form === 'decline'} onPress={() => setForm(form === 'decline' ? null : 'decline')}>
              {t('decline')}
            </Button>
          </>
        ) : (
          <Button icon={<Undo2 size={16} />} onPress={() => decide(row, null)}>
            {t('undo')}
          </Button>
        )}
      </div>
      {open && form === 'postpone' && <Postpone row={row} onCancel={onCancel} />}
      {open && form === 'decline' && <Decline row={row} onCancel={onCancel} />}
    </div>
  )
}

function Postpone({ row, onCancel }: { row: PaneRow; onCancel: () => void }) {
  const t = useTranslations('pane.decide')
  const { decide, ref, format, locale } = usePane()
  const [text, setText] = useState(writtenDay(plus(ref, 1, 'months'), locale))
  const [fault, setFault] = useState<string | null>(null)
  const until = (day: number) => decide(row, { is: 'postponed', on: ref, until: day })
  const send = () => {
    const day = readDay(text)
    if (day === null) return setFault(t('untilFault', { example: writtenDay(plus(ref, 1, 'months'), locale) }))
    if (day <= ref) return setFault(t('untilPast', { day: format.day(ref) }))
    until(day)
  }
  return (
    <div className="flex flex-col gap-3 rounded-sm border border-hair bg-paper p-3">
      <div className="flex flex-wrap gap-2">
        {(Object.keys(MONTHS) as (keyof typeof MONTHS)[]).map((name) => (
          <Button key={name} size="small" onPress={() => until(plus(ref, MONTHS[name], 'months'))}>
            {t(`for.${name}`)}
          </Button>
        ))}
      </div>
      <Field
        label={t('until')}
        value={text}
        autoFocus
        fault={fault}
        onSubmit={send}
        onChange={(next) => {
          setText(next)
          setFault(null)
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onPress={send}>
          {t('postpone')}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}

function Decline({ row, onCancel }: { row: PaneRow; onCancel: () => void }) {
  const t = useTranslations('pane.decide')
  const { decide, ref } = usePane()
  const [reason, setReason] = useState<string>(REASONS[0])
  const [other, setOther] = useState('')
  const [fault, setFault] = useState(false)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => top.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const send = () => {
    const words = reason === 'other' ? other.trim() : t(`reasons.${reason as 'declined'}`)
    if (!words) return setFault(true)
    decide(row, { is: 'declined', on: ref, reason: words })
  }
  return (
    <div ref={top} className="flex flex-col gap-3 rounded-sm border border-hair bg-paper p-3">
      <ChoiceField
        label={t('why')}
        value={reason}
        onChange={(to) => {
          setReason(to)
          setFault(false)
        }}
        options={REASONS.map((id) => ({ id, label: t(`reasons.${id}`) }))}
      />
      {reason === 'other' && (
        <Field
          label={t('other')}
          value={other}
          autoFocus
          maxLength={120}
          fault={fault ? t('whyFault') : null}
          onSubmit={send}
          onChange={(next) => {
            setOther(next)
            setFault(false)
          }}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onPress={send}>
          {t('decline')}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
