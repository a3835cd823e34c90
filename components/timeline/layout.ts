// Where the marks of a timeline stand: dense far back, wide near the reference date, and no two texts over each other.
import { dateOf, dayOf, OPEN_DAY, plus, type Day, type Period } from '#criteria/core/days'

export interface Mark<L extends string = string> {
  lane: L
  day: Day
  /** First day no longer covered, OPEN_DAY where it still holds: that is drawn to the reference date. A point in time without. */
  stop: Day | null
  label: string
  /** Its text is given room before those of others. */
  first?: boolean
}
export type Placed<M extends Mark> = M & {
  x: number
  /** Right end of a span. */
  to: number | null
  y: number
  /** '' where there is no room for it. */
  text: string
  /** Text left of its mark, where there is no room to the right. */
  left: boolean
}
export interface Picture<M extends Mark> {
  marks: Placed<M>[]
  lanes: { lane: M['lane']; y: number; height: number }[]
  ticks: Tick[]
  /** Where the reference date stands. */
  ref: number
  height: number
}
/** A period before the reference date, or the first day of a year. */
export type Tick = { x: number } & ({ period: Period } | { year: number })

export interface Shape {
  /** Every text is drawn, and a lane has as many lines as that takes; or a lane has one line, and texts stand where there is room. */
  lines: 'each' | 'one'
  axis: 'ago' | 'years'
}

export const WIDTH = 880
export const LEFT = 150
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

/** `lanes` in the order in which they lie; marks of other lanes are left out. Coordinates in a picture WIDTH wide. */
export function pictureOf<M extends Mark>(given: readonly M[], lanesIn: readonly M['lane'][], ref: Day, { lines, axis }: Shape): Picture<M> {
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

  const placed: Placed<M>[] = []
  const lanes: Picture<M>['lanes'] = []
  let y = TOP
  for (const lane of lanesIn) {
    const own = marks.filter((one) => one.lane === lane).sort((a, b) => a.day - b.day)
    const height = Math.max(1, lines === 'each' ? inLines(own, y) : inOneLine(own, y)) * LINE
    lanes.push({ lane, y, height })
    y += height
  }
  return { marks: placed, lanes, ticks: ticks(), ref: at, height: y + AXIS }

  function extent(mark: M) {
    const [from, to] = [x(mark.day), mark.stop === null ? null : Math.max(x(mark.day) + 3, x(mark.stop))]
    const text = mark.label.length > LONGEST ? `${mark.label.slice(0, LONGEST - 1)}…` : mark.label
    const wide = 12 + text.length * LETTER
    const left = from + wide > WIDTH
    return { from, to, text, left, begin: left ? from - wide : from - 6, end: left ? (to ?? from) + 8 : from + wide }
  }
  /** How many lines it took. */
  function inLines(own: readonly M[], top: number): number {
    const rows: number[] = []
    for (const mark of own) {
      const { from, to, text, left, begin, end } = extent(mark)
      const free = rows.findIndex((until) => until <= begin)
      const row = free < 0 ? rows.length : free
      rows[row] = left ? end : Math.max(end, to ?? 0)
      placed.push({ ...mark, x: from, to, y: top + row * LINE + LINE / 2, text, left })
    }
    return rows.length
  }
  /** All marks on one line, the texts on another beneath it: those to be read first take their room first, then the latest. */
  function inOneLine(own: readonly M[], top: number): number {
    const taken: [number, number][] = []
    const texts = new Map<M, { text: string; left: boolean }>()
    for (const mark of [...own].sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false) || b.day - a.day)) {
      if (!mark.label) continue
      const { text, left, begin, end } = extent(mark)
      if (taken.some(([from, to]) => begin < to && from < end)) continue
      taken.push([begin, end])
      texts.set(mark, { text, left })
    }
    for (const mark of own) {
      const { from, to } = extent(mark)
      placed.push({ ...mark, x: from, to, y: top + LINE / 2, ...(texts.get(mark) ?? { text: '', left: false }) })
    }
    return texts.size ? 2 : 1
  }
  function ticks(): Tick[] {
    if (axis === 'ago') {
      const all = TICKS.flatMap((period): Tick[] => {
        const day = plus(ref, -period.n, period.unit)
        return day >= oldest ? [{ x: x(day), period }] : []
      })
      return spread(all, at - 118, 62)
    }
    const [from, to] = [dateOf(oldest).year + 1, dateOf(ref).year]
    const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, n): Tick => ({ x: x(dayOf(to - n, 1, 1)!), year: to - n }))
    return spread(all, at - 76, 44)
  }
}

/** Ticks with room for their words between them and for those of the reference date, the nearest first. */
function spread(ticks: readonly Tick[], before: number, apart: number): Tick[] {
  const kept: Tick[] = []
  for (const tick of ticks) if ((kept.length ? kept.at(-1)!.x - apart : before) > tick.x) kept.push(tick)
  return kept
}
