// A line of medicine: an order, and what the pharmacy handed over, back from the newest. Of the lines some are stopped, some are stopped
// and nobody ended the order, some were never fetched, and some have a hole of months. Shares of these are our own estimates.
import type { Day } from '#criteria'
import { NUMBER } from '../conditions'
import { codes, known, type Codes, type Columns, type Story, type Words } from '../story'
import { BODY } from './body'
import { MIND } from './mind'
import { weighted } from '../weighted'
import { RELIEF } from './relief'
import { numberOf } from './table'

export interface Line {
  of: Codes
  start: Day
  newest: Day
  /** First day without an order; absent where it still stands. */
  stop?: Day | undefined
  every: number
  /** DDD a day in thousandths; null where a supply's days are not known. */
  daily: number | null
  words: Words
  keep: number
  /** Draws of this line begin here. */
  at: number
  /** A hole of so many days after so many dispensings. */
  hole?: { after: number; days: number } | undefined
  packages?: number | undefined
}
const ONE = Object.freeze({ lo: 1000, hi: 1000 })
const TWO = Object.freeze({ lo: 2000, hi: 2000 })
const BARE: Columns = Object.freeze({ packages: ONE })
const BARE_TWO: Columns = Object.freeze({ packages: TWO })
const DAILY = new Map<number, Columns>()
const dailyOf = (daily: number): Columns => {
  let found = DAILY.get(daily)
  if (!found) DAILY.set(daily, (found = Object.freeze({ dailyDdd: known(daily) })))
  return found
}
const SUPPLY = new Map<number, Columns>()
/** So many thousandths DDD; the supply's days are the DDD rounded up (law 5 of the language). */
const supplyOf = (ddd: number): Columns => {
  let found = SUPPLY.get(ddd)
  if (!found) SUPPLY.set(ddd, (found = Object.freeze({ packages: ONE, ddd: known(ddd), supplyDays: known(Math.ceil(ddd / 1000) * 1000) })))
  return found
}
/** Forms as words, alone and with "as needed". */
const FORMS = new Map<string, readonly [Words, Words]>()
export function formOf(form: string, prn = false): Words {
  let found = FORMS.get(form)
  if (!found) FORMS.set(form, (found = [Object.freeze({ form }), Object.freeze({ form, prn: 'ja' })]))
  return found[prn ? 1 : 0]
}

/** The order of a line. */
export function order(story: Story, { of, start, stop, daily, words }: Pick<Line, 'of' | 'start' | 'stop' | 'daily' | 'words'>): void {
  if (stop === undefined) story.drugs.add(of[0]!.code)
  story.add('order', start, of, { stop, columns: daily === null ? undefined : dailyOf(daily), words })
}

/** The dispensings of a line, newest first. Stream: dispensing. */
export function handOver(story: Story, line: Line): void {
  const { draw, ref } = story
  const { of, every, daily, at, hole } = line
  const words = formOf(line.words.form ?? 'tablet')
  const oldest = Math.max(line.start, ref - line.keep)
  const ddd = daily === null ? 0 : Math.round((daily * every) / 500) * 500
  let unknown = 0
  for (let i = 0, day = line.newest; day >= oldest; i++) {
    const bits = draw.bits('dispensing', at + i)
    const dark = daily === null || (bits & 127) < 12
    if (dark) unknown++
    story.add('dispensing', day, of, { columns: dark ? (line.packages === 2 ? BARE_TWO : BARE) : supplyOf(ddd), words })
    day -= every + (((bits >>> 8) & 255) * (every >> 2 < 20 ? every >> 2 : 20)) / 256 - (every >> 3 < 9 ? every >> 3 : 9)
    day = Math.floor(day)
    if (hole && i === hole.after) day -= hole.days
  }
  story.tally.dirt('supplyUnknown', unknown)
}

const MEDICINES = [...BODY, ...MIND, ...RELIEF].map((one) => {
  const list = weighted(one.atc)
  return {
    ...one,
    at: numberOf(one.id),
    numbers: one.of ? Uint8Array.from(one.of, (id) => NUMBER[id]) : null,
    choices: list.map(([code]) => codes('atc', code)),
    weights: list.map(([, weight]) => weight),
  }
})

/** All ordinary lines of a patient. Streams: line, dispensing. */
export function treat(story: Story): void {
  const { ill, age, sex, frailty } = story.truth
  const tail = age < 65 ? EVEN : LONG
  for (let i = 0; i < MEDICINES.length; i++) {
    const medicine = MEDICINES[i]!
    const { kind, numbers } = medicine
    if (numbers && !anyOf(ill, numbers)) continue
    if (age < (medicine.from ?? 0) || age > (medicine.to ?? 200) || (medicine.sex && medicine.sex !== sex)) continue
    if (kind && story.kinds.has(kind)) continue
    if (!story.draw.chance(medicine.share < 60 ? medicine.share * tail[frailty]! : medicine.share, 'line', medicine.at)) continue
    if (kind) story.kinds.add(kind)
    begin(story, medicine, medicine.at)
  }
}

/** How many medicines people have is more uneven than what they are ill with: shares by fifths of frailty, under 65 and from 65. */
const EVEN = [0.8, 0.9, 1, 1.1, 1.2]
const LONG = [0.45, 0.65, 0.9, 1.25, 1.85]

function anyOf(ill: Uint8Array, numbers: Uint8Array): boolean {
  for (let i = 0; i < numbers.length; i++) if (ill[numbers[i]!]) return true
  return false
}

function begin(story: Story, medicine: (typeof MEDICINES)[number], at: number): void {
  const { draw, ref, truth } = story
  const { every = 100, daily, form = 'tablet', keep = 400, stopped = 9, prn } = medicine
  const since = medicine.of?.reduce((first, id) => (story.is(id) ? Math.min(first, story.sinceOf(id)) : first), ref) ?? truth.birth
  const start = Math.max(since, ref - draw.between(20, 2_400, 'line', at + 1))
  const fate = draw.below(1_000, 'line', at + 2) / 10
  const ended = fate < stopped
  const newest = ended ? ref - draw.between(every + 40, every + 700, 'line', at + 3) : ref - draw.below(every, 'line', at + 3)
  if (newest < start && ended) return
  const line: Line = {
    of: chosen(story, medicine, at + 4),
    start,
    newest: Math.max(start, newest),
    stop: ended && fate < stopped * 0.65 ? newest + every : undefined,
    every,
    daily: daily === undefined || prn ? null : dose(story, daily, at + 5),
    words: formOf(form, prn),
    keep,
    at: at + 16,
    hole: !ended && fate >= 90 ? { after: draw.below(3, 'line', at + 6), days: draw.between(45, 190, 'line', at + 7) } : undefined,
    packages: medicine.kind === 'saba' && draw.chance(18, 'line', at + 8) ? 2 : 1,
  }
  if (ended && line.stop === undefined) story.tally.dirt('stoppedWithoutEnd')
  if (line.hole) story.tally.dirt('refillGap')
  order(story, line)
  if (fate >= 86 && fate < 88.5 && !ended) return story.tally.dirt('neverFetched')
  handOver(story, line)
}

/** Some take less than the usual dose and some more. */
const dose = (story: Story, daily: number, index: number): number => {
  const way = story.draw.below(100, 'line', index)
  return Math.round(daily * (way < 18 ? 500 : way < 82 ? 1000 : 1500))
}

function chosen(story: Story, { choices, weights }: (typeof MEDICINES)[number], index: number): Codes {
  return choices.length === 1 ? choices[0]! : choices[story.draw.part(weights, 'line', index)]!
}
