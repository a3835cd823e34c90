import { expect, test } from 'vitest'
import { sameExits } from './same-exits'
import { afterRemedies, found, withStep } from './sound'

test('all ways lead to the same place', () => {
  const same = withStep('treated', { yes: 'in', no: 'in' })
  expect(found(sameExits, same)).toMatchObject([{ step: 'treated', severity: 'advice' }])
  expect(afterRemedies(sameExits, same)).toEqual([])
})
test('one other way is enough, and open exits are another matter', () => {
  expect(found(sameExits, withStep('age', { yes: 'treated', no: 'treated' }))).toEqual([])
  expect(found(sameExits, withStep('treated', { yes: null, no: null }))).toEqual([])
})
