// What is told of two sets without a patient must hold of random patients, at any reference date.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { resolveDay, type DayAt, type Events, type Run, type Sets } from '#criteria'
import { memoOf } from '#engines/arrays/engine'
import { setOf } from '#engines/arrays/expressions'
import { has } from '#engines/arrays/bits'
import { OTHER_RUN, RUN } from '#engines/generated/domain'
import { population as patients } from '#engines/generated/patients'
import { set } from '#engines/generated/sets'
import type { Population } from '#population/columns'
import { atMost, emptyWindow, mostDays, outsideInside, windowInside, windowsApart } from './days'
import { apart, certain, everybody, inside, nobody, outsideIn, possible, type Half } from './implies'

const SEED = 20_260_331
const LONG = process.env.STUDIO_LONG === '1' ? 20 : 1
const MOST = LONG * 60_000
let worlds: Population[] = []
beforeAll(() => {
  worlds = fc.sample(patients, { seed: SEED, numRuns: 2 })
})

/** Who is in a half, as flags over all worlds and two dates. */
function flagsOf({ set: one, mode }: Half): boolean[] {
  return worlds.flatMap((population) =>
    [RUN, OTHER_RUN].flatMap((run: Run) => {
      const bits = setOf(one, { population, run, memo: memoOf(population) })[mode]
      return Array.from({ length: population.size }, (_, patient) => has(bits, patient))
    }),
  )
}

/** A set near another: one of its numbers, windows, words, modes or members changed. */
function near(one: Sets): fc.Arbitrary<Sets> {
  const places: { path: (string | number)[]; to: unknown[] }[] = []
  const walk = (value: unknown, path: (string | number)[]) => {
    if (typeof value === 'number') {
      const to = [value - 1, value + 1, value * 2].filter((one) => value < 1 || one >= 1) // a count stays one
      if (path.at(-1) !== 'level') places.push({ path, to })
    }
    if (Array.isArray(value)) {
      if (value.length) places.push({ path, to: [value.slice(1), [...value, value[0]]] })
      value.forEach((item, index) => walk(item, [...path, index]))
    } else if (value && typeof value === 'object') {
      const { op } = value as { op?: string }
      if (op === 'all' || op === 'any' || op === 'none') places.push({ path: [...path, 'op'], to: ['all', 'any', 'none'] })
      if (op === 'during')
        for (const name of ['after', 'to']) places.push({ path: [...path, name], to: [null, { plus: -1, unit: 'months' }, { plus: -20, unit: 'days' }] })
      if (op === 'where' || op === 'last' || op === 'during' || op === 'with' || op === 'assume') places.push({ path, to: [(value as { of: unknown }).of] })
      if ('is' in value) places.push({ path: [...path, 'is'], to: ['<', '>=', '<=', '>'] })
      for (const [name, item] of Object.entries(value)) walk(item, [...path, name])
    }
  }
  walk(one, [])
  return fc
    .nat({ max: Math.max(places.length - 1, 0) })
    .chain((at) => fc.constantFrom(...(places[at]?.to ?? [null])).map((to) => ({ at, to })))
    .map(({ at, to }) => {
      const copy = { root: structuredClone(one) as unknown }
      const path = ['root', ...(places[at]?.path ?? [])]
      let here: Record<string | number, unknown> = copy
      for (const step of path.slice(0, -1)) here = here[step] as typeof here
      if (places.length) here[path.at(-1)!] = structuredClone(to)
      return copy.root as Sets
    })
    .filter(runs)
}
/** The engine takes it: weights and counts within what a document can hold. */
function runs(one: Sets): boolean {
  try {
    flagsOf(certain(one))
    return true
  } catch {
    return false
  }
}
const pair = set().chain((one) =>
  fc.tuple(fc.constant(one), fc.oneof({ weight: 4, arbitrary: near(one) }, { weight: 1, arbitrary: set() }, { weight: 1, arbitrary: near(one).chain(near) })),
)

test(
  'every statement about two random sets holds of every patient',
  () => {
    const told = { inside: 0, apart: 0, outside: 0, nobody: 0, everybody: 0 }
    fc.assert(
      fc.property(pair, ([a, b]) => {
        for (const x of [certain(a), possible(a)]) {
          const inX = flagsOf(x)
          if (nobody(x)) expect([++told.nobody, inX.includes(true)]).toEqual([told.nobody, false])
          if (everybody(x)) expect([++told.everybody, inX.includes(false)]).toEqual([told.everybody, false])
          for (const y of [certain(b), possible(b)]) {
            const inY = flagsOf(y)
            const said = (name: keyof typeof told, of: Half, other: Half) => JSON.stringify([name, of, other])
            if (inside(x, y)) {
              told.inside++
              expect(
                inX.some((is, at) => is && !inY[at]),
                said('inside', x, y),
              ).toBe(false)
            }
            if (inside(y, x)) {
              told.inside++
              expect(
                inY.some((is, at) => is && !inX[at]),
                said('inside', y, x),
              ).toBe(false)
            }
            if (apart(x, y)) {
              told.apart++
              expect(
                inX.some((is, at) => is && inY[at]),
                said('apart', x, y),
              ).toBe(false)
            }
            if (outsideIn(x, y)) {
              told.outside++
              expect(
                inX.some((is, at) => !is && !inY[at]),
                said('outside', x, y),
              ).toBe(false)
            }
          }
        }
      }),
      { seed: SEED, numRuns: LONG * 120 },
    )
    // told often enough that the statements above were put to the test
    for (const [name, count] of Object.entries(told)) expect(count, name).toBeGreaterThan(5)
  },
  MOST,
)

