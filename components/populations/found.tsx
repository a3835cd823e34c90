// What each profile finds in a population, beside what is expected of a clinic of 1,600.
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Badge } from '../ui/badge'
import { Table } from '../ui/table'

export interface FoundByProfile {
  slug: string
  title: string
  included: number
  tiers: readonly { id: string; name: string; count: number }[]
  expected: { found: number; from: number; to: number; far: boolean; word: { da: string; en: string } } | null
}

export function FoundTable({ found, size }: { found: readonly FoundByProfile[]; size: number }) {
  const t = useTranslations('populations.found')
  const locale = useLocale() === 'en' ? 'en' : 'da'
  const format = useFormatter()
  const one = (value: number) => format.number(value, { maximumFractionDigits: 1 })
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold">{t('title')}</h2>
      <p className="max-w-[66ch] text-sm text-muted">{t('lead')}</p>
      <Table
        caption={t('title')}
        rows={found}
        rowKey={({ slug }) => slug}
        columns={[
          { id: 'profile', label: t('profile'), head: true, cell: ({ title }) => title },
          { id: 'included', label: t('included'), number: true, cell: ({ included }) => format.number(included) },
          { id: 'per', label: t('per'), number: true, cell: ({ included }) => one((included * 1600) / size) },
          {
            id: 'expected',
            label: t('expected'),
            cell: ({ expected }) =>
              expected && (
                <span className="flex flex-wrap items-center gap-2" title={expected.word[locale]}>
                  {expected.from === expected.to ? expected.from : t('range', { from: expected.from, to: expected.to })}
                  {expected.far && <Badge tone="warning">{t('far')}</Badge>}
                </span>
              ),
          },
          { id: 'tiers', label: t('tiers'), cell: ({ tiers }) => tiers.map(({ name, count }) => `${name} ${format.number(count)}`).join(' · ') },
        ]}
      />
    </section>
  )
}
