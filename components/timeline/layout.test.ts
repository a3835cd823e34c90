import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDay } from '#criteria/core/days'
import { LANES } from './row-title'
import { pictureOf as laidOut, LEFT, WIDTH, type Mark, type Shape } from './layout'

const ref = parseDay('2026-06-30')!
const pictureOf = (marks: readonly Mark[], shape: Shape = { lines: 'each', axis: 'ago' }) => laidOut(marks, LANES, ref, shape)
const mark = (day: number, more: Partial<Mark> = {}): Mark => ({ lane: 'result', day, stop: null, label: 'eGFR 34', ...more })

test('earlier is further left, the reference date is at the right end, and what lies ahead stands beyond it', () => {
  const { marks, ref: at } = pictureOf([mark(ref - 3000), mark(ref - 300), mark(ref - 3), mark(ref), mark(ref + 20)])
  const xs = marks.map(({ x }) => x)
  expect(xs).toEqual([...xs].sort((a, b) => a - b))
  expect(xs[3]).toBe(at)
  expect(xs[4]).toBeGreaterThan(at)
})
test('a span reaches from its day to its end', () => {
  const [one] = pictureOf([mark(ref - 300, { stop: ref - 100 })]).marks
  expect(one!.to! - one!.x).toBeGreaterThan(50)
})
test('nothing leaves the picture, and no two texts of a lane stand over each other', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ lane: fc.constantFrom(...LANES), day: fc.integer({ min: ref - 20_000, max: ref + 400 }), label: fc.string({ maxLength: 50 }) }), {
        maxLength: 40,
      }),
      (rows) => {
        const { marks, height } = pictureOf(rows.map((row) => ({ ...row, stop: null })))
        for (const one of marks) {
          expect(one.x).toBeGreaterThanOrEqual(149)
          expect(one.x).toBeLessThanOrEqual(WIDTH)
          expect(one.y).toBeLessThan(height)
        }
        for (const a of marks)
          for (const b of marks) if (a !== b && a.y === b.y && !a.left && !b.left && a.x < b.x) expect(a.x + a.text.length * 6.8).toBeLessThanOrEqual(b.x + 6)
      },
    ),
  ))

test('on one line: no two texts over each other, those that decided first; the years stand apart; hundreds of rows take no more room than one', () => {
  const drawn = fc.sample(
    fc.record({ lane: fc.constantFrom(...LANES), day: fc.integer({ min: ref - 9_000, max: ref }), label: fc.string({ maxLength: 8 }), first: fc.boolean() }),
    { seed: 20261127, numRuns: 600 },
  )
  const { marks, lanes, ticks, height } = pictureOf(
    drawn.map((row) => ({ ...row, stop: null })),
    { lines: 'one', axis: 'years' },
  )
  expect(marks).toHaveLength(600)
  expect(height).toBeLessThan(LANES.length * 50 + 50)
  for (const { lane } of lanes) {
    const own = marks.filter((one) => one.lane === lane)
    expect(new Set(own.map(({ y }) => y)).size).toBe(1)
    const spans = own
      .filter(({ text }) => text)
      .map(({ x, text, left }) => (left ? [x - text.length * 6.8, x] : [x, x + text.length * 6.8]) as [number, number])
    for (const [index, [from, to]] of spans.entries()) for (const [begin, end] of spans.slice(index + 1)) expect(from < end && begin < to).toBe(false)
    const said = own.filter(({ text }) => text)
    expect(said.filter(({ first }) => first).length).toBeGreaterThan(said.length / 2)
  }
  const years = ticks.map((tick) => ('year' in tick ? tick.year : 0))
  expect(years[0]! <= 2026 && years.length > 4 && years.every((year, at) => at === 0 || year < years[at - 1]!)).toBe(true)
  for (const [at, { x }] of ticks.entries()) {
    expect(x).toBeGreaterThanOrEqual(LEFT)
    if (at) expect(ticks[at - 1]!.x - x).toBeGreaterThan(43)
  }
})
