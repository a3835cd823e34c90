// A small profile without findings. Tests of checks plant one fault in it and see that check, and its remedy, at work.
import type { Profile, Question } from '../document/schema'
import type { Check, Finding, Lookup } from './check'
import { findingsOf } from './index'

const ATC = 'http://www.whocc.no/atc'
export const sound = (): Profile => ({
  language: 1,
  id: 'proeve',
  title: 'Prøve',
  purpose: 'At finde patienter.',
  background: '',
  intendedUse: '',
  owner: '',
  references: [],
  terminology: [],
  codeLists: [
    { id: 'denosumab', label: 'Denosumab', codes: [{ system: ATC, code: 'M05BX04', include: true, decided: true }] },
    {
      id: 'bone',
      label: 'Knoglemedicin',
      codes: [
        { system: ATC, code: 'M05B', include: true, decided: true },
        { system: ATC, code: 'M05BX04', include: false, decided: true },
      ],
    },
  ],
  results: [{ id: 'egfr', label: 'eGFR', codes: [{ system: 'http://npu-terminology.org', code: 'DNK35302' }], unit: 'mL/min', decimals: 0, conversions: [] }],
  parameters: [],
  uses: [],
  order: [],
  cases: [],
  groups: [
    {
      id: 'treated',
      label: 'I behandling',
      when: {
        type: 'group',
        how: 'any',
        of: [criterion('dispensed', { list: 'denosumab', atLeast: 1, within: null }), criterion('dispensed', { list: 'bone', atLeast: 1, within: null })],
      },
    },
  ],
  flow: [
    { id: 'base', type: 'question', ask: criterion('base', {}), yes: 'age', no: 'gone' },
    {
      id: 'age',
      type: 'question',
      ask: criterion('age', { from: 18, to: null, unit: 'years', missing: 'ask' }),
      yes: 'treated',
      no: 'child',
      missing: 'unknown',
    },
    { id: 'treated', type: 'question', ask: { type: 'use', group: 'treated' }, yes: 'in', no: 'untreated' },
    { id: 'in', type: 'in' },
    { id: 'gone', type: 'out', reason: 'Ikke tilmeldt' },
    { id: 'child', type: 'out', reason: 'Under 18 år' },
    { id: 'unknown', type: 'out', reason: 'Ukendt alder' },
    { id: 'untreated', type: 'out', reason: 'Ikke i behandling' },
  ],
  tiers: [
    {
      id: 'red',
      name: 'Rød',
      colour: 'red',
      symbol: 'triangle',
      rules: [
        {
          id: 'kidney',
          when: criterion('latestResult', { concept: 'egfr', is: '<', value: 35000, within: null, missing: 'no' }),
          reason: 'Lav nyrefunktion',
          action: 'Samtale',
          role: 'laege',
          within: { n: 14, unit: 'days' },
        },
      ],
    },
    { id: 'green', name: 'Grøn', colour: 'green', symbol: 'circle', rules: [], otherwise: { action: 'Årskontrol', role: 'laegesekretaer', within: null } },
  ],
  display: [{ id: 'shown', label: 'eGFR', kind: 'latestValue', params: { concept: 'egfr', fresh: { n: 15, unit: 'months' } } }],
})

export function criterion(kind: string, params: Extract<Question['ask'], { type: 'criterion' }>['params']): Extract<Question['ask'], { type: 'criterion' }> {
  return { type: 'criterion', kind, params }
}
/** The sound profile with one step changed. */
export const withStep = (id: string, change: Partial<Question>): Profile => ({
  ...sound(),
  flow: sound().flow.map((step) => (step.id === id ? ({ ...step, ...change } as Question) : step)),
})

/** What one check finds. */
export const found = (check: Check, profile: Profile, lookup: Lookup = {}): Finding[] => findingsOf(profile, lookup).filter((one) => one.code === check.code)
/** What it still finds after its own remedies, one after the other. */
export function afterRemedies(check: Check, profile: Profile, lookup: Lookup = {}): Finding[] {
  let now = profile
  for (let left = 10; left; left--) {
    const [next] = found(check, now, lookup)
    if (!next?.remedy) break
    now = next.remedy.edit(now)
  }
  return found(check, now, lookup)
}
