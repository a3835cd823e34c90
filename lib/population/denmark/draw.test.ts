import { expect, test } from 'vitest'
import { CONDITIONS, CORES, FIRST_CORE, FRAILTY, LEANS, NUMBER, SHARES } from './conditions'
import { Draw, grown, hashOf, shuffled } from './draw'
import { BODY } from './medicine/body'
import { MIND } from './medicine/mind'
import { RELIEF } from './medicine/relief'
import { numberOf } from './medicine/table'
import { LINKS, oddsOf } from './odds'
import { BLOCK, People, STRATA, SUBJECTS } from './slots'
import { SUBJECT } from './truth'

test('the hash is as written down: these numbers never change', () => {
  expect([hashOf(1, 2, 3), hashOf(0, 0, 0), hashOf(-1, 4_000_000_000, 7)]).toEqual([PINNED[0], PINNED[1], PINNED[2]])
  const draw = new Draw(1, 17)
  expect([draw.bits('person', 0), draw.bits('noise', 5), draw.bits('person', 0)]).toEqual([PINNED[3], PINNED[4], PINNED[3]])
})
const PINNED: readonly number[] = [525705726, 2710294937, 2233555812, 2134338734, 2994331308]

test('a shuffle gives every place once, and another key another order', () => {
  for (const size of [1, 2, 3, 7, 64, 65, 1_000, 10_000]) {
    const places = Array.from({ length: size }, (_, i) => shuffled(i, size, 99))
    expect(new Set(places).size, String(size)).toBe(size)
    expect(Math.max(...places)).toBe(size - 1)
  }
  const apart = Array.from({ length: 1_000 }, (_, i) => Number(shuffled(i, 1_000, 1) === shuffled(i, 1_000, 2)))
  expect(apart.reduce((sum, one) => sum + one)).toBeLessThan(10)
})

test('two shuffles of the same people are not alike: no step of one says where the other is', () => {
  let sum = 0
  for (let i = 0; i < 2_000; i++) sum += (shuffled(i, 2_000, 5) / 2_000 - 0.5) * (shuffled(i, 2_000, 6) / 2_000 - 0.5)
  expect(Math.abs((12 * sum) / 2_000)).toBeLessThan(0.08)
})

test('bell, part, chance and growth are what they say', () => {
  const [bells, parts] = [
    [0, 0],
    [0, 0, 0],
  ]
  let yes = 0
  for (let no = 0; no < 20_000; no++) {
    const draw = new Draw(3, no)
    const z = draw.bell('level', 0)
    bells[0]! += z
    bells[1]! += z * z
    parts[draw.part([1, 0, 3], 'line', 0)]!++
    if (draw.chance(12.5, 'coding', 1)) yes++
  }
  expect(bells[0]! / 20_000).toBeCloseTo(0, 1)
  expect(bells[1]! / 20_000).toBeCloseTo(1, 1)
  expect(parts[1]).toBe(0)
  expect(parts[2]! / parts[0]!).toBeCloseTo(3, 0)
  expect(yes / 20_000).toBeCloseTo(0.125, 1)
  for (const x of [-1.5, -0.5, 0, 0.5, 1.5]) expect(Math.abs(grown(x) / Math.exp(x) - 1)).toBeLessThan(x < -1 ? 0.25 : 0.03)
})

test('the base odds of a condition give its share exactly, over all combinations of what raises it', () => {
  for (const stratum of [2, 5, 13, 15]) {
    const { base } = oddsOf(stratum)
    const weights = new Map<number, number>() // frailty · 2^CORES + bits → share
    for (let level = 0; level < 5; level++) weights.set(level << CORES, 0.2)
    CONDITIONS.forEach((id, no) => {
      const { frailty, not } = LEANS[id]
      const open = not ? 1 - SHARES[NUMBER[not]]![stratum]! : 1
      const share = (state: number) => {
        const odds = LINKS[no]!.reduce((times, { bit, times: by }) => ((state >> bit) & 1 ? times * by : times), base[no]! * FRAILTY[frailty][state >> CORES]!)
        return (open * odds) / (1 + odds)
      }
      let found = 0
      for (const [state, weight] of weights) found += weight * share(state)
      expect(found, `${id} in ${stratum}`).toBeCloseTo(SHARES[no]![stratum]!, 9)
      const bit = no - FIRST_CORE
      if (bit < 0 || bit >= CORES) return
      for (const [state, weight] of [...weights]) {
        weights.set(state, weight * (1 - share(state)))
        weights.set(state | (1 << bit), weight * share(state))
      }
    })
  }
})

test('a block is the pyramid: every patient of ten thousand once, and room for every subject', () => {
  const people = new People(4, 82_000)
  const seen = new Set<string>()
  const counts = new Array<number>(STRATA).fill(0)
  for (let no = 0; no < BLOCK; no++) {
    const { dead, stratum, rank } = people.person(no)
    if (dead) continue
    seen.add(`${stratum} ${rank}`)
    counts[stratum]!++
  }
  expect(seen.size).toBe(BLOCK - 190)
  expect(counts[0]! + counts[8]!).toBeGreaterThan(1_500)
  expect(SUBJECT.pregnant).toBeLessThan(SUBJECTS)
})

test('no two medicines share their draws', () => {
  const all = [...BODY, ...MIND, ...RELIEF]
  const numbers = all.map(({ id }) => numberOf(id))
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const [i, one] of numbers.entries()) for (const other of numbers.slice(i + 1)) expect(Math.abs(one - other)).toBeGreaterThan(500)
})
