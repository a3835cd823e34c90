'use client'
// One field of a kind: the form part that its type asks for. Shows what is wrong with it under it.
import { useTranslations } from 'next-intl'
import type { FieldValue, Field as KindField, Period, Table } from '#criteria'
import { Checkbox } from '../ui/checkbox'
import { Field, NumberField, SelectField } from '../ui/field'
import { useEditor } from '../flow/context'
import { CodesInput } from './codes-input'
import { ResultInput } from './result-input'

export interface FieldProps {
  name: string
  field: KindField
  params: Record<string, FieldValue>
  onChange: (value: FieldValue) => void
  /** A way "mangler" can be had here: steps yes, rules no. */
  mayAsk: boolean
  fault: string | null
  autoFocus: boolean
}

export function FieldForm({ name, field, params, onChange, mayAsk, fault, autoFocus }: FieldProps) {
  const t = useTranslations('flow.form')
  const { locale, profile, canEdit } = useEditor()
  const value = params[name] ?? field.absent ?? null
  const label = field.label[locale]
  const help = field.help?.[locale]
  const common = { label, help, fault, disabled: !canEdit, autoFocus }
  if (field.when && !field.when.in.includes(String(params[field.when.field]))) return null
  switch (field.type) {
    case 'codes':
      return (
        <CodesInput
          {...common}
          table={field.tableFrom ? (String(params[field.tableFrom]) as Table) : field.table}
          value={String(value ?? '')}
          onChange={onChange}
        />
      )
    case 'result':
      return <ResultInput {...common} value={String(value ?? '')} onChange={onChange} />
    case 'quantity': {
      const concept = profile.results.find((one) => one.id === params[field.of])
      return (
        <NumberField
          {...common}
          help={concept ? help : t('chooseConcept')}
          value={typeof value === 'number' ? value : null}
          onChange={(n) => onChange(n ?? 0)}
          decimals={Math.max(concept?.decimals ?? 3, 1)}
          wrong={t('wrongNumber')}
          locale={locale}
          suffix={concept?.unit}
          narrow
        />
      )
    }
    case 'whole':
    case 'optionalWhole': {
      const bounds = t('between', { min: field.min, max: field.max })
      const out = typeof value === 'number' && (value < field.min || value > field.max)
      return (
        <NumberField
          {...common}
          fault={out ? bounds : fault}
          help={help ?? (field.type === 'optionalWhole' && value === null ? t('noBound') : undefined)}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
          optional={field.type === 'optionalWhole'}
          wrong={t('wrongWhole')}
          locale={locale}
          narrow
        />
      )
    }
    case 'period':
      return (
        <PeriodInput
          {...common}
          optional={field.optional}
          value={isPeriod(value) ? value : null}
          initial={field.initial ?? { n: 12, unit: 'months' }}
          onChange={onChange}
        />
      )
    case 'choice':
      return (
        <SelectField
          {...common}
          value={String(value ?? '')}
          onChange={onChange}
          options={Object.entries(field.options).map(([id, words]) => ({ id, label: words[locale] }))}
        />
      )
    case 'missing':
      return (
        <SelectField
          {...common}
          help={value === 'ask' ? t('missingAsk') : help}
          value={String(value ?? '')}
          onChange={onChange}
          options={(['no', 'yes', ...(mayAsk || value === 'ask' ? ['ask' as const] : [])] as const).map((id) => ({ id, label: t(`missing.${id}`) }))}
        />
      )
    case 'group':
      return (
        <SelectField
          {...common}
          value={String(value ?? '')}
          onChange={onChange}
          placeholder={t('pickGroup')}
          options={profile.groups.map((group) => ({ id: group.id, label: group.label }))}
        />
      )
    case 'groups': {
      const chosen = Array.isArray(value) ? value : []
      return (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-sm font-medium">{label}</legend>
          {profile.groups.map((group) => (
            <Checkbox
              key={group.id}
              label={group.label}
              value={chosen.includes(group.id)}
              disabled={!canEdit}
              onChange={(is) => onChange(profile.groups.map(({ id }) => id).filter((id) => (id === group.id ? is : chosen.includes(id))))}
            />
          ))}
          {!profile.groups.length && <p className="text-sm text-muted">{t('pickGroup')}</p>}
          {fault && <p className="text-sm text-error">{fault}</p>}
        </fieldset>
      )
    }
    case 'use':
      return (
        <SelectField
          {...common}
          value={String(value ?? '') || THIS}
          onChange={(id) => onChange(id === THIS ? '' : id)}
          options={[{ id: THIS, label: t('thisProfile') }, ...profile.uses.map((one) => ({ id: one.id, label: one.title }))]}
        />
      )
    case 'text':
      return <Field {...common} value={String(value ?? '')} onChange={onChange} maxLength={400} lines={2} />
  }
}

/** No id of a used profile looks like this. */
const THIS = '.'
const isPeriod = (value: FieldValue): value is Period => value !== null && typeof value === 'object' && !Array.isArray(value) && 'unit' in value
const UNITS = ['days', 'weeks', 'months', 'years'] as const

export function PeriodInput({
  label,
  help,
  fault,
  disabled,
  optional,
  value,
  initial,
  onChange,
  autoFocus,
  never,
  units = UNITS,
}: {
  label: string
  help?: string | undefined
  fault?: string | null
  disabled?: boolean
  optional: boolean
  value: Period | null
  /** What it becomes when a bound is wanted again. */
  initial: Period
  onChange: (value: Period | null) => void
  autoFocus?: boolean
  /** What no bound is called. */
  never?: string
  units?: readonly Period['unit'][]
}) {
  const t = useTranslations('flow.form')
  const { locale } = useEditor()
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className="flex flex-wrap items-start gap-2">
        {value && (
          <>
            <NumberField
              label={`${label}, ${t('n')}`}
              bare
              value={value.n}
              onChange={(n) => onChange({ ...value, n: n ?? 1 })}
              fault={value.n < 1 || value.n > 1200 ? t('between', { min: 1, max: 1200 }) : fault}
              disabled={disabled}
              wrong={t('wrongWhole')}
              locale={locale}
              narrow
              autoFocus={autoFocus}
            />
            <div className="w-32">
              <SelectField
                label={`${label}, ${t('unit')}`}
                bare
                disabled={disabled}
                value={value.unit}
                onChange={(unit) => onChange({ ...value, unit: unit as Period['unit'] })}
                options={units.map((unit) => ({ id: unit, label: t(`${value.n === 1 ? 'unitsOne' : 'units'}.${unit}`) }))}
              />
            </div>
          </>
        )}
        {optional && (
          <Checkbox label={never ?? t('ever')} value={value === null} disabled={disabled ?? false} onChange={(is) => onChange(is ? null : initial)} />
        )}
      </div>
      {help && <p className="text-sm text-muted">{help}</p>}
      {fault && !value && <p className="text-sm text-error">{fault}</p>}
    </fieldset>
  )
}
