'use client'
// Why one patient is in or out: step by step the answer and the datum that decided it; rules, tier and what the list would show. Beside it he is drawn in time (patient-timeline.tsx).
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode } from 'react'
import { nodeSentence, stepLabel, stepNumbers } from '#criteria'
import { stepOf } from '#criteria/edit/index'
import type { NodeEvidence, PersonFact } from '#engines/arrays/evidence'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { useEditor, useLive } from '../flow/context'
import { ExitLine } from '../flow/icons'
import type { OnePatient } from './protocol'
import { RowList, ShownValue } from './row-words'

const EXITS = [null, 'yes', 'no', 'missing', 'stopped'] as const

export function OnePatientView({ one, onBack }: { one: OnePatient; onBack: () => void }) {
  const t = useTranslations('flow')
  const { profile, say, select, locale } = useEditor()
  const numbers = stepNumbers(profile)
  const { patient, route } = one
  const tier = profile.tiers.find((each) => each.id === route.tier)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void top.current?.scrollIntoView?.({ block: 'nearest' })
  }, [patient.key])
  return (
    <div className="flex flex-col gap-4 p-4">
      <div ref={top}>
        <Button look="quiet" size="small" icon={<ArrowLeft size={16} />} onPress={onBack} autoFocus>
          {t('patients.back')}
        </Button>
      </div>
      <div>
        <h2 className="text-base font-semibold">{t('patients.one', { key: patient.key })}</h2>
        <p className="text-sm text-muted">
          {[patient.sex && t(`patients.${patient.sex}`), patient.age !== null && t('patients.years', { n: patient.age }), t('patients.synthetic')]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {tier && (
          <p className="mt-1">
            <Badge tone="accent">{tier.name}</Badge>
          </p>
        )}
      </div>
      {one.nearest && (
        <section aria-labelledby="skulle-til">
          <h3 id="skulle-til" className="mb-1 font-semibold">
            {t('patients.nearest')}
          </h3>
          <p className="max-w-[66ch]">{one.nearest.is === 'found' ? one.nearest.nearest[locale] : t('patients.noNearest')}</p>
        </section>
      )}
      <section aria-labelledby="vej">
        <h3 id="vej" className="mb-1 font-semibold">
          {t('patients.route')}
        </h3>
        <ol className="flex flex-col gap-3">
          {route.route.map((at) => {
            const step = stepOf(profile, at.step)
            if (!step) return null
            const exit = EXITS[at.exit]
            return (
              <Place key={at.step} id={at.step}>
                <button type="button" className="min-h-6 text-left font-medium hover:underline" onClick={() => select(at.step)}>
                  {step.type === 'question' ? `${numbers.get(at.step)}. ${stepLabel(step, say)}` : stepLabel(step, say)}
                </button>
                {step.type === 'question' && exit && (
                  <>
                    <p className="flex items-center gap-2">
                      {exit !== 'stopped' && <ExitLine exit={exit} />}
                      <span className="font-medium">{t(`exit.${exit}`)}</span>
                    </p>
                    <Evidence nodes={at.nodes} top />
                  </>
                )}
              </Place>
            )
          })}
        </ol>
      </section>
      {route.rules.length > 0 && (
        <section aria-labelledby="regler">
          <h3 id="regler" className="mb-1 font-semibold">
            {t('patients.rules')}
          </h3>
          <ul className="flex flex-col gap-2">
            {route.rules.map(({ rule, rows }) => {
              const found = profile.tiers.flatMap((each) => each.rules.map((own) => ({ ...own, tier: each.name }))).find((own) => own.id === rule)
              return (
                <Place key={rule} id={rule}>
                  <span className="font-medium">
                    {found?.tier}: {found?.reason}
                  </span>
                  <RowList rows={rows} />
                </Place>
              )
            })}
          </ul>
        </section>
      )}
      {route.display.length > 0 && (
        <section aria-labelledby="oplys">
          <h3 id="oplys" className="mb-1 font-semibold">
            {t('patients.display')}
          </h3>
          <dl className="grid grid-cols-[minmax(6rem,2fr)_3fr] gap-x-3 gap-y-1">
            {route.display.map(({ field, shown }) => (
              <div key={field} className="contents">
                <dt className="text-sm text-muted">{profile.display.find((each) => each.id === field)?.label}</dt>
                <dd>
                  <ShownValue shown={shown} field={field} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  )
}

/** A step or rule on the way of the patient: pointing at it lights what decided it in time, and it says so when one of that is pointed at. */
function Place({ id, children }: { id: string; children: ReactNode }) {
  const t = useTranslations('timeline')
  const { shown } = useEditor()
  const { lit, light, row } = useLive()
  const here = row !== null && (shown?.decided.get(row)?.includes(id) ?? false)
  return (
    <li
      data-place={id}
      data-here={here || undefined}
      onMouseEnter={() => light(id)}
      onMouseLeave={() => light(null)}
      onFocus={() => light(id)}
      onBlur={() => light(null)}
      className={`border-l-[3px] pl-3 ${here || lit === id ? 'border-ink bg-accent-100' : 'border-accent'}`}
    >
      {here && (
        <p className="text-sm font-semibold">
          <span aria-hidden>▼ </span>
          {t('here')}
        </p>
      )}
      {children}
    </li>
  )
}

function Evidence({ nodes, top }: { nodes: readonly NodeEvidence[]; top?: boolean }) {
  const t = useTranslations('flow.patients')
  const { say } = useEditor()
  return (
    <ul className={top ? 'flex flex-col gap-1' : 'mt-1 flex flex-col gap-1 pl-4'}>
      {nodes.map((node) => (
        <li key={node.path.join()} className="text-sm">
          {node.node.type === 'criterion' && (
            <p>
              {nodeSentence(node.node, say)}: <span className="font-semibold">{node.holds ? t(`answer.${node.holds}`) : t('unfinished')}</span>
              {node.counted && <span className="text-muted"> ({t('counted', { answer: t(`answer.${node.counted}`) })})</span>}
            </p>
          )}
          {node.node.type === 'criterion' && (
            <>
              <FactList facts={node.person} />
              <RowList rows={node.rows} none={!node.person.length} />
            </>
          )}
          {node.of.length > 0 && <Evidence nodes={node.of} />}
        </li>
      ))}
    </ul>
  )
}

function FactList({ facts }: { facts: readonly PersonFact[] }) {
  const t = useTranslations('flow.patients')
  const { format } = useEditor()
  if (!facts.length) return null
  return (
    <p className="text-muted">
      {facts
        .map((fact) =>
          fact.field === 'birth'
            ? fact.day === null
              ? t('birthUnknown')
              : t('birth', { day: format.day(fact.day) })
            : fact.field === 'sex'
              ? t('sexIs', { word: fact.word || t('unknown') })
              : t(fact.field, { word: fact.word || t('unknown') }),
        )
        .join(' · ')}
    </p>
  )
}
