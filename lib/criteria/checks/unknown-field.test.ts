import { expect, test } from 'vitest'
import { unknownField } from './unknown-field'
import { afterRemedies, criterion, found, sound, withStep } from './sound'

test('a value under a name the kind has no field for, in a criterion and in a display field', () => {
  const profile = {
    ...withStep('base', { ask: { type: 'group', how: 'all', of: [criterion('base', { negate: true })] } }),
    display: [{ ...sound().display[0]!, params: { concept: 'egfr', fresh: null, colour: 'red' } }],
  }
  expect(found(unknownField, profile)).toMatchObject([
    { step: 'base', path: [0], params: { name: 'negate' } },
    { display: 'shown', params: { name: 'colour' } },
  ])
  expect(afterRemedies(unknownField, profile)).toEqual([])
})
