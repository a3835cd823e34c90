// Every kind of display field as it is said, and what its parts are called.
import { expect, test } from 'vitest'
import type { FieldValue, Profile } from '../document/schema'
import { exampleProfile, EXAMPLE_NAMES } from '../kinds/example-scope'
import { DISPLAYS } from '../kinds/display/registry'
import { partLabels } from './parts'
import { sentencesOf } from './profile'

const base = exampleProfile({ type: 'use', group: 'knownOsteoporosis' }, false)
const months = (n: number) => ({ n, unit: 'months' as const })
const said = (display: Profile['display'], locale: 'da' | 'en') => sentencesOf({ ...base, display }, locale).filter(({ of }) => of === 'field')
const given: [kind: string, params: Record<string, FieldValue>, da: string, en: string][] = [
  [
    'latestValue',
    { concept: 'egfr', fresh: months(15) },
    'seneste svar på eGFR, markeret som gammel efter 15 måneder',
    'the latest result for eGFR, marked as old after 15 months',
  ],
  ['latestValue', { concept: 'egfr', fresh: null }, 'seneste svar på eGFR', 'the latest result for eGFR'],
  ['valueList', { concept: 'egfr', n: 3, within: null }, 'de seneste 3 svar på eGFR', 'the latest 3 results for eGFR'],
  [
    'valueList',
    { concept: 'egfr', n: 3, within: months(12), fresh: months(6) },
    'de seneste 3 svar på eGFR inden for de seneste 12 måneder, markeret som gammel efter 6 måneder',
    'the latest 3 results for eGFR within the last 12 months, marked as old after 6 months',
  ],
  [
    'trend',
    { concept: 'weight', n: 4, within: months(24), fresh: months(12) },
    'udviklingen i vægt over de seneste 4 dage med svar inden for de seneste 24 måneder, markeret som gammel efter 12 måneder',
    'the trend of vægt over the latest 4 days with a result within the last 24 months, marked as old after 12 months',
  ],
  ['latestEvent', { table: 'diagnosis', list: 'fracture', n: 1 }, 'seneste registrering af brud', 'the latest registration of brud'],
  [
    'latestEvent',
    { table: 'procedure', list: 'coronaryStent', n: 3, fresh: { n: 5, unit: 'years' } },
    'de seneste 3 procedurer med koden for ballonudvidelse, markeret som gammel efter 5 år',
    'the latest 3 procedures coded as ballonudvidelse, marked as old after 5 years',
  ],
  ['firstEvent', { table: 'dispensing', list: 'denosumab' }, 'første udlevering af denosumab', 'the first dispensing of denosumab'],
  [
    'daysSince',
    { table: 'result', list: '', concept: 'egfr', fresh: months(6) },
    'antal dage siden seneste svar på eGFR, markeret som gammel efter 6 måneder',
    'days since the latest result for eGFR, marked as old after 6 months',
  ],
  [
    'nextDue',
    { table: 'dispensing', list: 'denosumab', plus: months(6) },
    'datoen 6 måneder efter seneste udlevering af denosumab',
    'the date 6 months after the latest dispensing of denosumab',
  ],
  ['nextAppointment', { of: 'any', list: '' }, 'næste aftale', 'the next appointment'],
  ['nextAppointment', { of: 'list', list: 'consultation' }, 'næste aftale af typen konsultation', 'the next appointment of type konsultation'],
  [
    'countOfDays',
    { table: 'dispensing', list: 'denosumab', within: months(12) },
    'antal dage med udlevering af denosumab inden for de seneste 12 måneder',
    'number of days with a dispensing of denosumab within the last 12 months',
  ],
  [
    'differentMedicines',
    { of: 'any', list: '', days: 2, within: months(12) },
    'antal forskellige lægemidler udleveret på mindst 2 dage inden for de seneste 12 måneder',
    'number of different medicines dispensed on at least 2 days within the last 12 months',
  ],
  [
    'differentMedicines',
    { of: 'list', list: 'nsaid', days: 1, within: null },
    'antal forskellige lægemidler blandt NSAID udleveret nogensinde',
    'number of different medicines among NSAID dispensed ever',
  ],
  [
    'presence',
    { table: 'vaccination', list: 'influenza', within: months(12) },
    'ja eller nej til vaccination med influenzavaccine inden for de seneste 12 måneder',
    'yes or no to a vaccination with influenzavaccine within the last 12 months',
  ],
  ['holds', { group: 'knownOsteoporosis' }, 'ja eller nej til »har osteoporose«', 'yes or no to “har osteoporose”'],
  [
    'whichGroups',
    { groups: ['lowEgfr', 'knownOsteoporosis'] },
    'hvilke af disse grupper patienten er i: »lav eGFR«, »har osteoporose«',
    'which of these groups the patient is in: “lav eGFR”, “har osteoporose”',
  ],
  ['whichGroups', { groups: [] }, 'hvilke af disse grupper patienten er i: (vælg)', 'which of these groups the patient is in: (choose)'],
  ['points', { group: 'risk' }, 'point i »risikopoint« med hver del for sig', 'points of “risikopoint” with each part'],
  ['note', { text: 'Spørg om fald' }, 'noten »Spørg om fald«', 'the note “Spørg om fald”'],
]
test.each(given)('%s %o', (kind, params, da, en) => {
  const field = [{ id: 'felt', label: 'Felt', kind, params }]
  expect([said(field, 'da')[0]!.text, said(field, 'en')[0]!.text]).toEqual([`Vis »Felt«: ${da}.`, `Show “Felt”: ${en}.`])
})
test('every kind of display field is said above', () => expect(new Set(given.map(([kind]) => kind))).toEqual(new Set(Object.keys(DISPLAYS))))

