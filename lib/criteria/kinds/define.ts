// A kind of criterion in one file: label, fields, sentence, lowering, examples. A missing part does not compile.
import type { CodeSet, Events, Projection, Sets, Table } from '../core/algebra'
import type { PlainValue } from '../document/schema'
import type { Locale, Say } from '../sentence/say'
import type { Field, Params, Words } from './fields'

/** What lowering may ask of the document. A name that is unknown or '' answers null, and the criterion is unfinished. */
export interface Scope {
  /** Profile id, for decisions. */
  profile: string
  codes: (list: string) => CodeSet | null
  /** Codes of a result concept. */
  result: (concept: string) => CodeSet | null
  /** A named group, lowered. A group whose module is switched off holds for nobody. */
  group: (id: string) => Sets | null
  /** The value of a parameter; undefined when there is none of that name. */
  parameter: (id: string) => PlainValue | undefined
  /** A named group of a used profile, or `included`; null while that profile is not at hand. */
  used: (use: string, group: string) => Sets | null
  /** The profile id behind a used profile's id; '' is this profile. */
  profileOf: (use: string) => string | null
}

/** A row as an example writes it: days as ISO dates, values as people write them ("<30", "48"). */
export interface ExampleRow {
  table: Table
  /** [system id or URI, code] pairs. */
  codes?: [string, string][]
  day: string
  end?: string
  columns?: Record<string, string>
  words?: Record<string, string>
}
/** Who an example is about, where it matters; '' is not known. */
export interface ExamplePerson {
  birth?: string | null
  sex?: 'K' | 'M' | ''
  municipality?: string
  cprStatus?: string
}
/** One line of the manual, run by every engine with ref 2026-06-30 and clinic 091034 over `exampleScope`. */
export interface Example<P> {
  says: Words
  patient: ExamplePerson & { rows: ExampleRow[] }
  params: P
  /** Before `missing` is applied to 'ask': 'missing' is the exit mangler. */
  holds: 'yes' | 'no' | 'missing'
}

export const CATEGORIES = ['person', 'diagnosis', 'medicine', 'result', 'activity', 'time', 'decision'] as const
export type Category = (typeof CATEGORIES)[number]

export interface KindDefinition<F extends Record<string, Field>> {
  label: Words
  category: Category
  /** Words a clinician may search for, beside the label. */
  search: { da: readonly string[]; en: readonly string[] }
  /** Types A1–H6 of the domain reference that this kind covers. */
  covers: readonly string[]
  fields: F
  /** A clause that follows "Hvis patienten …" / "If the patient …", without a full stop. */
  sentence: Readonly<Record<Locale, (params: Params<F>, say: Say) => string>>
  /** null while a list or concept is not chosen. */
  lower: (params: Params<F>, scope: Scope) => Sets | null
  /** What the fields' own schemas cannot see: a combination that makes no sense, said as a sentence. null: none. */
  refuses?: (params: Params<F>) => { field: Extract<keyof F, string>; says: Words } | null
  examples: readonly Example<Params<F>>[]
}
export interface Kind<F extends Record<string, Field> = Record<string, Field>> extends KindDefinition<F> {
  /** Name in documents; the registry gives it. */
  readonly fields: F
}
/** A kind whose field types are forgotten: what the registry, forms and engines work with. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- parameters are checked by the fields' schemas at the edge
export type AnyKind = Kind<any>

export const defineKind = <const F extends Record<string, Field>>(kind: KindDefinition<F>): Kind<F> => kind

/** A kind of display field, in one file. */
export interface DisplayDefinition<F extends Record<string, Field>> {
  label: Words
  covers: readonly string[]
  fields: F
  sentence: Readonly<Record<Locale, (params: Params<F>, say: Say) => string>>
  lower: (params: Params<F>, scope: Scope) => Projection | null
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
export type AnyDisplay = DisplayDefinition<any>
export const defineDisplay = <const F extends Record<string, Field>>(kind: DisplayDefinition<F>): DisplayDefinition<F> => kind

/** Rows of a table with a code of a list; null while the list is not chosen. */
export function selectRows(scope: Scope, table: Table, list: string): Events | null {
  const codes = scope.codes(list)
  return codes && { op: 'select', table, codes }
}
