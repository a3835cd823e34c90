// Examples of the laws of groups and of missing data (law 2), over the names of example-scope. Every engine runs them.
import type { Node } from '../document/schema'
import type { ExampleRow } from './define'
import type { Words } from './fields'

interface LawExample {
  says: Words
  patient: { birth?: string | null; rows: ExampleRow[] }
  ask: Node
  /** The question has an exit for mangler. */
  asks: boolean
  holds: 'yes' | 'no' | 'missing'
}

const egfr = (value: string): ExampleRow => ({ table: 'result', codes: [['npu', 'DNK35302']], day: '2026-05-01', columns: { value } })
const L95: ExampleRow = { table: 'diagnosis', codes: [['icpc', 'L95']], day: '2019-02-01' }

const low = (missing: 'yes' | 'no' | 'ask'): Node => ({
  type: 'criterion',
  kind: 'latestResult',
  params: { concept: 'egfr', is: '<', value: 35000, within: null, missing },
})
const known: Node = { type: 'use', group: 'knownOsteoporosis' }
const adult: Node = { type: 'criterion', kind: 'age', params: { from: 18, to: null, unit: 'years', missing: 'ask' } }
const group = (how: 'all' | 'any' | 'none', ...of: Node[]): Node => ({ type: 'group', how, of })

export const LAW_EXAMPLES: readonly LawExample[] = [
  {
    says: { da: 'alle: én mangler, og resten er ja: mangler', en: 'all: one missing, the rest yes: missing' },
    patient: { rows: [L95] },
    ask: group('all', known, low('ask')),
    asks: true,
    holds: 'missing',
  },
  {
    says: { da: 'alle: én er nej, så er svaret nej, selv om en anden mangler', en: 'all: one is no, so the answer is no even if another is missing' },
    patient: { rows: [] },
    ask: group('all', known, low('ask')),
    asks: true,
    holds: 'no',
  },
  {
    says: { da: 'mindst én: én er ja, så er svaret ja, selv om en anden mangler', en: 'any: one is yes, so the answer is yes even if another is missing' },
    patient: { rows: [L95] },
    ask: group('any', known, low('ask')),
    asks: true,
    holds: 'yes',
  },
  {
    says: { da: 'ingen: en manglende oplysning vendes ikke til ja', en: 'none: what is missing does not become yes' },
    patient: { rows: [] },
    ask: group('none', low('ask')),
    asks: true,
    holds: 'missing',
  },
  {
    says: { da: '»tæller som nej« under ingen lader den umålte komme med', en: '“counts as no” under none lets the unmeasured in' },
    patient: { rows: [] },
    ask: group('none', low('no')),
    asks: false,
    holds: 'yes',
  },
  {
    says: { da: '»tæller som ja« under ingen holder den umålte ude', en: '“counts as yes” under none keeps the unmeasured out' },
    patient: { rows: [] },
    ask: group('none', low('yes')),
    asks: false,
    holds: 'no',
  },
  {
    says: { da: 'Uden en vej for mangler går den uafgjorte til nej', en: 'Without an exit for missing the undecided goes to no' },
    patient: { rows: [] },
    ask: low('ask'),
    asks: false,
    holds: 'no',
  },
  {
    says: { da: 'mindst 2 af 3: to er ja', en: 'at least 2 of 3: two are yes' },
    patient: { rows: [L95] },
    ask: { type: 'group', how: 'atLeast', k: 2, of: [known, adult, low('ask')] },
    asks: true,
    holds: 'yes',
  },
  {
    says: { da: 'mindst 2 af 3: én er ja, én mangler', en: 'at least 2 of 3: one yes, one missing' },
    patient: { rows: [] },
    ask: { type: 'group', how: 'atLeast', k: 2, of: [known, adult, low('ask')] },
    asks: true,
    holds: 'missing',
  },
  {
    says: { da: 'mindst 2 af 3: højst én kan være ja', en: 'at least 2 of 3: at most one can be yes' },
    patient: { rows: [egfr('60')] },
    ask: { type: 'group', how: 'atLeast', k: 2, of: [known, adult, low('ask')] },
    asks: true,
    holds: 'no',
  },
  {
    says: { da: 'En navngiven gruppe bærer sit mangler med sig', en: 'A named group carries its missing with it' },
    patient: { rows: [] },
    ask: { type: 'use', group: 'lowEgfr' },
    asks: true,
    holds: 'missing',
  },
  {
    says: { da: 'ingen inden i ingen vender to gange', en: 'none within none turns twice' },
    patient: { rows: [egfr('34')] },
    ask: group('none', group('none', low('ask'))),
    asks: true,
    holds: 'yes',
  },
]