const labels = (kind: string, params: Record<string, FieldValue>, locale: 'da' | 'en' = 'da') =>
  partLabels({ id: 'felt', label: 'Felt', kind, params }, base, locale)
test('parts are called by their group, or by what they say, with their points', () => {
  expect(labels('whichGroups', { groups: ['lowEgfr', 'knownOsteoporosis'] })).toEqual([
    { label: 'lav eGFR', weight: null },
    { label: 'har osteoporose', weight: null },
  ])
  expect(labels('points', { group: 'risk' }, 'en')).toEqual([
    { label: 'har osteoporose', weight: 1 },
    { label: 'has a latest eGFR below 35 mL/min', weight: 2 },
  ])
})
test('a field without parts, or whose group does not add up, has none', () =>
  expect([labels('points', { group: 'lowEgfr' }), labels('points', { group: 'x' }), labels('latestValue', { concept: 'egfr', fresh: null })]).toEqual([
    [],
    [],
    [],
  ]))
test('a group that only names the one that adds up', () => {
  const through = { ...base, groups: [...EXAMPLE_NAMES.groups, { id: 'same', label: 'samme', when: { type: 'use' as const, group: 'risk' } }] }
  expect(partLabels({ id: 'f', label: 'F', kind: 'points', params: { group: 'same' } }, through, 'da')).toHaveLength(2)
  const round = { ...base, groups: [{ id: 'same', label: 'samme', when: { type: 'use' as const, group: 'same' } }] }
  expect(partLabels({ id: 'f', label: 'F', kind: 'points', params: { group: 'same' } }, round, 'da')).toEqual([])
})

const settings: Profile['parameters'] = [
  { id: 'vindue', label: 'Vindue', local: true, type: 'period', default: months(12), min: months(6), max: months(24) },
  { id: 'graense', label: 'Grænse', local: false, type: 'quantity', concept: 'egfr', default: 35000, min: 30000, max: 60000 },
  { id: 'antal', label: 'Antal', local: false, type: 'whole', default: 2, min: 1, max: 9 },
  { id: 'modul', label: 'Modul', local: true, type: 'yesno', default: false },
  { id: 'valg', label: 'Valg', local: false, type: 'choice', options: [{ value: 'a', label: 'A-listen' }], default: 'a' },
]
const whole: Profile = {
  ...base,
  parameters: settings,
  groups: [{ ...base.groups[0]!, module: 'modul' }],
  display: [
    { id: 'maalt', label: 'eGFR', kind: 'latestValue', params: { concept: 'egfr', fresh: { parameter: 'vindue' } } },
    { id: 'siden', label: 'Dage siden', kind: 'daysSince', params: { table: 'dispensing', list: 'denosumab' } },
  ],
  order: [
    { field: 'maalt', descending: false },
    { field: 'siden', descending: true },
  ],
}
const texts = (of: string, locale: 'da' | 'en') => sentencesOf(whole, locale).flatMap((one) => (one.of === of ? [one.text] : []))
test('the order of the list', () => {
  expect(texts('order', 'da')).toEqual([
    'Listen sorteres efter prioritet, dernæst »eGFR« (laveste først), dernæst »Dage siden« (højeste først); patienter uden oplysningen står sidst.',
  ])
  expect(texts('order', 'en')).toEqual([
    'The list is sorted by tier, then “eGFR” (lowest first), then “Dage siden” (highest first); patients without it come last.',
  ])
  expect(sentencesOf({ ...whole, order: [] }, 'da').some(({ of }) => of === 'order')).toBe(false)
})
test('parameters: value, interval and who may choose', () => {
  expect(texts('parameter', 'da')).toEqual([
    'Indstillingen »Vindue« er 12 måneder og kan være fra 6 måneder til 24 måneder; hver klinik kan vælge sin egen.',
    'Indstillingen »Grænse« er 35 mL/min og kan være fra 30 mL/min til 60 mL/min.',
    'Indstillingen »Antal« er 2 og kan være fra 1 til 9.',
    'Indstillingen »Modul« er nej; hver klinik kan vælge sin egen.',
    'Indstillingen »Valg« er A-listen.',
  ])
  expect(texts('parameter', 'en')[3]).toBe('The setting “Modul” is no; each clinic may choose its own.')
})
test('a group says what switches it, and a field which setting it takes its value from', () => {
  expect(texts('group', 'da')).toEqual(['»har osteoporose« betyder, at patienten har osteoporose. Det gælder kun, når indstillingen »Modul« er ja.'])
  expect(texts('group', 'en')).toEqual(['“har osteoporose” means that the patient has osteoporose. It holds only while the setting “Modul” is yes.'])
  expect(texts('field', 'da')[0]).toBe('Vis »eGFR«: seneste svar på eGFR, markeret som gammel efter 12 måneder (indstilling: »Vindue«).')
})
