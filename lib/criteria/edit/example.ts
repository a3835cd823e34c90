// A small document that tests of acts start from: base, age, dispensings, two ways out, tiers and a display field.
import type { Profile } from '../document/schema'
import { newCriterion } from './node'

export const example = (): Profile => ({
  language: 1,
  id: 'example',
  title: 'Eksempel',
  purpose: '',
  background: '',
  intendedUse: '',
  owner: '',
  references: [],
  terminology: [],
  codeLists: [{ id: 'bisphosphonate', label: 'bisfosfonat', codes: [{ system: 'http://www.whocc.no/atc', code: 'M05BA', include: true, decided: true }] }],
  results: [{ id: 'egfr', label: 'eGFR', codes: [{ system: 'http://npu-terminology.org', code: 'DNK35131' }], unit: 'mL/min', decimals: 0, conversions: [] }],
  parameters: [],
  uses: [],
  order: [],
  cases: [],
  groups: [],
  flow: [
    { id: 'alder', type: 'question', ask: newCriterion('age', { from: 18 }), yes: 'medicin', no: 'ung' },
    {
      id: 'medicin',
      type: 'question',
      ask: {
        type: 'group',
        how: 'any',
        of: [
          newCriterion('dispensed', { list: 'bisphosphonate' }),
          { type: 'group', how: 'all', of: [newCriterion('latestResult', { concept: 'egfr', value: 35000 }), newCriterion('age', { to: 80 })] },
        ],
      },
      yes: 'med',
      no: 'ingen',
    },
    { id: 'ung', type: 'out', reason: 'Under 18 år' },
    { id: 'ingen', type: 'out', reason: 'Ingen behandling' },
    { id: 'med', type: 'in' },
  ],
  tiers: [
    {
      id: 'roed',
      name: 'Rød',
      colour: 'red',
      symbol: 'triangle',
      rules: [
        {
          id: 'nyre',
          when: newCriterion('latestResult', { concept: 'egfr', is: '<', value: 35000 }),
          reason: 'Nedsat nyrefunktion',
          action: 'Samtale',
          role: 'laege',
          within: { n: 14, unit: 'days' },
        },
      ],
    },
    { id: 'groen', name: 'Grøn', colour: 'green', symbol: 'circle', rules: [], otherwise: { action: 'Årskontrol', role: 'laegesekretaer', within: null } },
  ],
  display: [{ id: 'felt', label: 'eGFR', kind: 'latestValue', params: { concept: 'egfr', fresh: { n: 15, unit: 'months' } } }],
})
