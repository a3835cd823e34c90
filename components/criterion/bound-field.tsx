'use client'
// A field and the parameter (setting) it may take its value from: bind it, see its value, or set it free again.
import { Link2, Unlink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { isParameter, type Field, type FieldValue, type Parameter } from '#criteria'
import { makeParameter, parameterTypeOf, type Path, type Root } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import { Button, IconButton } from '../ui/button'
import { FieldForm, type FieldProps } from './field-form'
import { useParameterText } from './parameter-text'

export function BoundField({ root, path, of, ...props }: FieldProps & { root: Root; path: Path; of: { da: string; en: string } }) {
  const t = useTranslations('flow.form')
  const { profile, canEdit, locale, edit } = useEditor()
  const described = useId()
  const textOf = useParameterText()
  const { name, field, params, onChange } = props
  const label = field.label[locale]
  if (field.when && !field.when.in.includes(String(params[field.when.field]))) return null
  const value = params[name]
  if (isParameter(value)) {
    const parameter = profile.parameters.find((one) => one.id === value.parameter)
    return (
      <div className="flex flex-col gap-1">
        <p className="text-sm font-medium">{label}</p>
        <p className="flex items-start gap-2 rounded-sm bg-accent-100 px-3 py-2">
          <Link2 aria-hidden size={16} className="mt-1 shrink-0" />
          <span>{parameter ? t('parameter', { label: parameter.label, value: textOf(parameter) }) : t('unknownParameter')}</span>
        </p>
        {canEdit && (
          <div>
            <Button size="small" icon={<Unlink size={16} />} onPress={() => onChange(freed(parameter, field))}>
              {t('fixParameter', { label })}
            </Button>
          </div>
        )}
      </div>
    )
  }
  const may = canEdit && parameterTypeOf(field) !== null && value !== null && value !== undefined
  return (
    <div className="flex items-start gap-1">
      <span id={described} hidden>
        {label}
      </span>
      <div className="min-w-0 flex-1">
        <FieldForm {...props} />
      </div>
      {may && (
        <IconButton
          label={t('makeParameter')}
          aria-describedby={described}
          icon={<Link2 size={16} />}
          onPress={() =>
            edit((now) => makeParameter(now, root, path, name, label), {
              da: `gjort »${field.label.da}« i »${of.da}« til indstilling`,
              en: `made “${field.label.en}” in “${of.en}” a setting`,
            })
          }
        />
      )}
    </div>
  )
}

const freed = (parameter: Parameter | undefined, field: Field): FieldValue =>
  parameter && parameter.type !== 'yesno' ? parameter.default : (field.initial as FieldValue)
