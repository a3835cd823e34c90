import { expect, test } from 'vitest'
import { unknownKind } from './unknown-kind'
import { criterion, found, sound, withStep } from './sound'

test('a kind of criterion and a kind of display field', () => {
  expect(found(unknownKind, withStep('treated', { ask: { type: 'group', how: 'all', of: [criterion('horoskop', {})] } }))).toMatchObject([
    { step: 'treated', path: [0], sentence: { da: 'Trin 3 bruger »horoskop«, som sproget ikke kender. Vælg en anden slags.' } },
  ])
  expect(found(unknownKind, { ...sound(), display: [{ id: 'x', label: 'Felt', kind: 'horoskop', params: {} }] })).toMatchObject([
    { display: 'x', sentence: { da: 'Visningsfeltet »Felt« bruger »horoskop«, som sproget ikke kender. Vælg en anden slags.' } },
  ])
})
