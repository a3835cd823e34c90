import { expect, test } from 'vitest'
import { baseFirst } from './base-first'
import { afterRemedies, found, sound } from './sound'
import { findingsOf } from './index'

test('the first step is something else', () => {
  const profile = {
    ...sound(),
    flow: sound()
      .flow.slice(1)
      .filter(({ id }) => id !== 'gone'),
  }
  expect(found(baseFirst, profile)).toMatchObject([{ step: 'age', severity: 'advice' }])
  expect(afterRemedies(baseFirst, profile)).toEqual([])
  expect(findingsOf(found(baseFirst, profile)[0]!.remedy!.edit(profile))).toEqual([])
})
