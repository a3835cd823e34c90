// The commands: one row each. `files` is how many file names it takes, least and most; commands of populations and terminology have their own word first.
import type { Answer, Asked } from './answer'
import type { OptionName } from './options'

export interface Command {
  files: readonly [number, number]
  options: readonly OptionName[]
  /** The code of a command is loaded only once the question makes sense, so that a slip of the hand is answered at once. */
  load: () => Promise<(asked: Asked) => Answer | Promise<Answer>>
}

const MANY = 1000
export const COMMANDS = {
  check: { files: [1, MANY], options: [], load: async () => (await import('./check')).check },
  fmt: { files: [1, MANY], options: ['check', 'pin', 'to'], load: async () => (await import('./fmt')).fmt },
  count: { files: [1, 1], options: ['population', 'as-of', 'engine'], load: async () => (await import('./count')).count },
  explain: { files: [1, 1], options: ['population', 'as-of', 'patient', 'step'], load: async () => (await import('./explain')).explain },
  test: { files: [1, MANY], options: ['engine'], load: async () => (await import('./test')).test },
  diff: { files: [2, 2], options: ['population', 'as-of'], load: async () => (await import('./diff')).diff },
  compile: { files: [1, 1], options: ['to', 'out'], load: async () => (await import('./compile')).compile },
  cases: { files: [1, 1], options: ['keep', 'as-of'], load: async () => (await import('./cases')).cases },
  'population make': {
    files: [1, 1],
    options: ['size', 'seed', 'as-of', 'clinic', 'out'],
    load: async () => (await import('./population-make')).populationMake,
  },
  'population import': {
    files: [1, 1],
    options: ['as-of', 'clinic', 'out'],
    load: async () => (await import('./population-import')).populationImport,
  },
  'terminology import': {
    files: [1, 1],
    options: ['format', 'release', 'smaller'],
    load: async () => (await import('./terminology')).terminologyImport,
  },
  'terminology list': { files: [0, 0], options: [], load: async () => (await import('./terminology')).terminologyList },
  'terminology search': { files: [1, 12], options: ['limit'], load: async () => (await import('./terminology')).terminologySearch },
} as const satisfies Record<string, Command>
export type CommandName = keyof typeof COMMANDS

/** The command that the first words name, and how many words it took; null when none. */
export function commandOf(words: readonly string[]): { name: CommandName; took: number } | null {
  for (const took of [2, 1]) {
    const name = words.slice(0, took).join(' ')
    if (words.length >= took && Object.hasOwn(COMMANDS, name)) return { name: name as CommandName, took }
  }
  return null
}
