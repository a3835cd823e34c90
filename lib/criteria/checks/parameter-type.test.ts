import { expect, test } from 'vitest'
import { parameterType } from './parameter-type'
import type { Parameter } from '../document/schema'
import { afterRemedies, criterion, found, withStep } from './sound'

const head = { id: 'n', label: 'Grænse', local: false }
const bound = (one: Parameter) => ({
  ...withStep('age', { ask: criterion('age', { from: { parameter: 'n' }, to: null, unit: 'years', missing: 'ask' }) }),
  parameters: [one],
})
test.each<[string, Parameter]>([
  ['a period for a number', { ...head, type: 'period', default: { n: 6, unit: 'months' }, min: { n: 6, unit: 'months' }, max: { n: 8, unit: 'months' } }],
  ['yes or no for a number', { ...head, type: 'yesno', default: true }],
  ['a number the field cannot hold', { ...head, type: 'whole', default: 2000, min: 0, max: 3000 }],
])('%s', (_, one) => {
  expect(found(parameterType, bound(one))).toMatchObject([{ step: 'age', field: 'from', severity: 'fault' }])
  expect(afterRemedies(parameterType, bound(one))).toEqual([])
})
test('a quantity of another analysis, also where it is shown', () => {
  const other: Parameter = { ...head, type: 'quantity', concept: 'tsh', default: 35000, min: 0, max: 90000 }
  const profile = withStep('age', { ask: criterion('latestResult', { concept: 'egfr', is: '<', value: { parameter: 'n' }, within: null, missing: 'ask' }) })
  expect(found(parameterType, { ...profile, parameters: [other] })).toMatchObject([{ field: 'value' }])
  expect(found(parameterType, { ...profile, parameters: [{ ...other, concept: 'egfr' }] })).toEqual([])
  const shown = { ...profile.display[0]!, params: { concept: 'egfr', fresh: { parameter: 'n' } } }
  expect(found(parameterType, { ...profile, parameters: [other], display: [shown] }).map(({ display }) => display)).toContain('shown')
  expect(afterRemedies(parameterType, { ...profile, parameters: [other], display: [shown] })).toEqual([])
})
test('a number for a number', () => expect(found(parameterType, bound({ ...head, type: 'whole', default: 18, min: 15, max: 20 }))).toEqual([]))
