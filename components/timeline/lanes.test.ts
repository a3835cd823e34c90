import { expect, test } from 'vitest'
import { shipped } from '#criteria/testing/shipped'
import { laidOut, laneIn } from './lanes'

const profile = shipped('osteoporose')
const icpc = 'urn:oid:1.2.208.176.2.31'
const atc = 'http://www.whocc.no/atc'
const npu = 'http://npu-terminology.org'
const row = (id: string, table: 'diagnosis' | 'dispensing' | 'order' | 'result' | 'service' | 'listing', system = '', code = '') => ({
  id,
  table,
  codes: code ? [{ system, code }] : [],
})

test('the analysis, or the most particular list that has the code; an alias of a system is the system', () => {
  expect(laneIn(profile, row('a', 'result', 'urn:oid:1.2.208.176.2.1', 'DNK35302'))).toEqual({
    id: 'result egfr',
    sort: 'result',
    label: 'eGFR',
    unit: profile.results.find(({ id }) => id === 'egfr')!.unit,
  })
  expect(laneIn(profile, row('a', 'dispensing', atc, 'M05BX04')).label).toBe(profile.codeLists.find(({ id }) => id === 'denosumab')!.label)
  expect(laneIn(profile, row('a', 'diagnosis', icpc, 'R96'))).toEqual({ id: 'diagnosis -', sort: 'diagnosis', label: null, unit: '' })
})
test('sorts in their order, inside them that of the profile; an order and a dispensing of one list share a lane; what the profile has no name for is folded', () => {
  const rows = [
    row('1', 'listing'),
    row('2', 'result', npu, 'DNK35302'),
    row('3', 'dispensing', atc, 'M05BX04'),
    row('4', 'order', atc, 'M05BX04'),
    row('5', 'diagnosis', icpc, 'R96'),
    row('6', 'diagnosis', icpc, 'L95'),
    row('7', 'diagnosis', icpc, 'K86'),
  ]
  const { lanes, folded, laneOf, others } = laidOut(profile, rows, new Set())
  expect(lanes.map(({ id }) => id)).toEqual(['diagnosis osteoporosis', 'medicine denosumab', 'result egfr'])
  expect([folded.map(({ id }) => id), others]).toEqual([['diagnosis -', 'other -'], 3])
  expect(laneOf.get('3')).toBe(laneOf.get('4'))
})
test('a row without a name that decided something is not folded, its like is', () => {
  const { lanes, folded, laneOf, others } = laidOut(profile, [row('1', 'listing'), row('2', 'listing')], new Set(['2']))
  expect([lanes.map(({ id }) => id), folded.map(({ id }) => id), others]).toEqual([['other - decided'], ['other -'], 1])
  expect([laneOf.get('1'), laneOf.get('2')]).toEqual(['other -', 'other - decided'])
})
