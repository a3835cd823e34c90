'use client'
// A field and the parameter (setting) it may take its value from: bind it, see its value, or set it free again.
import { Link2, Unlink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { isParameter, type Field, type FieldValue, type Parameter, type Profile, type Words } from '#criteria'
import { parameterFits, parameterTypeOf } from '#criteria/edit/index'
import { useEditor } from '../flow/context'
import { Button, IconButton } from '../ui/button'
import { Menu } from '../ui/menu'
import { FieldForm, type FieldProps } from './field-form'
import { useParameterText } from './parameter-text'

export interface Binding {
  /** What the form is of, for the names of acts. */
  of: Words
  /** The document with a new setting of the value that the field has now, and the field bound to it. */
  make: (now: Profile, label: string) => Profile
}

export function BoundField({ of, make, ...props }: FieldProps & Binding) {
  const t = useTranslations('flow.form')
  const { profile, canEdit, locale, edit } = useEditor()
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
        {props.fault && <p className="text-sm text-error">{props.fault}</p>}
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
  const may = canEdit && parameterTypeOf(field) !== null
  const fitting = may ? profile.parameters.filter((one) => parameterFits(one, field, params)) : []
  const makes = may && value !== null && value !== undefined
  const bind = () =>
    edit((now) => make(now, label), {
      da: `gjort »${field.label.da}« i »${of.da}« til indstilling`,
      en: `made “${field.label.en}” in “${of.en}” a setting`,
    })
  return (
    <div className="flex items-start gap-1">
      <div className="min-w-0 flex-1">
        <FieldForm {...props} />
      </div>
      {fitting.length > 0 ? (
        <Menu
          label={t('setting', { label })}
          trigger={<IconButton label={t('setting', { label })} icon={<Link2 size={16} />} />}
          onAct={(id) => (id === NEW ? bind() : onChange({ parameter: id }))}
          parts={[
            { id: 'new', acts: makes ? [{ id: NEW, label: t('makeParameter') }] : [] },
            { id: 'have', title: t('useParameter'), acts: fitting.map((one) => ({ id: one.id, label: `${one.label} (${textOf(one)})` })) },
          ].filter((part) => part.acts.length)}
        />
      ) : (
        makes && <BindButton label={label} onPress={bind} />
      )}
    </div>
  )
}

function BindButton({ label, onPress }: { label: string; onPress: () => void }) {
  const t = useTranslations('flow.form')
  const described = useId()
  return (
    <>
      <span id={described} hidden>
        {label}
      </span>
      <IconButton label={t('makeParameter')} aria-describedby={described} icon={<Link2 size={16} />} onPress={onPress} />
    </>
  )
}

/** No id of a setting looks like this. */
const NEW = '.'
const freed = (parameter: Parameter | undefined, field: Field): FieldValue =>
  parameter && parameter.type !== 'yesno' ? parameter.default : (field.initial as FieldValue)
