import { expect, test } from 'vitest'
import { missingChoice } from './missing-choice'
import { afterRemedies, criterion, found, sound, withStep } from './sound'

const age = { from: 18, to: null, unit: 'years' }
test('how a missing birthday counts is not chosen, or chosen as nothing known', () => {
  for (const params of [age, { ...age, missing: 'maybe' }]) {
    const profile = withStep('age', { ask: criterion('age', params) })
    expect(found(missingChoice, profile)).toMatchObject([{ step: 'age', path: [], field: 'missing', severity: 'fault' }])
    expect(afterRemedies(missingChoice, profile)).toEqual([])
    expect(found(missingChoice, found(missingChoice, profile)[0]!.more![0]!.edit(profile))).toEqual([])
  }
})
test('a choice that is made is no finding', () => expect(found(missingChoice, sound())).toEqual([]))
