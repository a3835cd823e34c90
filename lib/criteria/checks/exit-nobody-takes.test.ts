import { expect, test } from 'vitest'
import { exitNobodyTakes } from './exit-nobody-takes'
import { afterRemedies, found, withStep } from './sound'

test('a way for "mangler" where nothing asks', () => {
  const idle = withStep('treated', { missing: 'untreated' })
  expect(found(exitNobodyTakes, idle)).toMatchObject([{ step: 'treated', severity: 'advice' }])
  expect(afterRemedies(exitNobodyTakes, idle)).toEqual([])
})
