import { expect, test } from 'vitest'
import { unknownName } from './unknown-name'
import { criterion, found, sound, withStep } from './sound'

test('a list, an analysis and a group that are not there', () => {
  expect(found(unknownName, withStep('treated', { ask: criterion('dispensed', { list: 'x', atLeast: 1, within: null }) }))).toMatchObject([
    { step: 'treated', field: 'list', sentence: { da: 'Trin 3, »Udleveret medicin« bruger kodelisten »x«, som ikke findes i profilen. Vælg en anden.' } },
  ])
  expect(found(unknownName, withStep('treated', { ask: { type: 'use', group: 'x' } }))).toMatchObject([{ step: 'treated', path: [] }])
  expect(found(unknownName, { ...sound(), results: [] }).map(({ rule, display }) => rule ?? display)).toEqual(['kidney', 'shown'])
})
test('a parameter, a used profile and the analysis of a parameter that are not there', () => {
  const bound = withStep('age', { ask: criterion('age', { from: { parameter: 'x' }, to: null, unit: 'years', missing: 'ask' }) })
  expect(found(unknownName, bound)).toMatchObject([{ step: 'age', field: 'from', params: { what: { da: 'indstillingen' }, name: 'x' } }])
  expect(found(unknownName, withStep('treated', { ask: { type: 'use', group: 'included', from: 'x' } }))).toMatchObject([
    { params: { what: { da: 'profilen' } } },
  ])
  const limit = { id: 'n', label: 'n', local: false, type: 'quantity' as const, concept: 'x', default: 1, min: 1, max: 2 }
  expect(found(unknownName, { ...sound(), parameters: [limit] })).toMatchObject([{ parameter: 'n', params: { name: 'x' } }])
})
