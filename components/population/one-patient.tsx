'use client'
// Why one patient is in or out: step by step the answer and the datum that decided it; rules, tier and what the list would show.
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { nodeSentence, partLabels, OPEN_HI, OPEN_LO, stepLabel, stepNumbers, type Column } from '#criteria'
import { stepOf } from '#criteria/edit/index'
import type { DecidingRow, NodeEvidence, PersonFact, Shown } from '#engines/arrays/evidence'
import { titleOf } from '#terminology'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { useEditor } from '../flow/context'
import { ExitLine } from '../flow/icons'
import type { OnePatient } from './protocol'

const EXITS = [null, 'yes', 'no', 'missing', 'stopped'] as const
const ROWS = 4

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
              <li key={at.step} className="border-l-[3px] border-accent pl-3">
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
              </li>
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
                <li key={rule}>
                  <span className="font-medium">
                    {found?.tier}: {found?.reason}
                  </span>
                  <RowList rows={rows} />
                </li>
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

function RowList({ rows, none }: { rows: readonly DecidingRow[]; none?: boolean }) {
  const t = useTranslations('flow.patients')
  if (!rows.length) return none ? <p className="text-muted">{t('noRows')}</p> : null
  return (
    <ul className="text-muted">
      {rows.slice(0, ROWS).map((row, index) => (
        <li key={index}>
          <RowText row={row} />
        </li>
      ))}
      {rows.length > ROWS && <li>{t('more', { n: rows.length - ROWS })}</li>}
    </ul>
  )
}

/** "HbA1c 52 mmol/mol den 3. marts 2026": what, value, when. */
function RowText({ row }: { row: DecidingRow }) {
  const t = useTranslations('flow.patients')
  const { format, locale, profile } = useEditor()
  const concept = row.table === 'result' ? profile.results.find((one) => one.codes.some((code) => row.codes.some((of) => of.code === code.code))) : undefined
  const code = row.codes[0]
  const title = concept?.label ?? (code && (titleOf(code.system, code.code)?.[locale] ?? '')) ?? ''
  const what = [t(`tables.${row.table}`), title, code && !concept ? `(${code.code})` : ''].filter(Boolean).join(' ')
  const value =
    row.column === undefined
      ? ''
      : bounds(row.column, row.lo, row.hi, format.thousandths, t('unreadable')) + (concept && row.column === 'value' ? ` ${concept.unit}` : '')
  return <>{[what, value, format.day(row.day) + (row.stop === null ? '' : ` ${t('until', { day: format.day(row.stop - 1) })}`)].filter(Boolean).join(' · ')}</>
}
function bounds(_column: Column, lo: number | undefined, hi: number | undefined, say: (n: number) => string, unreadable: string): string {
  const [low, high] = [lo === undefined || lo === OPEN_LO ? null : lo, hi === undefined || hi === OPEN_HI ? null : hi]
  if (low === null && high === null) return unreadable
  if (low === null) return `< ${say(high! + 1)}`
  if (high === null) return `≥ ${say(low)}`
  return low === high ? say(low) : `${say(low)}–${say(high)}`
}

function ShownValue({ shown, field }: { shown: Shown; field: string }) {
  const t = useTranslations('flow.patients')
  const { format, profile, locale } = useEditor()
  const of = profile.display.find((one) => one.id === field)
  switch (shown.type) {
    case 'rows':
      return shown.rows.length ? (
        <>
          {shown.rows.map((row, index) => (
            <span key={index} className="block">
              <RowText row={row} />
            </span>
          ))}
        </>
      ) : (
        <>{t('noRows')}</>
      )
    case 'days':
      return <>{shown.days === null ? t('noRows') : t('since', { n: shown.days })}</>
    case 'date':
      return <>{shown.day === null ? t('noRows') : format.day(shown.day)}</>
    case 'number':
      return <>{shown.lo === null ? t('unknown') : format.number(shown.lo)}</>
    case 'holds':
      return <>{t(shown.holds ? 'holds' : 'holdsNot')}</>
    case 'parts':
      return (
        <>
          {(of ? partLabels(of, profile, locale) : []).map(({ label, weight }, index) => (
            <span key={index} className="block">
              {label}
              {weight === null ? '' : ` (${format.number(weight)})`}: {t(`answer.${shown.parts[index] ?? 'no'}`)}
            </span>
          ))}
        </>
      )
    case 'note':
      return <>{shown.text}</>
  }
}
