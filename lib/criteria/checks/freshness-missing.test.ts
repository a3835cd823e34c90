import { expect, test } from 'vitest'
import { freshnessMissing } from './freshness-missing'
import { afterRemedies, found, sound } from './sound'

const ageless = { ...sound(), display: sound().display.map((one) => ({ ...one, params: { ...one.params, fresh: null } })) }
test('a value shown however old it is', () => {
  expect(found(freshnessMissing, ageless)).toMatchObject([{ display: 'shown', field: 'fresh', severity: 'advice' }])
  expect(afterRemedies(freshnessMissing, ageless)).toEqual([])
})
test('a value with a limit, and a note', () =>
  expect(found(freshnessMissing, { ...sound(), display: [...sound().display, { id: 'n', label: 'Note', kind: 'note', params: { text: 'x' } }] })).toEqual([]))
