// Every option of the command line, once. Which command takes which stands in commands.ts.
export const OPTIONS = {
  population: { type: 'string' },
  'as-of': { type: 'string' },
  engine: { type: 'string' },
  patient: { type: 'string' },
  step: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  size: { type: 'string' },
  seed: { type: 'string' },
  clinic: { type: 'string' },
  format: { type: 'string' },
  release: { type: 'string' },
  limit: { type: 'string' },
  smaller: { type: 'boolean' },
  check: { type: 'boolean' },
  pin: { type: 'boolean' },
  keep: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const
export type OptionName = keyof typeof OPTIONS
export type Values = { [Name in OptionName]?: (typeof OPTIONS)[Name]['type'] extends 'string' ? string : boolean }
/** Every command takes these. */
export const ALWAYS: readonly OptionName[] = ['json', 'lang', 'help']
