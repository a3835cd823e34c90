import { expect, test } from 'vitest'
import { emptyGroup } from './empty-group'
import type { Node } from '../document/schema'
import { afterRemedies, criterion, found, withStep } from './sound'

const asks = (ask: Node) => withStep('treated', { ask })
test('a group without members, however deep', () =>
  expect(found(emptyGroup, asks({ type: 'group', how: 'none', of: [{ type: 'group', how: 'any', of: [] }] }))).toMatchObject([
    { step: 'treated', path: [0], sentence: { da: 'Trin 3 har en tom gruppe. Tilføj en betingelse, eller fjern gruppen.' } },
  ]))
test.each([undefined, 3])('at least %s of 2', (k) => {
  const profile = asks({ type: 'group', how: 'atLeast', ...(k ? { k } : {}), of: [criterion('base', {}), { type: 'use', group: 'treated' }] })
  expect(found(emptyGroup, profile)).toMatchObject([{ step: 'treated', path: [], remedy: { label: { da: 'Mindst 2 af 2' } } }])
  expect(afterRemedies(emptyGroup, profile)).toEqual([])
})
