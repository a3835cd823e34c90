// Reads the command, runs it, prints the answer. Exit codes: 0 fine, 1 the profile has faults, 2 it was asked wrongly.
// What counts is loaded only once the question makes sense, so that a slip of the hand is answered at once.
import { parseArgs } from 'node:util'
import { parseDay } from '#criteria/core/days'
import { LOCALES, type Locale } from '#criteria/sentence/say'
import type { Answer } from './answer'
import { Refusal, WORDS } from './words'

const OPTIONS = {
  population: { type: 'string' },
  'as-of': { type: 'string' },
  engine: { type: 'string' },
  patient: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const locale: Locale = LOCALES.find((one) => process.argv.includes(`--lang=${one}`) || process.argv[process.argv.indexOf('--lang') + 1] === one) ?? 'da'

async function run(): Promise<Answer> {
  const { values, positionals } = read()
  if (values.lang !== undefined && !LOCALES.some((one) => one === values.lang)) throw new Refusal((texts) => texts.badLang(values.lang!))
  const [command, file, extra] = positionals
  if (values.help || command === undefined) return { code: 0, text: WORDS[locale].usage, json: { usage: WORDS[locale].usage } }
  if (command !== 'check' && command !== 'count' && command !== 'explain') throw new Refusal((texts) => texts.unknownCommand(command))
  if (file === undefined) throw new Refusal((texts) => texts.noFile)
  if (extra !== undefined) throw new Refusal((texts) => texts.tooMany(extra))
  const { engine = 'arrays', 'as-of': asOf, population = 'klinik', patient } = values
  if (engine !== 'arrays' && engine !== 'duckdb') throw new Refusal((texts) => texts.badEngine(engine))
  if (command === 'explain' && engine !== 'arrays') throw new Refusal((texts) => texts.onlyArrays)
  const ref = asOf === undefined ? undefined : parseDay(asOf)
  if (ref === null) throw new Refusal((texts) => texts.badDate(asOf!))
  const { answer } = await import('./answer')
  return answer({ command, file, engine, ref, population, patient }, locale)
}

function read() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true })
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? message
    throw new Refusal((texts) =>
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? texts.unknownOption(option)
        : code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
          ? texts.noValue(option)
          : texts.badOption(message),
    )
  }
}

// a reader such as head may leave before the end
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  const { code, text, json } = await run()
  process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify(json, null, 2) : text}\n`)
  process.exitCode = code
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${error.say(WORDS[locale], locale)}\n`)
  process.exitCode = 2
}
