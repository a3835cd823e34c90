'use client'
// What the clinic sees of each patient, and how the list is sorted.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DISPLAYS, displayOf, type DisplayField, type Field as KindField, type Words } from '#criteria'
import { addDisplay, makeDisplayParameter, moveDisplay, removeDisplay, setDisplay } from '#criteria/edit/index'
import { useFindings } from '../checking/checking'
import { useEditor } from '../flow/context'
import { FindingList } from '../flow/findings'
import { Button, IconButton } from '../ui/button'
import { Field } from '../ui/field'
import { Menu } from '../ui/menu'
import { BoundField } from './bound-field'
import { OrderForm } from './order-form'

export function DisplayForm() {
  const t = useTranslations('flow.display')
  const { profile, edit, canEdit, locale } = useEditor()
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-4 px-6 py-6">
      <p className="max-w-[66ch]">{t('lead')}</p>
      {!profile.display.length && <p className="text-muted">{t('empty')}</p>}
      <ol className="flex flex-col gap-3">
        {profile.display.map((field, index) => (
          <Part key={field.id} field={field} index={index} last={index === profile.display.length - 1} />
        ))}
      </ol>
      {canEdit && (
        <div>
          <Menu
            label={t('add')}
            trigger={<Button icon={<Plus size={16} />}>{t('add')}</Button>}
            onAct={(kind) =>
              edit((now) => addDisplay(now, kind, displayOf(kind)?.label.da ?? '').profile, { da: 'tilføjet oplysning', en: 'added a display field' })
            }
            parts={[{ id: 'kinds', acts: Object.keys(DISPLAYS).map((id) => ({ id, label: displayOf(id)!.label[locale] })) }]}
          />
        </div>
      )}
      <OrderForm />
    </div>
  )
}

function Part({ field, index, last }: { field: DisplayField; index: number; last: boolean }) {
  const t = useTranslations('flow.display')
  const { edit, canEdit, locale } = useEditor()
  const findings = useFindings()
  const kind = displayOf(field.kind)
  const here = findings.filter((one) => one.display === field.id && one.code !== 'unknownOrder')
  const words = (da: string, en: string): Words => ({ da: `${da} oplysning »${field.label}«`, en: `${en} display field “${field.label}”` })
  return (
    <li className="flex flex-col gap-3 rounded-sm border border-line p-4">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Field
            label={`${t('label')} · ${kind?.label[locale] ?? field.kind}`}
            value={field.label}
            disabled={!canEdit}
            maxLength={300}
            onChange={(label) => edit((now) => setDisplay(now, field.id, { label }), words('ændret', 'changed'), `display ${field.id} label`)}
          />
        </div>
        {canEdit && (
          <span className="flex h-10 items-center">
            <IconButton
              label={t('up')}
              icon={<ArrowUp size={16} />}
              isDisabled={index === 0}
              onPress={() => edit((now) => moveDisplay(now, field.id, -1), words('flyttet', 'moved'))}
            />
            <IconButton
              label={t('down')}
              icon={<ArrowDown size={16} />}
              isDisabled={last}
              onPress={() => edit((now) => moveDisplay(now, field.id, 1), words('flyttet', 'moved'))}
            />
            <IconButton
              label={t('remove')}
              icon={<Trash2 size={16} />}
              onPress={() => edit((now) => removeDisplay(now, field.id), words('fjernet', 'removed'))}
            />
          </span>
        )}
      </div>
      {here.length > 0 && <FindingList findings={here} />}
      <div className="grid items-start gap-4 md:grid-cols-2">
        {Object.entries((kind?.fields ?? {}) as Record<string, KindField>).map(([name, of]) => (
          <BoundField
            key={name}
            of={{ da: field.label, en: field.label }}
            make={(now, label) => makeDisplayParameter(now, field.id, name, label)}
            name={name}
            field={of}
            params={field.params}
            mayAsk={false}
            autoFocus={false}
            fault={null}
            onChange={(value) =>
              edit((now) => setDisplay(now, field.id, { param: { name, value } }), words('ændret', 'changed'), `display ${field.id} ${name}`)
            }
          />
        ))}
      </div>
    </li>
  )
}
