// What sentences are made with: names of the document and Danish or English forms of numbers, periods and units.
import type { Period, PeriodUnit } from '../core/days'
import { INCLUDED, type PlainValue } from '../document/schema'

export const LOCALES = ['da', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export interface Say {
  locale: Locale
  /** The label of a code list; a placeholder sentence piece when not chosen. */
  list: (id: string) => string
  /** The label of a result concept. */
  result: (id: string) => string
  /** The label of a named group. */
  group: (id: string) => string
  /** A group of a used profile, or everyone it includes. */
  used: (from: string, group: string) => string
  /** The title of a used profile; '' is this profile. */
  profile: (use: string) => string
  /** The value of a parameter; undefined when there is none. */
  parameter: (id: string) => PlainValue | undefined
  /** The label of a parameter. */
  parameterLabel: (id: string) => string
  /** "35 mL/min": thousandths with the concept's unit. */
  quantity: (thousandths: number, concept: string) => string
  /** "24 måneder" */
  period: (period: Period) => string
  /** "inden for de seneste 24 måneder" or "nogensinde". */
  within: (period: Period | null) => string
  /** "1.240", "12,5" from whole numbers. */
  number: (n: number) => string
}

const NAMES: Record<Locale, Record<PeriodUnit, [string, string]>> = {
  da: { days: ['dag', 'dage'], weeks: ['uge', 'uger'], months: ['måned', 'måneder'], years: ['år', 'år'] },
  en: { days: ['day', 'days'], weeks: ['week', 'weeks'], months: ['month', 'months'], years: ['year', 'years'] },
}
const TAG: Record<Locale, string> = { da: 'da-DK', en: 'en-GB' }
const NOT_CHOSEN: Record<Locale, string> = { da: '(vælg)', en: '(choose)' }

/** Labels by id, as a document holds them. */
export interface SayNames {
  codeLists: readonly { id: string; label: string }[]
  results: readonly { id: string; label: string; unit: string }[]
  groups: readonly { id: string; label: string }[]
  parameters?: readonly { id: string; label: string; default: PlainValue }[]
  uses?: readonly { id: string; title: string }[]
}

/** A label as it stands inside a sentence: "Denosumab" → "denosumab"; "eGFR", "HbA1c", "BMI" and "Alzheimers sygdom" stay. */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}{2,}(?=[\s,.()/-]|$)/u.test(label) && !/^\S+ (sygdom|syndrom|lymfom|disease|syndrome)(\s|$)/.test(label)
    ? label[0]!.toLowerCase() + label.slice(1)
    : label

/** Made once for each language: making one takes longer than a whole sentence. */
const FORMATS: Partial<Record<Locale, Intl.NumberFormat>> = {}

export function sayIn(locale: Locale, names: SayNames): Say {
  const label = (of: readonly { id: string; label: string }[]) => (id: string) => of.find((one) => one.id === id)?.label ?? NOT_CHOSEN[locale]
  const format = (FORMATS[locale] ??= new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: 3 }))
  const number = (n: number) => format.format(n)
  const period = ({ n, unit }: Period) => `${number(n)} ${NAMES[locale][unit][n === 1 ? 0 : 1]}`
  const within = (p: Period | null) => {
    if (!p) return locale === 'da' ? 'nogensinde' : 'ever'
    if (locale === 'en') return `within the last ${p.n === 1 ? NAMES.en[p.unit][0] : period(p)}`
    if (p.n === 1) return p.unit === 'days' ? 'inden for det seneste døgn' : `inden for ${p.unit === 'years' ? 'det' : 'den'} seneste ${NAMES.da[p.unit][0]}`
    return `inden for de seneste ${period(p)}`
  }
  const lowered = (of: (id: string) => string) => (id: string) => inSentence(of(id))
  return {
    locale,
    list: lowered(label(names.codeLists)),
    result: lowered(label(names.results)),
    group: label(names.groups),
    used: (from, group) => {
      const title = names.uses?.find((one) => one.id === from)?.title ?? NOT_CHOSEN[locale]
      return group === INCLUDED ? title : `${title}: ${group}`
    },
    profile: (use) => (use === '' ? '' : (names.uses?.find((one) => one.id === use)?.title ?? NOT_CHOSEN[locale])),
    parameter: (id) => names.parameters?.find((one) => one.id === id)?.default,
    parameterLabel: (id) => names.parameters?.find((one) => one.id === id)?.label ?? NOT_CHOSEN[locale],
    quantity: (n, concept) => `${number(n / 1000)} ${names.results.find((one) => one.id === concept)?.unit ?? ''}`.trim(),
    period,
    within,
    number,
  }
}
