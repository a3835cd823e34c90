import { expect, test } from 'vitest'
import { unknownOrder } from './unknown-order'
import { afterRemedies, found, sound } from './sound'

const sorted = (...fields: string[]) => ({ ...sound(), order: fields.map((field) => ({ field, descending: false })) })
test('sorted by what is not there, and twice by one field', () => {
  expect(found(unknownOrder, sorted('shown', 'gone', 'shown'))).toMatchObject([
    { severity: 'fault', sentence: { da: 'Listen sorteres efter »gone«, som ikke vises. Fjern det fra sorteringen.' } },
    { display: 'shown', sentence: { da: 'Listen sorteres to gange efter »eGFR«. Fjern det fra sorteringen.' } },
  ])
  expect(afterRemedies(unknownOrder, sorted('shown', 'gone', 'shown'))).toEqual([])
  expect(found(unknownOrder, sorted('shown'))).toEqual([])
})
