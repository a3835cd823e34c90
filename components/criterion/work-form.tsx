'use client'
// The work that a profile asks of a clinic (arbejdsgang): acts in their order, and the hours they come to.
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { hoursOf, ROLE_CODES, ROLE_NAMES, WORK_CODES, type WorkAct, type WorkHours } from '#criteria'
import { addWork, moveWork, removeWork, setWork } from '#criteria/edit/index'
import { useFindings } from '../checking/checking'
import { useEditor, useLive } from '../flow/context'
import { FindingList } from '../flow/findings'
import { Terms } from '../manual/terms'
import { Button, IconButton } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Field, NumberField, SelectField } from '../ui/field'
import { Menu } from '../ui/menu'
import { HoursTable } from './work-hours'

export function WorkForm() {
  const t = useTranslations('work')
  const { profile, edit, canEdit, locale } = useEditor()
  const { population } = useLive()
  const { counted, head, old } = population
  const hours = counted && head ? hoursOf(profile, counted.counts, head.size) : null
  const work = profile.work ?? []
  const add = (kind: string) => {
    const title = t(`kinds.${kind as WorkAct['kind']}`)
    edit((now) => addWork(now, title, kind as WorkAct['kind']).profile, { da: `tilføjet arbejdsgang »${title}«`, en: `added the act of work “${title}”` })
  }
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-6 px-6 py-6">
      <p className="max-w-[66ch]">
        <Terms of={['work']}>{t('lead')}</Terms>
      </p>
      {!work.length && <p className="text-muted">{t('empty')}</p>}
      <ol className="flex flex-col gap-4">
        {work.map((act, index) => (
          <li key={act.id}>
            <Act act={act} first={index === 0} last={index === work.length - 1} hours={hours} old={old} />
          </li>
        ))}
      </ol>
      {canEdit && (
        <div>
          <Menu
            label={t('add')}
            onAct={add}
            trigger={<Button>{t('add')}</Button>}
            parts={[{ id: 'kinds', acts: WORK_CODES.map((kind) => ({ id: kind, label: t(`kinds.${kind}`) })) }]}
          />
        </div>
      )}
      {work.length > 0 && <HoursTable hours={hours} name={head?.name ?? ''} old={old} locale={locale} />}
    </div>
  )
}

function Act({ act, first, last, hours, old }: { act: WorkAct; first: boolean; last: boolean; hours: WorkHours | null; old: boolean }) {
  const t = useTranslations('work')
  const { profile, edit, canEdit, locale, format } = useEditor()
  const findings = useFindings().filter((one) => one.work === act.id)
  const name = act.title || t(`kinds.${act.kind}`)
  const says = { da: `ændret arbejdsgangen »${name}«`, en: `changed the act of work “${name}”` }
  const set = (to: Partial<Omit<WorkAct, 'id'>>, field: string) => edit((now) => setWork(now, act.id, to), says, `work ${act.id} ${field}`)
  const move = (by: -1 | 1) => edit((now) => moveWork(now, act.id, by), { da: `flyttet arbejdsgangen »${name}«`, en: `moved the act of work “${name}”` })
  const own = hours?.acts.find((one) => one.id === act.id)
  const round = (n: number) => format.number(Math.round(n * 10) / 10)
  return (
    <section aria-label={name} className="flex flex-col gap-3 rounded-sm border border-line p-4">
      <div className="grid items-end gap-3 md:grid-cols-[10rem_1fr_auto]">
        <SelectField
          label={t('kind')}
          value={act.kind}
          disabled={!canEdit}
          onChange={(kind) => set({ kind: kind as WorkAct['kind'] }, 'kind')}
          options={WORK_CODES.map((kind) => ({ id: kind, label: t(`kinds.${kind}`) }))}
        />
        <Field label={t('name')} value={act.title} maxLength={300} disabled={!canEdit} onChange={(title) => set({ title }, 'title')} />
        {canEdit && (
          <span className="flex gap-1">
            <IconButton label={t('up', { title: name })} icon={<ArrowUp size={16} />} isDisabled={first} onPress={() => move(-1)} />
            <IconButton label={t('down', { title: name })} icon={<ArrowDown size={16} />} isDisabled={last} onPress={() => move(1)} />
            <IconButton
              label={t('remove', { title: name })}
              icon={<Trash2 size={16} />}
              onPress={() => edit((now) => removeWork(now, act.id), { da: `fjernet arbejdsgangen »${name}«`, en: `removed the act of work “${name}”` })}
            />
          </span>
        )}
      </div>
      {findings.length > 0 && <FindingList findings={findings} />}
      <div className="grid items-start gap-3 md:grid-cols-[14rem_10rem_10rem_1fr]">
        <SelectField
          label={t('role')}
          value={act.role}
          disabled={!canEdit}
          onChange={(role) => set({ role: role as WorkAct['role'] }, 'role')}
          options={ROLE_CODES.map((role) => ({ id: role, label: ROLE_NAMES[locale][role] }))}
        />
        <Whole label={t('minutes')} value={act.minutes} from={0} to={480} wrong={t('minutesWrong')} onChange={(minutes) => set({ minutes }, 'minutes')} />
        <Whole label={t('times')} value={act.times} from={1} to={52} wrong={t('timesWrong')} onChange={(times) => set({ times }, 'times')} />
        <fieldset className="flex flex-wrap gap-x-4">
          <legend className="text-sm font-medium">{t('for')}</legend>
          {!act.tiers.length && <span className="min-h-8 pr-2 text-sm leading-8 text-muted">{t('everyone')}</span>}
          {profile.tiers.map((tier) => (
            <Checkbox
              key={tier.id}
              label={tier.name}
              value={act.tiers.includes(tier.id)}
              disabled={!canEdit}
              onChange={(is) => set({ tiers: profile.tiers.map(({ id }) => id).filter((id) => (id === tier.id ? is : act.tiers.includes(id))) }, 'tiers')}
            />
          ))}
        </fieldset>
      </div>
      {(act.kind === 'partner' || act.partner) && (
        <Field label={t('partner')} value={act.partner} maxLength={300} disabled={!canEdit} onChange={(partner) => set({ partner }, 'partner')} />
      )}
      <Field
        label={t('checklist')}
        lines={Math.max(2, act.checklist.length)}
        value={act.checklist.join('\n')}
        disabled={!canEdit}
        onChange={(text) =>
          set(
            {
              checklist:
                text === ''
                  ? []
                  : text
                      .split('\n')
                      .slice(0, 30)
                      .map((line) => line.slice(0, 300)),
            },
            'checklist',
          )
        }
      />
      {own && (
        <p className={`tabular text-sm text-muted ${old ? 'opacity-50' : ''}`}>
          {t('patients', { n: Math.round(own.patients * 10) / 10 })} · {t('hours', { n: round(own.hours) })}
        </p>
      )}
    </section>
  )
}

/** A whole number within bounds; of one outside it is told what is right, and the document keeps the last good one. */
function Whole({
  label,
  value,
  from,
  to,
  wrong,
  onChange,
}: {
  label: string
  value: number
  from: number
  to: number
  wrong: string
  onChange: (value: number) => void
}) {
  const { canEdit, locale } = useEditor()
  const [outside, setOutside] = useState(false)
  return (
    <NumberField
      label={label}
      value={value}
      wrong={wrong}
      locale={locale}
      narrow
      disabled={!canEdit}
      fault={outside ? wrong : null}
      onChange={(n) => {
        const fits = n !== null && n >= from && n <= to
        setOutside(!fits)
        if (fits) onChange(n)
      }}
    />
  )
}
