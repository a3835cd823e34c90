// Where the marks of a timeline stand: dense far back, wide near the reference date, and no two texts over each other.
import { OPEN_DAY, parseDay, plus, type Day, type Period } from '#criteria/core/days'
import { LANES, type Lane } from './row-title'

export interface Mark {
  lane: Lane
  day: Day
  /** First day no longer covered, OPEN_DAY where it still holds: that is drawn to the reference date. A point in time without. */
  stop: Day | null
  label: string
}
export interface Placed extends Mark {
  x: number
  /** Right end of a span. */
  to: number | null
  y: number
  text: string
  /** Text left of its mark, where there is no room to the right. */
  left: boolean
}
export interface Picture {
  marks: Placed[]
  lanes: { lane: Lane; y: number; height: number }[]
  ticks: { x: number; period: Period }[]
  /** Where the reference date stands. */
  ref: number
  height: number
}

export const WIDTH = 880
const LEFT = 150
const RIGHT = 20
const AHEAD = 120
const LINE = 22
const TOP = 8
const AXIS = 30
/** Days at which the scale turns from even to dense. */
const BEND = 60
const LETTER = 6.8
const LONGEST = 34
const TICKS: readonly Period[] = [
  { n: 1, unit: 'months' },
  { n: 3, unit: 'months' },
  { n: 6, unit: 'months' },
  { n: 1, unit: 'years' },
  { n: 2, unit: 'years' },
  { n: 5, unit: 'years' },
  { n: 10, unit: 'years' },
  { n: 20, unit: 'years' },
  { n: 40, unit: 'years' },
]

export function pictureOf(given: readonly Mark[], asOf: string): Picture | null {
  const ref = parseDay(asOf)
  if (ref === null) return null
  const marks = given.map((mark) => (mark.stop === OPEN_DAY ? { ...mark, stop: Math.max(ref, mark.day) } : mark))
  const ahead = marks.some(({ day, stop }) => day > ref || (stop !== null && stop > ref))
  const oldest = Math.min(ref - 400, ...marks.map(({ day }) => day))
  const furthest = Math.max(ref + 30, ...marks.map(({ day, stop }) => Math.min(stop ?? day, ref + 3650)))
  const at = WIDTH - RIGHT - (ahead ? AHEAD : 0)
  const bent = (days: number) => Math.log1p(days / BEND)
  const x = (day: Day): number =>
    day <= ref
      ? at - (bent(ref - day) / bent(ref - oldest)) * (at - LEFT)
      : at + (bent(Math.min(day, furthest) - ref) / bent(furthest - ref)) * (ahead ? AHEAD : 0)

  const placed: Placed[] = []
  const lanes: Picture['lanes'] = []
  let y = TOP
  for (const lane of LANES) {
    const rows: number[] = []
    for (const mark of marks.filter((one) => one.lane === lane).sort((a, b) => a.day - b.day)) {
      const text = mark.label.length > LONGEST ? `${mark.label.slice(0, LONGEST - 1)}…` : mark.label
      const [from, to] = [x(mark.day), mark.stop === null ? null : Math.max(x(mark.day) + 3, x(mark.stop))]
      const wide = 12 + text.length * LETTER
      const left = from + wide > WIDTH
      const [begin, end] = left ? [from - wide, (to ?? from) + 8] : [from - 6, Math.max(from + wide, to ?? 0)]
      const free = rows.findIndex((until) => until <= begin)
      const row = free < 0 ? rows.length : free
      rows[row] = end
      placed.push({ ...mark, x: from, to, y: y + row * LINE + LINE / 2, text, left })
    }
    const height = Math.max(1, rows.length) * LINE
    lanes.push({ lane, y, height })
    y += height
  }
  const ticks = TICKS.flatMap((period) => {
    const day = plus(ref, -period.n, period.unit)
    return day >= oldest ? [{ x: x(day), period }] : []
  })
  return { marks: placed, lanes, ticks: spread(ticks, at), ref: at, height: y + AXIS }
}

/** Ticks with room for their words between them, and for those of the reference date, the nearest first. */
function spread(ticks: Picture['ticks'], ref: number): Picture['ticks'] {
  const kept: Picture['ticks'] = []
  for (const tick of ticks) if ((kept.length ? kept.at(-1)!.x - 62 : ref - 118) > tick.x) kept.push(tick)
  return kept
}
