'use client'
// The document's settings, and the profiles it uses: a default, the interval it must lie in, whether the clinic may choose, and the groups a module switches.
import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Parameter } from '#criteria'
import { addModule, boundTo, removeParameter, setParameter } from '#criteria/edit/index'
import { useFindings } from '../checking/checking'
import { useEditor } from '../flow/context'
import { FindingList } from '../flow/findings'
import { Terms } from '../manual/terms'
import { Button, IconButton } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Field, NumberField, SelectField } from '../ui/field'
import { PeriodInput } from './field-form'
import { GroupsForm } from './groups-form'
import { NoteField } from './note-field'
import { UsesForm } from './uses-form'

export function ParametersForm() {
  const t = useTranslations('flow.parameters')
  const { profile, edit, canEdit } = useEditor()
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 px-6 py-6">
      <p className="max-w-[66ch]">
        <Terms of={['parameter', 'local', 'criterion']}>{t('lead')}</Terms>
      </p>
      {!profile.parameters.length && <p className="text-muted">{t('empty')}</p>}
      {profile.parameters.map((one) => (
        <ParameterPart key={one.id} parameter={one} />
      ))}
      {canEdit && (
        <div>
          <Button
            icon={<Plus size={16} />}
            onPress={() => edit((now) => addModule(now, t('newModule')).profile, { da: 'tilføjet modul', en: 'added a module' })}
          >
            {t('addModule')}
          </Button>
        </div>
      )}
      <GroupsForm />
      <UsesForm />
    </div>
  )
}

function ParameterPart({ parameter }: { parameter: Parameter }) {
  const t = useTranslations('flow.parameters')
  const { profile, edit, canEdit } = useEditor()
  const findings = useFindings()
  const change = (to: (was: Parameter) => Parameter, key?: string) =>
    edit(
      (now) => setParameter(now, parameter.id, to),
      { da: `ændret indstillingen »${parameter.label}«`, en: `changed the setting “${parameter.label}”` },
      key && `${parameter.id} ${key}`,
    )
  const here = findings.filter((one) => one.params?.parameter === parameter.id)
  return (
    <section aria-label={parameter.label} className="flex flex-col gap-4 rounded-sm border border-line p-4">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-60 flex-1">
          <Field
            label={t('label')}
            value={parameter.label}
            maxLength={300}
            disabled={!canEdit}
            onChange={(label) => change((was) => ({ ...was, label }), 'label')}
          />
        </div>
        <p className="text-sm text-muted">{t('used', { n: boundTo(profile, parameter.id) })}</p>
        {canEdit && (
          <IconButton
            label={t('remove', { label: parameter.label })}
            icon={<Trash2 size={16} />}
            onPress={() =>
              edit((now) => removeParameter(now, parameter.id), {
                da: `fjernet indstillingen »${parameter.label}«`,
                en: `removed the setting “${parameter.label}”`,
              })
            }
          />
        )}
      </div>
      {here.length > 0 && <FindingList findings={here} />}
      <Values parameter={parameter} change={change} />
      <NoteField part="parameters" one={parameter} />
      <Checkbox label={t('local')} value={parameter.local} disabled={!canEdit} onChange={(local) => change((was) => ({ ...was, local }))} />
    </section>
  )
}

type Change = (to: (was: Parameter) => Parameter, key?: string) => void
const ENDS = ['default', 'min', 'max'] as const

function Values({ parameter, change }: { parameter: Parameter; change: Change }) {
  const t = useTranslations('flow.parameters')
  const form = useTranslations('flow.form')
  const { profile, locale, canEdit } = useEditor()
  switch (parameter.type) {
    case 'whole':
    case 'quantity': {
      const concept = parameter.type === 'quantity' ? profile.results.find((one) => one.id === parameter.concept) : undefined
      return (
        <div className="flex flex-wrap gap-4">
          {ENDS.map((end) => (
            <NumberField
              key={end}
              label={t(end)}
              value={parameter[end]}
              onChange={(n) => change((was) => ({ ...was, [end]: n ?? 0 }) as Parameter, end)}
              decimals={parameter.type === 'quantity' ? Math.max(concept?.decimals ?? 3, 1) : undefined}
              suffix={concept?.unit}
              wrong={form('wrongNumber')}
              locale={locale}
              disabled={!canEdit}
              narrow
            />
          ))}
        </div>
      )
    }
    case 'period':
      return (
        <div className="flex flex-wrap gap-4">
          {ENDS.map((end) => (
            <PeriodInput
              key={end}
              label={t(end)}
              optional={false}
              value={parameter[end]}
              initial={parameter.default}
              disabled={!canEdit}
              onChange={(to) =>
                change(
                  (was) =>
                    was.type === 'period' && to
                      ? { ...was, [end]: to, ...Object.fromEntries(ENDS.filter((one) => one !== end).map((one) => [one, { n: was[one].n, unit: to.unit }])) }
                      : was,
                  end,
                )
              }
            />
          ))}
        </div>
      )
    case 'choice':
      return (
        <SelectField
          label={t('default')}
          value={parameter.default}
          disabled={!canEdit}
          onChange={(to) => change((was) => (was.type === 'choice' ? { ...was, default: to } : was))}
          options={parameter.options.map((one) => ({ id: one.value, label: one.label }))}
        />
      )
    case 'yesno':
      return (
        <>
          <Checkbox
            label={t('on')}
            value={parameter.default}
            disabled={!canEdit}
            onChange={(to) => change((was) => (was.type === 'yesno' ? { ...was, default: to } : was))}
          />
          <Modules id={parameter.id} />
        </>
      )
  }
}

/** The named groups that a yes/no parameter switches. */
function Modules({ id }: { id: string }) {
  const t = useTranslations('flow.parameters')
  const { profile, edit, canEdit } = useEditor()
  if (!profile.groups.length) return <p className="text-sm text-muted">{t('noGroups')}</p>
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm font-medium">{t('modules')}</legend>
      {profile.groups.map((group) => (
        <Checkbox
          key={group.id}
          label={group.label}
          value={group.module === id}
          disabled={!canEdit}
          onChange={(is) =>
            edit(
              (now) => ({
                ...now,
                groups: now.groups.map(({ module, ...one }) =>
                  one.id === group.id ? { ...one, ...(is ? { module: id } : {}) } : { ...one, ...(module === undefined ? {} : { module }) },
                ),
              }),
              { da: `ændret modul for »${group.label}«`, en: `changed the module of “${group.label}”` },
            )
          }
        />
      ))}
    </fieldset>
  )
}
