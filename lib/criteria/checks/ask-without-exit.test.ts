import { expect, test } from 'vitest'
import { askWithoutExit } from './ask-without-exit'
import { afterRemedies, found, sound, withStep } from './sound'

const asking = () => {
  const { missing: _gone, ...age } = sound().flow[1] as Extract<ReturnType<typeof sound>['flow'][number], { type: 'question' }>
  return { ...sound(), flow: sound().flow.map((step) => (step.id === 'age' ? age : step)) }
}
test('a criterion asks, and the step has no way for it', () => {
  expect(found(askWithoutExit, asking())).toMatchObject([{ step: 'age', severity: 'fault', remedy: { label: { da: 'Tilføj vej for »mangler«' } } }])
  expect(afterRemedies(askWithoutExit, asking())).toEqual([])
  expect(found(askWithoutExit, found(askWithoutExit, asking())[0]!.more![0]!.edit(asking()))).toEqual([])
})
test('also through a named group', () => {
  const group = sound().flow[1] as Extract<ReturnType<typeof sound>['flow'][number], { type: 'question' }>
  expect(found(askWithoutExit, { ...withStep('treated', {}), groups: [{ id: 'treated', label: 'I behandling', when: group.ask }] })).toMatchObject([
    { step: 'treated' },
  ])
})
