import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planOf } from '../lower'
import { example } from '../edit/example'
import { newCriterion } from '../edit/node'
import { contentHash, logicHash, meaningHash, sha256Hex } from './hash'
import { profileSchema, type Profile } from './schema'

const WORDING = ['title', 'purpose', 'background', 'references']
const months = (n: number) => ({ n, unit: 'months' as const })
const whole = (): Profile => ({
  ...example(),
  purpose: 'Formål',
  background: 'Baggrund',
  intendedUse: 'Brug',
  owner: 'Rolle',
  references: ['En', 'To'],
  terminology: [{ source: 'uddrag', release: '2026.1', digest: 'a'.repeat(64) }],
  parameters: [
    { id: 'vindue', label: 'Vindue', local: true, note: 'Note', type: 'period', default: months(12), min: months(6), max: months(24) },
    { id: 'graense', label: 'Grænse', local: false, type: 'quantity', concept: 'egfr', default: 35000, min: 0, max: 60000 },
    { id: 'antal', label: 'Antal', local: false, type: 'whole', default: 2, min: 1, max: 9 },
    { id: 'modul', label: 'Modul', local: true, type: 'yesno', default: true },
    { id: 'valg', label: 'Valg', local: false, type: 'choice', options: [{ value: 'a', label: 'A' }], default: 'a' },
  ],
  uses: [
    { id: 'anden', profile: 'en-anden', version: '1.2.0', title: 'En anden', digest: 'b'.repeat(64), values: { vindue: { parameter: 'vindue' }, antal: 3 } },
  ],
  groups: [
    { id: 'gruppe', label: 'Gruppe', module: 'modul', when: { type: 'use', group: 'included', from: 'anden' } },
    { id: 'point', label: 'Point', when: { type: 'group', how: 'points', k: 2, weights: [2], of: [{ type: 'use', group: 'gruppe' }] } },
    { id: 'maalt', label: 'Målt', when: newCriterion('missingResult', { concept: 'egfr', within: { parameter: 'vindue' } }) },
  ],
  order: [{ field: 'felt', descending: true }],
  cases: [
    {
      id: 'prove',
      title: 'En prøve',
      asOf: '2026-06-30',
      birth: '1950-01-01',
      sex: 'K',
      listed: '2010-01-01',
      cprStatus: '01',
      rows: [
        {
          table: 'result',
          codes: [{ system: 'npu', code: 'DNK35131' }],
          day: '2026-01-01',
          end: '2026-02-01',
          columns: { value: '<30' },
          words: { producer: 'lab' },
        },
      ],
      expect: { step: 'med', tier: 'roed', rules: ['nyre'], shown: [{ field: 'felt', is: [{ value: '<30', day: '2026-01-01' }, { day: '2025-01-01' }] }] },
      note: 'Note',
    },
  ],
})

type Path = (string | number)[]
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...path, Array.isArray(value) ? Number(name) : name]))
}
function changed(profile: Profile, path: Path): Profile {
  const copy = structuredClone(profile) as unknown as Record<string, unknown>
  let at = copy as Record<string | number, unknown>
  for (const part of path.slice(0, -1)) at = at[part] as Record<string | number, unknown>
  const last = path.at(-1)!
  const old = at[last]
  at[last] = typeof old === 'string' ? `${old}x` : typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : 'null'
  return copy as unknown as Profile
}

const leaves = leavesOf(whole())
test('the document under test is valid and has leaves in every part', () => {
  expect(profileSchema.safeParse(whole()).success).toBe(true)
  expect(new Set(leaves.map(([part]) => part))).toEqual(new Set(Object.keys(whole())))
})
test('a change of any single field changes the content hash', () =>
  fc.assert(
    fc.property(fc.constantFrom(...leaves), (path) => contentHash(changed(whole(), path)) !== contentHash(whole())),
    { numRuns: 500 },
  ))
