import { expect, test } from 'vitest'
import { outcomesAlike } from './outcomes-alike'
import { afterRemedies, found, sound } from './sound'
import { findingsOf } from './index'

test('two outcomes with the same reason, whatever the letters', () => {
  const profile = {
    ...sound(),
    flow: sound().flow.map((step) => (step.id === 'unknown' ? { ...step, reason: ' under 18 ÅR' } : step)) as ReturnType<typeof sound>['flow'],
  }
  expect(found(outcomesAlike, profile)).toMatchObject([{ step: 'unknown', severity: 'advice' }])
  expect(afterRemedies(outcomesAlike, profile)).toEqual([])
  const joined = found(outcomesAlike, profile)[0]!.remedy!.edit(profile)
  expect(findingsOf(joined)).toEqual([])
  expect(joined.flow.find(({ id }) => id === 'age')).toMatchObject({ no: 'unknown', missing: 'unknown' })
})
