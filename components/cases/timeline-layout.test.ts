import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDay } from '#criteria/core/days'
import { LANES } from './row-title'
import { pictureOf, WIDTH, type Mark } from './timeline-layout'

const AS_OF = '2026-06-30'
const ref = parseDay(AS_OF)!
const mark = (day: number, more: Partial<Mark> = {}): Mark => ({ lane: 'result', day, stop: null, label: 'eGFR 34', ...more })

test('earlier is further left, the reference date is at the right end, and what lies ahead stands beyond it', () => {
  const { marks, ref: at } = pictureOf([mark(ref - 3000), mark(ref - 300), mark(ref - 3), mark(ref), mark(ref + 20)], AS_OF)!
  const xs = marks.map(({ x }) => x)
  expect(xs).toEqual([...xs].sort((a, b) => a - b))
  expect(xs[3]).toBe(at)
  expect(xs[4]).toBeGreaterThan(at)
})
test('a span reaches from its day to its end', () => {
  const [one] = pictureOf([mark(ref - 300, { stop: ref - 100 })], AS_OF)!.marks
  expect(one!.to! - one!.x).toBeGreaterThan(50)
})
test('nothing leaves the picture, and no two texts of a lane stand over each other', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ lane: fc.constantFrom(...LANES), day: fc.integer({ min: ref - 20_000, max: ref + 400 }), label: fc.string({ maxLength: 50 }) }), {
        maxLength: 40,
      }),
      (rows) => {
        const { marks, height } = pictureOf(
          rows.map((row) => ({ ...row, stop: null })),
          AS_OF,
        )!
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
test('a date that is none has no picture', () => expect(pictureOf([], '2026-02-31')).toBeNull())
