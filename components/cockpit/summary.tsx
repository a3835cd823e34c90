// The list at a glance: one tile a tier, which is also the way to see only that tier.
import { useTranslations } from 'use-intl'
import { formatIn } from '#i18n/format'
import type { PopulationList } from './model'
import { TierMark } from './tier-mark'
import { hrefOf, type View } from './view'

export function Summary({ list, view }: { list: PopulationList; view: View }) {
  const t = useTranslations('receiver')
  const format = formatIn(view.locale)
  return (
    <ul className="tiles" aria-label={t('filter.tier')}>
      {list.tiers.map((tier) => {
        const on = view.tier === tier.id
        const share = list.included ? tier.count / list.included : 0
        return (
          <li key={tier.id}>
            <a className={`tile ${tier.colour}`} href={hrefOf(view, { tier: on ? '' : tier.id })} aria-current={on ? 'true' : undefined}>
              <TierMark tier={tier} />
              <span className="count">{format.number(tier.count)}</span>
              <span className="share">{t('list.share', { percent: format.percent(Math.round(share * 1000) / 1000) })}</span>
              <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect className="track" width="100" height="4" />
                <rect className="part" width={Math.round(share * 1000) / 10} height="4" />
              </svg>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
