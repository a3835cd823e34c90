// A command line read, run and answered; profil.ts puts it on the streams. Exit codes: 0 fine, 1 see Answer, 2 it was asked wrongly.
import { parseArgs } from 'node:util'
import { LOCALES, type Locale } from '#criteria/sentence/say'
import type { Answer } from './answer'
import { commandOf, COMMANDS, type Command } from './commands'
import { HELP } from './help'
import { ALWAYS, OPTIONS, type OptionName } from './options'
import { Refusal, WORDS } from './words'

export interface Said {
  code: 0 | 1 | 2
  out: string
  err: string
}

/** The answer to the words after `profil`; `progress` hears lines on the way. */
export async function answerTo(argv: readonly string[], progress: (line: string) => void = () => {}): Promise<Said> {
  const locale: Locale = LOCALES.find((one) => argv.includes(`--lang=${one}`) || argv[argv.indexOf('--lang') + 1] === one) ?? 'da'
  try {
    const { code, text, json } = await run(argv, locale, progress)
    return { code, out: `${argv.includes('--json') ? JSON.stringify(json, null, 2) : text}\n`, err: '' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { code: 2, out: '', err: `${error.say(WORDS[locale], locale)}\n` }
  }
}

async function run(argv: readonly string[], locale: Locale, progress: (line: string) => void): Promise<Answer> {
  const { values, positionals } = read(argv)
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
  const [carry, { outputIn }] = await Promise.all([command.load(), import('./answer')])
  return carry({ files, values, progress, ...outputIn(locale) })
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
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
