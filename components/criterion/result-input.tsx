'use client'
// Which result: a concept of the document, or one of the built-in, which is then copied into the document.
import { useTranslations } from 'next-intl'
import { conceptFor, RESULT_CONCEPTS } from '#terminology'
import { ensureResult } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import { SelectField } from '../ui/field'

const NEW = '+'

export function ResultInput({
  label,
  help,
  fault,
  disabled,
  value,
  onChange,
  autoFocus,
}: {
  label: string
  help?: string | undefined
  fault: string | null
  disabled: boolean
  value: string
  onChange: (concept: string) => void
  autoFocus: boolean
}) {
  const t = useTranslations('flow.form')
  const { profile, locale, edit } = useEditor()
  const held = new Set(profile.results.flatMap((one) => one.codes.map((code) => code.code)))
  const options = [
    ...profile.results.map((one) => ({ id: one.id, label: one.label, detail: t('unit1', { unit: one.unit || '–' }) })),
    ...RESULT_CONCEPTS.filter((one) => !one.codes.some((code) => held.has(code.code))).map((one) => ({
      id: NEW + one.id,
      label: one.label[locale],
      detail: t('unit1', { unit: one.unit || '–' }),
    })),
  ]
  return (
    <SelectField
      label={label}
      help={help}
      fault={fault}
      disabled={disabled}
      value={value}
      placeholder={t('pickResult')}
      options={options}
      autoFocus={autoFocus}
      onChange={(id) => {
        if (!id.startsWith(NEW)) return onChange(id)
        const concept = conceptFor(id.slice(NEW.length))
        if (!concept) return
        const added = ensureResult(profile, concept)
        edit(added.profile, { da: `tilføjet analyse »${concept.label}«`, en: `added analysis “${concept.label}”` })
        onChange(added.id)
      }}
    />
  )
}
