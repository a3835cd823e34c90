// A change said as what stands between the patient and the group: "eGFR er 6 dage for gammel", "alderen er 2 år for lav".
import { dateOf, plus, type Day, type Locale, type Profile, type Run, type Table } from '#criteria'
import { writeBounds, type RawPatient, type RawRow } from '#population'
import { conceptOf } from '../cases/patient'
import type { Change } from './change'
import { nameOf, ROW_NAMES } from './names'

/** One clause or two, with a full stop. */
export function changeSentence(profile: Profile, patient: RawPatient, change: Change, run: Run, locale: Locale): string {
  const text = clause(profile, patient, change, run, locale)
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`
}

function clause(profile: Profile, patient: RawPatient, change: Change, run: Run, locale: Locale): string {
  const da = locale === 'da'
  switch (change.type) {
    case 'birth': {
      if (change.from === null)
        return da
          ? `fødselsdatoen mangler: ${dateText(change.to, locale)} ville være nok`
          : `the date of birth is missing: ${dateText(change.to, locale)} would be enough`
      const by = lengthText(change.from, change.to, locale)
      const young = change.to < change.from
      return da ? `alderen er ${by} for ${young ? 'lav' : 'høj'}` : `the age is ${by} too ${young ? 'low' : 'high'}`
    }
    case 'person': {
      const name = PERSON[change.field][locale]
      const to = wordText(change.to, locale)
      if (change.from === '') return da ? `${name} mangler: ${to} ville være nok` : `${name} is missing: ${to} would be enough`
      return da ? `${name} er ${wordText(change.from, locale)} og skulle være ${to}` : `${name} is ${wordText(change.from, locale)} and would have to be ${to}`
    }
    case 'added':
      return addedText(profile, change.row, run, locale)
    case 'removed': {
      const what = ROW_NAMES[change.row.table].one[locale]
      const row = rowText(profile, change.row, what, locale)
      return da ? `${row} fra ${dateText(change.row.day, locale)} holder patienten ude` : `${row} of ${dateText(change.row.day, locale)} keeps the patient out`
    }
    case 'changed':
      return changedText(profile, change, locale)
  }
}

const PERSON = {
  sex: { da: 'kønnet', en: 'the sex' },
  municipality: { da: 'kommunen', en: 'the municipality' },
  cprStatus: { da: 'CPR-status', en: 'the CPR status' },
} as const
const WORDS: Readonly<Record<string, { da: string; en: string }>> = { K: { da: 'kvinde', en: 'woman' }, M: { da: 'mand', en: 'man' } }
const wordText = (word: string, locale: Locale): string => WORDS[word]?.[locale] ?? (word || (locale === 'da' ? 'ukendt' : 'unknown'))

function addedText(profile: Profile, row: RawRow, run: Run, locale: Locale): string {
  const da = locale === 'da'
  const what = rowText(profile, row, ROW_NAMES[row.table].one[locale], locale)
  const value = columnTexts(profile, row, locale).join(', ')
  const day = row.day === run.ref ? '' : ` ${da ? 'den' : 'on'} ${dateText(row.day, locale)}`
  return da ? `mangler ${what}${value ? ` på ${value}` : ''}${day}` : `lacks ${what}${value ? ` of ${value}` : ''}${day}`
}

function changedText(profile: Profile, { row, what }: Extract<Change, { type: 'changed' }>, locale: Locale): string {
  const da = locale === 'da'
  const name = rowText(profile, row, ROW_NAMES[row.table].the[locale], locale)
  switch (what.of) {
    case 'day': {
      const days = daysText(Math.abs(what.to - row.day), locale)
      const late = what.to > row.day
      const of = `${name} ${da ? 'fra' : 'of'} ${dateText(row.day, locale)}`
      return da ? `${of} er ${days} for ${late ? 'gammel' : 'ny'}` : `${of} is ${days} too ${late ? 'old' : 'recent'}`
    }
    case 'stop': {
      if (what.to === null) return da ? `${name} er afsluttet ${dateText(row.stop!, locale)}` : `${name} ended on ${dateText(row.stop!, locale)}`
      if (row.stop === undefined)
        return da
          ? `${name} er ikke afsluttet: ${dateText(what.to, locale)} ville være nok`
          : `${name} has not ended: ${dateText(what.to, locale)} would be enough`
      const days = daysText(Math.abs(what.to - row.stop), locale)
      const early = what.to > row.stop
      return da ? `${name} slutter ${days} for ${early ? 'tidligt' : 'sent'}` : `${name} ends ${days} too ${early ? 'early' : 'late'}`
    }
    case 'word':
      return da
        ? `${name} er mærket »${row.words?.[what.word] ?? ''}« og skulle være »${what.to}«`
        : `${name} is marked “${row.words?.[what.word] ?? ''}” and would have to be “${what.to}”`
    case 'column': {
      const bounds = row.columns?.[what.column]
      const to = `${writeBounds({ lo: what.to, hi: what.to }, locale)}${unitOf(profile, row, what.column, locale)}`
      const now = bounds && writeBounds(bounds, locale)
      if (!now) return da ? `${name} kan ikke læses: ${to} ville være nok` : `${name} cannot be read: ${to} would be enough`
      if (bounds.lo !== bounds.hi) return da ? `${name} er ${now}: ${to} ville afgøre det` : `${name} is ${now}: ${to} would settle it`
      const by = `${writeBounds({ lo: Math.abs(what.to - bounds.lo), hi: Math.abs(what.to - bounds.lo) }, locale)}${unitOf(profile, row, what.column, locale)}`
      const high = what.to < bounds.lo
      return da ? `${name} er ${now} og dermed ${by} for ${high ? 'høj' : 'lav'}` : `${name} is ${now}, which is ${by} too ${high ? 'high' : 'low'}`
    }
  }
}

/** "en diagnose af osteoporose", "eGFR" */
function rowText(profile: Profile, row: RawRow, kind: string, locale: Locale): string {
  const name = nameOf(profile, row)
  if (!name || ALONE.has(row.table)) return kind
  if (row.table === 'result') return name
  return `${kind} ${OF[row.table]?.[locale] ?? (locale === 'da' ? 'af' : 'of')} ${name}`
}
const ALONE: ReadonlySet<Table> = new Set(['listing', 'death'])
const OF: Partial<Record<Table, { da: string; en: string }>> = {
  service: { da: 'for', en: 'for' },
  vaccination: { da: 'med', en: 'with' },
  plan: { da: 'for', en: 'for' },
}

const COLUMNS: Readonly<Record<string, { da: string; en: string }>> = {
  value: { da: '', en: '' },
  refLow: { da: 'nedre grænse ', en: 'lower limit ' },
  refHigh: { da: 'øvre grænse ', en: 'upper limit ' },
  ddd: { da: '', en: '' },
  packages: { da: '', en: '' },
  supplyDays: { da: '', en: '' },
  dailyDdd: { da: '', en: '' },
  times: { da: '', en: '' },
  dose: { da: 'dosis ', en: 'dose ' },
}
const columnTexts = (profile: Profile, row: RawRow, locale: Locale): string[] =>
  Object.entries(row.columns ?? {}).map(
    ([column, bounds]) => `${COLUMNS[column]![locale]}${writeBounds(bounds, locale)}${unitOf(profile, row, column, locale)}`,
  )

function unitOf(profile: Profile, row: RawRow, column: string, locale: Locale): string {
  if (column === 'supplyDays') return locale === 'da' ? ' dage' : ' days'
  if (column === 'ddd' || column === 'dailyDdd') return ' DDD'
  const unit = row.table === 'result' ? conceptOf(profile, row.codes)?.unit : undefined
  return unit ? ` ${unit}` : ''
}

const daysText = (n: number, locale: Locale): string => (locale === 'da' ? `${n} ${n === 1 ? 'dag' : 'dage'}` : `${n} ${n === 1 ? 'day' : 'days'}`)

/** The time between two days in whole years or months where it is just that, else in years and days. */
function lengthText(a: Day, b: Day, locale: Locale): string {
  const [from, to] = a < b ? [a, b] : [b, a]
  const [x, y] = [dateOf(from), dateOf(to)]
  const months = 12 * (y.year - x.year) + y.month - x.month - (plus(from, 12 * (y.year - x.year) + y.month - x.month, 'months') > to ? 1 : 0)
  const rest = to - plus(from, months, 'months')
  const years = Math.floor(months / 12)
  const parts = [
    ...(years ? [locale === 'da' ? `${years} år` : `${years} ${years === 1 ? 'year' : 'years'}`] : []),
    ...(months % 12
      ? [locale === 'da' ? `${months % 12} ${months % 12 === 1 ? 'måned' : 'måneder'}` : `${months % 12} ${months % 12 === 1 ? 'month' : 'months'}`]
      : []),
    ...(rest || !months ? [daysText(rest, locale)] : []),
  ]
  return parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} ${locale === 'da' ? 'og' : 'and'} ${parts.at(-1)}`
}

/** "3.3.2026" in Danish, "2026-03-03" in English. */
export function dateText(day: Day, locale: Locale): string {
  const { year, month, day: of } = dateOf(day)
  return locale === 'da' ? `${of}.${month}.${year}` : `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`
}
