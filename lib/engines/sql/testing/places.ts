// Where in a document a text is put, each with what comes of it when the text is harmless.
import { displayOf, kindOf, planOf, type Field, type ParseProblem, type Plan, type Profile } from '#criteria'
import { measuresOf } from '../../cql/measures'
import type { Measure } from '../../cql/rows'
import { amount } from '../../generated/amount'
import { HOSTILE_TEXTS } from './hostile'
import { DOCUMENTS, fieldsOf, read, withText, type StringField } from './string-fields'

/** All that a compiler is given of a document. */
export interface Lowered {
  plan: Plan
  measures: Measure[]
}
export interface Place {
  field: StringField
  document: Profile
  /** Lowered with harmless texts in the field, and with the text that stood there; a document that is then refused is left out. */
  harmless: { text: string; lowered: Lowered }[]
  /** A text put there comes to the compilers. */
  reaches: boolean
}

/** Codes and systems are sorted before they are compiled: one sorts first, one in the middle, one last. One is longer than names may be and one is blank, which leaves a criterion or a note unfinished. */
const HARMLESS = ['ufarlig', 'ufarlig'.repeat(57), '!ufarlig', 'zufarlig', '\uffedufarlig', '   '] as const
/** Documents in which a field is tried, to find one where what stands in it is used. */
const TRIED = 3

const lower = (profile: Profile): Lowered => ({ plan: planOf(profile), measures: measuresOf(profile.results, () => undefined) })
export const holding = (lowered: Lowered, text: string): boolean => JSON.stringify(lowered).includes(JSON.stringify(text).slice(1, -1))

/** The document with the text, lowered, or why it is refused. */
export function withIn({ document, field }: Pick<Place, 'document' | 'field'>, text: string): Lowered | ParseProblem[] {
  const parsed = read(withText(document, field, text))
  return parsed.ok ? lower(parsed.profile) : parsed.problems
}

/** A text that is one of a field's own choices ("<", ">") is meant: it makes another question, and none of it is an author's text. */
export function isChoice({ field }: Place, text: string): boolean {
  const [, kind, name] = /params\[(\w+)\.(\w+)\]$/.exec(field.name) ?? []
  if (kind === undefined || name === undefined) return false
  const fields = (field.name.startsWith('display') ? displayOf(kind) : kindOf(kind))?.fields as Record<string, Field> | undefined
  const of = fields?.[name]
  return of?.type === 'choice' && Object.hasOwn(of.options, text)
}

/** One place for every text field of the schema and of every kind. */
export function places(): Place[] {
  const tried = new Map<string, { document: Profile; field: StringField; reaches: boolean }[]>()
  for (const document of DOCUMENTS) {
    const here = new Set<string>()
    for (const field of fieldsOf(document)) {
      const others = tried.get(field.name) ?? []
      if (here.has(field.name) || others.length >= TRIED || others.some(({ reaches }) => reaches)) continue
      here.add(field.name)
      const lowered = withIn({ document, field }, HARMLESS[0])
      tried.set(field.name, [...others, { document, field, reaches: !Array.isArray(lowered) && holding(lowered, HARMLESS[0]) }])
    }
  }
  return [...tried.values()].map((all) => {
    const { document, field, reaches } = all.find((one) => one.reaches) ?? all[0]!
    const before = field.path.reduce<unknown>((value, part) => (value as Record<string | number, unknown>)[part], document)
    const harmless = HARMLESS.slice(0, reaches ? undefined : 2).flatMap((text) => {
      const lowered = withIn({ document, field }, text)
      return Array.isArray(lowered) ? [] : [{ text, lowered }]
    })
    return { document, field, reaches, harmless: [...harmless, { text: field.key ? String(field.path.at(-1)) : String(before), lowered: lower(document) }] }
  })
}

/** The texts tried in a place in the ordinary run: `count` of the 500, others in the next place, so that all are met. STUDIO_LONG=1 tries all. */
export const textsAt = (index: number, count: number): readonly string[] =>
  Array.from({ length: amount(count, HOSTILE_TEXTS.length) }, (_, n) => HOSTILE_TEXTS[(index * count + n) % HOSTILE_TEXTS.length]!)
