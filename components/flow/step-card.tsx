'use client'
// A step as it is drawn: kind, patients in, the sentence, the share who go on with ja, and what is missing.
import { MessageSquare, SquareCheck, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Rolling } from '../population/rolling'
import { useFindings } from '../checking/checking'
import { useEditor, useLive } from './context'
import type { StepFace } from './face'
import { StepIcon } from './icons'
import { useStepAria } from './step-aria'

export const StepCard = memo(function StepCard({ id, face, focusable }: { id: string; face: StepFace; focusable: boolean }) {
  const t = useTranslations('flow')
  const editor = useEditor()
  const { format, situation, shown, comments } = editor
  const findings = useFindings()
  const { population, lit, light } = useLive()
  const aria = useStepAria()
  const counts = population.counted?.counts.steps[id]
  const chosen = situation.step === id
  const picked = situation.picked.includes(id)
  const faults = findings.filter((one) => one.step === id && one.severity === 'fault').length
  const talk = comments.filter((one) => one.step === id && !one.resolved).length
  const onRoute = !shown || shown.route.route.some((one) => one.step === id)
  const old = population.old ? 'opacity-50' : ''
  const number = (n: number | undefined) => (n === undefined ? null : <Rolling n={n} className={old} />)
  const outcome = face.type !== 'question'
  const stands = `${chosen ? 'border-accent outline-accent shadow' : lit === id ? 'border-accent bg-accent-100' : 'border-line'} ${lit === id && !chosen ? '' : 'bg-white'} ${face.type === 'out' ? 'border-dashed' : ''} ${onRoute ? '' : 'faded'}`
  return (
    <article
      data-step={id}
      tabIndex={focusable ? 0 : -1}
      aria-label={aria(id)}
      aria-current={chosen ? 'step' : undefined}
      data-picked={picked || undefined}
      onClick={(event) => (event.shiftKey ? editor.runOn('pick', id) : editor.openForm(id))}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !chosen) editor.select(id)
      }}
      onMouseEnter={() => light(id)}
      onMouseLeave={() => light(null)}
      style={{ height: face.height }}
      className={`flex w-full flex-col overflow-hidden rounded-sm border p-3 text-left ${chosen ? 'ring-2 ring-accent' : ''} ${stands}`}
    >
      <header className="flex h-6 shrink-0 items-center gap-2 text-sm">
        {picked ? <SquareCheck aria-hidden size={18} className="shrink-0 text-accent" /> : <StepIcon icon={face.icon} />}
        <h2 className="min-w-0 flex-1 truncate font-semibold">{outcome ? t(`step.${face.type === 'in' ? 'in' : 'out'}`) : `${face.n}. ${face.label}`}</h2>
        {faults > 0 && (
          <span className="inline-flex items-center text-error" title={t('step.findings', { n: faults })}>
            <TriangleAlert aria-hidden size={16} />
          </span>
        )}
        {talk > 0 && (
          <button
            type="button"
            tabIndex={-1}
            className="-my-1 inline-flex h-6 min-w-6 items-center gap-0.5 rounded-sm px-1 text-accent hover:bg-accent-100"
            aria-label={t('step.comments', { n: talk })}
            onClick={(event) => {
              event.stopPropagation()
              editor.select(id)
              editor.setSide('comments')
            }}
          >
            <MessageSquare aria-hidden size={16} />
            <span className="tabular">{talk}</span>
          </button>
        )}
        {counts && (
          <button
            type="button"
            tabIndex={-1}
            className="tabular -my-1 -mr-1 inline-flex h-6 items-center rounded-sm px-1 font-semibold hover:bg-accent-100"
            title={t('patients.title')}
            onClick={(event) => {
              event.stopPropagation()
              editor.select(id)
              editor.showPatients({ of: 'step', step: id, exit: null })
            }}
          >
            {number(counts.in)}
            {!outcome && (
              <span aria-hidden className="pl-1 text-muted">
                →
              </span>
            )}
          </button>
        )}
      </header>
      {outcome ? (
        (face.lead || face.type === 'out') && (
          <p className={`pl-6 text-base ${face.lead ? '' : 'text-error'}`} style={{ WebkitLineClamp: face.leadLines }}>
            {face.lead || t('step.noReason')}
          </p>
        )
      ) : (
        <>
          <p className="mt-1 line-clamp-6 shrink-0 text-base" style={{ height: face.leadLines * 24 }}>
            {face.lead}
            {face.members.length > 0 && ':'}
          </p>
          {face.members.length > 0 && (
            <ul className="shrink-0 text-sm">
              {face.members.map((member, index) => (
                <li key={index} className="relative overflow-hidden pl-3.5" style={{ height: face.memberLines[index]! * 20 }}>
                  <span aria-hidden className="absolute top-2 left-0.5 size-1.5 rounded-full bg-line" />
                  <span className="line-clamp-2">{member}</span>
                </li>
              ))}
              {face.more > 0 && <li className="h-5 pl-3.5 text-muted">{t('step.more', { n: face.more })}</li>}
            </ul>
          )}
          <div className="mt-2 flex h-5 shrink-0 items-center gap-2 text-sm">
            {counts ? (
              <>
                <span aria-hidden className="h-2 w-16 shrink-0 bg-hair">
                  <span
                    className="block h-2 bg-accent transition-[width] duration-300"
                    style={{ width: `${counts.in ? (100 * counts.yes) / counts.in : 0}%` }}
                  />
                </span>
                <span className={`tabular whitespace-nowrap ${old}`}>
                  {t('step.ofIn', { n: format.number(counts.yes), share: format.percent(counts.in ? Math.round((1000 * counts.yes) / counts.in) / 1000 : 0) })}
                </span>
                {counts.stopped > 0 && <span className="tabular truncate text-muted">{t('step.stopped', { n: format.number(counts.stopped) })}</span>}
              </>
            ) : (
              <span aria-hidden className="h-2 w-16 bg-hair" />
            )}
          </div>
          {face.asks && counts && counts.missing > 0 && (
            <p className={`tabular h-5 shrink-0 text-sm text-muted ${old}`}>{t('step.missing', { n: format.number(counts.missing) })}</p>
          )}
        </>
      )}
    </article>
  )
})
