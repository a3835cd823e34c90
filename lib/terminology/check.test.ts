import { expect, test } from 'vitest'
import { SYSTEMS, type Profile } from '#criteria'
import { unknownCodes } from './check'

const profile = (lists: [system: string, code: string][], results: [string, string][] = []): Pick<Profile, 'codeLists' | 'results'> => ({
  codeLists: [{ id: 'liste', label: 'Liste', codes: lists.map(([system, code]) => ({ system, code, include: true, decided: true })) }],
  results: [{ id: 'svar', label: 'Svar', unit: 'mmol/L', decimals: 1, conversions: [], codes: results.map(([system, code]) => ({ system, code })) }],
})
const { icpc, sks, atc, npu, service, package: varenummer } = SYSTEMS

test('known codes, longer and shorter ones among them, raise nothing', () =>
  expect(
    unknownCodes(
      profile(
        [
          [icpc.uri, 'L95'],
          [icpc.aliases[0], 'L95'],
          [sks.uri, 'DM800A'],
          [atc.uri, 'M05'],
        ],
        [[npu.uri, 'DNK35302']],
      ),
    ),
  ).toEqual([]))

test.each([
  [icpc.uri, 'L59', 'L95'],
  [icpc.uri, 'M80', 'DM80'],
  [icpc.uri, 'DM80', 'DM80'],
  [sks.uri, 'M80', 'DM80'],
  [sks.uri, 'DM80.0', null],
  [npu.uri, 'NPU27301', 'NPU27300'],
  [service.uri, '2150', '80-2150'],
  [atc.uri, 'W05BX04', 'M05BX04'],
  [icpc.uri, 'ÆØÅ', null],
])('%s %s is unknown, nearest %s', (system, code, nearest) => {
  const [found] = unknownCodes(profile([[system, code]]))
  expect([found?.code, found?.severity, found?.in]).toEqual(['unknownCode', 'error', { list: 'liste' }])
  if (nearest) expect(found!.suggestion?.code).toBe(nearest)
  expect(found!.text.da).toContain(code)
  expect(found!.text.da.includes('Mente du')).toBe(found!.suggestion !== null)
  expect(found!.text.en.includes('Did you mean')).toBe(found!.suggestion !== null)
})

test('a code no longer given out names what replaced it, and does not stop anything', () => {
  const [found] = unknownCodes(profile([], [[npu.uri, 'NPU03835']]))
  expect([found!.code, found!.severity, found!.in, found!.suggestion?.code]).toEqual(['retiredCode', 'warning', { result: 'svar' }, 'NPU27300'])
})
test('a system that is not built in is said, not judged', () =>
  expect(
    unknownCodes(
      profile([
        [varenummer.uri, '1'],
        ['urn:x', 'y'],
      ]),
    ).map(({ code, severity }) => [code, severity]),
  ).toEqual([
    ['unknownSystem', 'warning'],
    ['unknownSystem', 'warning'],
  ]))
