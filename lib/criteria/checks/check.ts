// What a check is. A code without a Danish and an English sentence does not compile.
import type { Table } from '../core/algebra'
import type { Period } from '../core/days'
import type { Profile } from '../document/schema'
import type { Words } from '../kinds/fields'
import type { Locale } from '../sentence/say'

/** A ready edit of the document: pure, and the button's words. */
export interface Remedy {
  label: Words
  edit: (profile: Profile) => Profile
}
/** Where in the document a finding stands. */
export interface Place {
  step?: string
  rule?: string
  tier?: string
  group?: string
  list?: string
  result?: string
  display?: string
  parameter?: string
  /** A used profile. */
  use?: string
  /** A test patient. */
  case?: string
  /** An act of the work. */
  work?: string
  /** A text of the head. */
  text?: string
  /** Indexes down through the groups of a question, to the criterion meant; [] is the question itself. */
  path?: number[]
  /** Name of the form field of that criterion or display field. */
  field?: string
}
export interface Finding extends Place {
  code: string
  /** A fault blocks submission, advice never does. Neither blocks editing. */
  severity: 'fault' | 'advice'
  params: Readonly<Record<string, unknown>>
  sentence: Words
  remedy?: Remedy
  /** Other ways out, offered beside the first. */
  more?: Remedy[]
}
export interface Found<P> {
  at: Place
  params: P
  remedy?: Remedy
  more?: Remedy[]
}
/** What a check can be told from outside the document; without it, checks that need it are silent. */
export interface Lookup {
  /** How a code stands in its system's release; undefined: the system cannot be looked up. */
  code?: (system: string, code: string) => 'active' | 'inactive' | 'unknown' | undefined
  /** The document with a content hash, for used profiles. */
  used?: (digest: string) => Profile | undefined
  /** How far back the data of a table go. */
  reach?: Partial<Record<Table, Period>>
}
export interface Check {
  code: string
  severity: Finding['severity']
  find: (profile: Profile, lookup?: Lookup) => Finding[]
}

/** A check from its sentences and a pure search. Sentences say what, where and what now. */
export const defineCheck = <P extends Readonly<Record<string, unknown>>>(check: {
  code: string
  severity: Finding['severity']
  says: Readonly<Record<Locale, (params: P) => string>>
  find: (profile: Profile, lookup: Lookup) => Found<P>[]
}): Check => ({
  code: check.code,
  severity: check.severity,
  find: (profile, lookup = {}) =>
    check.find(profile, lookup).map(({ at, params, remedy, more }): Finding => ({
      ...at,
      code: check.code,
      severity: check.severity,
      params,
      sentence: { da: check.says.da(params), en: check.says.en(params) },
      ...(remedy ? { remedy } : {}),
      ...(more?.length ? { more } : {}),
    })),
})
