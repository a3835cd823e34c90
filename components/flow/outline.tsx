'use client'
// The list: the same flow as numbered sentences, with the same forms, acts and keys as the drawing.
import { ChevronDown, ChevronRight, MessageSquare, Plus, SquareCheck, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { stepLabel, stepNumbers, stepSentences, type Step } from '#criteria'
import { exitsOf, stepOf } from '#criteria/edit/index'
import { StepForm } from '../criterion/step-form'
import { Rolling } from '../population/rolling'
import { IconButton } from '../ui/button'
import { useFindings } from '../checking/checking'
import { useEditor, useLive } from './context'
import { facesOf } from './face'
import { ExitLine, StepIcon } from './icons'
import { StepMenu } from './step-menu'
import { useStepAria } from './step-aria'

export function Outline({
  open,
  onClose,
}: {
  /** The step whose form is open, and whether its first field takes focus. */ open: { step: string; focus: boolean } | null
  onClose: () => void
}) {
  const t = useTranslations('flow')
  const editor = useEditor()
  const { profile, locale, situation, comments, shown, canEdit, say, format } = editor
  const findings = useFindings()
  const { population, lit, light } = useLive()
  const aria = useStepAria()
  const sentences = useMemo(() => new Map(stepSentences(profile, locale).map((one) => [one.step, one])), [profile, locale])
  const faces = useMemo(() => facesOf(profile, locale), [profile, locale])
  const numbers = stepNumbers(profile)
  const first = situation.step ?? profile.flow[0]!.id
  const questions = profile.flow.filter((step) => step.type === 'question')
  const outcomes = profile.flow.filter((step) => step.type !== 'question')
  const old = population.old ? 'opacity-50' : ''

  const head = (step: Step) => {
    const sentence = sentences.get(step.id)
    const counts = population.counted?.counts.steps[step.id]
    const here = open?.step === step.id
    const face = faces.get(step.id)
    const faults = findings.filter((one) => one.step === step.id && one.severity === 'fault').length
    const talk = comments.filter((one) => one.step === step.id && !one.resolved).length
    const onRoute = !shown || shown.route.route.some((one) => one.step === step.id)
    return (
      <div className={`flex items-start gap-2 ${onRoute ? '' : 'faded'}`} onMouseEnter={() => light(step.id)} onMouseLeave={() => light(null)}>
        <button
          type="button"
          data-step={step.id}
          tabIndex={first === step.id ? 0 : -1}
          aria-expanded={here}
          aria-label={aria(step.id)}
          onFocus={() => {
            if (situation.step !== step.id) editor.select(step.id)
          }}
          onClick={(event) => (event.shiftKey ? editor.runOn('pick', step.id) : here ? onClose() : editor.openForm(step.id))}
          className={`flex min-h-10 min-w-0 flex-1 items-start gap-2 rounded-sm px-2 py-2 text-left ${situation.step === step.id ? 'bg-accent-100' : lit === step.id ? 'bg-paper' : 'hover:bg-paper'}`}
        >
          {here ? (
            <ChevronDown aria-hidden size={18} className="mt-0.5 shrink-0 text-muted" />
          ) : (
            <ChevronRight aria-hidden size={18} className="mt-0.5 shrink-0 text-muted" />
          )}
          <span className="mt-0.5">
            {situation.picked.includes(step.id) ? <SquareCheck aria-hidden size={18} className="text-accent" /> : <StepIcon icon={face?.icon ?? 'group'} />}
          </span>
          <span className="min-w-0 max-w-[66ch] flex-1 text-base">
            {face?.members.length
              ? `${face.n}. ${t('outline.if')} ${face.lead}:`
              : sentence?.parts
                ? `${sentence.n}. ${t('outline.if')} ${sentence.parts.clause}`
                : sentence?.text}
            {face?.members.map((member, index) => (
              <span key={index} className="block pl-5 -indent-3">
                · {member}
              </span>
            ))}
            {face && face.more > 0 && <span className="block pl-5 text-muted">{t('step.more', { n: face.more })}</span>}
          </span>
          {faults > 0 && <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0 text-error" />}
          {counts && (
            <span className={`tabular w-28 shrink-0 text-right text-sm text-muted ${old}`}>
              <Rolling n={counts.in} /> {step.type === 'question' ? '→' : t('step.patients')}
            </span>
          )}
        </button>
        {talk > 0 && (
          <IconButton
            label={t('step.comments', { n: talk })}
            icon={<MessageSquare size={16} />}
            onPress={() => {
              editor.select(step.id)
              editor.setSide('comments')
            }}
          />
        )}
        {canEdit && <StepMenu step={step.id} />}
      </div>
    )
  }
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-4">
      <ol aria-label={t('outline.label')} className="flex flex-col gap-1">
        {questions.map((step) => (
          <li key={step.id} className="border-b border-hair pb-2">
            {head(step)}
            {step.type === 'question' && (
              <ul className="ml-8 flex flex-col">
                {exitsOf(step).map((exit) => {
                  const to = step[exit] == null ? undefined : stepOf(profile, step[exit]!)
                  const counts = population.counted?.counts.steps[step.id]
                  return (
                    <li key={exit} className="flex min-h-8 flex-wrap items-center gap-2 text-base">
                      <span className="flex w-28 items-center gap-2">
                        <ExitLine exit={exit} />
                        {t(`exit.${exit}`)}
                      </span>
                      {to ? (
                        <button type="button" className="min-h-6 text-left text-accent underline" onClick={() => editor.select(to.id)}>
                          {to.type === 'question' ? t('outline.go', { n: numbers.get(to.id)! }) : stepLabel(to, say)}
                        </button>
                      ) : (
                        <span className="text-error">{t('outline.none')}</span>
                      )}
                      {counts && (
                        <button
                          type="button"
                          className={`tabular min-h-6 rounded-sm px-1 text-sm text-muted hover:bg-accent-100 ${old}`}
                          aria-label={`${t('patients.title')}: ${t(`exit.${exit}`)}, ${format.number(counts[exit])}`}
                          onClick={() => {
                            editor.select(step.id, exit)
                            editor.showPatients({ of: 'step', step: step.id, exit })
                          }}
                        >
                          {format.number(counts[exit])}
                        </button>
                      )}
                      {canEdit && (
                        <button
                          type="button"
                          data-plus={`${step.id} ${exit}`}
                          aria-label={t(to ? 'step.insert' : 'step.add', { exit: t(`exit.${exit}`), step: numbers.get(step.id)! })}
                          onClick={() => editor.add(step.id, exit)}
                          className={`flex size-6 items-center justify-center rounded-full border hover:bg-accent hover:text-white ${to ? 'border-line text-muted' : 'border-2 border-accent text-accent'}`}
                        >
                          <Plus aria-hidden size={14} />
                        </button>
                      )}
                    </li>
                  )
                })}
              </ul>
            )}
            {open?.step === step.id && (
              <div className="mt-3 ml-8 rounded-sm border border-line bg-paper p-4">
                <StepForm id={step.id} autoFocus={open.focus} onDone={onClose} />
              </div>
            )}
          </li>
        ))}
      </ol>
      <h2 className="mt-4 mb-1 text-sm font-semibold text-muted">{t('outline.outcomes')}</h2>
      <ul className="flex flex-col gap-1">
        {outcomes.map((step) => (
          <li key={step.id}>
            {head(step)}
            {open?.step === step.id && (
              <div className="mt-2 ml-8 rounded-sm border border-line bg-paper p-4">
                <StepForm id={step.id} autoFocus={open.focus} onDone={onClose} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