const dayAt: fc.Arbitrary<DayAt> = fc.oneof(
  fc.record({ plus: fc.integer({ min: -40, max: 5 }), unit: fc.constantFrom('days', 'weeks', 'months', 'years') }),
  fc.record({ day: fc.integer({ min: 80_000, max: 80_400 }) }),
  fc.record({ last: fc.constantFrom({ month: 10, day: 1 }, { month: 2, day: 29 }), shift: fc.integer({ min: -40, max: 400 }) }),
  fc.record({ last: fc.constantFrom({ month: 1, day: 1 }, { month: 2, day: 29 }), shift: fc.constantFrom(-1, 0, 1), years: fc.integer({ min: -4, max: 2 }) }),
)
const open = fc.option(dayAt, { nil: null })
test(
  'what is told of days and windows holds on every reference date',
  () => {
    let told = 0
    fc.assert(
      fc.property(
        dayAt,
        dayAt,
        open,
        open,
        open,
        open,
        fc.array(fc.integer({ min: 79_000, max: 84_000 }), { minLength: 12, maxLength: 12 }),
        (a, b, c, d, e, f, refs) => {
          const [one, other] = [
            { after: c, to: d },
            { after: e, to: f },
          ]
          for (const ref of refs) {
            const at = (bound: DayAt | null, none: number) => (bound ? resolveDay(bound, ref) : none)
            const lies = (window: typeof one) => (day: number) => at(window.after, -Infinity) < day && day <= at(window.to, Infinity)
            const days = [c, d, e, f].flatMap((bound) => (bound ? [-1, 0, 1].map((by) => resolveDay(bound, ref) + by) : [])).concat(0, 200_000)
            if (atMost(a, b)) expect([++told, resolveDay(a, ref) <= resolveDay(b, ref)]).toEqual([told, true])
            if (emptyWindow(one)) expect(days.some(lies(one))).toBe(false)
            if (windowInside(one, other)) expect(days.some((day) => lies(one)(day) && !lies(other)(day))).toBe(false)
            if (windowsApart(one, other)) expect(days.some((day) => lies(one)(day) && lies(other)(day))).toBe(false)
            if (outsideInside(one, other)) expect(days.some((day) => !lies(one)(day) && !lies(other)(day))).toBe(false)
            const most = mostDays(one)
            if (most !== null) expect(at(d, Infinity) - at(c, -Infinity)).toBeLessThanOrEqual(most)
          }
        },
      ),
      { seed: SEED, numRuns: LONG * 800 },
    )
    expect(told).toBeGreaterThan(1000)
  },
  MOST,
)

const diagnosis = (code: string): Events => ({ op: 'select', table: 'diagnosis', codes: { any: [{ system: 's', code, match: 'prefix' }], not: [] } })
test('what an author would see is told', () => {
  const adult: Sets = { op: 'born', after: null, to: { plus: -18, unit: 'years' } }
  const child: Sets = { op: 'born', after: { plus: -18, unit: 'years' }, to: null }
  expect(apart(certain(adult), certain(child))).toBe(true)
  expect(apart(possible(adult), possible(child))).toBe(false) // an unknown birthday is both
  expect(outsideIn(possible(adult), certain(child))).toBe(true)
  const ever: Sets = { op: 'exists', of: diagnosis('DM8') }
  const now: Sets = { op: 'exists', of: { op: 'covering', of: { op: 'own', of: diagnosis('DM80') }, at: { plus: 0, unit: 'days' } } }
  expect(inside(certain(now), certain(ever))).toBe(true)
  expect(inside(certain(ever), certain(now))).toBe(false)
  const missing: Sets = { op: 'none', of: [ever] }
  expect(apart(certain(missing), certain(now))).toBe(true)
  const often: Sets = {
    op: 'compare',
    of: { op: 'days', of: { op: 'during', of: diagnosis('DM8'), after: { plus: -3, unit: 'days' }, to: null } },
    is: '>=',
    n: 4,
  }
  expect(nobody(certain(often))).toBe(true)
})
