import { expect, test } from 'vitest'
import { moduleNotYesNo } from './module-not-yes-no'
import type { Parameter } from '../document/schema'
import { afterRemedies, found, sound } from './sound'

const switched = (...parameters: Parameter[]) => ({ ...sound(), parameters, groups: sound().groups.map((group) => ({ ...group, module: 'm' })) })
const head = { id: 'm', label: 'Opsporing', local: true }
test('a number switches nothing, and neither does what is not there', () => {
  for (const profile of [switched({ ...head, type: 'whole', default: 1, min: 0, max: 1 }), switched()]) {
    expect(found(moduleNotYesNo, profile)).toMatchObject([{ group: 'treated', severity: 'fault' }])
    expect(afterRemedies(moduleNotYesNo, profile)).toEqual([])
  }
})
test('yes or no does', () => expect(found(moduleNotYesNo, switched({ ...head, type: 'yesno', default: true }))).toEqual([]))
