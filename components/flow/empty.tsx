'use client'
// A flow with no question of its own yet: three first questions instead of emptiness.
import { Clock, Pill, Stethoscope } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'

export function EmptyFlow({ onPick, onSearch }: { onPick: (kind: string) => void; onSearch: () => void }) {
  const t = useTranslations('flow.empty')
  const first = [
    ['age', 'age', <Clock key="i" size={22} />],
    ['diagnosis', 'diagnosis', <Stethoscope key="i" size={22} />],
    ['treatment', 'currentMedicine', <Pill key="i" size={22} />],
  ] as const
  return (
    <section aria-labelledby="begynd" className="border-b border-hair bg-white px-6 py-4">
      <h2 id="begynd" className="text-lg">
        {t('title')}
      </h2>
      <p className="mb-3 text-muted">{t('lead')}</p>
      <div className="flex flex-wrap gap-3">
        {first.map(([name, kind, icon]) => (
          <button
            key={name}
            type="button"
            onClick={() => onPick(kind)}
            className="flex min-h-16 w-56 items-center gap-3 rounded-sm border border-line bg-white px-4 py-2 text-left hover:border-accent hover:bg-accent-100"
          >
            <span aria-hidden className="text-accent">
              {icon}
            </span>
            <span>
              <span className="block font-semibold">{t(name)}</span>
              <span className="block text-sm text-muted">{t(`${name}Ex`)}</span>
            </span>
          </button>
        ))}
        <div className="flex items-center">
          <Button look="quiet" onPress={onSearch}>
            {t('search')}
          </Button>
        </div>
      </div>
    </section>
  )
}
