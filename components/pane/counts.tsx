'use client'
// How many stand where: a tile a priority, which is also its filter, and the states as the lists one can look at.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePane } from './use-pane'
import { TierWord } from './tier-word'
import { STATES } from './states'

export function TierTiles() {
  const t = useTranslations('pane.counts')
  const { list, counts, choice, choose, format } = usePane()
  if (!counts.tiers.length) return null
  return (
    <ul aria-label={t('tiers')} className="flex flex-wrap gap-3">
      {counts.tiers.map(({ id, total, open }) => {
        const on = choice.tier === id
        const share = list.included ? total / list.included : 0
        return (
          <li key={id} className="flex min-w-60 flex-1 print:min-w-0">
            <button
              type="button"
              aria-pressed={on}
              data-tier={id}
              data-count={total}
              onClick={() => choose({ tier: on ? '' : id })}
              className={`flex w-full items-center justify-between gap-3 rounded-sm border px-4 py-1.5 text-left hover:border-accent ${on ? 'border-accent bg-accent-100 outline-2 outline-accent' : 'border-hair bg-white'}`}
            >
              <span>
                <TierWord tier={list.tiers.findIndex((tier) => tier.id === id)} strong />
                <span className="tabular block text-sm text-muted">
                  {t('share', { percent: format.percent(Math.round(share * 1000) / 1000) })} · {t('left', { n: format.number(open) })}
                </span>
              </span>
              <span className="tabular text-2xl font-semibold">{format.number(total)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** `children`: what stands at the end of the line. */
export function StateLists({ children }: { children?: ReactNode }) {
  const t = useTranslations('pane')
  const { counts, choice, choose, format } = usePane()
  return (
    <div className="no-print flex flex-wrap items-center gap-x-6 border-b border-hair">
      <div role="group" aria-label={t('counts.states')} className="flex flex-wrap gap-x-1 self-end">
        {STATES.map((state) => (
          <button
            key={state}
            type="button"
            data-list={state}
            aria-pressed={choice.state === state}
            onClick={() => choose({ state })}
            className="-mb-px flex min-h-11 items-center gap-2 border-b-[3px] border-transparent px-4 text-base hover:border-line aria-pressed:border-accent aria-pressed:font-semibold aria-pressed:text-accent"
          >
            {t(`state.${state}`)}
            <span data-state={state} className="tabular rounded-full bg-paper px-2 text-sm font-medium text-ink">
              {format.number(counts.states[state])}
            </span>
          </button>
        ))}
      </div>
      {children}
    </div>
  )
}
