import { expect, test } from 'vitest'
import { unreachableStep } from './unreachable-step'
import { afterRemedies, found, sound, withStep } from './sound'

test('a step that no way leads to', () => {
  const cut = withStep('treated', { no: 'in' })
  expect(found(unreachableStep, cut)).toMatchObject([
    { step: 'untreated', sentence: { da: 'Ingen når frem til udfaldet »Ikke med: Ikke i behandling«. Led en vej dertil, eller fjern trinnet.' } },
  ])
  expect(afterRemedies(unreachableStep, cut)).toEqual([])
})
test('a way back reaches nothing, and what follows an unreachable step is unreachable too', () => {
  expect(found(unreachableStep, withStep('base', { yes: 'gone' })).map(({ step }) => step)).toEqual(['age', 'treated', 'in', 'child', 'unknown', 'untreated'])
  const [first, ...rest] = sound().flow
  expect(found(unreachableStep, { ...sound(), flow: [...rest, first!] }).map(({ step }) => step)).toEqual(['gone', 'base'])
})
