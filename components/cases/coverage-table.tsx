'use client'
// What the test patients try of the profile. That nobody comes to a place is told apart from that nobody leaves it by a way.
import { Circle, CircleCheck, CircleSlash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type Ref } from 'react'
import { stepLabel, stepNumbers } from '#criteria'
import type { Covered, Coverage } from '#engines/cases/coverage'
import { useEditor } from '../flow/context'
import { Terms } from '../manual/terms'
import { Checkbox } from '../ui/checkbox'
import { Table } from '../ui/table'
import type { Go } from './cases-tab'
import { useOutcomeWords } from './outcome-words'
import type { Runs } from './use-runs'

interface Line extends Covered {
  id: string
  place: string
  /** The first line of its place: the name stands there alone. */
  first: boolean
  way: string
  to: Parameters<Go>[0]
}

export function CoverageTable({ ref, runs, go }: { ref: Ref<HTMLElement>; runs: Runs; go: Go }) {
  const t = useTranslations('cases.coverage')
  const { format } = useEditor()
  const [holes, setHoles] = useState(false)
  const lines = useLines(runs.coverage)
  if (!runs.coverage) return null
  const shown = (holes ? lines.filter(({ is }) => is !== 'some') : lines).map((line, index, all) => ({ ...line, first: all[index - 1]?.place !== line.place }))
  return (
    <section
      ref={ref}
      aria-labelledby="daekning"
      className={`flex scroll-mt-2 flex-col gap-3 border-t border-hair pt-6 ${runs.fresh === 'now' ? '' : 'text-muted italic'}`}
    >
      <h2 id="daekning" className="text-lg">
        <Terms of={['coverage']}>{t('title')}</Terms>
      </h2>
      <p className="tabular">
        <Terms of={['testPatient']}>{t('lead', { tried: format.number(runs.coverage.tried), of: format.number(runs.coverage.of) })}</Terms>
      </p>
      <p className="max-w-[66ch] text-sm text-muted">{t('legend')}</p>
      <Checkbox label={t('onlyHoles')} value={holes} onChange={setHoles} />
      <Table
        caption={t('title')}
        rows={shown}
        rowKey={({ id }) => id}
        empty={t('noHoles')}
        columns={[
          {
            id: 'place',
            label: t('place'),
            head: true,
            cell: ({ place, first, to }) =>
              first ? (
                <button
                  type="button"
                  aria-label={t('go', { label: place })}
                  className="min-h-6 text-left text-accent underline-offset-2 hover:underline"
                  onClick={() => go(to)}
                >
                  {place}
                </button>
              ) : (
                <span className="sr-only">{place}</span>
              ),
          },
          { id: 'way', label: t('way'), cell: ({ way }) => way },
          { id: 'n', label: t('patients'), number: true, cell: ({ cases }) => format.number(cases.length) },
          { id: 'state', label: t('state'), cell: ({ is }) => <State is={is} /> },
        ]}
      />
    </section>
  )
}

function State({ is }: Pick<Covered, 'is'>) {
  const t = useTranslations('cases.coverage')
  return (
    <span className={`flex items-center gap-2 whitespace-nowrap ${is === 'some' ? '' : 'font-medium'}`} data-cover={is}>
      <span aria-hidden>
        {is === 'some' ? (
          <CircleCheck size={18} className="text-success" />
        ) : is === 'none' ? (
          <Circle size={18} />
        ) : (
          <CircleSlash2 size={18} className="text-muted" />
        )}
      </span>
      {t(is)}
    </span>
  )
}

/** Lines of places that the document shown still has. */
function useLines(coverage: Coverage | null): Line[] {
  const t = useTranslations('cases.coverage')
  const exits = useTranslations('flow.exit')
  const { profile, say } = useEditor()
  const outcomeOf = useOutcomeWords()
  if (!coverage) return []
  const numbers = stepNumbers(profile)
  const line = (id: string, place: string, way: string, covered: Covered, to: Line['to']): Line => ({
    id,
    place,
    first: true,
    way,
    to,
    is: covered.is,
    cases: covered.cases,
  })
  return [
    ...coverage.questions.flatMap(({ step: id, ways }) => {
      const step = profile.flow.find((one) => one.id === id)
      const place = step && t('step', { n: numbers.get(id) ?? '', label: stepLabel(step, say) })
      return place ? ways.map((way) => line(`${id} ${way.exit}`, place, exits(way.exit), way, { step: id })) : []
    }),
    ...coverage.outcomes.flatMap(({ step: id, ...covered }) =>
      profile.flow.some((one) => one.id === id) ? [line(id, t('outcome', { label: outcomeOf(id) }), t('end'), covered, { step: id })] : [],
    ),
    ...coverage.tiers.flatMap(({ tier: id, ...covered }) => {
      const tier = profile.tiers.find((one) => one.id === id)
      if (!tier) return []
      const rules = coverage.rules.flatMap(({ rule, tier: of, holds, not }) => {
        const label = of === id ? tier.rules.find((one) => one.id === rule)?.reason : undefined
        const place = label === undefined ? null : t('rule', { label })
        return place === null ? [] : [line(`${rule} holds`, place, t('holds'), holds, { tier: id }), line(`${rule} not`, place, t('not'), not, { tier: id })]
      })
      return [line(id, t('tier', { label: tier.name }), t('placed'), covered, { tier: id }), ...rules]
    }),
  ]
}
