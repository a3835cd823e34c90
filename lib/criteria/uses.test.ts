// A profile that stands on another: who is in there is who is in here, with the values given to it; what is not at hand is unfinished.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateArrays } from '#engines/arrays/engine'
import { document } from '#engines/generated/documents'
import { RUN } from '#engines/generated/domain'
import { population as patients } from '#engines/generated/patients'
import type { Population } from '#population/columns'
import { contentHash } from './document/hash'
import type { Node, Profile } from './document/schema'
import { exampleProfile } from './kinds/example-scope'
import { includedIn, planOf } from './lower'
import { documentsUsed, givenBy } from './uses'

const SEED = 19_970_411
const [world] = fc.sample(patients, { seed: SEED, numRuns: 1 }) as [Population]
const YES = 1

/** Asks one thing: is the patient in that one? */
const standsOn = (other: Profile, more: Partial<Profile['uses'][number]> = {}, ask: Node = { type: 'use', group: 'included', from: 'den' }): Profile => ({
  ...exampleProfile(ask, false),
  uses: [{ id: 'den', profile: other.id, version: '1.0.0', title: other.title, digest: contentHash(other), values: {}, ...more }],
})
const inHere = (profile: Profile, documents: readonly Profile[]): number[] =>
  [...evaluateArrays(planOf(profile, givenBy(documents)), world, RUN).exits[0]!].map((exit) => Number(exit === YES))
/** By walking, not by a set. */
function inThere(profile: Profile): number[] {
  const { exits } = evaluateArrays(planOf(profile), world, RUN)
  return Array.from({ length: world.size }, (_, patient) => Number(profile.flow.some((step, index) => step.type === 'in' && exits[index]![patient]! > 0)))
}

test('who is in a used profile is in here, whatever its flow', () => {
  let [some, flows] = [0, 0]
  fc.assert(
    fc.property(document, (other) => {
      if (planOf(other).steps.some((step) => step.type === 'question' && !step.set)) return
      const there = inThere(other)
      expect(inHere(standsOn(other), [other])).toEqual(there)
      flows++
      if (new Set(there).size === 2) some++
    }),
    { seed: SEED, numRuns: 60 },
  )
  expect([flows >= 40, some >= 10]).toEqual([true, true])
})

describe('of plans', () => {
  const set = { op: 'person' as const, field: 'sex' as const, in: ['K'] }
  const question = (id: string, yes: number | null, no: number | null, more: object = {}) => ({
    id,
    type: 'question' as const,
    set,
    yes,
    no,
    missing: null,
    asks: false,
    ...more,
  })
  test('a flow that is a door alone lets everyone in; one that nobody comes to, nobody', () => {
    expect(includedIn([{ id: 'med', type: 'in' }])).toEqual({ op: 'any', of: [{ op: 'all', of: [] }] })
    expect(includedIn([{ id: 'ud', type: 'out' }])).toEqual({ op: 'any', of: [] })
    expect(includedIn([question('a', null, 2), { id: 'med', type: 'in' }, { id: 'ud', type: 'out' }])).toEqual({ op: 'any', of: [] })
  })
  test('an unfinished question that somebody comes to makes all unfinished; one that nobody comes to does not', () => {
    expect(includedIn([question('a', 1, null, { set: null }), { id: 'med', type: 'in' }])).toBeNull()
    const beside = [question('a', 2, null), question('b', 2, null, { set: null }), { id: 'med', type: 'in' as const }]
    expect(includedIn(beside)).toEqual({ op: 'any', of: [{ op: 'assume', of: set, as: 'no' }] })
  })
  test('yes is what is certain; no what is not even possible where missing has an exit, and what is not certain where it has none', () => {
    const certain = { op: 'assume', of: set, as: 'no' }
    const possible = { op: 'assume', of: set, as: 'yes' }
    const ends = [
      { id: 'ud', type: 'out' as const },
      { id: 'med', type: 'in' as const },
    ]
    expect(includedIn([question('a', 1, 2), ...ends])).toEqual({ op: 'any', of: [{ op: 'none', of: [certain] }] })
    expect(includedIn([question('a', 1, 2, { asks: true, missing: 1 }), ...ends])).toEqual({ op: 'any', of: [{ op: 'none', of: [possible] }] })
    expect(includedIn([question('a', 1, 1, { asks: true, missing: 2 }), ...ends])).toEqual({
      op: 'any',
      of: [{ op: 'all', of: [possible, { op: 'none', of: [certain] }] }],
    })
    // two questions after each other are one list of conditions, and two ways to one door are either
    expect(includedIn([question('a', 1, 3), question('b', 3, 2), ...ends])).toEqual({
      op: 'any',
      of: [
        {
          op: 'any',
          of: [
            { op: 'none', of: [certain] },
            { op: 'all', of: [certain, certain] },
          ],
        },
      ],
    })
  })
})

