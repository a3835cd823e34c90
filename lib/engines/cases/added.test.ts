import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dayOf, planOf } from '#criteria'
import { parseText } from '#criteria/text/index'
import { denmark } from '#population/denmark/denmark'
import { codedPrevalence } from '#population/describe/anchors'
import { pyramidOf } from '#population/describe/people'
import { decode, encode } from '#population'
import { withAdded } from '#population/spike'
import { countArrays } from '../arrays/engine'
import { patientsAtEdges } from './added'

const { profile } = parseText(readFileSync(new URL('../../../profiles/lithium.profil', import.meta.url), 'utf8'))
const options = { seed: 1, size: 1_000, ref: dayOf(2026, 6, 30), clinic: '012345', name: 'Klinik' }

test('patients at the edges of a narrow profile are found by it, are marked, and move no prevalence', () => {
  const { population } = denmark(options)
  const before = countArrays(planOf(profile!), population, options)
  const edges = patientsAtEdges(profile!, {}, options, 50)
  expect(edges).toHaveLength(50)
  const more = decode(
    encode(
      withAdded(
        population,
        edges.map(({ patient }) => patient),
      ),
    ),
  )
  expect({ size: more.size, added: more.added }).toEqual({ size: 1_050, added: 1_000 })
  expect([more.key(999), more.key(1_000), more.key(1_049)]).toEqual(['T-000999', 'G-000000', 'G-000049'])
  const after = countArrays(planOf(profile!), more, options)
  expect(after.included).toBeGreaterThan(before.included + 10)
  for (const tier of ['red', 'yellow']) expect(after.tiers[tier], tier).toBeGreaterThan(before.tiers[tier]!)
  expect(codedPrevalence(more)).toEqual(codedPrevalence(population))
  expect(pyramidOf(more)).toEqual(pyramidOf(population))
})

test('patients are added to those added before', () => {
  const { population } = denmark({ ...options, size: 200 })
  const [first, second] = [patientsAtEdges(profile!, {}, options, 3), patientsAtEdges(profile!, {}, options, 5)].map((list) =>
    list.map(({ patient }) => patient),
  )
  const twice = withAdded(withAdded(population, first!), second!)
  expect([twice.size, twice.added, twice.key(199), twice.key(207)]).toEqual([208, 200, 'T-000199', 'G-000007'])
  expect(withAdded(population, [])).toBe(population)
})

test('the first of them come from all over the profile', () => {
  const titles = patientsAtEdges(profile!, {}, options, 8).map(({ title }) => /\(([^)]*)\)/.exec(title)?.[1])
  expect(new Set(titles).size).toBeGreaterThan(5)
})
