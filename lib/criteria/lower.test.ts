import { expect, test } from 'vitest'
import type { Sets } from './core/algebra'
import { exampleProfile } from './kinds/example-scope'
import { DISPLAYS } from './kinds/display/registry'
import type { AnyDisplay } from './kinds/define'
import type { FieldValue, Node, Profile } from './document/schema'
import { lowerNode, planOf, scopeOf } from './lower'

const profile = (changes: Partial<Profile> = {}): Profile => ({ ...exampleProfile({ type: 'use', group: 'knownOsteoporosis' }, false), ...changes })
const lowered = (node: Node, changes?: Partial<Profile>): Sets | null => lowerNode(node, scopeOf(profile(changes)))
const c = (kind: string, params: Record<string, FieldValue>): Node => ({ type: 'criterion', kind, params })
const months = (n: number) => ({ n, unit: 'months' as const })
const ATC = 'http://www.whocc.no/atc'
const NPU = 'http://npu-terminology.org'
const prefix = (...codes: string[]) => ({ any: codes.map((code) => ({ system: ATC, code, match: 'prefix' })), not: [] })
const REF = { plus: 0, unit: 'days' }
const ago = (n: number) => ({ plus: -n, unit: 'months' })
const egfr = { any: ['DNK35301', 'DNK35302'].map((code) => ({ system: NPU, code, match: 'exact' })), not: [] }
const denosumab = { op: 'select', table: 'dispensing', codes: prefix('M05BX04') }

test.each<[string, Node, unknown]>([
  [
    'age, both bounds',
    c('age', { from: 18, to: 60, unit: 'years', missing: 'ask' }),
    { op: 'born', after: { plus: -61, unit: 'years' }, to: { plus: -18, unit: 'years' } },
  ],
  [
    'missing as no',
    c('age', { from: 18, to: null, unit: 'years', missing: 'no' }),
    { op: 'assume', as: 'no', of: { op: 'born', after: null, to: { plus: -18, unit: 'years' } } },
  ],
  [
    'missing result',
    c('missingResult', { concept: 'egfr', within: months(15) }),
    { op: 'none', of: [{ op: 'exists', of: { op: 'during', of: { op: 'select', table: 'result', codes: egfr }, after: ago(15), to: REF } }] },
  ],
  [
    'not dispensed since',
    c('notDispensedSince', { list: 'denosumab', since: months(7), earlier: months(24) }),
    {
      op: 'all',
      of: [
        { op: 'exists', of: { op: 'during', of: denosumab, after: ago(24), to: REF } },
        { op: 'none', of: [{ op: 'exists', of: { op: 'during', of: denosumab, after: ago(7), to: REF } }] },
      ],
    },
  ],
  [
    'days, counted',
    c('dispensed', { list: 'denosumab', atLeast: 2, within: null }),
    { op: 'compare', is: '>=', n: 2, of: { op: 'days', of: { op: 'during', of: denosumab, after: null, to: REF } } },
  ],
  [
    'current by supply',
    c('currentMedicine', { list: 'denosumab', by: 'supply', grace: 30, unknownSupply: 90 }),
    { op: 'exists', of: { op: 'covering', at: REF, of: { op: 'supply', of: denosumab, unknown: 90, grace: 30 } } },
  ],
  [
    'decision: the last one of this profile',
    c('decision', { is: 'fravalgt', within: null }),
    {
      op: 'exists',
      of: {
        op: 'where',
        of: {
          op: 'last',
          n: 1,
          of: { op: 'select', table: 'state', codes: { any: [{ system: 'urn:profilstudio:afgoerelse', code: 'eksempel/', match: 'prefix' }], not: [] } },
        },
        test: { codes: { any: [{ system: 'urn:profilstudio:afgoerelse', code: 'eksempel/fravalgt', match: 'exact' }], not: [] } },
      },
    },
  ],
])('%s', (_name, node, expected) => expect(lowered(node)).toEqual(expected))

