// The one formatter of numbers and dates: 1.240, 12,5 %, 3. marts 2026. Never American forms.
import { dateOf, type Day, type Locale } from '#criteria'

const TAG: Record<Locale, string> = { da: 'da-DK', en: 'en-GB' }
const ZONE = 'Europe/Copenhagen'

export interface Format {
  /** 1240 → "1.240" */
  number: (n: number) => string
  /** Thousandths → "12,5". */
  thousandths: (n: number) => string
  /** 0.7 → "70 %" */
  percent: (share: number) => string
  /** A civil day → "3. marts 2026". */
  day: (day: Day) => string
  /** An instant → "3. marts 2026 kl. 14.32". */
  instant: (at: Date) => string
  /** An instant → "14.32". */
  time: (at: Date) => string
  /** Whole days between two instants in words: "i dag", "i går", "for 3 dage siden". */
  since: (at: Date, now: Date) => string
}

const made: Partial<Record<Locale, Format>> = {}
/** Made once for each language: the makers of Intl take a millisecond each, and a page asks for every number. */
export const formatIn = (locale: Locale): Format => (made[locale] ??= formatOf(locale))

function formatOf(locale: Locale): Format {
  const tag = TAG[locale]
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 3 })
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 })
  const date = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const local = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONE })
  const clock = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: ZONE })
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const civil = (at: Date) => new Date(new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(at)).getTime() / 86_400_000
  return {
    number: (n) => number.format(n),
    thousandths: (n) => number.format(n / 1000),
    percent: (share) => percent.format(share),
    day: (day) => {
      const { year, month, day: dd } = dateOf(day)
      return date.format(new Date(Date.UTC(year, month - 1, dd)))
    },
    instant: (at) => `${local.format(at)}${locale === 'da' ? ' kl. ' : ' at '}${clock.format(at)}`,
    time: (at) => clock.format(at),
    since: (at, now) => relative.format(civil(at) - civil(now), 'day'),
  }
}
