'use client'
// A field's values over time as a small line, earliest first; the same is said in words.
import { useTranslations } from 'next-intl'
import { boundsText } from '../cockpit/cell-text'
import type { Cell } from '../cockpit/model'
import { usePane } from './use-pane'

const [WIDTH, HEIGHT, EDGE] = [160, 36, 5]

export function Sparkline({ cell, unit }: { cell: Extract<Cell, { type: 'values' }>; unit: string }) {
  const t = useTranslations('pane.cell')
  const { format } = usePane()
  const points = pointsOf(cell.values)
  const [from, to] = [cell.values.at(-1), cell.values[0]]
  if (points.length < 2 || !from || !to) return null
  const say = ({ lo, hi }: typeof from) => `${boundsText(lo, hi, format.thousandths) ?? t('unreadable')} ${unit}`.trim()
  const words = { n: cell.values.length, from: say(from), fromDay: format.day(from.day), to: say(to), toDay: format.day(to.day) }
  const last = points.at(-1)!
  return (
    <svg
      role="img"
      aria-label={cell.way ? t('trend', { ...words, way: t(cell.way) }) : t('values', words)}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      className="my-1"
    >
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} fill="none" stroke="var(--color-accent)" strokeWidth="2" strokeLinejoin="round" />
      {points.slice(0, -1).map(({ x, y }, index) => (
        <circle key={index} cx={x} cy={y} r="2.5" fill="var(--color-white)" stroke="var(--color-accent)" strokeWidth="1.5" />
      ))}
      <circle cx={last.x} cy={last.y} r="4" fill="var(--color-accent)" />
    </svg>
  )
}

/** Earliest first, days across and values up; those without a known side are left out, a single level lies in the middle. */
export function pointsOf(values: readonly { lo: number | null; hi: number | null; day: number }[]): { x: number; y: number }[] {
  const known = values
    .flatMap(({ lo, hi, day }) => (lo === null && hi === null ? [] : [{ day, of: lo === null ? hi! : hi === null ? lo : (lo + hi) / 2 }]))
    .reverse()
  if (!known.length) return []
  const days = known.map(({ day }) => day)
  const all = known.map(({ of }) => of)
  const place = (value: number, [low, high]: [number, number], length: number) =>
    Math.round((high === low ? length / 2 : EDGE + ((value - low) / (high - low)) * (length - 2 * EDGE)) * 10) / 10
  const [first, last]: [number, number] = [Math.min(...days), Math.max(...days)]
  const [low, high]: [number, number] = [Math.min(...all), Math.max(...all)]
  return known.map(({ day, of }) => ({ x: place(day, [first, last], WIDTH), y: Math.round((HEIGHT - place(of, [low, high], HEIGHT)) * 10) / 10 }))
}
