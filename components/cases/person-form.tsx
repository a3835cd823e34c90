'use client'
// Who a test patient is: title, reference date, birth, sex, listing, CPR status and a note.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { dateOf, parseDay, type TestCase, type Words } from '#criteria'
import { setCase, setCaseDate } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import { Checkbox } from '../ui/checkbox'
import { DayField } from '../ui/day-field'
import { Field, SelectField } from '../ui/field'

const STATUSES = ['01', '03', '05', '07', '20', '30', '50', '60', '70', '80', '90'] as const
/** No value of a person looks like this. */
const UNKNOWN = '-'

export function PersonForm({ one, made }: { one: TestCase; made: boolean }) {
  const t = useTranslations('cases.person')
  const { edit, canEdit, locale } = useEditor()
  const [along, setAlong] = useState(false)
  const change = (to: Partial<TestCase>, key: string) => edit((now) => setCase(now, one.id, (was) => ({ ...was, ...to })), changed(one), `${one.id} ${key}`)
  const day = { locale, wrong: t('wrongDay'), disabled: !canEdit }
  return (
    <section aria-label={t('title')} className="grid content-start gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <Field label={t('name')} autoFocus={made} value={one.title} maxLength={300} disabled={!canEdit} onChange={(title) => change({ title }, 'title')} />
      </div>
      <DayField {...day} label={t('birth')} optional value={one.birth} help={useAge(one)} onChange={(birth) => change({ birth }, 'birth')} />
      <SelectField
        label={t('sex')}
        value={one.sex || UNKNOWN}
        disabled={!canEdit}
        onChange={(sex) => change({ sex: sex === UNKNOWN ? '' : (sex as 'K') }, 'sex')}
        options={[
          { id: 'K', label: t('K') },
          { id: 'M', label: t('M') },
          { id: UNKNOWN, label: t('unknown') },
        ]}
      />
      <div className="flex flex-col gap-1">
        <DayField
          {...day}
          label={t('asOf')}
          value={one.asOf}
          fault={parseDay(one.asOf) === null ? day.wrong : null}
          onChange={(asOf) => asOf !== null && edit((now) => setCaseDate(now, one.id, asOf, along), changed(one), `${one.id} asOf`)}
        />
        {canEdit && <Checkbox label={t('along')} value={along} onChange={setAlong} />}
      </div>
      <DayField
        {...day}
        label={t('listed')}
        optional
        value={one.listed}
        help={one.listed === null ? t('notListed') : undefined}
        onChange={(listed) => change({ listed }, 'listed')}
      />
      <SelectField
        label={t('cprStatus')}
        value={one.cprStatus || UNKNOWN}
        disabled={!canEdit}
        onChange={(status) => change({ cprStatus: status === UNKNOWN ? '' : status }, 'cprStatus')}
        options={[
          ...STATUSES.map((id) => ({ id, label: t(`status.s${id}`) })),
          ...((STATUSES as readonly string[]).includes(one.cprStatus) || !one.cprStatus ? [] : [{ id: one.cprStatus, label: one.cprStatus }]),
          { id: UNKNOWN, label: t('status.none') },
        ]}
      />
      <Field
        label={t('note')}
        value={one.note ?? ''}
        maxLength={300}
        disabled={!canEdit}
        onChange={(note) => edit((now) => setCase(now, one.id, ({ note: _, ...was }) => (note ? { ...was, note } : was)), changed(one), `${one.id} note`)}
      />
    </section>
  )
}

export const changed = ({ title }: TestCase): Words => ({ da: `ændret testpatienten »${title}«`, en: `changed the test patient “${title}”` })

/** "60 år på skæringsdatoen" */
function useAge({ birth, asOf }: TestCase): string | undefined {
  const t = useTranslations('cases.person')
  if (birth === null) return t('birthUnknown')
  const [born, ref] = [parseDay(birth), parseDay(asOf)]
  if (born === null || ref === null) return undefined
  if (born > ref) return t('unborn')
  const [from, to] = [dateOf(born), dateOf(ref)]
  return t('age', { n: to.year - from.year - (to.month < from.month || (to.month === from.month && to.day < from.day) ? 1 : 0) })
}
