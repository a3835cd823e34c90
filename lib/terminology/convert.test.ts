import { expect, test } from 'vitest'
import { OPEN_HI, OPEN_LO, profileSchema, SYSTEMS } from '#criteria'
import { conceptFor, RESULT_CONCEPTS } from './concepts'
import { toConceptUnit } from './convert'

const npu = SYSTEMS.npu.uri
test.each([
  // code, value, unit, lo, hi
  ['NPU27300', '48', 'mmol/mol', 48_000, 48_000],
  ['NPU03835', '6,5', '%', 48_000, 48_000],
  ['NPU03835', '6.5', null, 48_000, 48_000],
  ['NPU03835', '<6,5', '%', OPEN_LO, 47_999],
  ['NPU10267', '20', 'µg/L', 50_000, 50_000],
  ['NPU10267', '20', '\u03bcg/l', 50_000, 50_000],
  ['NPU10267', '49,5', 'nmol/L', 50_000, 50_000],
  ['NPU10267', '49,4999', 'nmol/L', 49_000, 49_000],
  ['NPU02319', '8,25', 'mmol/L', 8_300, 8_300],
  ['NPU28309', '145', 'g/L', 9_000, 9_000],
  ['NPU28309', '14,5', 'g/dL', 9_000, 9_000],
  ['NPU18016', '0,08', 'mmol/L', 80_000, 80_000],
  ['NPU28842', '3,4', 'mg/mmol', 30_000, 30_000],
  ['DNK35302', '>90', 'mL/min/{1.73_m2}', 90_001, OPEN_HI],
  ['DNK35302', '> 90', 'mL/min', 90_001, OPEN_HI],
  ['NPU03794', '172', 'cm', 1_720, 1_720],
  ['NPU03577', '1,234', 'mIU/L', 1_230, 1_230],
  ['NPU04144', '1,175', 'mmol/L', 1_180, 1_180],
] as const)('%s %s %s', (code, value, unit, lo, hi) => expect(toConceptUnit({ system: npu, code }, value, unit)).toEqual({ lo, hi, why: null }))

test('a negative value rounds away from zero', () =>
  expect(toConceptUnit({ system: SYSTEMS.local.uri, code: 'DXA' }, '-2,45', null)).toEqual({ lo: -2_500, hi: -2_500, why: null }))
test('what cannot be read is open on both sides, with the reason', () => {
  const open = { lo: OPEN_LO, hi: OPEN_HI }
  expect(toConceptUnit({ system: npu, code: 'NPU27300' }, '48', 'g/L')).toEqual({ ...open, why: 'unknownUnit' })
  expect(toConceptUnit({ system: npu, code: 'NPU27300' }, '48', 'æbler')).toEqual({ ...open, why: 'unknownUnit' })
  expect(toConceptUnit({ system: npu, code: 'NPU27300' }, 'hæmolyse', 'mmol/mol')).toEqual({ ...open, why: 'notANumber' })
  expect(toConceptUnit({ system: npu, code: 'NPU99999' }, '48', 'mmol/mol')).toEqual({ ...open, why: 'unknownCode' })
})
test('an alias of the system is the same code', () => expect(toConceptUnit({ system: SYSTEMS.npu.aliases[0], code: 'NPU27300' }, '48', null).lo).toBe(48_000))
test('every built-in concept is one a document can hold', () => {
  for (const { id } of RESULT_CONCEPTS) expect(profileSchema.shape.results.element.safeParse(conceptFor(id)).error, id).toBeUndefined()
  expect(conceptFor('no such')).toBeUndefined()
})
