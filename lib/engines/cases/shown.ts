// What a display field shows of a test patient, in the form in which it is expected, and the one held against the other.
import { isoOf, OPEN_HI, OPEN_LO, parseDay, partLabels, type ExpectedShown, type Locale, type Num, type Profile, type Projection } from '#criteria'
import { parseBounds, parseQuantity, writeBounds, type ValueBounds } from '#population'
import { writtenBounds } from '#population/written'
import { dateText } from '../nearest/says'
import type { ShownAnswer } from '../result'
import { conceptOf } from './patient'

/** Rows of what is shown, the latest first; none: nothing is shown. */
export type Is = ExpectedShown['is']

type Rows = Extract<ShownAnswer, { type: 'rows' }>['rows']
/** What stands for a result that is there and cannot be read; any other text that is no number is read as the same. */
const UNREADABLE = 'unreadable'
const OPEN: ValueBounds = { lo: OPEN_LO, hi: OPEN_HI }

/** What is shown, as it would be expected; a field that is not finished shows nothing. Values have a decimal point, days are ISO dates. */
export function isOf(shown: ShownAnswer | undefined, projection: Projection | null): Is {
  if (!shown || !projection) return []
  switch (shown.type) {
    case 'rows':
      return shown.rows.map((row) => {
        const value = projection.show === 'rows' && projection.column ? written(boundsOf(row)) : row.codes.map(({ code }) => code).sort()[0]
        return value === undefined ? { day: isoOf(row.day) } : { value, day: isoOf(row.day) }
      })
    case 'days':
      return shown.days === null ? [] : [{ value: String(shown.days) }]
    case 'date':
      return shown.day === null ? [] : [{ day: isoOf(shown.day) }]
    case 'number': {
      const bounds = numberIn(shown, projection)
      return bounds ? [{ value: written(bounds) }] : []
    }
    case 'holds':
      return [{ value: shown.holds ? 'yes' : 'no' }]
    case 'parts':
      return shown.parts.map((value) => ({ value }))
    case 'note':
      return [{ value: shown.text }]
  }
}

/** Whether a field shows what is expected of it: all rows, the latest first; of each what is named of it. Numbers are compared as values, not as texts. */
export function showsAs(is: Is, shown: ShownAnswer | undefined, projection: Projection | null, profile: Pick<Profile, 'results'>): boolean {
  const now = isOf(shown, projection)
  if (shown?.type === 'parts' && !is.length) return shown.parts.every((part) => part === 'missing')
  return is.length === now.length && is.every((row, at) => (row.day === undefined || row.day === now[at]!.day) && (!('value' in row) || valued(row.value, at)))

  function valued(value: string, at: number): boolean {
    const row = now[at]!
    if ('value' in row && row.value === value) return true
    if (!shown || !projection) return false
    if (shown.type === 'rows') {
      const { codes, ...bounds } = shown.rows[at]!
      if (projection.show !== 'rows' || !projection.column) return codes.some(({ code }) => code === value)
      const concept = conceptOf(profile, [...codes])
      return alike(concept ? writtenBounds(concept, value) : parseBounds(value), boundsOf(bounds))
    }
    const number = shown.type === 'number' ? numberIn(shown, projection) : shown.type === 'days' && shown.days !== null ? whole(shown.days, shown.days) : null
    return number !== null && alike(parseBounds(value), number)
  }
}

const alike = (a: ValueBounds, b: ValueBounds): boolean => a.lo === b.lo && a.hi === b.hi
const boundsOf = ({ lo, hi }: Pick<Rows[number], 'lo' | 'hi'>): ValueBounds => ({ lo: lo ?? OPEN_LO, hi: hi ?? OPEN_HI })
const whole = (lo: number, hi: number): ValueBounds => ({ lo: 1000 * lo, hi: 1000 * hi })

/** Bounds of a number in thousandths; null where nothing is known of it. */
function numberIn({ lo, hi }: { lo: number | null; hi: number | null }, projection: Projection): ValueBounds | null {
  if (lo === null && hi === null) return null
  const times = projection.show === 'number' && counts(projection.of) ? 1000 : 1
  return { lo: lo === null ? OPEN.lo : times * lo, hi: hi === null ? OPEN.hi : times * hi }
}
/** Days, codes and points are whole; all else is in thousandths. */
const counts = (of: Num): boolean =>
  of.op === 'total' ? of.of.every(({ of: one }) => counts(one)) : of.op === 'days' || of.op === 'codes' || of.op === 'points'

/** "-2.6", "<30": as people write it, without spaces, so that a plain number stays one. */
const written = (bounds: ValueBounds): string =>
  writeBounds(bounds, 'en')
    ?.replace(/−/g, '-')
    .replace(/^([<>≤≥]) /, '$1') ?? UNREADABLE

const WORDS = {
  da: { missing: 'mangler', yes: 'ja', no: 'nej', none: 'ingen', unreadable: 'kan ikke læses', on: 'den', days: (n: string) => `${n} dage siden` },
  en: { missing: 'missing', yes: 'yes', no: 'no', none: 'none', unreadable: 'cannot be read', on: 'on', days: (n: string) => `${n} days ago` },
} as const

/** What is shown or expected, as people read it: "−2,6 den 1.5.2024", "mangler". `projection` is the field's own; null while it is not finished. */
export function isText(is: Is, field: string, projection: Projection | null, profile: Profile, locale: Locale): string {
  const words = WORDS[locale]
  if (!is.length) return words.missing
  const of = profile.display.find(({ id }) => id === field)
  const exit = (value: string) => (value === 'yes' || value === 'no' || value === 'missing' ? words[value] : value)
  if (projection?.show === 'parts' && of) {
    const labels = partLabels(of, profile, locale)
    if (labels.length === is.length) {
      const told = is.flatMap((row, at) => ('value' in row && row.value !== 'no' ? [`${labels[at]!.label}: ${exit(row.value)}`] : []))
      return told.length ? told.join('; ') : words.none
    }
  }
  const concept = profile.results.find(({ id }) => id === of?.params.concept)
  const valueText = (value: string): string => {
    if (projection?.show === 'holds' || projection?.show === 'parts') return exit(value)
    if (projection?.show === 'daysSince') return words.days(numberText(value, locale))
    if (projection?.show === 'number') return numberText(value, locale)
    if (projection?.show !== 'rows' || !projection.column) return value
    return parseQuantity(value) ? `${numberText(value, locale)}${concept?.unit ? ` ${concept.unit}` : ''}` : words.unreadable
  }
  return is
    .map((row) => {
      const parsed = row.day === undefined ? null : parseDay(row.day)
      const day = row.day === undefined ? '' : parsed === null ? row.day : dateText(parsed, locale)
      return 'value' in row ? `${valueText(row.value)}${day && ` ${words.on} ${day}`}` : day
    })
    .join('; ')
}

/** A number as it was written, with the signs of the language. */
const numberText = (value: string, locale: Locale): string =>
  parseQuantity(value) ? value.replace('-', '−').replace(/[.,]/, locale === 'da' ? ',' : '.') : value
