'use client'
// The group as a whole: how many are in, what changed since the published version, how they fall in tiers.
import { useTranslations } from 'next-intl'
import { useEditor, useLive } from '../flow/context'
import { Terms } from '../manual/terms'
import { FaultNotice } from './fault-notice'
import { TierMark } from './tier-mark'
import { Rolling } from './rolling'

export function Total() {
  const t = useTranslations('flow.total')
  const { population } = useLive()
  const { profile, format, view, showPatients } = useEditor()
  const { counted, head, fault, old } = population
  if (fault) return <FaultNotice fault={fault} />
  const dim = old ? 'opacity-50' : ''
  const version = view.previous?.version ?? ''
  return (
    <div data-tour="numbers" className="flex flex-wrap items-center gap-x-6 gap-y-1" aria-busy={old} data-ready={counted && !old ? 'yes' : undefined}>
      <p
        className="flex items-baseline gap-2"
        title={counted && head ? t('stamp', { name: head.name, day: format.day(head.ref), logic: counted.stamp.logic.slice(0, 8) }) : undefined}
      >
        <span className="text-base font-semibold">
          <Terms of={['group']}>{t('in')}</Terms>
        </span>
        {counted ? (
          <span data-testid="total" className={`tabular text-lg font-semibold ${dim}`}>
            <Rolling n={counted.counts.included} />
          </span>
        ) : (
          <span className="text-muted">{t('loading')}</span>
        )}
        {head && (
          <span className="tabular text-sm text-muted">
            {t('of', { n: format.number(head.size), name: head.name })} · <Terms of={['referenceDate']}>{t('asOf', { day: format.day(head.ref) })}</Terms>
          </span>
        )}
      </p>
      {counted?.change &&
        (counted.change.added + counted.change.removed > 0 ? (
          <p className={`flex items-center gap-1 text-sm ${dim}`}>
            {counted.change.added > 0 && (
              <button
                type="button"
                className="tabular min-h-6 rounded-sm border border-accent bg-accent-100 px-2 font-medium hover:underline"
                onClick={() => showPatients({ of: 'change', change: 'added' })}
              >
                {t('added', { n: format.number(counted.change.added) })}
              </button>
            )}
            {counted.change.removed > 0 && (
              <button
                type="button"
                className="tabular min-h-6 rounded-sm border border-dashed border-ink bg-white px-2 font-medium hover:underline"
                onClick={() => showPatients({ of: 'change', change: 'removed' })}
              >
                {t('removed', { n: format.number(counted.change.removed) })}
              </button>
            )}
            <span className="text-muted">{t('since', { version })}</span>
          </p>
        ) : (
          <p className="text-sm text-muted">{t('unchanged', { version })}</p>
        ))}
      {counted && profile.tiers.length > 0 && (
        <ul aria-label={t('tiers')} className={`flex flex-wrap items-center gap-x-1 text-sm ${dim}`}>
          {profile.tiers.map((tier) => (
            <li key={tier.id}>
              <button
                type="button"
                className="flex min-h-6 items-center gap-1.5 rounded-sm px-1.5 hover:bg-accent-100"
                onClick={() => showPatients({ of: 'tier', tier: tier.id })}
              >
                <TierMark colour={tier.colour} symbol={tier.symbol} />
                <span>{tier.name}</span>
                <span className="tabular font-semibold">{format.number(counted.counts.tiers[tier.id] ?? 0)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