describe('names and values', () => {
  const age = (from: number | { parameter: string }): Node => ({
    type: 'criterion',
    kind: 'age',
    params: { from: from as number, to: null, unit: 'years', missing: 'no' },
  })
  const other: Profile = {
    ...exampleProfile(age({ parameter: 'alder' }), false),
    id: 'anden',
    parameters: [{ id: 'alder', label: 'Alder', type: 'whole', default: 60, min: 0, max: 120, local: false }] as Profile['parameters'],
    groups: [{ id: 'gamle', label: 'Gamle', when: age({ parameter: 'alder' }) }],
  }
  const plain = (from: number) => inHere({ ...exampleProfile(age(from), false) }, [])
  test('by its defaults, by values given, and by a setting of one’s own', () => {
    expect(inHere(standsOn(other), [other])).toEqual(inThere(other))
    expect(inHere(standsOn(other, { values: { alder: 2 } }), [other])).toEqual(plain(2))
    const own: Profile = {
      ...standsOn(other, { values: { alder: { parameter: 'min' } } }),
      parameters: [{ ...other.parameters[0]!, id: 'min', default: 18 }] as Profile['parameters'],
    }
    expect(inHere(own, [other])).toEqual(plain(18))
    expect(new Set([plain(2), plain(18), plain(60)].map((one) => one.join(''))).size).toBe(3)
  })
  test('a named group of it, with the same values', () => {
    expect(inHere(standsOn(other, { values: { alder: 2 } }, { type: 'use', group: 'gamle', from: 'den' }), [other])).toEqual(plain(2))
    expect(planOf(standsOn(other, {}, { type: 'use', group: 'ukendt', from: 'den' }), givenBy([other])).steps[0]).toMatchObject({ set: null })
  })
  test('not at hand, of another content, or by a name that nothing has: unfinished', () => {
    const of = (profile: Profile, documents: Profile[]) => planOf(profile, givenBy(documents)).steps[0]
    expect(of(standsOn(other), [])).toMatchObject({ set: null })
    expect(of(standsOn(other), [{ ...other, purpose: 'En anden' }])).toMatchObject({ set: null })
    expect(of(standsOn(other, { id: 'noget' }), [other])).toMatchObject({ set: null })
    expect(planOf(standsOn(other)).steps[0]).toMatchObject({ set: null })
  })
})

test('every document that is used, and that those use: each once, missing ones named once, a circle ends', () => {
  const make = (id: string, ...on: string[]): Pick<Profile, 'id' | 'uses'> => ({
    id,
    uses: on.map((name, at) => ({ id: `u${at}`, profile: name, version: '1.0.0', title: name, digest: name, values: {} })),
  })
  const shelf = new Map([make('a', 'b', 'c'), make('b', 'c', 'væk'), make('c', 'a', 'væk')].map((one) => [one.id, one as Profile]))
  const { found, missing } = documentsUsed(make('x', 'a', 'a', 'væk-2') as Profile, (digest) => shelf.get(digest))
  expect([...found.keys()]).toEqual(['a', 'b', 'c'])
  expect(found.get('b')).toBe(shelf.get('b'))
  expect(missing).toEqual([
    { profile: 'væk', version: '1.0.0', digest: 'væk' },
    { profile: 'væk-2', version: '1.0.0', digest: 'væk-2' },
  ])
  expect(documentsUsed({ uses: [] }, () => undefined)).toEqual({ found: new Map(), missing: [] })
})