test('codes: aliases become the canonical system, undecided ones count as left out, order means nothing', () => {
  const code = (system: string, one: string, include = true, decided = true) => ({ system, code: one, include, decided })
  const lists = (...codes: ReturnType<typeof code>[]): Partial<Profile> => ({ codeLists: [{ id: 'liste', label: 'Liste', codes }] })
  const select = (changes: Partial<Profile>) => scopeOf(profile(changes)).codes('liste')
  expect(select(lists(code('http://hl7.org/fhir/sid/icpc-2', 'L95'), code('urn:oid:1.2.208.176.2.31', 'K86')))).toEqual({
    any: [
      { system: 'urn:oid:1.2.208.176.2.31', code: 'K86', match: 'exact' },
      { system: 'urn:oid:1.2.208.176.2.31', code: 'L95', match: 'exact' },
    ],
    not: [],
  })
  expect(select(lists(code(ATC, 'M05BA', true, false)))).toBeNull()
  expect(select(lists(code(ATC, 'M05BA'), code(ATC, 'M05BX04', true, false)))).toEqual(prefix('M05BA'))
  expect(select(lists(code(ATC, 'M05B'), code(ATC, 'M05BA', false)))).toEqual({ ...prefix('M05B'), not: prefix('M05BA').any })
  expect(scopeOf(profile()).codes('findes-ikke')).toBeNull()
})

test('what is not finished lowers to null and is never guessed', () => {
  const low = c('latestResult', { concept: 'egfr', is: '<', value: 35000, within: null, missing: 'no' })
  expect(lowered(low)).not.toBeNull()
  for (const node of [
    c('noSuch', {}),
    c('age', {}),
    c('age', { from: 18.5, to: null, unit: 'years', missing: 'no' }),
    c('latestResult', { concept: '', is: '<', value: 1, within: null, missing: 'no' }),
    { type: 'group', how: 'all', of: [] } as Node,
    { type: 'group', how: 'any', of: [low, c('noSuch', {})] } as Node,
    { type: 'group', how: 'atLeast', of: [low, low] } as Node,
    { type: 'group', how: 'atLeast', k: 3, of: [low, low] } as Node,
    { type: 'group', how: 'atLeast', k: 0, of: [low, low] } as Node,
    { type: 'group', how: 'atLeast', k: -1, of: [low, low] } as Node,
    { type: 'group', how: 'points', weights: [1, 2], of: [low, low] } as Node,
    { type: 'group', how: 'points', k: 2, of: [low, low] } as Node,
    { type: 'group', how: 'points', k: 2, weights: [1], of: [low, low] } as Node,
    { type: 'use', group: 'findes-ikke' } as Node,
  ])
    expect(lowered(node)).toBeNull()
})
test('a group that uses itself lowers to null; used twice side by side it is fine', () => {
  const groups = (when: Node): Partial<Profile> => ({
    groups: [
      { id: 'a', label: 'A', when },
      { id: 'b', label: 'B', when: { type: 'use', group: 'a' } },
    ],
  })
  expect(lowered({ type: 'use', group: 'a' }, groups({ type: 'use', group: 'b' }))).toBeNull()
  expect(
    lowered(
      {
        type: 'group',
        how: 'any',
        of: [
          { type: 'use', group: 'b' },
          { type: 'use', group: 'b' },
        ],
      },
      groups(c('base', {})),
    ),
  ).not.toBeNull()
})
test('exits point forwards only; a way back and an unknown step are open', () => {
  const ask = c('base', {})
  const plan = planOf(
    profile({
      flow: [
        { id: 'a', type: 'question', ask, yes: 'b', no: 'findes-ikke' },
        { id: 'b', type: 'question', ask, yes: 'a', no: 'b', missing: 'in' },
        { id: 'in', type: 'in' },
      ],
    }),
  )
  expect(plan.steps.map((step) => (step.type === 'question' ? [step.yes, step.no, step.missing, step.asks] : step.type))).toEqual([
    [1, null, null, false],
    [null, null, 2, true],
    'in',
  ])
})

