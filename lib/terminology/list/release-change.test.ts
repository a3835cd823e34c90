import { expect, test } from 'vitest'
import { SYSTEMS, type CodeList, type Profile } from '#criteria'
import { proposalsOf, sideBySide, withProposals, type Mapped } from './proposals'
import { effectsOn, effectsOnProfile, preparedList, preparedProfile, type ReleaseChange } from './release-change'
import { blocksReview } from './states'

const [SKS, ICPC, NPU] = [SYSTEMS.sks.uri, SYSTEMS.icpc.uri, SYSTEMS.npu.uri]
const code = (system: string, of: string, more = {}) => ({ system, code: of, include: true, decided: true, ...more })
const diabetes: CodeList = {
  id: 'diabetes',
  label: 'Diabetes',
  codes: [code(SKS, 'DE11', { title: 'Gammel tekst' }), code(SKS, 'DE112', { include: false }), code(SKS, 'DX9', { title: 'Egen tekst' }), code(ICPC, 'T90')],
}

const change: ReleaseChange = {
  source: 'SKS',
  before: '2026-07-01',
  after: '2026-10-01',
  added: [
    { system: SKS, code: 'DE119A', title: 'Ny underkode' },
    { system: SKS, code: 'DE112A', title: 'Under en undtaget' },
    { system: SKS, code: 'DZ1', title: 'Vedkommer ikke' },
  ],
  retired: [
    { system: SKS, code: 'DX9', title: 'Udgået', by: 'DX8', last: '2026-09-30' },
    { system: SKS, code: 'DE112', title: 'Undtaget', by: null, last: null },
    { system: SKS, code: 'DE115', title: 'Under en medtaget', by: null, last: null },
    { system: SKS, code: 'DZ2', title: 'Vedkommer ikke', by: null, last: null },
  ],
  renamed: [
    { system: SKS, code: 'DE11', title: 'Ny tekst', before: 'Gammel tekst' },
    { system: SKS, code: 'DX9', title: 'Ny tekst', before: 'En anden' },
    { system: SKS, code: 'DZ3', title: 'x', before: 'y' },
  ],
}

test('what a release does to a list: gains below what it includes, loses what it has, new texts; the rest does not concern it', () => {
  expect(effectsOn(diabetes, change).map((one) => [one.kind, one.code, one.by])).toEqual([
    ['gains', 'DE119A', null],
    ['loses', 'DE115', null],
    ['loses', 'DX9', 'DX8'],
    ['renames', 'DE11', null],
    ['renames', 'DX9', null],
  ])
  expect(effectsOn(diabetes, change)[2]!.text.da).toBe(
    'DX9 Udgået gives ikke ud mere efter 2026-09-30. Den er afløst af DX8. Gamle oplysninger har den stadig.',
  )
})

test('the prepared change: new texts, the replacement undecided, nothing taken away, own texts left alone', () => {
  const prepared = preparedList(diabetes, change)
  expect(prepared.codes.map((one) => [one.code, one.title, one.decided])).toEqual([
    ['DE11', 'Ny tekst', true],
    ['DE112', undefined, true],
    ['DX9', 'Egen tekst', true],
    ['T90', undefined, true],
    ['DX8', undefined, false],
  ])
  expect(blocksReview(prepared).map((one) => one.code)).toEqual(['DX8'])
  const nothing = { ...change, retired: [], renamed: [] }
  expect(preparedList(diabetes, nothing)).toBe(diabetes)
})

test('a profile: its lists and its result concepts, and the release pinned in place of the one before', () => {
  const results = [{ id: 'hba1c', label: 'HbA1c', unit: 'x', decimals: 0 as const, codes: [{ system: NPU, code: 'NPU03835' }], conversions: [] }]
  const npu: ReleaseChange = {
    ...change,
    source: 'NPU',
    added: [],
    renamed: [],
    retired: [{ system: NPU, code: 'NPU03835', title: 'HbA1c, %', by: 'NPU27300', last: null }],
  }
  expect(effectsOnProfile({ codeLists: [diabetes], results }, npu).map((one) => [one.in, one.effects.map((each) => each.kind)])).toEqual([
    [{ result: 'hba1c' }, ['loses']],
  ])
  const pin = { source: 'SKS', release: '2026-10-01', digest: 'b'.repeat(64) }
  const profile = {
    codeLists: [diabetes],
    results,
    terminology: [
      { ...pin, release: 'gammel' },
      { ...pin, source: 'NPU' },
    ],
  } as unknown as Profile
  expect(preparedProfile(profile, change, pin).terminology.map((one) => `${one.source} ${one.release}`)).toEqual(['NPU 2026-10-01', 'SKS 2026-10-01'])
})

const map: Mapped[] = [
  { from: { system: ICPC, code: 'T90' }, to: { system: SKS, code: 'DE11' }, relation: 'narrower' },
  { from: { system: ICPC, code: 'T90' }, to: { system: SKS, code: 'DE14' }, relation: 'narrower' },
  { from: { system: ICPC, code: 'L95' }, to: { system: SKS, code: 'DM80' }, relation: 'equivalent' },
  ...Array.from({ length: 20 }, (_, i) => ({ from: { system: ICPC, code: 'U99' }, to: { system: SKS, code: `DN${i + 10}` }, relation: 'wider' })),
]
test('proposals: both ways, only what the list has not, with what they rest on; broad rubrics say so', () => {
  expect(proposalsOf(diabetes, map).map((one) => [one.code, one.broad, one.text.da])).toEqual([
    ['DE14', false, 'DE14 er snævrere end T90 (ICPC-2) efter kortet.'],
  ])
  const back = proposalsOf({ codes: [code(SKS, 'DM80'), code(SKS, 'DN18')] }, map)
  expect(back.map((one) => [one.code, one.broad])).toEqual([
    ['L95', false],
    ['U99', false],
  ])
  expect(proposalsOf({ codes: [code(ICPC, 'U99')] }, map)).toHaveLength(20)
  expect(proposalsOf({ codes: [code(ICPC, 'U99')] }, map)[0]).toMatchObject({ broad: true, text: { da: expect.stringContaining('Rubrikken er bred') } })
  expect(proposalsOf({ codes: [code(ICPC, 'T90', { include: false })] }, map)).toEqual([])
})
test('proposals come in undecided and block review until somebody has decided them', () => {
  const more = withProposals(diabetes, proposalsOf(diabetes, map), () => 'Anden diabetes')
  expect(more.codes.at(-1)).toEqual({ system: SKS, code: 'DE14', title: 'Anden diabetes', include: true, decided: false })
  expect(blocksReview(more).map((one) => one.code)).toEqual(['DE14'])
  expect(withProposals(more, proposalsOf(diabetes, map)).codes).toHaveLength(more.codes.length)
})
test('ICPC and SKS side by side: what a map joins, and what stands alone', () => {
  const rows = sideBySide({ codes: [code(ICPC, 'T90'), code(ICPC, 'A01'), code(SKS, 'DE11'), code(SKS, 'DX1')] }, map)
  expect(rows.map((row) => [row.icpc.map((one) => one.code), row.sks.map((one) => one.code)])).toEqual([
    [['T90'], ['DE11']],
    [['A01'], []],
    [[], ['DX1']],
  ])
})
