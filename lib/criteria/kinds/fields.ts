// Fields of a kind. From them come type, schema, form, generator and comparison.
import { z } from 'zod'
import type { Table } from '../core/algebra'
import type { Period } from '../core/days'

export interface Words {
  da: string
  en: string
}

interface Base<T> {
  label: Words
  /** What a new criterion holds; '' for a list or concept that must be chosen. */
  initial: T
  schema: z.ZodType<T>
  /** What a document that does not have the field means: fields added to a kind later give one. */
  absent?: T
  help?: Words
  /** Asked for only while another field holds one of these; it keeps its value meanwhile. */
  when?: { field: string; in: readonly string[] }
}
/** The name of a code list of the document, used over one table. */
export type CodesField = Base<string> & { type: 'codes'; table: Table; /** The field whose choice names the table instead. */ tableFrom?: string }
/** The name of a result concept of the document. */
export type ResultField = Base<string> & { type: 'result' }
/** Thousandths of the unit of the concept named by field `of`. */
export type QuantityField = Base<number> & { type: 'quantity'; of: string }
export type WholeField = Base<number> & { type: 'whole'; min: number; max: number }
/** A whole number, or null for no bound. */
export type OptionalWholeField = Base<number | null> & { type: 'optionalWhole'; min: number; max: number }
export type RequiredPeriodField = Base<Period> & { type: 'period'; optional: false }
/** null: no bound ("nogensinde"). */
export type OptionalPeriodField = Base<Period | null> & { type: 'period'; optional: true }
export type PeriodField = RequiredPeriodField | OptionalPeriodField
export type ChoiceField<V extends string> = Base<V> & { type: 'choice'; options: Readonly<Record<V, Words>> }
/** How an undecided patient counts (law 2): yes, no, or ask (own exit). */
export type MissingField = Base<'yes' | 'no' | 'ask'> & { type: 'missing' }
/** The name of a group of the document. */
export type GroupField = Base<string> & { type: 'group' }
/** Names of groups of the document, each once. */
export type GroupsField = Base<string[]> & { type: 'groups' }
/** The id of a used profile; '' is this profile. */
export type UseField = Base<string> & { type: 'use' }
export type TextField = Base<string> & { type: 'text' }

export type Field =
  | CodesField
  | ResultField
  | QuantityField
  | WholeField
  | OptionalWholeField
  | PeriodField
  | ChoiceField<string>
  | MissingField
  | GroupField
  | GroupsField
  | UseField
  | TextField

export type Params<F extends Record<string, Field>> = { [K in keyof F]: F[K] extends Base<infer T> ? T : never }

const unit = z.enum(['days', 'weeks', 'months', 'years'])
const name = z.string().max(60)

export const codes = (label: Words, table: Table): CodesField => ({ type: 'codes', table, label, initial: '', schema: name })
/** A code list over the table that field `from` chooses. */
export const codesOver = (label: Words, from: string, initial: Table): CodesField => ({ ...codes(label, initial), tableFrom: from })
export const result = (label: Words): ResultField => ({ type: 'result', label, initial: '', schema: name })
export const quantity = (label: Words, of: string): QuantityField => ({
  type: 'quantity',
  of,
  label,
  initial: 0,
  schema: z.int().min(-1_000_000_000).max(1_000_000_000),
})
export const whole = (label: Words, min: number, max: number, initial = min): WholeField => ({
  type: 'whole',
  min,
  max,
  label,
  initial,
  schema: z.int().min(min).max(max),
})
export const optionalWhole = (label: Words, min: number, max: number, initial: number | null = null): OptionalWholeField => ({
  type: 'optionalWhole',
  min,
  max,
  label,
  initial,
  schema: z.int().min(min).max(max).nullable(),
})
const periodSchema = z.strictObject({ n: z.int().min(1).max(1200), unit })
export const period = (label: Words, initial: Period): RequiredPeriodField => ({ type: 'period', optional: false, label, initial, schema: periodSchema })
export const optionalPeriod = (label: Words, initial: Period | null = null): OptionalPeriodField => ({
  type: 'period',
  optional: true,
  label,
  initial,
  schema: periodSchema.nullable(),
})
export const choice = <V extends string>(label: Words, options: Readonly<Record<V, Words>>, initial: NoInfer<V>): ChoiceField<V> => ({
  type: 'choice',
  options,
  label,
  initial,
  schema: z.enum(Object.keys(options) as [V, ...V[]]) as unknown as z.ZodType<V>,
})
export const group = (label: Words): GroupField => ({ type: 'group', label, initial: '', schema: name })
export const groups = (label: Words): GroupsField => ({ type: 'groups', label, initial: [], schema: z.array(name).max(20) })
export const use = (label: Words): UseField => ({ type: 'use', label, initial: '', absent: '', schema: name })
export const text = (label: Words): TextField => ({ type: 'text', label, initial: '', schema: z.string().max(400) })
export const missing = (initial: 'yes' | 'no' | 'ask' = 'no'): MissingField => ({
  type: 'missing',
  label: { da: 'Når oplysningen mangler', en: 'When it is missing' },
  initial,
  schema: z.enum(['yes', 'no', 'ask']),
})
/** As the value of a field reads where an older document does not have it: one more value for `only`. */
export const UNSAID = String(undefined)
/** A field that is asked for only while `field` holds one of `values`. */
export const only = <F extends Field>(of: F, field: string, ...values: string[]): F => ({ ...of, when: { field, in: values } })