test.each<[string, Record<string, FieldValue>, unknown]>([
  ['latestValue', { concept: 'egfr', fresh: null }, { show: 'rows', of: { op: 'select', table: 'result', codes: egfr }, n: 1, column: 'value' }],
  ['latestEvent', { table: 'dispensing', list: 'denosumab', n: 3 }, { show: 'rows', of: denosumab, n: 3 }],
  ['firstEvent', { table: 'dispensing', list: 'denosumab' }, { show: 'rows', of: { op: 'first', of: denosumab, n: 1 }, n: 1 }],
  ['daysSince', { table: 'dispensing', list: 'denosumab' }, { show: 'daysSince', of: denosumab }],
  ['nextDue', { table: 'dispensing', list: 'denosumab', plus: months(6) }, { show: 'due', of: denosumab, plus: months(6) }],
  [
    'countOfDays',
    { table: 'dispensing', list: 'denosumab', within: months(12) },
    { show: 'number', of: { op: 'days', of: { op: 'during', of: denosumab, after: ago(12), to: REF } } },
  ],
  [
    'valueList',
    { concept: 'egfr', n: 3, within: null, fresh: null },
    { show: 'rows', of: { op: 'select', table: 'result', codes: egfr }, n: 3, column: 'value' },
  ],
  [
    'trend',
    { concept: 'egfr', n: 4, within: months(24), fresh: months(12) },
    {
      show: 'rows',
      of: { op: 'onePerDay', of: { op: 'during', of: { op: 'select', table: 'result', codes: egfr }, after: ago(24), to: REF }, how: 'last', column: 'value' },
      n: 4,
      column: 'value',
    },
  ],
  [
    'nextAppointment',
    { of: 'any', list: '' },
    {
      show: 'rows',
      of: { op: 'first', of: { op: 'during', of: { op: 'select', table: 'appointment', codes: 'every', future: true }, after: REF, to: null }, n: 1 },
      n: 1,
    },
  ],
  [
    'differentMedicines',
    { of: 'list', list: 'denosumab', days: 2, within: months(12) },
    { show: 'number', of: { op: 'codes', of: { op: 'during', of: denosumab, after: ago(12), to: REF }, level: 5, m: 2 } },
  ],
  [
    'presence',
    { table: 'dispensing', list: 'denosumab', within: months(12) },
    { show: 'holds', of: { op: 'exists', of: { op: 'during', of: denosumab, after: ago(12), to: REF } } },
  ],
  [
    'whichGroups',
    { groups: ['lowEgfr', 'knownOsteoporosis'] },
    {
      show: 'parts',
      of: [
        { weight: 1, of: lowered({ type: 'use', group: 'lowEgfr' }) },
        { weight: 1, of: lowered({ type: 'use', group: 'knownOsteoporosis' }) },
      ],
    },
  ],
  [
    'points',
    { group: 'risk' },
    {
      show: 'parts',
      of: [
        { weight: 1, of: lowered({ type: 'use', group: 'knownOsteoporosis' }) },
        { weight: 2, of: lowered({ type: 'use', group: 'lowEgfr' }) },
      ],
    },
  ],
  ['holds', { group: 'knownOsteoporosis' }, { show: 'holds', of: lowered({ type: 'use', group: 'knownOsteoporosis' }) }],
  ['note', { text: 'Spørg om fald' }, { show: 'note', text: 'Spørg om fald' }],
])('display %s', (kind, params, expected) => {
  const shown = (given: Record<string, FieldValue>) => planOf(profile({ display: [{ id: 'felt', label: 'Felt', kind, params: given }] })).display[0]!.projection
  expect(shown(params)).toEqual(expected)
  for (const name of ['concept', 'list', 'group', 'text']) if (params[name]) expect(shown({ ...params, [name]: '' })).toBeNull()
  if ('groups' in params) expect([shown({ groups: [] }), shown({ groups: ['lowEgfr', ''] })]).toEqual([null, null])
  tried.add(kind)
})
const tried = new Set<string>()
test('points are shown of a group that adds them up, and of no other', () =>
  expect(planOf(profile({ display: [{ id: 'felt', label: 'Felt', kind: 'points', params: { group: 'lowEgfr' } }] })).display[0]!.projection).toBeNull())
test('every kind of display field is lowered above', () => expect([...tried].sort()).toEqual(Object.keys(DISPLAYS as Record<string, AnyDisplay>).sort()))

test('a group of a module: as it is when the module is on, nobody when it is off, unfinished when that is not said', () => {
  const low: Node = c('latestResult', { concept: 'egfr', is: '<', value: 60_000, within: null, missing: 'no' })
  const groups = [{ id: 'modul', label: 'Modul', module: 'til', when: low }]
  const set = (parameters: Profile['parameters']) => lowered({ type: 'use', group: 'modul' }, { groups, parameters })
  const switched = (on: boolean) => [{ id: 'til', label: 'Til', type: 'yesno', default: on, local: false }] as unknown as Profile['parameters']
  expect(set(switched(true))).toEqual(lowered(low))
  expect(set(switched(false))).toEqual({ op: 'any', of: [] })
  expect(set([])).toBeNull()
  expect(set([{ id: 'til', label: 'Til', type: 'whole', default: 1, min: 0, max: 1, local: false }] as unknown as Profile['parameters'])).toBeNull()
})
