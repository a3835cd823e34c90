import { expect, test } from 'vitest'
import { unfinishedField } from './unfinished-field'
import type { FieldValue } from '../document/schema'
import { criterion, found, sound, withStep } from './sound'

const asked = (kind: string, params: Record<string, FieldValue>) => found(unfinishedField, withStep('treated', { ask: criterion(kind, params) }))
const age = { from: 18, to: null, unit: 'years', missing: 'no' }
const result = { concept: 'egfr', is: '<', value: 35000, within: null, missing: 'no' }

test('says which field, where and what it takes', () =>
  expect(asked('dispensed', { list: '', atLeast: 1, within: null })).toMatchObject([
    {
      step: 'treated',
      path: [],
      field: 'list',
      severity: 'fault',
      sentence: { da: 'Trin 3, »Udleveret medicin«: »Lægemidler« er ikke udfyldt rigtigt. Vælg en kodeliste.' },
    },
  ]))
test.each<[string, string, Record<string, FieldValue>, string]>([
  ['a number out of bounds', 'dispensed', { list: 'bone', atLeast: 0, within: null }, 'atLeast'],
  ['a number that may be left out', 'age', { ...age, from: 1501 }, 'from'],
  ['a word that is no choice', 'age', { ...age, unit: 'weeks' }, 'unit'],
  ['no analysis', 'latestResult', { ...result, concept: ' ' }, 'concept'],
  ['a text for a number', 'latestResult', { ...result, value: '35' }, 'value'],
  ['a period of nothing', 'missingResult', { concept: 'egfr', within: { n: 0, unit: 'months' } }, 'within'],
  ['a period that must be there', 'missingResult', { concept: 'egfr', within: null }, 'within'],
])('%s', (_name, kind, params, field) => expect(asked(kind, params).map((one) => one.field)).toEqual([field]))
test('each absent field is said, and display fields too', () => {
  expect(asked('age', {}).map(({ field }) => field)).toEqual(['from', 'to', 'unit'])
  expect(
    found(unfinishedField, {
      ...sound(),
      display: [
        { id: 'n', label: 'Note', kind: 'note', params: { text: ' ' } },
        { id: 'h', label: 'Opfylder', kind: 'holds', params: { group: '' } },
      ],
    }).map(({ display, field }) => [display, field]),
  ).toEqual([
    ['n', 'text'],
    ['h', 'group'],
  ])
})
