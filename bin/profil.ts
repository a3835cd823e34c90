// Reads the command, runs it, prints the answer. Exit codes: 0 fine, 1 see Answer, 2 it was asked wrongly.
import { parseArgs } from 'node:util'
import { LOCALES, type Locale } from '#criteria/sentence/say'
import type { Answer } from './answer'
import { commandOf, COMMANDS, type Command } from './commands'
import { HELP } from './help'
import { ALWAYS, OPTIONS, type OptionName } from './options'
import { Refusal, WORDS } from './words'

const locale: Locale = LOCALES.find((one) => process.argv.includes(`--lang=${one}`) || process.argv[process.argv.indexOf('--lang') + 1] === one) ?? 'da'

async function run(): Promise<Answer> {
  const { values, positionals } = read()
  if (values.lang !== undefined && !LOCALES.some((one) => one === values.lang)) throw new Refusal((texts) => texts.badLang(values.lang!))
  const help = HELP[locale]
  const found = commandOf(positionals)
  if (positionals.length === 0 || (values.help && !found)) return { code: 0, text: help.all, json: { usage: help.all } }
  if (!found) throw new Refusal((texts) => texts.unknownCommand(positionals[0]!, Object.keys(COMMANDS)))
  const command: Command = COMMANDS[found.name]
  if (values.help) return { code: 0, text: help.pages[found.name], json: { usage: help.pages[found.name] } }
  const strange = (Object.keys(values) as OptionName[]).find((one) => !command.options.includes(one) && !ALWAYS.includes(one))
  if (strange) throw new Refusal((texts) => texts.notHere(found.name, strange))
  const files = positionals.slice(found.took)
  const [least, most] = command.files
  if (files.length < least) throw new Refusal((texts) => (least === 2 ? texts.twoFiles(found.name) : texts.noFile(found.name)))
  if (files.length > most) throw new Refusal((texts) => texts.tooMany(files[most]!))
  const [run, { outputIn }] = await Promise.all([command.load(), import('./answer')])
  const progress = (line: string) => void (values.json || process.stderr.write(`${line}\n`))
  return run({ files, values, progress, ...outputIn(locale) })
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
