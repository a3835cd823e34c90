// Age and sex as a pyramid: men to the left, women to the right, a tick where as many people of Denmark would stand. Beneath it the same as a table.
import { useFormatter, useTranslations } from 'next-intl'
import type { PyramidBand } from '#population/describe/people'
import { Table } from '../ui/table'

const ROW = 16
const HALF = 220
const MIDDLE = 64

export function Pyramid({ bands }: { bands: readonly PyramidBand[] }) {
  const t = useTranslations('populations.pyramid')
  const format = useFormatter()
  const most = Math.max(1, ...bands.flatMap((one) => [one.men, one.women, one.expectedMen, one.expectedWomen]))
  const length = (n: number) => (n / most) * HALF
  const age = ({ from, to }: PyramidBand) => (to === null ? `${from}+` : `${from}–${to}`)
  const rows = [...bands].reverse()
  const n = (value: number) => format.number(Math.round(value))
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold">{t('title')}</h2>
      <p className="max-w-[66ch] text-sm text-muted">{t('lead')}</p>
      <svg aria-hidden viewBox={`0 0 ${2 * HALF + MIDDLE} ${(rows.length + 1) * ROW}`} className="w-full max-w-2xl text-[10px]">
        <text x={HALF} y={11} textAnchor="end" className="fill-ink">
          {t('men')}
        </text>
        <text x={HALF + MIDDLE} y={11} className="fill-ink">
          {t('women')}
        </text>
        {rows.map((band, at) => {
          const y = (at + 1) * ROW
          return (
            <g key={band.from}>
              <rect x={HALF - length(band.men)} y={y + 2} width={length(band.men)} height={ROW - 4} className="fill-accent" />
              <rect x={HALF + MIDDLE} y={y + 2} width={length(band.women)} height={ROW - 4} className="fill-accent-dark" />
              <rect x={HALF - length(band.expectedMen) - 0.75} y={y} width={1.5} height={ROW} className="fill-ink" />
              <rect x={HALF + MIDDLE + length(band.expectedWomen) - 0.75} y={y} width={1.5} height={ROW} className="fill-ink" />
              <text x={HALF + MIDDLE / 2} y={y + ROW - 5} textAnchor="middle" className="fill-ink">
                {age(band)}
              </text>
            </g>
          )
        })}
      </svg>
      <details>
        <summary className="cursor-pointer text-sm text-accent">{t('age')}</summary>
        <Table
          caption={t('title')}
          rows={rows}
          rowKey={({ from }) => String(from)}
          columns={[
            { id: 'age', label: t('age'), head: true, cell: age },
            { id: 'men', label: t('men'), number: true, cell: ({ men }) => n(men) },
            { id: 'expectedMen', label: t('expectedMen'), number: true, cell: ({ expectedMen }) => n(expectedMen) },
            { id: 'women', label: t('women'), number: true, cell: ({ women }) => n(women) },
            { id: 'expectedWomen', label: t('expectedWomen'), number: true, cell: ({ expectedWomen }) => n(expectedWomen) },
          ]}
        />
      </details>
    </section>
  )
}
