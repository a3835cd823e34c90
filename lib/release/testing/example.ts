// A small whole release for the tests of this layer, the publisher and the feed: two tiers, a prefix list, a result, a display field.
import { contentHash, type Profile } from '#criteria'
import type { ReleaseInput } from '../input'

export const exampleProfile: Profile = {
  language: 1,
  id: 'vitamin-d',
  title: 'Vitamin D ved knogleskørhed',
  purpose: 'Finder patienter i behandling, hvis D-vitamin er lavt.',
  background: '',
  intendedUse: 'Overblik i klinikken; beslutninger træffes af lægen.',
  owner: 'Faglig gruppe for knoglesundhed',
  references: [],
  terminology: [{ source: 'ATC', release: '2026-01', digest: 'a'.repeat(64) }],
  codeLists: [
    {
      id: 'bisphosphonate',
      label: 'Midler mod knogleskørhed',
      codes: [
        { system: 'http://www.whocc.no/atc', code: 'M05B', include: true, decided: true },
        { system: 'http://www.whocc.no/atc', code: 'M05BA01', include: false, decided: true },
        { system: 'http://www.whocc.no/atc', code: 'H05AA02', title: 'teriparatid', include: true, decided: false },
      ],
    },
    {
      id: 'osteoporosis',
      label: 'Osteoporose',
      codes: [{ system: 'urn:oid:1.2.208.176.2.31', code: 'L95', title: 'Osteoporose', include: true, decided: true }],
    },
  ],
  results: [
    { id: 'vitamind', label: 'D-vitamin', codes: [{ system: 'http://npu-terminology.org', code: 'NPU10267' }], unit: 'nmol/L', decimals: 0, conversions: [] },
  ],
  parameters: [],
  uses: [],
  order: [],
  cases: [],
  groups: [],
  flow: [
    {
      id: 'treated',
      type: 'question',
      title: 'I behandling?',
      ask: { type: 'criterion', kind: 'dispensed', params: { list: 'bisphosphonate', atLeast: 1, within: { n: 24, unit: 'months' } } },
      yes: 'with',
      no: 'without',
    },
    { id: 'with', type: 'in' },
    { id: 'without', type: 'out', reason: 'Ikke i behandling' },
  ],
  tiers: [
    {
      id: 'red',
      name: 'Handling nu',
      colour: 'red',
      symbol: 'triangle',
      rules: [
        {
          id: 'low',
          when: {
            type: 'criterion',
            kind: 'latestResult',
            params: { concept: 'vitamind', is: '<', value: 50000, within: { n: 12, unit: 'months' }, missing: 'no' },
          },
          reason: 'D-vitamin under 50',
          action: 'Ordinér tilskud',
          role: 'laege',
          within: { n: 2, unit: 'weeks' },
        },
        {
          id: 'high',
          when: { type: 'criterion', kind: 'latestResult', params: { concept: 'vitamind', is: '>', value: 200000, within: null, missing: 'no' } },
          reason: 'D-vitamin over 200',
          action: 'Stop tilskud',
          role: 'farmakonom',
          within: null,
        },
      ],
    },
    {
      id: 'green',
      name: 'Årskontrol',
      colour: 'green',
      symbol: 'circle',
      rules: [],
      otherwise: { action: 'Årskontrol', role: 'sygeplejerske', within: { n: 12, unit: 'months' } },
    },
  ],
  display: [{ id: 'vitd', label: 'D-vitamin', kind: 'latestValue', params: { concept: 'vitamind', fresh: { n: 15, unit: 'months' } } }],
}

/** An input for `profile` with two approvals of exactly it. */
export function exampleInput(change: Partial<ReleaseInput> = {}): ReleaseInput {
  const profile = change.profile ?? exampleProfile
  const hash = contentHash(profile)
  return {
    profile,
    version: '1.0.0',
    publishedAt: '2026-11-23T10:15:30.456+01:00',
    approvals: [
      { kind: 'technical', by: 'Teknisk reviewer', at: '2026-11-22T09:00:00Z', contentHash: hash },
      { kind: 'clinical', by: 'Klinisk reviewer', at: '2026-11-21T09:00:00+01:00', contentHash: hash },
    ],
    sql: {
      dialect: 'duckdb',
      schema: 1,
      sql: 'select pid, 1 as s0, 1 as s1, 0 as s2, 1 as tier, 0 as r0, 0 as r1 from patient where $d1 < $ref',
      bounds: [{ name: 'd1', at: { plus: -24, unit: 'months' } }],
      steps: ['treated', 'with', 'without'],
      rules: ['low', 'high'],
      tiers: ['red', 'green'],
      display: [{ id: 'vitd', sql: 'select pid from patient', bounds: [] }],
    },
    cql: 'library "vitamin-d" version \'1.0.0\'\nusing FHIR version \'4.0.1\'\ncontext Patient\ndefine "In": true\n',
    elm: JSON.stringify({ library: { identifier: { id: 'vitamin-d', version: '1.0.0' }, annotation: [] } }),
    knownCodes: [
      { system: 'http://www.whocc.no/atc', code: 'M05BA04', title: { da: 'alendronat', en: 'alendronate' } },
      { system: 'http://www.whocc.no/atc', code: 'M05BA01', title: { da: 'etidronat', en: 'etidronate' } },
      { system: 'http://www.whocc.no/atc', code: 'N02BE01', title: { da: 'paracetamol', en: 'paracetamol' } },
      { system: 'urn:oid:1.2.208.176.2.31', code: 'L95', title: { da: 'Knogleskørhed', en: 'Osteoporosis' } },
    ],
    population: {
      name: 'Prøveklinik',
      digest: 'b'.repeat(64),
      ref: '2026-06-30',
      counts: {
        included: 40,
        steps: {
          treated: { in: 100, yes: 40, no: 60, missing: 0, stopped: 0 },
          with: { in: 40, yes: 0, no: 0, missing: 0, stopped: 0 },
          without: { in: 60, yes: 0, no: 0, missing: 0, stopped: 0 },
        },
        tiers: { red: 10, green: 30 },
        rules: { low: 9, high: 1 },
      },
    },
    ...change,
  }
}
