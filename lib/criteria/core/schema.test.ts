// What is emitted fits the schema, the schema in docs is this one, and what it does not know is refused.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { document } from '#engines/generated/documents'
import { OPERATORS, operatorsIn, planOfSets, set } from '#engines/generated/sets'
import { planOf, type Given } from '../lower'
import { coreOf } from './core'
import { exampleProfile, examplesOf } from '../kinds/example-scope'
import { givenShipped, SHIPPED, shipped } from '../testing/shipped'
import { logicHash } from '../document/hash'
import type { Profile } from '../document/schema'
import { coreJsonSchema, coreSchema, planSchema } from './schema'
import { faultIn } from './testing/json-schema'

const FILE = new URL('../../../docs/core.schema.json', import.meta.url)
/** The file in docs, as a program that is not ours reads it. */
const published = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const fits = (profile: Profile, given: Given) => {
  const core = json(coreOf(profile, given))
  expect(coreSchema.parse(core)).toEqual(core)
  expect(faultIn(published, core)).toBeNull()
}
/** The plan alone: what differs between documents that are alike but for a criterion. */
const planFits = (profile: Profile) => {
  const plan = json(planOf(profile))
  expect(planSchema.parse(plan)).toEqual(plan)
  expect(faultIn(published, plan, (published.properties as Record<string, Record<string, unknown>>).plan)).toBeNull()
}

test('docs/core.schema.json is this schema (vitest -u writes it)', async () => {
  const text = await format(JSON.stringify(coreJsonSchema()), { ...(await resolveConfig(FILE)), parser: 'json' })
  await expect(text).toMatchFileSnapshot(FILE.pathname)
})

test.each(SHIPPED)('%s is emitted in the form of the schema', (slug) => {
  const profile = shipped(slug)
  fits(profile, profile.uses.length ? givenShipped() : {})
})
test('and so is every example', () => examplesOf().forEach(({ profile }) => planFits(profile)))
test('and every generated document', () => fc.assert(fc.property(document, planFits), { seed: 4, numRuns: 60 }))
test('every operator has its form', () => {
  const met = new Set<string>()
  fc.assert(
    fc.property(fc.array(set(), { minLength: 1, maxLength: 3 }), (sets) => {
      const plan = planOfSets(sets)
      operatorsIn(plan, met)
      expect(planSchema.parse(plan)).toEqual(plan)
    }),
    { seed: 4, numRuns: 150 },
  )
  expect([...met].sort()).toEqual(Object.keys(OPERATORS).sort())
})

test('the stamp tells what it was made from, and the values it was lowered with', () => {
  const profile: Profile = {
    ...exampleProfile({ type: 'criterion', kind: 'age', params: { from: { parameter: 'age' }, to: null, unit: 'years', missing: 'no' } }, false),
    parameters: [{ id: 'age', type: 'whole', label: 'Alder', local: true, default: 18, min: 0, max: 120 }],
  }
  const [usual, own] = [coreOf(profile), coreOf(profile, { values: { age: 65 } })]
  expect([usual.stamp.parameters, own.stamp.parameters]).toEqual([{ age: 18 }, { age: 65 }])
  expect(usual.stamp.content).toBe(own.stamp.content)
  expect(usual.stamp.logic).not.toBe(own.stamp.logic)
  expect(own.stamp.logic).toBe(logicHash(own.plan))
})

/** Every place in a value. */
const places = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [path, ...Object.entries(value).flatMap(([name, one]) => places(one, [...path, Array.isArray(value) ? Number(name) : name]))]
function changed(value: unknown, path: readonly (string | number)[], change: (old: unknown) => unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return change(value)
  if (Array.isArray(value)) return value.map((one, index) => (index === name ? changed(one, rest, change) : one))
  return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, key === name ? changed(one, rest, change) : one]))
}
const at = (value: unknown, path: readonly (string | number)[]): unknown => path.reduce<unknown>((one, name) => (one as Record<string, unknown>)[name], value)

test('a fraction, an unknown operator and a member too many are refused, wherever they stand', () => {
  const core = json(coreOf(shipped('osteoporose')))
  const wrongs = places(core).flatMap((path): { path: (string | number)[]; wrong: () => unknown }[] => {
    const old = at(core, path)
    if (typeof old === 'number') return [{ path, wrong: () => old + 0.5 }]
    if (path.at(-1) === 'op') return [{ path, wrong: () => 'nothing' }]
    return typeof old === 'object' && old !== null && !Array.isArray(old) && path.at(-1) !== 'parameters' ? [{ path, wrong: () => ({ ...old, more: 1 }) }] : []
  })
  const each = Math.ceil(wrongs.length / 90) // spread over the whole of it
  const tried = wrongs.filter((_, index) => index % each === 0)
  for (const { path, wrong } of tried) {
    const bad = changed(core, path, wrong)
    if (coreSchema.safeParse(bad).success || faultIn(published, bad) === null) throw new Error(`accepted at ${path.join('.')}`)
  }
  expect(tried.length).toBeGreaterThan(60)
})
