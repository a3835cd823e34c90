import { expect, test } from 'vitest'
import { parameterDefault } from './parameter-default'
import type { Parameter } from '../document/schema'
import { afterRemedies, found, sound } from './sound'

const head = { id: 'n', label: 'Grænse', local: false }
const having = (one: Parameter) => ({ ...sound(), parameters: [one] })
const months = (n: number) => ({ n, unit: 'months' as const })
test.each<[string, Parameter, 'default' | 'interval']>([
  ['below the least', { ...head, type: 'whole', default: 5, min: 6, max: 8 }, 'default'],
  ['above the greatest', { ...head, type: 'quantity', concept: 'egfr', default: 9000, min: 6, max: 8000 }, 'default'],
  ['a period in another unit', { ...head, type: 'period', default: { n: 400, unit: 'days' }, min: months(1), max: months(12) }, 'default'],
  ['bounds the wrong way round', { ...head, type: 'whole', default: 7, min: 8, max: 6 }, 'interval'],
  ['no such choice', { ...head, type: 'choice', options: [{ value: 'a', label: 'A' }], default: 'b' }, 'default'],
])('%s', (_, one, what) => {
  expect(found(parameterDefault, having(one))).toMatchObject([{ parameter: 'n', severity: 'fault', params: { what } }])
  expect(afterRemedies(parameterDefault, having(one))).toEqual([])
})
test('a choice of nothing has no remedy', () =>
  expect(found(parameterDefault, having({ ...head, type: 'choice', options: [], default: '' }))[0]!.remedy).toBeUndefined())
test('a default inside its interval, both ends included, and yes or no', () => {
  const fine: Parameter[] = [
    { ...head, type: 'whole', default: 6, min: 6, max: 8 },
    { ...head, type: 'period', default: { n: 1, unit: 'years' }, min: months(6), max: months(12) },
    { ...head, type: 'yesno', default: false },
  ]
  for (const one of fine) expect(found(parameterDefault, having(one))).toEqual([])
})
