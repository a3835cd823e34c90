// From text to document. Whatever comes in, the answer is a document or sentences saying what is wrong and where; it never throws.
import type { z } from 'zod'
import type { Words } from '../kinds/fields'
import { LONE_SURROGATE } from './canonical'
import { profileSchema, type Profile } from './schema'

/** Characters. The largest sensible profile is a twentieth of it. */
export const MAX_LENGTH = 2_000_000
/** Levels of lists and objects inside each other; groups may nest some thirty deep. */
export const MAX_DEPTH = 80
const MAX_PROBLEMS = 50
/** What no database keeps: half a character, and the zero character, which has no SQL literal either. */
const UNKEPT = new RegExp(`${LONE_SURROGATE.source}|\u0000`)

export type ParseCode =
  'tooBig' | 'notJson' | 'tooDeep' | 'otherLanguage' | 'badText' | 'unknownMember' | 'missingMember' | 'wrongType' | 'outOfBounds' | 'badName' | 'notAllowed'
export interface ParseProblem {
  code: ParseCode
  /** Where in the document: "flow[2].ask.kind". Absent for the whole text. */
  at?: string
  sentence: Words
}
export type Parsed = { ok: true; profile: Profile } | { ok: false; problems: ParseProblem[] }

/** A profile document from its JSON text. Strings come back in NFC. At most 50 problems are told. */
export function parseProfile(text: string): Parsed {
  if (text.length > MAX_LENGTH)
    return refused(
      'tooBig',
      undefined,
      `Teksten er for stor: ${millions(text.length, 'da')} mio. tegn. En profil må højst fylde 2 mio. Kontrollér, at det er den rigtige fil.`,
      `The text is too big: ${millions(text.length, 'en')} million characters. A profile may have 2 million at most. Check that it is the right file.`,
    )
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const line = lineOf(text, error)
    return refused(
      'notJson',
      undefined,
      `Teksten kan ikke læses som en profil${line ? ` (linje ${line})` : ''}. Den skal være gyldig JSON.`,
      `The text cannot be read as a profile${line ? ` (line ${line})` : ''}. It must be valid JSON.`,
    )
  }
  return parseDocument(value)
}

/** The same for a value that has been read already, such as a draft from the database. */
export function parseDocument(value: unknown): Parsed {
  const deep = tooDeep(value)
  if (deep !== null)
    return refused(
      'tooDeep',
      deep || undefined,
      `Dokumentet har mere end ${MAX_DEPTH} niveauer inden i hinanden. Saml grupper, så der er færre niveauer.`,
      `The document has more than ${MAX_DEPTH} levels inside each other. Merge groups so that there are fewer.`,
    )
  if (isObject(value) && 'language' in value && value.language !== 1)
    return refused(
      'otherLanguage',
      'language',
      `Profilen er skrevet i sprogversion ${shown(value.language)}. Denne udgave kan læse version 1.`,
      `The profile is written in language version ${shown(value.language)}. This edition reads version 1.`,
    )
  const tidy = normalised(value)
  if (tidy.bad !== null)
    return refused(
      'badText',
      tidy.bad,
      `Teksten ved »${tidy.bad}« indeholder tegn, der ikke kan gemmes. Skriv den igen.`,
      `The text at “${tidy.bad}” holds characters that cannot be kept. Write it again.`,
    )
  const parsed = profileSchema.safeParse(tidy.value)
  if (parsed.success) return { ok: true, profile: parsed.data }
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, tidy.value)).slice(0, MAX_PROBLEMS) }
}

const refused = (code: ParseCode, at: string | undefined, da: string, en: string): Parsed => ({ ok: false, problems: [problem(code, at, da, en)] })
const problem = (code: ParseCode, at: string | undefined, da: string, en: string): ParseProblem => ({
  code,
  ...(at === undefined ? {} : { at }),
  sentence: { da, en },
})
const millions = (length: number, locale: 'da' | 'en') => (Math.ceil(length / 100_000) / 10).toFixed(1).replace('.', locale === 'da' ? ',' : '.')
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const shown = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 20) : '?')

function lineOf(text: string, error: unknown): number | null {
  const at = error instanceof SyntaxError ? /position (\d+)/.exec(error.message) : null
  return at ? text.slice(0, Number(at[1])).split('\n').length : text.trim() ? null : 1
}

