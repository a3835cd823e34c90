import { expect, test } from 'vitest'
import type { Criterion, FieldValue, Node } from '../document/schema'
import { EXAMPLE_NAMES } from '../kinds/example-scope'
import { KINDS } from '../kinds/registry'
import { nodeSentence } from './node'
import { sayIn } from './say'
import { SAID_OF_EVENTS } from './testing/events'
import { SAID_OF_RESULTS } from './testing/results'
import { PERSON_AND_MEDICINE } from './testing/person-and-medicine'

const both = (node: Node): [string, string] => [nodeSentence(node, sayIn('da', EXAMPLE_NAMES)), nodeSentence(node, sayIn('en', EXAMPLE_NAMES))]
const c = (kind: string, params: Record<string, FieldValue> = {}): Criterion => ({ type: 'criterion', kind, params })
const g = (how: 'all' | 'any' | 'none', ...of: Node[]): Node => ({ type: 'group', how, of })
const months = (n: number) => ({ n, unit: 'months' as const })

const given: [Criterion, string, string][] = [
  ...PERSON_AND_MEDICINE,
  [c('base'), 'lever, er tilmeldt klinikken og har CPR-status 01 eller 03', 'is alive, listed at the clinic and has CPR status 01 or 03'],
  [c('age', { from: 18, to: null, unit: 'years', missing: 'no' }), 'er mindst 18 år', 'is at least 18 years old'],
  [c('age', { from: 18, to: 60, unit: 'years', missing: 'no' }), 'er 18–60 år', 'is 18–60 years old'],
  [c('age', { from: null, to: 17, unit: 'years', missing: 'no' }), 'er højst 17 år', 'is at most 17 years old'],
  [
    c('age', { from: 6, to: null, unit: 'months', missing: 'yes' }),
    'er mindst 6 måneder (mangler oplysningen, tæller det som ja)',
    'is at least 6 months old (if it is missing, that counts as yes)',
  ],
  [c('diagnosis', { list: 'osteoporosis', when: 'current', period: months(60) }), 'har osteoporose', 'has osteoporose'],
  [c('diagnosis', { list: 'cancer', when: 'ever', period: months(60) }), 'har eller har haft kræft', 'has or has had kræft'],
  [
    c('diagnosis', { list: 'cancer', when: 'within', period: months(60) }),
    'har fået registreret kræft inden for de seneste 60 måneder',
    'had kræft registered within the last 60 months',
  ],
  [c('currentMedicine', { list: 'denosumab', by: 'either', grace: 30, unknownSupply: 90 }), 'er i behandling med denosumab', 'is on denosumab'],
  [
    c('currentMedicine', { list: 'denosumab', by: 'order', grace: 5, unknownSupply: 90 }),
    'er i behandling med denosumab efter ordinationen',
    'is on denosumab by order',
  ],
  [
    c('currentMedicine', { list: 'denosumab', by: 'supply', grace: 60, unknownSupply: 90 }),
    'er i behandling med denosumab efter udleveringerne (60 dages frist)',
    'is on denosumab by dispensings (60 grace days)',
  ],
  [
    c('dispensed', { list: 'bisphosphonate', atLeast: 1, within: months(24) }),
    'har fået udleveret bisfosfonat inden for de seneste 24 måneder',
    'was dispensed bisfosfonat within the last 24 months',
  ],
  [
    c('dispensed', { list: 'bisphosphonate', atLeast: 3, within: null }),
    'har nogensinde fået udleveret bisfosfonat på mindst 3 forskellige dage',
    'was ever dispensed bisfosfonat on at least 3 different days',
  ],
  [
    c('notDispensedSince', { list: 'denosumab', since: months(7), earlier: months(24) }),
    'har fået udleveret denosumab inden for de seneste 24 måneder, men ikke inden for de seneste 7 måneder',
    'was dispensed denosumab within the last 24 months, but not within the last 7 months',
  ],
  [
    c('notDispensedSince', { list: 'denosumab', since: months(7), earlier: null }),
    'har fået udleveret denosumab, men ikke inden for de seneste 7 måneder',
    'was dispensed denosumab, but not within the last 7 months',
  ],
  [
    c('latestResult', { concept: 'egfr', is: '<', value: 35000, within: null, missing: 'no' }),
    'har seneste eGFR under 35 mL/min',
    'has a latest eGFR below 35 mL/min',
  ],
  [
    c('latestResult', { concept: 'vitaminD', is: '>=', value: 50500, within: months(12), missing: 'ask' }),
    'har seneste 25-OH-vitamin D på mindst 50,5 nmol/L inden for de seneste 12 måneder',
    'has a latest 25-OH-vitamin D of at least 50.5 nmol/L within the last 12 months',
  ],
  [
    c('missingResult', { concept: 'egfr', within: months(15) }),
    'mangler svar på eGFR inden for de seneste 15 måneder',
    'has no result for eGFR within the last 15 months',
  ],
  [
    c('outsideReference', { concept: 'calcium', is: 'below', within: null, missing: 'no' }),
    'har seneste calcium-ion under laboratoriets referenceområde',
    'has a latest calcium-ion below the laboratory’s reference range',
  ],
  [
    c('outsideReference', { concept: 'calcium', is: 'above', within: months(6), missing: 'no' }),
    'har seneste calcium-ion over laboratoriets referenceområde inden for de seneste 6 måneder',
    'has a latest calcium-ion above the laboratory’s reference range within the last 6 months',
  ],
  [
    c('service', { list: 'yearlyControl', how: 'atLeast', days: 1, within: months(12) }),
    'har fået årskontrol (0120) inden for de seneste 12 måneder',
    'has had årskontrol (0120) within the last 12 months',
  ],
  [
    c('service', { list: 'yearlyControl', how: 'atLeast', days: 2, within: null }),
    'har nogensinde fået årskontrol (0120) på mindst 2 forskellige dage',
    'has ever had årskontrol (0120) on at least 2 different days',
  ],
  [
    c('service', { list: 'yearlyControl', how: 'none', days: 1, within: months(12) }),
    'ikke har fået årskontrol (0120) inden for de seneste 12 måneder',
    'has not had årskontrol (0120) within the last 12 months',
  ],
  [c('service', { list: 'yearlyControl', how: 'none', days: 1, within: null }), 'aldrig har fået årskontrol (0120)', 'has never had årskontrol (0120)'],
  [c('decision', { is: 'fravalgt', within: null }), 'har fravalgt profilen', 'has declined the profile'],
  [
    c('decision', { is: 'ikke-relevant', within: months(12) }),
    'er vurderet ikke relevant for profilen inden for de seneste 12 måneder',
    'is judged not relevant for the profile within the last 12 months',
  ],
  [c('decision', { is: 'udsat', within: null }), 'er udsat på skæringsdatoen', 'is postponed at the reference date'],
  [c('decision', { is: 'afklaret', within: null }), 'er afklaret i profilen', 'is settled in the profile'],
  ...[...SAID_OF_RESULTS, ...SAID_OF_EVENTS].map(([kind, params, da, en]): [Criterion, string, string] => [c(kind, params), da, en]),
]
test.each(given.map(([node, da, en]) => [node.kind, node, da, en] as const))('%s', (_kind, node, da, en) => expect(both(node)).toEqual([da, en]))
test('every kind is said above', () => expect(new Set(given.map(([node]) => node.kind))).toEqual(new Set(Object.keys(KINDS))))

