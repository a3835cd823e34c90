'use client'
// The settings of a used profile: its own default, or the value that this profile gives.
import { useTranslations } from 'next-intl'
import { isParameter, sayIn, type FieldValue, type Parameter, type Period, type PlainValue, type Profile, type UsedProfile, type Words } from '#criteria'
import { setUseValue } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import { Checkbox } from '../ui/checkbox'
import { NumberField, SelectField } from '../ui/field'
import { PeriodInput } from './field-form'
import { useParameterText } from './parameter-text'

export function UsedValues({ use, document }: { use: UsedProfile; document: Profile }) {
  const t = useTranslations('flow.uses')
  const { edit, canEdit, locale } = useEditor()
  const textOf = useParameterText(sayIn(locale, document))
  if (!document.parameters.length) return null
  const change = (parameter: Parameter, value: FieldValue | null) =>
    edit(
      (now) => setUseValue(now, use.id, parameter.id, value),
      { da: `ændret »${parameter.label}« i »${use.title}«`, en: `changed “${parameter.label}” in “${use.title}”` } satisfies Words,
      `use ${use.id} ${parameter.id}`,
    )
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-sm font-semibold">{t('values')}</legend>
      {document.parameters.map((parameter) => {
        const own = use.values[parameter.id]
        return (
          <div key={parameter.id} className="flex flex-wrap items-start gap-4">
            <Checkbox
              label={t('standard', { label: parameter.label, value: textOf(parameter) })}
              value={own === undefined}
              disabled={!canEdit}
              onChange={(is) => change(parameter, is ? null : parameter.default)}
            />
            {own !== undefined &&
              (isParameter(own) ? (
                <BoundValue id={own.parameter} />
              ) : (
                <Value parameter={parameter} document={document} value={own} onChange={(to) => change(parameter, to)} />
              ))}
          </div>
        )
      })}
    </fieldset>
  )
}

/** A value that follows a setting of this profile: written in the text. */
function BoundValue({ id }: { id: string }) {
  const t = useTranslations('flow.form')
  const { profile } = useEditor()
  const textOf = useParameterText()
  const parameter = profile.parameters.find((one) => one.id === id)
  return (
    <p className="rounded-sm bg-accent-100 px-3 py-1">
      {parameter ? t('parameter', { label: parameter.label, value: textOf(parameter) }) : t('unknownParameter')}
    </p>
  )
}

function Value({
  parameter,
  document,
  value,
  onChange,
}: {
  parameter: Parameter
  document: Profile
  value: PlainValue
  onChange: (value: PlainValue) => void
}) {
  const form = useTranslations('flow.form')
  const { locale, canEdit } = useEditor()
  const common = { label: parameter.label, bare: true, disabled: !canEdit }
  switch (parameter.type) {
    case 'whole':
    case 'quantity': {
      const concept = parameter.type === 'quantity' ? document.results.find((one) => one.id === parameter.concept) : undefined
      return (
        <NumberField
          {...common}
          value={typeof value === 'number' ? value : null}
          onChange={(n) => onChange(n ?? 0)}
          fault={typeof value === 'number' && value >= parameter.min && value <= parameter.max ? null : form('outside')}
          decimals={parameter.type === 'quantity' ? Math.max(concept?.decimals ?? 3, 1) : undefined}
          suffix={concept?.unit}
          wrong={form('wrongNumber')}
          locale={locale}
          narrow
        />
      )
    }
    case 'period':
      return (
        <PeriodInput
          label={parameter.label}
          optional={false}
          value={value as Period}
          initial={parameter.default}
          disabled={!canEdit}
          onChange={(to) => onChange(to ?? parameter.default)}
        />
      )
    case 'choice':
      return (
        <div className="w-56">
          <SelectField {...common} value={String(value)} onChange={onChange} options={parameter.options.map((one) => ({ id: one.value, label: one.label }))} />
        </div>
      )
    case 'yesno':
      return <Checkbox label={parameter.label} value={value === true} disabled={!canEdit} onChange={onChange} />
  }
}
