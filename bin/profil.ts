// Reads the command, runs it, prints the answer. Exit codes: 0 fine, 1 the profile has faults, 2 it was asked wrongly.
import { parseArgs } from 'node:util'
import { LOCALES, parseDay, type Locale, type Run } from '#criteria'
import { formatIn, type Format } from '#i18n/format'
import { check } from './check'
import { count, ENGINES } from './count'
import { explain } from './explain'
import { readPopulation, readProfile } from './read'
import { Refusal, WORDS, type Texts } from './words'

export interface Output {
  texts: Texts
  locale: Locale
  format: Format
}
export interface Answer {
  code: 0 | 1
  text: string
  json: Record<string, unknown>
}

const OPTIONS = {
  population: { type: 'string' }, 'as-of': { type: 'string' }, engine: { type: 'string' }, patient: { type: 'string' },
  json: { type: 'boolean' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' },
} as const

const locale: Locale = LOCALES.find((one) => process.argv.includes(`--lang=${one}`) || process.argv[process.argv.indexOf('--lang') + 1] === one) ?? 'da'

async function run(): Promise<Answer> {
  const { values, positionals } = read()
  const output: Output = { texts: WORDS[locale], locale, format: formatIn(locale) }
  if (values.lang !== undefined && !LOCALES.some((one) => one === values.lang)) throw new Refusal((texts) => texts.badLang(values.lang!))
  const [command, file, extra] = positionals
  if (values.help || command === undefined) return { code: 0, text: output.texts.usage, json: { usage: output.texts.usage } }
  if (!['check', 'count', 'explain'].includes(command)) throw new Refusal((texts) => texts.unknownCommand(command))
  if (file === undefined) throw new Refusal((texts) => texts.noFile)
  if (extra !== undefined) throw new Refusal((texts) => texts.tooMany(extra))
  const engine = ENGINES[values.engine ?? 'arrays']
  if (!engine) throw new Refusal((texts) => texts.badEngine(values.engine!))
  const asOf = values['as-of']
  const ref = asOf === undefined ? undefined : parseDay(asOf)
  if (ref === null) throw new Refusal((texts) => texts.badDate(asOf!))
  const profile = readProfile(file)
  if (command === 'check') return check(profile, output)
  if (command === 'explain' && engine.name !== 'arrays') throw new Refusal((texts) => texts.onlyArrays)
  const population = readPopulation(values.population ?? 'klinik')
  const when: Run = { ref: ref ?? population.ref, clinic: population.clinic }
  return command === 'count' ? count(profile, population, when, engine, output) : explain(profile, population, when, values.patient, output)
}

function read() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true })
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? message
    throw new Refusal((texts) => (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? texts.unknownOption(option) : code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? texts.noValue(option) : texts.badOption(message)))
  }
}

// a reader such as head may leave before the end
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error })

try {
  const { code, text, json } = await run()
  process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify(json, null, 2) : text}\n`)
  process.exitCode = code
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${error.say(WORDS[locale], locale)}\n`)
  process.exitCode = 2
}
