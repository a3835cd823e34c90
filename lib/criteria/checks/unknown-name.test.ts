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