test('only title, purpose, background and references leave the meaning hash alone', () => {
  for (const path of leaves) expect(meaningHash(changed(whole(), path)) === meaningHash(whole()), path.join('.')).toBe(WORDING.includes(String(path[0])))
})
test('adding or removing a part of a list changes both', () => {
  for (const part of ['display', 'parameters', 'uses', 'groups', 'order', 'cases'] as const) {
    const less = { ...whole(), [part]: whole()[part].slice(1) }
    expect(contentHash(less), part).not.toBe(contentHash(whole()))
    expect(meaningHash(less), part).not.toBe(meaningHash(whole()))
  }
})
test('the order of codes in a list means nothing; the order of steps does', () => {
  const codes = [
    { system: 'b', code: '1', include: true, decided: true },
    { system: 'a', code: '2', include: true, decided: true },
  ]
  const withCodes = (list: typeof codes): Profile => ({ ...whole(), codeLists: [{ id: 'liste', label: 'Liste', codes: list }] })
  expect(contentHash(withCodes(codes))).toBe(contentHash(withCodes([...codes].reverse())))
  expect(contentHash({ ...whole(), flow: [...whole().flow].reverse() })).not.toBe(contentHash(whole()))
})
test('the order members were written in, and how letters are composed, mean nothing', () => {
  expect(contentHash(Object.fromEntries(Object.entries(whole()).reverse()) as Profile)).toBe(contentHash(whole()))
  expect(contentHash({ ...whole(), owner: 'a\u030a' })).toBe(contentHash({ ...whole(), owner: '\u00e5' }))
})

const logic = (profile: Profile) => logicHash(planOf(profile))
test('the logic hash ignores words and display, and sees thresholds, codes, ways and tiers', () => {
  const base = logic(example())
  const same: Profile[] = [
    { ...example(), title: 'Ny', purpose: 'Ny', owner: 'Ny', display: [] },
    { ...example(), codeLists: example().codeLists.map((list) => ({ ...list, label: 'Andet navn', note: 'Ny' })) },
    { ...example(), flow: example().flow.map((step) => (step.type === 'out' ? { ...step, reason: 'Ny grund' } : { ...step, title: 'Ny' })) },
    {
      ...example(),
      tiers: example().tiers.map((tier) => ({ ...tier, name: 'Ny', rules: tier.rules.map((rule) => ({ ...rule, reason: 'Ny', action: 'Ny' })) })),
    },
  ]
  for (const one of same) expect(logic(one)).toBe(base)
  const other: Profile[] = [
    { ...example(), codeLists: example().codeLists.map((list) => ({ ...list, codes: [{ ...list.codes[0]!, code: 'M05BB' }] })) },
    { ...example(), flow: example().flow.map((step) => (step.id === 'alder' && step.type === 'question' ? { ...step, no: 'ingen' } : step)) },
    { ...example(), tiers: example().tiers.slice(1) },
  ]
  for (const one of other) expect(logic(one)).not.toBe(base)
})
test('the logic hash sees the value of a parameter, not its name, and a module switched off', () => {
  const given = (changes: Partial<Profile>): Profile => ({ ...example(), ...changes })
  const bound = (n: number, label = 'Vindue'): Profile =>
    given({
      parameters: [{ id: 'vindue', label, local: true, type: 'period', default: months(n), min: months(6), max: months(24) }],
      groups: [{ id: 'maalt', label: 'Målt', when: newCriterion('missingResult', { concept: 'egfr', within: { parameter: 'vindue' } }) }],
      flow: example().flow.map((step) => (step.id === 'alder' ? { ...step, ask: { type: 'use' as const, group: 'maalt' } } : step) as Profile['flow'][number]),
    })
  const switched = (on: boolean): Profile => {
    const profile = bound(12)
    const parameters: Profile['parameters'] = [...profile.parameters, { id: 'modul', label: 'Modul', local: true, type: 'yesno', default: on }]
    return { ...profile, parameters, groups: profile.groups.map((group) => ({ ...group, module: 'modul' })) }
  }
  expect(logic(bound(12, 'Nyt navn'))).toBe(logic(bound(12)))
  expect(logic(bound(13))).not.toBe(logic(bound(12)))
  expect(logic(switched(true))).toBe(logic(bound(12)))
  expect(logic(switched(false))).not.toBe(logic(switched(true)))
  expect(logic({ ...example(), cases: whole().cases, order: whole().order })).toBe(logic(example()))
})
test('SHA-256, lower-case hex, of UTF-8', () => expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'))
