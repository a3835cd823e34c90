// A good file of each format, to be damaged.
import { SYSTEMS } from '#criteria'
import { FORMAT_IDS, type FormatId } from '../formats'
import { at, dos, latin1, utf8 } from './write'

const times = (n: number, line: (i: number) => string, end = '\r\n') => Array.from({ length: n }, (_, i) => line(i) + end).join('')
const digits = (i: number, length: number) => String(i).padStart(length, '0')

export const SAMPLES: Readonly<Record<FormatId, Uint8Array>> = {
  sks: latin1(
    times(30, (i) =>
      at(
        188,
        [1, i % 5 ? 'dia' : 'atc'],
        [4, i % 5 ? `DE${digits(i, 2)}` : 'MA10BA02'],
        [24, '19940101'],
        [40, i % 3 ? '25000101' : '20201231'],
        [48, 'Sygdom æøå'],
      ),
    ),
  ),
  lms01: dos(
    times(20, (i) =>
      at(180, [1, digits(28_100_000_000 + i, 11)], [30, 'Middel æ'], [94, '5 mg'], [114, '0000005000'], [139, 'A10BA02'], [165, i % 4 ? '' : '20240101']),
    ),
  ),
  lms02: dos(times(20, (i) => at(137, [1, '28100000101'], [12, digits(i, 6)], [30, '100 stk'], [60, '00010000'], [91, '000033333']))),
  lms12: dos(times(20, (i) => at(152, [1, ['A', 'A10', 'A10B', 'A10BA', 'A10BA02'][i % 5]!], [9, 'Tekst ø']))),
  lms22: dos(times(20, (i) => at(108, [1, `TAB${digits(i, 4)}`], [8, 'Tabletter å'], [108, 'A']))),
  lms25: dos(times(20, (i) => at(26, [1, 'A10BA02'], [9, digits(i, 7)], [16, '00000000000']))),
  lms26: dos(times(20, (i) => at(164, [1, digits(i, 7)], [8, 'mod smerter'], [164, 'A']))),
  lms27: dos(times(20, (i) => at(18, [1, '28100000101'], [12, digits(i, 7)]))),
  lms28: dos(times(20, (i) => at(183, [1, digits(i, 7)], [8, '1x2'], [18, '1 tablet'], [96, '000002000'], [183, 'A']))),
  'fhir-codesystem': utf8(
    JSON.stringify({
      resourceType: 'CodeSystem',
      url: SYSTEMS.icpc.uri,
      concept: Array.from({ length: 20 }, (_, i) => ({ code: `A${digits(i, 2)}`, display: 'Smerte æ', concept: [{ code: `B${i}`, display: 'x' }] })),
    }),
  ),
  'fhir-valueset': utf8(
    JSON.stringify({
      resourceType: 'ValueSet',
      url: 'urn:x',
      compose: { include: [{ system: SYSTEMS.sks.uri, concept: Array.from({ length: 20 }, (_, i) => ({ code: `DE${i}`, display: 'Sygdom' })) }] },
    }),
  ),
  'fhir-conceptmap': utf8(
    JSON.stringify({
      resourceType: 'ConceptMap',
      group: [
        {
          source: SYSTEMS.icpc.uri,
          target: 'http://hl7.org/fhir/sid/icd-10',
          element: Array.from({ length: 20 }, (_, i) => ({ code: `A${digits(i, 2)}`, target: [{ code: 'E11.9', equivalence: 'wider' }] })),
        },
      ],
    }),
  ),
  services: utf8('speciale;nummer;titel;gyldig_fra;gyldig_til;type\n' + times(20, (i) => `80;${i};Ydelse æ;2020-01-01;;tillæg`, '\n')),
  npu: utf8('npu_code,short definition,unit,active\n' + times(20, (i) => `NPU${digits(i, 5)},"P—Stof; stofk. = ?",mmol/L,${i % 2}`, '\n')),
  icpc: utf8('kode;titel\n' + times(20, (i) => `A${digits(i, 2)};"Smerte; æ"`, '\n')),
  medcom: utf8('kode;navn;enhed\n' + times(20, (i) => `MCS${digits(i, 5)};Måling;L`, '\n')),
}
if (FORMAT_IDS.some((id) => !SAMPLES[id])) throw new Error('a format without a sample')
