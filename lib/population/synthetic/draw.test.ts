import { expect, test } from 'vitest'
import { Draw, hash, STREAM } from './draw'

test('the hash is written down: these are its first values', () =>
  expect([hash(1, 0, 1, 0), hash(1, 1, 1, 0), hash(1, 0, 2, 0), hash(2, 0, 1, 0), hash(1, 0, 1, 1)]).toEqual(FIRST))
const FIRST = [443_480_588, 1_841_133_486, 1_912_069_495, 2_397_301_483, 714_794_308]

test('streams have a number each', () => expect(new Set(Object.values(STREAM)).size).toBe(Object.keys(STREAM).length))

test('every bit turns in half of the draws, whichever number moves', () => {
  for (const next of [(i: number) => hash(i, 7, 3, 9), (i: number) => hash(7, i, 3, 9), (i: number) => hash(7, 3, i, 9), (i: number) => hash(7, 3, 9, i)])
    for (let bit = 0; bit < 32; bit++) {
      let turned = 0
      for (let i = 0; i < 4000; i++) turned += ((next(i) ^ next(i + 1)) >>> bit) & 1
      expect(Math.abs(turned - 2000)).toBeLessThan(200)
    }
})

test('draws keep their bounds, and are even', () => {
  const counts = new Array<number>(10).fill(0)
  for (let i = 0; i < 10_000; i++) counts[new Draw(1, i).below(10, 'person', 0)]!++
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130)
  const seen = Array.from({ length: 500 }, (_, i) => new Draw(1, i).between(-2, 2, 'person', 0))
  expect([Math.min(...seen), Math.max(...seen)]).toEqual([-2, 2])
  const parts = Array.from({ length: 1000 }, (_, i) => new Draw(1, i).part([0, 3, 0, 1], 'person', 0))
  expect([...new Set(parts)].sort()).toEqual([1, 3])
  expect(parts.filter((one) => one === 1).length).toBeGreaterThan(650)
})

test('the bell has its mean and deviation; the skewed one its median', () => {
  const draws = Array.from({ length: 20_000 }, (_, i) => new Draw(3, i).bell(5_000, 100, 'analysis', 4))
  const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length
  const deviation = Math.sqrt(draws.reduce((sum, one) => sum + (one - mean) ** 2, 0) / draws.length)
  expect(Math.abs(mean - 5_000)).toBeLessThan(3)
  expect(Math.abs(deviation - 100)).toBeLessThan(3)
  const skewed = Array.from({ length: 9_999 }, (_, i) => new Draw(3, i).skewed(50_000, 17, 'analysis', 4)).sort((a, b) => a - b)
  expect(Math.abs(skewed[4_999]! - 50_000)).toBeLessThan(500)
  expect(skewed.every(Number.isInteger)).toBe(true)
})
