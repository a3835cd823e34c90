// Strings that break careless writers.
import fc from 'fast-check'

const NASTY = [
  '',
  ' ',
  '"',
  '\\',
  '\\n',
  '\n',
  '\r\n',
  '\t',
  '#',
  '# x',
  '//',
  '| x',
  '|',
  ':',
  ',',
  '[',
  ']',
  '$x',
  '->',
  '"""',
  '\\u{41}',
  'absent',
  'raw',
  'ever',
  'open',
  'and',
  'all',
  'null',
  'æøå ÆØÅ',
  '10⁻³ IU/L',
  '\u202E',
  '\u00A0',
  '\u2028',
  '\uFEFF',
  '\u0000',
  '👩‍⚕️',
  'é',
  '12',
  '-1',
  '1.5',
  '48,5',
  '2026-06-30',
  'a b',
  '__proto__',
  'constructor',
  '  to  ',
  'x\n\ny',
  'x\n y ',
  '…'.repeat(60),
]
export const wellFormed = (text: string): string => text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\0/g, '\uFFFD')
/** A string in the form documents keep: NFC, no lone surrogates, no zero character, no longer than the field allows. */
export const hostile = (max: number, min = 0): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(...NASTY),
      fc.string({ unit: 'binary', maxLength: Math.min(max, 40) }),
      fc.array(fc.constantFrom(...NASTY), { maxLength: 6 }).map((all) => all.join('')),
    )
    .map((text) => wellFormed(wellFormed(text.normalize('NFC').slice(0, max)).normalize('NFC').slice(0, max)))
    .filter((text) => text.length >= min && text.length <= max)
