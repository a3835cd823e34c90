// The search of the built-in extract: by code however it is written, by label, by what clinicians also call it, and through a slip of the finger.
import { canonicalUri } from '#criteria'
import type { Entry } from './entry'
import { BUILT_IN } from './extract'
import { queryOf, type Query } from './query'
import { compareScored, scoreOf, soughtOf, type Sought } from './score'

export interface Indexed {
  entry: Entry
  of: Sought
}
const index: readonly Indexed[] = BUILT_IN.map((entry) => ({
  entry,
  of: soughtOf({
    system: entry.system,
    code: entry.code,
    titles: [entry.title.da, entry.title.en],
    words: entry.words,
    retired: entry.retired !== null,
    verify: entry.verify,
  }),
}))

export interface Scored extends Indexed {
  score: number
}
/** Every built-in code that answers, best first. */
export function scoredBuiltIn(query: Query, systems?: readonly string[]): Scored[] {
  const only = systems && new Set(systems.map(canonicalUri))
  if (!query.words.length) return []
  return index
    .flatMap(({ entry, of }): Scored[] => {
      if (only && !only.has(entry.system)) return []
      const score = scoreOf(of, query)
      return score > 0 ? [{ entry, of, score }] : []
    })
    .sort(compareScored)
}

/**
 * Built-in codes for what was typed, best first. Every word must be found: as a code or its beginning (with or without D and dots),
 * as a word or part of one in label or synonyms, said otherwise, or, from five letters, a slip away. An empty query gives nothing.
 */
export const searchCodes = (text: string, options: { systems?: readonly string[]; limit?: number } = {}): Entry[] =>
  scoredBuiltIn(queryOf(text), options.systems)
    .slice(0, options.limit ?? 30)
    .map(({ entry }) => entry)

/** What is near when nothing answers: codes that answer to a part of it, those of most words first. */
export function nearCodes(text: string, options: { systems?: readonly string[]; limit?: number } = {}): Entry[] {
  const found = new Map<Entry, number>()
  for (const part of partsOf(queryOf(text).words))
    for (const { entry, score } of scoredBuiltIn({ words: part, typed: '', others: queryOf(part.join(' ')).others }, options.systems))
      found.set(entry, (found.get(entry) ?? 0) + score)
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, options.limit ?? 5)
    .map(([entry]) => entry)
}

/** Each word on its own, and what a long one begins with. */
export const partsOf = (words: readonly string[]): string[][] => [
  ...(words.length > 1 ? words.filter((word) => word.length >= 3).map((word) => [word]) : []),
  ...words.flatMap((word) => [5, 4].filter((length) => word.length > length).map((length) => [word.slice(0, length)])),
]
