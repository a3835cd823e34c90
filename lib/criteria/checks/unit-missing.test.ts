import { expect, test } from 'vitest'
import { unitMissing } from './unit-missing'
import { afterRemedies, found, sound } from './sound'

const unitless = { ...sound(), results: sound().results.map((concept) => ({ ...concept, unit: ' ' })) }
test('a number without a unit', () => {
  expect(found(unitMissing, unitless)).toMatchObject([{ result: 'egfr', severity: 'fault' }])
  expect(afterRemedies(unitMissing, unitless)).toEqual([])
})
test('an analysis that is only shown needs none', () => expect(found(unitMissing, { ...unitless, tiers: [] })).toEqual([]))
