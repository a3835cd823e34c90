// What a profile needs is what its plan asks, and a system that lacks a piece of it is told which.
import { expect, test } from 'vitest'
import { exampleProfile } from '../kinds/example-scope'
import type { Node, Profile } from '../document/schema'
import { SYSTEMS } from '../core/systems'
import { shipped } from '../testing/shipped'
import { requiresOf } from './requires'
import { DEMONSTRATION, missingFor, supportSentence } from './systems'

const criterion = (kind: string, params: Record<string, unknown>): Node => ({ type: 'criterion', kind, params: params as never })
const profileOf = (ask: Node): Profile => exampleProfile(ask, false)
const adult = profileOf(criterion('age', { from: 18, to: null, unit: 'years', missing: 'no' }))
const ill = profileOf(criterion('diagnosis', { list: 'osteoporosis', when: 'current', period: { n: 5, unit: 'years' } }))
const supplied = profileOf(criterion('currentMedicine', { list: 'bisphosphonate', by: 'supply', grace: 30, unknownSupply: 90 }))
const ordered = profileOf(criterion('currentMedicine', { list: 'bisphosphonate', by: 'order', grace: 30, unknownSupply: 90 }))
const decided = profileOf(criterion('decision', { is: 'fravalgt', within: null }))
const outside = profileOf(criterion('outsideReference', { concept: 'calcium', is: 'below', missing: 'no', within: null }))
const table = (profile: Profile) => requiresOf(profile).tables.join()

test('tables, columns, words, systems, operators and level are those of the plan', () => {
  expect(requiresOf(adult)).toEqual({ tables: [], columns: [], words: [], person: ['birth'], systems: [], operators: ['assume', 'born'], level: 1 })
  expect(requiresOf(ill)).toMatchObject({
    tables: ['diagnosis'],
    level: 1,
    systems: [
      { table: 'diagnosis', name: SYSTEMS.icpc.uri },
      { table: 'diagnosis', name: SYSTEMS.sks.uri },
    ],
  })
  expect(requiresOf(supplied)).toMatchObject({ tables: ['dispensing'], columns: [{ table: 'dispensing', name: 'supplyDays' }], level: 3 })
  expect([table(ordered), requiresOf(ordered).level]).toEqual(['order', 2])
  expect([table(decided), requiresOf(decided).level]).toEqual(['state', 4])
  expect(requiresOf(outside).columns).toEqual([
    { table: 'result', name: 'value' },
    { table: 'result', name: 'refLow' },
  ])
  expect(table(profileOf(criterion('nothing', {})))).toBe('')
})

test('tiers and display ask too', () => {
  const profile: Profile = {
    ...adult,
    tiers: [
      {
        id: 't',
        name: 'Rød',
        colour: 'red',
        symbol: 'triangle',
        rules: [{ id: 'r', when: (ill.flow[0] as { ask: Node }).ask, reason: '', action: '', role: 'laege', within: null }],
      },
    ],
    display: [{ id: 'f', label: 'Ydelse', kind: 'latestEvent', params: { table: 'service', list: 'yearlyControl', n: 1 } }],
  }
  expect(table(profile)).toBe('diagnosis,service')
})

test('a sentence for how many systems can run it, naming what some lack', () => {
  const said = (profile: Profile) => supportSentence(requiresOf(profile), DEMONSTRATION).da
  expect(said(adult)).toBe('Kan køre på alle 6 systemer.')
  expect(said(supplied)).toBe('Kræver ekspedition med DDD: 3 af 6 systemer.')
  expect(said(ordered)).toBe('Kan køre på alle 6 systemer.')
  expect(said(ill)).toBe('Kræver diagnose med SKS-koder: 5 af 6 systemer.')
  expect(said(outside)).toBe('Kræver prøvesvar med laboratoriets nedre grænse: 5 af 6 systemer.')
  expect(said(decided)).toBe('Kræver klinikkens afgørelse: 2 af 6 systemer.')
  expect(supportSentence(requiresOf(supplied), DEMONSTRATION).en).toBe('Needs dispensing with DDD: 3 of 6 systems.')
})

test('what is missing is told piece by piece', () => {
  const [a, , , d, e] = DEMONSTRATION
  expect(missingFor(requiresOf(supplied), a!)).toBeNull()
  expect(missingFor(requiresOf(supplied), d!)).toMatchObject({ tables: [], columns: [{ table: 'dispensing', name: 'supplyDays' }] })
  expect(missingFor(requiresOf(supplied), e!)).toMatchObject({ tables: ['dispensing'] })
  expect(missingFor(requiresOf(supplied), { ...a!, operators: ['supply', 'points'] })).toMatchObject({ operators: ['supply'] })
  expect(missingFor(requiresOf(adult), { ...a!, without: { person: ['birth'] } })).toMatchObject({ person: ['birth'] })
})

test('P1 needs level 4, and every made-up declaration says so', () => {
  expect(requiresOf(shipped('osteoporose')).level).toBe(4)
  expect(DEMONSTRATION.every(({ verify }) => verify)).toBe(true)
})
