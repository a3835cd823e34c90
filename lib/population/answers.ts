// Answers that laboratories write in words, read as numbers on entry: the one table of them (type D7).
//
// Where the words come from: NPU has analyses whose property is an arbitrary concentration, and these are answered positive or negative, as text
// or as a SNOMED CT qualifier (Inera's laboratory example 1.2.2 for hepatitis B: 10828004, 260385009); WHO's value set of qualitative laboratory
// results names the same qualifiers and those for (non-)reactive and (not) detected; HL7's v3-ObservationInterpretation has POS, NEG, DET and ND;
// a Nordic laboratory's list of answer codes (Fürst) has NEG, POS, PÅVIST and IP for "ikke påvist". Zero and one are the scale that the
// demonstration profiles ask for; the plus signs are the steps of a test strip. Which words Danish laboratories send, in which notation, is to be
// seen in real messages: every line of the table is marked verify.
import type { Code } from './columns'

/** Words as `plain` leaves them, by the number they are. verify */
const NUMBERS: readonly (readonly [number: number, words: readonly string[]])[] = [
  [
    1,
    [
      ...['positiv', 'positivt', 'positive', 'pos', 'påvist', 'reaktiv', 'reaktivt', 'detected', 'reactive', 'det'],
      ...['rhd positiv', 'rh positiv', 'rhd pos', 'rh pos', 'rhesus positiv'],
      ...['+', '1+'],
    ],
  ],
  [2, ['++', '2+']],
  [3, ['+++', '3+']],
  [4, ['++++', '4+']],
  [
    0,
    [
      ...['negativ', 'negativt', 'negative', 'neg', 'ikke påvist', 'ej påvist', 'i.p', 'ip', 'ikke reaktiv', 'ikke reaktivt', 'ikke-reaktiv'],
      ...['not detected', 'nonreactive', 'non-reactive', 'nd'],
      ...['rhd negativ', 'rh negativ', 'rhd neg', 'rh neg', 'rhesus negativ'],
    ],
  ],
]
const BY_WORD = new Map(NUMBERS.flatMap(([number, words]) => words.map((word) => [word, number] as const)))

/** Coded answers by system. What is inconclusive, equivocal or invalid stands here in no line: it is no number. verify */
const BY_CODE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'http://snomed.info/sct': { '10828004': 1, '260373001': 1, '11214006': 1, '260385009': 0, '260415000': 0, '131194007': 0 },
  'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation': { POS: 1, DET: 1, NEG: 0, ND: 0 },
}

/** Lower case, one space between words, without a full stop or an exclamation mark at the end. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.!]+$/, '')
    .trim()

/** The number of an answer in words; null when it is not one of the table. */
export const numberOfWords = (text: string): number | null => BY_WORD.get(plain(text)) ?? null

/** The number of a coded answer; null when it is not one of the table. */
export function numberOfCode({ system, code }: Code): number | null {
  const of = Object.hasOwn(BY_CODE, system) ? BY_CODE[system]! : {}
  return Object.hasOwn(of, code) ? of[code]! : null
}

/** A coded answer whose system nobody wrote, as in a column of a table: with the systems of the table that have it. */
export const codingsOf = (code: string): Code[] => Object.keys(BY_CODE).flatMap((system) => (numberOfCode({ system, code }) === null ? [] : [{ system, code }]))
