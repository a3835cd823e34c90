// A command that was asked rightly, answered.
import type { Day, Locale, Run } from '#criteria'
import { formatIn, type Format } from '#i18n/format'
import { check } from './check'
import { count } from './count'
import { explain } from './explain'
import { readPopulation, readProfile } from './read'
import { WORDS, type Texts } from './words'

export interface Question {
  command: 'check' | 'count' | 'explain'
  file: string
  engine: 'arrays' | 'duckdb'
  /** Reference date; undefined: the population's own. */
  ref: Day | undefined
  /** Name, or path of a file. */
  population: string
  /** Key. */
  patient: string | undefined
}
export interface Output {
  texts: Texts
  locale: Locale
  format: Format
}
export interface Answer {
  /** Exit code. */
  code: 0 | 1
  text: string
  json: Record<string, unknown>
}

/** Throws Refusal for what the user can put right. */
export async function answer({ command, file, engine, ref, population: name, patient }: Question, locale: Locale): Promise<Answer> {
  const output: Output = { texts: WORDS[locale], locale, format: formatIn(locale) }
  const profile = readProfile(file)
  if (command === 'check') return check(profile, output)
  const population = readPopulation(name)
  const run: Run = { ref: ref ?? population.ref, clinic: population.clinic }
  return command === 'count' ? count(profile, population, run, engine, output) : explain(profile, population, run, patient, output)
}
