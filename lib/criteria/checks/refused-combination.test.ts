import { expect, test } from 'vitest'
import { refusedCombination } from './refused-combination'
import { criterion, found, withStep } from './sound'

test('from above to', () =>
  expect(found(refusedCombination, withStep('treated', { ask: criterion('age', { from: 65, to: 18, unit: 'years', missing: 'no' }) }))).toMatchObject([
    { step: 'treated', field: 'from', sentence: { da: 'Trin 3: »Fra og med« skal være højst »Til og med«. Der står 65 til 18.' } },
  ]))
