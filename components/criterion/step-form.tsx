'use client'
// The form of a chosen step, beside the drawing or in the list: name, what it asks, where its ways lead, what is wrong here.
import { useTranslations } from 'next-intl'
import { sayIn, stepLabel, stepNumbers, type Exit, type Step, type Words } from '#criteria'
import { exitsOf, setExit, setStepText, stepOf } from '#criteria/edit/index'
import { Field, SelectField } from '../ui/field'
import { useFindings } from '../checking/checking'
import { useEditor } from '../flow/context'
import { FindingList } from '../flow/findings'
import { ExitLine } from '../flow/icons'
import { Restoring } from '../flow/restoring'
import { Terms } from '../manual/terms'
import { NodeForm } from './node-form'

export function StepForm({ id, autoFocus, onDone }: { id: string; autoFocus: boolean; onDone: () => void }) {
  const { profile } = useEditor()
  const step = stepOf(profile, id)
  if (!step) return null
  const of: Words = { da: stepLabel(step, sayIn('da', profile)), en: stepLabel(step, sayIn('en', profile)) }
  return (
    <Restoring of={of} onDone={onDone} className="flex flex-col gap-5">
      <Fields step={step} of={of} autoFocus={autoFocus} />
    </Restoring>
  )
}

function Fields({ step, of, autoFocus }: { step: Step; of: Words; autoFocus: boolean }) {
  const t = useTranslations('flow')
  const { edit, canEdit } = useEditor()
  const { id } = step
  const here = useFindings().filter((one) => one.step === id && !(one.field && one.path))
  return (
    <>
      {here.length > 0 && <FindingList findings={here} />}
      {step.type === 'question' ? (
        <>
          <NodeForm root={{ step: id }} of={of} mayAsk autoFocus={autoFocus} />
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-2 text-sm font-semibold">
              <Terms of={['exit']}>{t('exit.title')}</Terms>
            </legend>
            {exitsOf(step).map((exit) => (
              <ExitInput key={exit} id={id} exit={exit} of={of} />
            ))}
          </fieldset>
          <Field
            label={t('form.title')}
            value={step.title ?? ''}
            disabled={!canEdit}
            maxLength={300}
            onChange={(title) => edit((now) => setStepText(now, id, title), { da: `ændret navn på »${of.da}«`, en: `renamed “${of.en}”` }, `step ${id} title`)}
          />
        </>
      ) : (
        <Field
          label={step.type === 'out' ? t('form.reason') : t('form.title')}
          value={step.type === 'out' ? step.reason : (step.title ?? '')}
          disabled={!canEdit}
          maxLength={300}
          autoFocus={autoFocus}
          lines={2}
          onChange={(text) => edit((now) => setStepText(now, id, text), { da: `ændret »${of.da}«`, en: `changed “${of.en}”` }, `step ${id} title`)}
        />
      )}
    </>
  )
}

function ExitInput({ id, exit, of }: { id: string; exit: Exit; of: Words }) {
  const t = useTranslations('flow')
  const { profile, edit, canEdit, add, say } = useEditor()
  const question = stepOf(profile, id)
  if (question?.type !== 'question') return null
  const numbers = stepNumbers(profile)
  const ins = profile.flow.filter((one) => one.type === 'in')
  const options = [
    ...(ins.length
      ? ins.map((one) => ({ id: one.id, label: t('exit.in') + (one.type === 'in' && one.title ? ` (${one.title})` : '') }))
      : [{ id: '+in', label: t('exit.in') }]),
    ...profile.flow.flatMap((one) => (one.type === 'out' ? [{ id: one.id, label: t('exit.reason', { reason: one.reason }) }] : [])),
    { id: '+out', label: t('exit.newOut') },
    ...profile.flow.flatMap((one) =>
      one.type === 'question' && one.id !== id && (question[exit] === one.id || setExit(profile, id, exit, { step: one.id }) !== profile)
        ? [{ id: one.id, label: t('exit.to', { n: numbers.get(one.id)!, label: stepLabel(one, say) }) }]
        : [],
    ),
    ...(canEdit ? [{ id: '+step', label: t('exit.newStep') }] : []),
  ]
  const set = (to: string) => {
    if (to === '+step') return add(id, exit)
    edit((now) => setExit(now, id, exit, to === '+in' ? 'in' : to === '+out' ? { out: '' } : { step: to }), {
      da: `ændret vejen »${{ yes: 'ja', no: 'nej', missing: 'mangler' }[exit]}« i »${of.da}«`,
      en: `changed the way “${exit}” in “${of.en}”`,
    })
  }
  return (
    <div className="flex items-center gap-2">
      <span className="flex w-24 shrink-0 items-center gap-2 text-base" aria-hidden>
        <ExitLine exit={exit} />
        {t(`exit.${exit}`)}
      </span>
      <div className="min-w-0 flex-1">
        <SelectField
          bare
          label={t('exit.choose', { exit: t(`exit.${exit}`) })}
          value={question[exit] ?? ''}
          placeholder={t('exit.open')}
          disabled={!canEdit}
          onChange={set}
          options={options}
        />
      </div>
    </div>
  )
}
