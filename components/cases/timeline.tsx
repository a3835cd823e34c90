'use client'
// The rows of a test patient in time, a lane for each sort. The table under it says the same in words.
import { useTranslations } from 'next-intl'
import { OPEN_DAY, parseDay, type TestCase } from '#criteria'
import type { CaseRow } from '#criteria/edit/index'
import { conceptOf } from '#engines/cases/patient'
import { parseQuantity } from '#terminology/quantity'
import { useEditor } from '../flow/context'
import { dayText } from '../ui/day'
import { laneOf, rowTitle, type Lane } from './row-title'
import { pictureOf, WIDTH, type Mark, type Placed } from './timeline-layout'

const FILL: Record<Lane, string> = {
  diagnosis: 'var(--color-ink)',
  medicine: 'var(--color-accent)',
  result: 'var(--color-info)',
  service: 'var(--color-muted)',
  other: 'var(--color-muted)',
}

export function Timeline({ one }: { one: TestCase }) {
  const t = useTranslations('cases.plot')
  const kinds = useTranslations('flow.patients.tables')
  const { profile, locale, say } = useEditor()
  const marks = one.rows.flatMap((row): Mark[] => {
    const day = parseDay(row.day)
    return day === null ? [] : [{ lane: laneOf(row.table), day, stop: stopOf(row, day), label: labelOf(row) }]
  })
  function labelOf(row: CaseRow): string {
    const title = rowTitle(profile, row, locale) || row.codes[0]?.code || kinds(row.table)
    const value = row.table === 'result' ? row.columns?.value : undefined
    return value === undefined ? title : `${title} ${value} ${conceptOf(profile, row.codes)?.unit ?? ''}`.trim()
  }
  const picture = pictureOf(marks, one.asOf)
  if (!picture || !marks.length) return null
  const days = one.rows.map(({ day }) => day).sort()
  const bottom = picture.height - 30
  return (
    <figure className="rounded-sm border border-hair">
      <svg
        role="img"
        viewBox={`0 0 ${WIDTH} ${picture.height}`}
        className="w-full"
        aria-label={t('label', { n: marks.length, from: dayText(days[0]!, locale), to: dayText(one.asOf, locale) })}
      >
        {picture.lanes.map(({ lane, y, height }, index) => (
          <g key={lane}>
            {index % 2 === 0 && <rect x={0} y={y} width={WIDTH} height={height} fill="var(--color-paper)" />}
            <text x={10} y={y + 15} fontSize={13} fill="var(--color-muted)">
              {t(`lanes.${lane}`)}
            </text>
          </g>
        ))}
        {picture.ticks.map(({ x, period }) => (
          <g key={`${period.n}${period.unit}`}>
            <line x1={x} x2={x} y1={4} y2={bottom + 4} stroke="var(--color-hair)" />
            <text x={x} y={bottom + 19} fontSize={12} textAnchor="middle" fill="var(--color-muted)">
              {say.period(period)}
            </text>
          </g>
        ))}
        <line x1={picture.ref} x2={picture.ref} y1={4} y2={bottom + 4} stroke="var(--color-ink)" strokeWidth={1.5} />
        <text x={picture.ref} y={bottom + 19} fontSize={12} fontWeight={600} textAnchor={picture.ref > WIDTH - 60 ? 'end' : 'middle'} fill="var(--color-ink)">
          {t('ref')}
        </text>
        {picture.marks.map((mark, index) => (
          <MarkShape key={index} mark={mark} />
        ))}
      </svg>
      <figcaption className="border-t border-hair px-3 py-1 text-sm text-muted">{t('scale')}</figcaption>
    </figure>
  )
}

function MarkShape({ mark: { lane, x, to, y, text, left } }: { mark: Placed }) {
  const shape = to !== null ? <rect x={x} y={y + 4} width={to - x} height={4} rx={2} fill={FILL[lane]} opacity={0.55} /> : null
  return (
    <g>
      {shape}
      {lane === 'diagnosis' ? (
        <rect x={x - 4} y={y - 5} width={8} height={8} fill={FILL[lane]} />
      ) : lane === 'result' ? (
        <path d={`M${x} ${y - 6} l5 5 l-5 5 l-5 -5 Z`} fill={FILL[lane]} />
      ) : (
        <circle cx={x} cy={y - 1} r={4.5} fill={FILL[lane]} />
      )}
      <text
        x={left ? x - 9 : x + 9}
        y={y + 3}
        fontSize={13}
        textAnchor={left ? 'end' : 'start'}
        fill="var(--color-ink)"
        stroke="var(--color-white)"
        strokeWidth={3}
        paintOrder="stroke"
      >
        {text}
      </text>
    </g>
  )
}

/** How long a row holds: a diagnosis or order to its end or for ever, a dispensing as long as it lasts. All else is a point. */
function stopOf({ table, end, columns }: CaseRow, day: number): number | null {
  const to = end === undefined ? null : parseDay(end)
  if (to !== null) return to
  if (table === 'diagnosis' || table === 'order') return OPEN_DAY
  if (table !== 'dispensing') return null
  const amount = parseQuantity(columns?.supplyDays ?? columns?.ddd ?? '')?.amount
  return amount ? day + Math.ceil(Number(amount.units) / 10 ** amount.scale) : null
}
