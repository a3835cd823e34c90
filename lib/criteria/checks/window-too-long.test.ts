import { expect, test } from 'vitest'
import { windowTooLong } from './window-too-long'
import { afterRemedies, criterion, found, withStep } from './sound'

const asking = (n: number) => withStep('treated', { ask: criterion('dispensed', { list: 'denosumab', atLeast: 1, within: { n, unit: 'months' } }) })
const reach = { reach: { dispensing: { n: 2, unit: 'years' as const } } }
test('a window that begins before the data do', () => {
  expect(found(windowTooLong, asking(36), reach)).toMatchObject([
    {
      step: 'treated',
      field: 'within',
      severity: 'advice',
      sentence: {
        da: 'Trin 3 ser 36 måneder tilbage, men oplysningerne går kun 2 år tilbage. Vælg et kortere tidsrum, eller skriv i formålet, hvad det betyder.',
      },
    },
  ])
  expect(afterRemedies(windowTooLong, asking(36), reach)).toEqual([])
})
test('as long as the data, another table, or nobody knows how long', () =>
  expect([
    ...found(windowTooLong, asking(24), reach),
    ...found(windowTooLong, asking(36), { reach: { result: { n: 2, unit: 'years' } } }),
    ...found(windowTooLong, asking(36)),
  ]).toEqual([]))
