// A command that was asked rightly, and what it answers.
import { parseDay, type Day, type Locale } from '#criteria'
import { formatIn, type Format } from '#i18n/format'
import type { Values } from './options'
import { Refusal, WORDS, type Texts } from './words'

export interface Output {
  texts: Texts
  locale: Locale
  format: Format
}
export interface Asked extends Output {
  files: readonly string[]
  values: Values
  /** A line on the way, for work that takes long; goes to standard error, never into the answer. */
  progress: (line: string) => void
}
export interface Answer {
  /** Exit code: 0 fine; 1 the profile has faults, a case fails, a file is not formatted or something differs. */
  code: 0 | 1
  text: string
  json: Record<string, unknown>
}

export const outputIn = (locale: Locale): Output => ({ texts: WORDS[locale], locale, format: formatIn(locale) })

/** The day of `--as-of`; undefined when it was not given. Throws Refusal. */
export function asOf(values: Values): Day | undefined {
  const given = values['as-of']
  const day = given === undefined ? undefined : parseDay(given)
  if (day === null) throw new Refusal((texts) => texts.badDate(given!))
  return day
}

/** A whole number of an option, from `least`; `otherwise` when it was not given. Throws Refusal. */
export function wholeOf(values: Values, name: 'size' | 'seed', least: number, otherwise: number): number {
  const given = values[name]
  if (given === undefined) return otherwise
  const n = Number(given.replace(/[._](?=\d{3}\b)/g, ''))
  if (!Number.isSafeInteger(n) || n < least) throw new Refusal((texts) => texts.badNumber(name, given, String(least)))
  return n
}
