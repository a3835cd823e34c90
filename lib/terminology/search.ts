// The code picker's search: by code however it is written, by label, by what clinicians also call it, and through a slip of the finger.
import { canonicalUri, SYSTEMS } from '#criteria'
import type { Entry } from './entry'
import { BUILT_IN } from './extract'
import { distance, fold, foldCode } from './fold'

/** Among equals: diagnoses, medicines, results, activities. */
const ORDER: readonly string[] = (['icpc', 'sks', 'atc', 'npu', 'mcs', 'service', 'drug', 'local'] as const).map((id) => SYSTEMS[id].uri)

interface Indexed {
  entry: Entry
  codes: string[]
  title: string[]
  words: string[]
  /** Labels, whole. */
  called: string[]
  /** Synonyms, whole. */
  said: string[]
  all: string
}

const index: Indexed[] = BUILT_IN.map((entry) => {
  const words = (text: string) => fold(text).split(' ')
  const code = foldCode(entry.code)
  return {
    entry,
    codes: [code, ...(entry.system === SYSTEMS.sks.uri ? [code.slice(1)] : []), ...(entry.system === SYSTEMS.service.uri ? [code.slice(2)] : [])],
    title: [...words(entry.title.da), ...words(entry.title.en)],
    words: entry.words.flatMap(words),
    called: [entry.title.da, entry.title.en].map(fold),
    said: entry.words.map(fold),
    all: [entry.title.da, entry.title.en, ...entry.words].map(fold).join(' | '),
  }
})

/**
 * Built-in codes for what was typed, best first. Every word must be found: as a code or its beginning (with or without D and dots),
 * as a word or part of one in label or synonyms, or, from five letters, one slip away. An empty query gives nothing.
 */
export function searchCodes(query: string, options: { systems?: readonly string[]; limit?: number } = {}): Entry[] {
  const words = fold(query).split(' ').filter(Boolean).slice(0, 12)
  const typed = foldCode(query).slice(0, 40)
  if (!words.length) return []
  const systems = options.systems && new Set(options.systems.map(canonicalUri))
  const found: { entry: Entry; score: number }[] = []
  for (const one of index) {
    if (systems && !systems.has(one.entry.system)) continue
    const score = scoreOf(one, words, typed)
    if (score > 0) found.push({ entry: one.entry, score })
  }
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const place = (entry: Entry) => ORDER.indexOf(entry.system)
  return found
    .sort(
      (a, b) =>
        b.score - a.score ||
        Number(!!a.entry.retired) - Number(!!b.entry.retired) ||
        place(a.entry) - place(b.entry) ||
        Number(a.entry.verify) - Number(b.entry.verify) ||
        order(a.entry.code, b.entry.code),
    )
    .slice(0, options.limit ?? 30)
    .map(({ entry }) => entry)
}

function scoreOf(one: Indexed, words: string[], typed: string): number {
  const whole = codeScore(one.codes, typed)
  if (whole) return 1000 + whole
  if (one.called.includes(words.join(' '))) return 90
  if (one.said.includes(words.join(' '))) return 80
  let sum = 0
  for (const word of words) {
    const score = Math.max(codeScore(one.codes, word.toUpperCase()), wordScore(one, word))
    if (!score) return 0
    sum += score
  }
  return sum / words.length
}

/** A code itself, the beginning of a code, or a longer code than the one known (DM800A finds DM80). */
function codeScore(codes: string[], typed: string): number {
  if (typed.length < 2 || !/\d|^D[A-Z]$/.test(typed)) return 0
  if (codes.includes(typed)) return 100
  if (codes.some((code) => code.startsWith(typed))) return 90
  return codes.some((code) => code.length >= 3 && /\d/.test(code) && typed.startsWith(code)) ? 60 : 0
}

function wordScore({ title, words, all }: Indexed, word: string): number {
  if (title.includes(word)) return 80
  if (words.includes(word)) return 75
  if (title.some((one) => one.startsWith(word))) return 70
  if (words.some((one) => one.startsWith(word))) return 60
  if (word.length >= 3 && all.includes(word)) return 40
  return word.length >= 5 && [...title, ...words].some((one) => distance(one, word, 1) <= 1) ? 20 : 0
}
