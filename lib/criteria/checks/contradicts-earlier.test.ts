import { expect, test } from 'vitest'
import { contradictsEarlier } from './contradicts-earlier'
import type { Profile, Question } from '../document/schema'
import { afterRemedies, criterion, found, sound, withStep } from './sound'

const child = criterion('age', { from: null, to: 12, unit: 'years', missing: 'no' })
test('a question whose yes an earlier step has ruled out', () => {
  const profile = withStep('treated', { ask: child })
  expect(found(contradictsEarlier, profile)).toMatchObject([
    {
      step: 'treated',
      severity: 'fault',
      sentence: { da: 'Trin 3 kan ingen svare ja til, der når hertil: det modsiger trin 2. Ret det ene, eller fjern trinnet.' },
    },
  ])
  const mended = found(contradictsEarlier, profile)[0]!.remedy!.edit(profile)
  expect(mended.flow.find(({ id }) => id === 'age')).toMatchObject({ yes: 'untreated' }) // where all of them went
  expect(afterRemedies(contradictsEarlier, profile)).toEqual([])
})
test('only what every way there tells is known', () => {
  const both = withStep('age', { no: 'treated' })
  const asked = (profile: Profile): Profile => ({
    ...profile,
    flow: profile.flow.map((step) => (step.id === 'treated' ? ({ ...step, ask: child } as Question) : step)),
  })
  expect(found(contradictsEarlier, asked(both))).toEqual([])
  expect(found(contradictsEarlier, asked(sound()))).toHaveLength(1)
})
test('a step with a way for "mangler" may still part those it does not know', () => {
  const profile = withStep('treated', { ask: criterion('age', { from: null, to: 12, unit: 'years', missing: 'ask' }), missing: 'untreated' })
  expect(found(contradictsEarlier, profile)[0]!.remedy).toBeUndefined()
})
test('a rule that nobody who is in can meet', () => {
  const [red, green] = sound().tiers
  const profile = { ...sound(), tiers: [{ ...red!, rules: [...red!.rules, { ...red!.rules[0]!, id: 'child', when: child, reason: 'Barn' }] }, green!] }
  expect(found(contradictsEarlier, profile)).toMatchObject([{ rule: 'child', tier: 'red', params: { earlier: { da: 'trin 2' } } }])
  expect(afterRemedies(contradictsEarlier, profile)).toEqual([])
})
