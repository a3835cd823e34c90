import { expect, test } from 'vitest'
import { SYSTEMS, systemOf } from '#criteria'
import { RESULT_CONCEPTS } from './concepts'
import { BUILT_IN, EXTRACT_NOTE, RELEASE } from './extract'
import { isKnown, standingOf, titleOf } from './known'
import { ucumOf, unitOf } from './units'

/** A changed extract is a new release: profiles pin both. */
test('the extract of a release never changes', () => {
  expect(RELEASE).toEqual({ source: 'Profilstudio, uddrag', release: '2026.4', digest: DIGEST })
})
const DIGEST = '14618a11f0a2d5985c7de94623be8ac34b783123f40943de040aa00eb975993d'

test('every code stands once, in a built-in system, with both labels', () => {
  expect(new Set(BUILT_IN.map((one) => `${one.system}|${one.code}`)).size).toBe(BUILT_IN.length)
  for (const one of BUILT_IN) {
    expect(systemOf(one.system)?.uri, one.code).toBe(one.system)
    expect(one.title.da.length * one.title.en.length, one.code).toBeGreaterThan(0)
    if (one.retired?.by) expect(isKnown(one.system, one.retired.by), one.code).toBe(true)
  }
})

test('the extract is as large as the default needs', () => {
  const count = (...systems: string[]) => BUILT_IN.filter((one) => systems.includes(one.system)).length
  expect(count(SYSTEMS.icpc.uri, SYSTEMS.sks.uri)).toBeGreaterThanOrEqual(150)
  expect(count(SYSTEMS.atc.uri)).toBeGreaterThanOrEqual(120)
  expect(count(SYSTEMS.npu.uri, SYSTEMS.mcs.uri)).toBeGreaterThanOrEqual(70)
  expect(count(SYSTEMS.service.uri)).toBeGreaterThanOrEqual(25)
  expect(EXTRACT_NOTE.da).toBe('uddrag – importér den officielle fil')
})

test('codes have the form of their system', () => {
  const form = {
    [SYSTEMS.icpc.uri]: /^[A-Z]\d\d$/,
    [SYSTEMS.sks.uri]: /^(D[A-Z]\d{0,4}[A-Z]?|K[A-Z]{3}(\d\d)?)$/,
    [SYSTEMS.atc.uri]: /^[A-Z]\d\d([A-Z]([A-Z](\d\d)?)?)?$/,
    [SYSTEMS.npu.uri]: /^(NPU|DNK)\d{5}$/,
    [SYSTEMS.mcs.uri]: /^MCS\d{5}$/,
    [SYSTEMS.service.uri]: /^80-\d{4}$/,
  }
  for (const one of BUILT_IN) expect(one.code).toMatch(form[one.system] ?? /^[A-Z0-9-]+$/)
})

test('a code belongs to one concept, and every unit in use is known with a UCUM code', () => {
  const codes = RESULT_CONCEPTS.flatMap((concept) => concept.codes.map((code) => `${code.system}|${code.code}`))
  expect(new Set(codes).size).toBe(codes.length)
  for (const concept of RESULT_CONCEPTS)
    for (const unit of [concept.unit, ...concept.conversions.map((one) => one.from), ...concept.codes.flatMap((code) => code.unit ?? [])]) {
      expect(unitOf(unit), `${concept.id} ${unit}`).toBe(unit)
      expect(ucumOf(unit), `${concept.id} ${unit}`).toBeDefined()
    }
})

test.each([
  ['sks', 'DM80', 'exact', true],
  ['sks', 'DM800A', 'below', true],
  ['sks', 'DS721+TUL1', 'below', true],
  ['sks', 'DM8', 'above', true],
  ['sks', 'D', 'unknown', false],
  ['sks', 'DQ99', 'unknown', false],
  ['sks', 'M80', 'unknown', false],
  ['sks', 'DM80 0', 'unknown', false],
  ['atc', 'M05', 'above', true],
  ['atc', 'M', 'above', true],
  ['atc', 'M05BA99', 'below', true],
  ['atc', 'H05A', 'above', true],
  ['atc', 'M05BX', 'below', true],
  ['atc', 'Z99', 'unknown', false],
  ['icpc', 'L95', 'exact', true],
  ['icpc', 'L950', 'unknown', false],
  ['icpc', 'L9', 'unknown', false],
  ['npu', 'NPU03835', 'retired', true],
  ['npu', 'NPU99999', 'unknown', false],
  ['service', '80-0120', 'exact', true],
  ['service', '0120', 'unknown', false],
  ['decision', 'osteoporose/fravalgt', 'exact', true],
  ['decision', 'osteoporose/glemt', 'unknown', false],
  ['decision', 'osteoporose/constructor', 'unknown', false],
  ['clinic', '091034', 'exact', true],
  ['package', '123456', 'unknownSystem', false],
] as const)('%s %s is %s', (system, code, standing, known) =>
  expect([standingOf(SYSTEMS[system].uri, code), isKnown(SYSTEMS[system].uri, code)]).toEqual([standing, known]),
)

test('labels: own, of the code it extends, of a decision, by an alias, none', () => {
  expect(titleOf(SYSTEMS.sks.uri, 'DM800A')?.da).toBe('Osteoporose med brud')
  expect(titleOf(SYSTEMS.sks.uri, 'DC509')?.da).toBe('Brystkræft')
  expect(titleOf(SYSTEMS.decision.uri, 'osteoporose/udsat')?.da).toBe('Udsat')
  expect(titleOf(SYSTEMS.npu.aliases[0], 'DNK35302')?.da).toBe('eGFR')
  expect([titleOf(SYSTEMS.icpc.uri, 'L950'), titleOf('urn:x', 'L95'), standingOf('urn:x', 'L95')]).toEqual([null, null, 'unknownSystem'])
})
