// A comparison keeps its promises over random documents, and what it says of effects holds of random patients.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluateArrays } from '#engines/arrays/engine'
import { document } from '#engines/generated/documents'
import { RUN } from '#engines/generated/domain'
import { population as patients } from '#engines/generated/patients'
import { countsOf, type Result } from '#engines/result'
import type { Profile } from '../document/schema'
import { planOf } from '../lower'
import { compare, summaryOf } from './index'
import { brokenIn } from './testing'

const SEED = 20_260_402
const LONG = process.env.STUDIO_LONG === '1' ? 20 : 1
const MOST = LONG * 60_000

/** One part of a document changed: taken from another, dropped, moved, or given a new id. */
const near = (profile: Profile, other: Profile): fc.Arbitrary<Profile> => {
  const LISTS = ['flow', 'groups', 'codeLists', 'tiers', 'display'] as const
  const list = fc.constantFrom(...LISTS).filter((name) => profile[name].length > 0)
  const put = (name: (typeof LISTS)[number], parts: readonly unknown[]) => ({ ...profile, [name]: parts }) as Profile
  return fc.oneof(
    fc.constantFrom(...LISTS, 'results' as const).map((name) => ({ ...profile, [name]: other[name] })),
    list.chain((name) =>
      fc.nat({ max: profile[name].length - 1 }).map((at) =>
        put(
          name,
          (profile[name] as unknown[]).filter((_, index) => index !== at || name === 'flow'),
        ),
      ),
    ),
    list.chain((name) =>
      fc.nat({ max: profile[name].length - 1 }).map((at) => put(name, [...(profile[name] as unknown[]).filter((_, index) => index !== at), profile[name][at]])),
    ),
    list.map((name) => {
      const from = JSON.stringify(profile[name][0]!.id)
      return JSON.parse(JSON.stringify(profile).replaceAll(from, '"nyt-navn"')) as Profile
    }),
    fc.nat({ max: profile.flow.length - 1 }).map((at) => {
      const ask = other.flow.find((step) => step.type === 'question')!
      return put(
        'flow',
        profile.flow.map((step, index) => (index === at && step.type === 'question' ? { ...step, ask: ask.type === 'question' ? ask.ask : step.ask } : step)),
      )
    }),
  )
}
const edited = fc
  .tuple(document, document)
  .chain(([one, other]) =>
    fc.oneof({ weight: 5, arbitrary: near(one, other) }, { weight: 1, arbitrary: fc.constant(other) }).map((after) => ({ before: one, after })),
  )

/** Who is in, and who is in which tier, by the tier's rules. */
const included = (profile: Profile, result: Result): number[] => {
  const all: number[] = []
  profile.flow.forEach((step, index) => {
    if (step.type === 'in') for (let patient = 0; patient < result.size; patient++) if (result.exits[index]![patient]) all.push(patient)
  })
  return all.sort((a, b) => a - b)
}

test(
  'no difference of two random documents is silent, and the effects hold of random patients',
  () => {
    const [world] = fc.sample(patients, { seed: SEED, numRuns: 1 })
    const seen = { whoIsIn: 0, tierOrDisplay: 0, wording: 0, none: 0 }
    let moved = 0
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        const changes = compare(before, after)
        expect(brokenIn(before, after, changes)).toEqual([])
        const { effect } = summaryOf(changes)
        seen[effect ?? 'none']++
        const [was, is] = [evaluateArrays(planOf(before), world!, RUN), evaluateArrays(planOf(after), world!, RUN)]
        const same = JSON.stringify(included(before, was)) === JSON.stringify(included(after, is))
        if (effect !== 'whoIsIn') expect(same, JSON.stringify(changes.map(({ says }) => says.en))).toBe(true)
        if (effect === 'wording' || effect === null) expect(countsOf(planOf(after), is)).toEqual(countsOf(planOf(before), was))
        if (!same) moved++
      }),
      { seed: SEED, numRuns: 80 * LONG },
    )
    for (const [effect, count] of Object.entries(seen)) expect(count, effect).toBeGreaterThan(0)
    expect(moved).toBeGreaterThan(10)
  },
  MOST,
)
