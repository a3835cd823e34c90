'use client'
// What stands where there is no list, or none of it: why, and what to do now.
import type { Route } from 'next'
import { Link } from '../ui/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { stepLabel, sayIn } from '#criteria'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { isNarrowed } from './rows'
import { usePane } from './use-pane'

const MOST = 6

function Sheet({ title, children, act }: { title: string; children: ReactNode; act?: ReactNode }) {
  return (
    <div className="rounded-sm border border-dashed border-line px-6 py-8">
      <h2 className="text-lg">{title}</h2>
      <div className="mt-1 max-w-[66ch]">{children}</div>
      {act && <div className="mt-3">{act}</div>}
    </div>
  )
}

export function NoPopulation() {
  const t = useTranslations('pane.empty')
  return (
    <Sheet
      title={t('population')}
      act={
        <Link href={'/populationer' as Route} className="text-accent underline">
          {t('populationGo')}
        </Link>
      }
    >
      {t('populationWhat')}
    </Sheet>
  )
}

/** Nobody is included: where they leave, the greatest part first. */
export function Nobody({ flow }: { flow: string }) {
  const t = useTranslations('pane.empty')
  const { list, format } = usePane()
  const outs = list.steps.filter((step) => step.type === 'out' && step.in > 0).sort((a, b) => b.in - a.in)
  return (
    <Sheet
      title={t('nobody')}
      act={
        <Link href={flow as Route} className="text-accent underline">
          {t('flowGo')}
        </Link>
      }
    >
      <p>{t('nobodyWhat', { size: format.number(list.size), day: format.day(list.ref) })}</p>
      <ul className="mt-2 list-disc pl-5">
        {outs.slice(0, MOST).map((step) => (
          <li key={step.id} className="tabular">
            {t('nobodyRow', { n: format.number(step.in), reason: step.title })}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** The list is there, but the part that was chosen has nobody. */
export function NoneChosen() {
  const t = useTranslations('pane')
  const { choice, choose, counts } = usePane()
  const { state } = choice
  const n = counts.states[state]
  if (n && isNarrowed(choice))
    return (
      <Sheet title={t('empty.filter')} act={<Button onPress={() => choose({ tier: '', role: '', search: '' })}>{t('filter.clear')}</Button>}>
        {t('empty.filterWhat', { n })}
      </Sheet>
    )
  return <Sheet title={t(`empty.${state}`)}>{t(`empty.${state}What`)}</Sheet>
}

/** What a profile under way keeps from the list. */
export function Unfinished({ flow }: { flow: string }) {
  const t = useTranslations('pane.empty')
  const { list, document, locale } = usePane()
  const say = sayIn(locale, document)
  const label = (id: string) => {
    const step = document.flow.find((one) => one.id === id)
    return step ? stepLabel(step, say) : id
  }
  const fields = list.unfinished.map((id) => `»${document.display.find((one) => one.id === id)?.label ?? id}«`)
  if (!list.stopped.length && !fields.length && document.tiers.length) return null
  return (
    <div className="no-print flex flex-col gap-2">
      {(list.stopped.length > 0 || fields.length > 0) && (
        <Notice
          tone="warning"
          title={t('stopped')}
          actions={
            <Link href={flow as Route} className="text-accent underline">
              {t('flowGo')}
            </Link>
          }
        >
          {list.stopped.map(({ step, count }) => (
            <p key={step}>{t('stoppedWhat', { n: count, step: label(step) })}</p>
          ))}
          {fields.length > 0 && <p>{t('unfinished', { fields: fields.join(', ') })}</p>}
        </Notice>
      )}
      {!document.tiers.length && <Notice>{t('noTiers')}</Notice>}
    </div>
  )
}