/** The path where the depth is passed ('' when unknown), or null. Walks without recursion, so that nothing overflows. */
function tooDeep(value: unknown): string | null {
  let level: unknown[] = [value]
  for (let depth = 0; level.length; depth++) {
    if (depth > MAX_DEPTH) return ''
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return null
}

/** Every string in NFC; `bad` is the path of a string that cannot be kept. */
function normalised(value: unknown): { value: unknown; bad: string | null } {
  let bad: string | null = null
  const walk = (one: unknown, path: (string | number)[]): unknown => {
    if (typeof one === 'string') {
      if (UNKEPT.test(one)) bad ??= pathOf(path) || '-'
      return one.normalize('NFC')
    }
    if (Array.isArray(one)) return one.map((item, index) => walk(item, [...path, index]))
    if (!isObject(one)) return one
    // entries, not assignment: a member named __proto__ stays a member and is refused as unknown
    return Object.fromEntries(
      Object.entries(one).map(([name, item]) => {
        if (UNKEPT.test(name)) bad ??= pathOf(path) || '-'
        return [name.normalize('NFC'), walk(item, [...path, name])]
      }),
    )
  }
  return { value: walk(value, []), bad }
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)), '')

const reach = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (one, part) => (typeof one === 'object' && one !== null && Object.hasOwn(one, part) ? (one as Record<PropertyKey, unknown>)[part] : undefined),
    value,
  )

function problemsOf(issue: z.core.$ZodIssue, document: unknown): ParseProblem[] {
  const path = pathOf(issue.path)
  const [da, en] = path ? [`Ved »${path}«`, `At “${path}”`] : ['I dokumentet', 'In the document']
  const at = path || undefined
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problem(
          'unknownMember',
          pathOf([...issue.path, key]),
          `${da} står der »${key}«, som sproget ikke kender. Fjern det, eller ret stavningen.`,
          `${en} there is “${key}”, which the language does not know. Remove it or correct the spelling.`,
        ),
      )
    case 'invalid_type':
      return issue.path.length && reach(document, issue.path) === undefined
        ? [problem('missingMember', at, `»${path}« mangler. Tilføj det.`, `“${path}” is missing. Add it.`)]
        : [
            problem(
              'wrongType',
              at,
              `${da} skal der stå ${TYPES.da[issue.expected] ?? issue.expected}.`,
              `${en} there must be ${TYPES.en[issue.expected] ?? issue.expected}.`,
            ),
          ]
    case 'too_big':
      return [problem('outOfBounds', at, `${da} er der for meget: højst ${issue.maximum}.`, `${en} there is too much: at most ${issue.maximum}.`)]
    case 'too_small':
      return [problem('outOfBounds', at, `${da} er der for lidt: mindst ${issue.minimum}.`, `${en} there is too little: at least ${issue.minimum}.`)]
    case 'invalid_format':
      return [
        problem(
          'badName',
          at,
          `${da} er navnet ikke skrevet rigtigt. Brug bogstaver a–z, tal og bindestreg.`,
          `${en} the name is not written correctly. Use letters a–z, digits and hyphens.`,
        ),
      ]
    case 'invalid_union':
      return [problem('notAllowed', at, `${da} står der noget, som ikke er tilladt her.`, `${en} there is something that is not allowed here.`)]
    case 'invalid_value':
      return [
        problem(
          'notAllowed',
          at,
          `${da} skal der stå et af: ${issue.values.map(String).join(', ')}.`,
          `${en} there must be one of: ${issue.values.map(String).join(', ')}.`,
        ),
      ]
    default:
      return [problem('notAllowed', at, `${da} står der noget, som ikke er tilladt her.`, `${en} there is something that is not allowed here.`)]
  }
}

const TYPES: Record<'da' | 'en', Record<string, string>> = {
  da: {
    string: 'en tekst',
    number: 'et helt tal',
    int: 'et helt tal',
    boolean: 'ja eller nej (true/false)',
    array: 'en liste',
    object: 'et objekt',
    record: 'et objekt',
    null: 'null',
  },
  en: {
    string: 'a text',
    number: 'a whole number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
    null: 'null',
  },
}