const has = c('diagnosis', { list: 'osteoporosis', when: 'current', period: months(60) })
const old = c('age', { from: 80, to: null, unit: 'years', missing: 'no' })
const low = c('latestResult', { concept: 'egfr', is: '<', value: 35000, within: null, missing: 'no' })
const ever = c('diagnosis', { list: 'cancer', when: 'ever', period: months(60) })
const control = c('service', { list: 'yearlyControl', how: 'none', days: 1, within: null })
const named: Node = { type: 'use', group: 'knownOsteoporosis' }

test.each<[string, Node, string, string]>([
  ['a named group', named, 'opfylder »har osteoporose«', 'meets “har osteoporose”'],
  ['two together', g('all', has, old), 'både har osteoporose og er mindst 80 år', 'both has osteoporose and is at least 80 years old'],
  ['either of two', g('any', has, named), 'har osteoporose eller opfylder »har osteoporose«', 'has osteoporose or meets “har osteoporose”'],
  [
    'neither of two, with what a missing birthday does',
    g('none', has, named),
    'hverken har osteoporose eller opfylder »har osteoporose«',
    'neither has osteoporose nor meets “har osteoporose”',
  ],
  ['not one', g('none', has), 'ikke har osteoporose', 'does not have osteoporose'],
  ['not a named group', g('none', named), 'ikke opfylder »har osteoporose«', 'does not meet “har osteoporose”'],
  [
    'not, and missing counts as no, which lets patients in',
    g('none', low),
    'ikke opfylder [har seneste eGFR under 35 mL/min (mangler oplysningen, tæller det som nej)]',
    'does not meet [has a latest eGFR below 35 mL/min (if it is missing, that counts as no)]',
  ],
  [
    'turned twice, missing counts as usual',
    g('none', g('none', low)),
    'ikke opfylder [ikke har seneste eGFR under 35 mL/min]',
    'does not meet [does not have a latest eGFR below 35 mL/min]',
  ],
  ['not what is said with not', g('none', control), 'ikke opfylder [aldrig har fået årskontrol (0120)]', 'does not meet [has never had årskontrol (0120)]'],
  ['a group of one is that one', g('any', old), 'er mindst 80 år', 'is at least 80 years old'],
  [
    'what holds an "or" of its own is listed',
    g('any', ever, has),
    'opfylder mindst én af disse: (a) har eller har haft kræft; (b) har osteoporose',
    'meets at least one of these: (a) has or has had kræft; (b) has osteoporose',
  ],
  [
    'groups in groups',
    g('all', has, g('any', old, low, named)),
    'opfylder alle disse: (a) har osteoporose; (b) opfylder mindst én af disse [(i) er mindst 80 år; (ii) har seneste eGFR under 35 mL/min; (iii) opfylder »har osteoporose«]',
    'meets all of these: (a) has osteoporose; (b) meets at least one of these [(i) is at least 80 years old; (ii) has a latest eGFR below 35 mL/min; (iii) meets “har osteoporose”]',
  ],
  [
    'at least k of n',
    { type: 'group', how: 'atLeast', k: 2, of: [has, old, named] },
    'opfylder mindst 2 af disse 3: (a) har osteoporose; (b) er mindst 80 år; (c) opfylder »har osteoporose«',
    'meets at least 2 of these 3: (a) has osteoporose; (b) is at least 80 years old; (c) meets “har osteoporose”',
  ],
  [
    'none of three',
    g('none', has, control, named),
    'opfylder ingen af disse: (a) har osteoporose; (b) aldrig har fået årskontrol (0120); (c) opfylder »har osteoporose«',
    'meets none of these: (a) has osteoporose; (b) has never had årskontrol (0120); (c) meets “har osteoporose”',
  ],
  ['not chosen yet', c('diagnosis', { list: '', when: 'current', period: months(60) }), 'har (vælg)', 'has (choose)'],
  ['not filled in', c('age', { from: 18 }), '(»Alder« er ikke udfyldt)', '(“Age” is not filled in)'],
  ['an unknown kind', c('x'), '(ukendt slags »x«)', '(unknown kind “x”)'],
  ['an empty group', g('all'), '(tom gruppe)', '(empty group)'],
])('%s', (_name, node, da, en) => expect(both(node)).toEqual([da, en]))

test.each([
  ['dispensed', { list: 'denosumab', atLeast: 1, within: null }, 'was never dispensed denosumab'],
  ['service', { list: 'yearlyControl', how: 'atLeast', days: 1, within: null }, 'does not meet [has ever had årskontrol (0120)]'],
  ['diagnosis', { list: 'cancer', when: 'within', period: months(12) }, 'did not have kræft registered within the last 12 months'],
  ['decision', { is: 'fravalgt', within: null }, 'has not declined the profile'],
  ['decision', { is: 'udsat', within: null }, 'is not postponed at the reference date'],
  ['missingResult', { concept: 'egfr', within: months(15) }, 'does not meet [has no result for eGFR within the last 15 months]'],
  ['appointment', { is: 'none', of: 'any', list: '', within: null }, 'does not meet [has no appointment after the reference date]'],
])('English negation of %s', (kind, params, english) => expect(both(g('none', c(kind, params)))[1]).toBe(english))
