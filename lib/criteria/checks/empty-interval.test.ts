import { expect, test } from 'vitest'
import { emptyInterval } from './empty-interval'
import { newCriterion } from '../edit/node'
import { criterion, found, sound, withStep } from './sound'

const ordered = (days: number, months: number) =>
  withStep('treated', { ask: newCriterion('neverDispensed', { list: 'denosumab', is: 'order', among: 'list', days, within: { n: months, unit: 'months' } }) })
test('ordered at least 60 days ago, but within a month: no day is both', () =>
  expect(found(emptyInterval, ordered(60, 1))).toMatchObject([
    {
      step: 'treated',
      path: [],
      severity: 'fault',
      sentence: { da: 'Trin 3, »Ordineret og udleveret passer ikke«: intet kan ligge i det tidsrum eller interval, der er valgt. Ret grænserne.' },
    },
  ]))
test('a window with a day in it, and the calendar year of a birthday', () => {
  expect(found(emptyInterval, ordered(60, 12))).toEqual([])
  expect(found(emptyInterval, withStep('treated', { ask: newCriterion('turns', { when: 'year' }) }))).toEqual([])
  expect(found(emptyInterval, sound())).toEqual([])
})
test('what the kind refuses in words of its own is not said twice', () =>
  expect(found(emptyInterval, withStep('treated', { ask: criterion('age', { from: 65, to: 18, unit: 'years', missing: 'no' }) }))).toEqual([]))
