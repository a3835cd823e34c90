import { expect, test } from 'vitest'
import { parseDay } from '#criteria'
import { decided, placeOf, readDecisions, stateOf, type Decision } from './states'

const day = (iso: string) => parseDay(iso)!
const ref = day('2026-06-30')
const postponed: Decision = { is: 'postponed', on: ref, until: day('2026-09-30') }

test.each([
  ['nothing', undefined, '2026-06-30', 'open'],
  ['settled stays settled', { is: 'settled', on: ref }, '2030-01-01', 'settled'],
  ['declined stays declined', { is: 'declined', on: ref, reason: 'x' }, '2030-01-01', 'declined'],
  ['postponed the day before', postponed, '2026-09-29', 'postponed'],
  ['postponed comes back on the day', postponed, '2026-09-30', 'open'],
] as [string, Decision | undefined, string, string][])('%s', (_, decision, on, state) => expect(stateOf(decision, day(on))).toBe(state))

test('a decision is put, replaced and taken back; the others stay', () => {
  const one = decided({ B: { is: 'settled', on: ref } }, 'A', postponed)
  expect(decided(one, 'A', { is: 'settled', on: ref })).toEqual({ A: { is: 'settled', on: ref }, B: { is: 'settled', on: ref } })
  expect(decided(one, 'A', null)).toEqual({ B: { is: 'settled', on: ref } })
})

test('what was kept is read back; what is no decision is left out', () => {
  const all = { A: postponed, B: { is: 'declined', on: ref, reason: 'Følges et andet sted' } } as const
  expect(readDecisions(JSON.stringify(all))).toEqual(all)
  const odd = { A: { is: 'settled' }, B: { is: 'postponed', on: 1 }, C: { is: 'declined', on: 1 }, D: { is: 'hidden', on: 1 }, E: null, F: 7 }
  expect(readDecisions(JSON.stringify(odd))).toEqual({})
  for (const text of [null, '', 'x', '[]', 'null', '3']) expect(readDecisions(text)).toEqual({})
})

test('each version on each population has decisions of its own', () => {
  const places = [placeOf('a', '1.0.0', 'd'), placeOf('a', '1.1.0', 'd'), placeOf('b', '1.0.0', 'd'), placeOf('a', '1.0.0', 'e')]
  expect(new Set(places).size).toBe(4)
})
