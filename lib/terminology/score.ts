// How well a code answers a query. One scale for the built-in extract and for what the database found, so that the best hit is the same wherever it stands.
import { SYSTEMS } from '#criteria'
import { distance, fold, foldCode } from './fold'
import type { Query } from './query'

/** A code made ready to be scored. */
export interface Sought {
  system: string
  code: string
  /** The code as it may be typed: whole, without D, without specialty. */
  codes: readonly string[]
  title: readonly string[]
  words: readonly string[]
  /** Titles, whole. */
  called: readonly string[]
  /** Synonyms, whole. */
  said: readonly string[]
  all: string
  retired: boolean
  /** Not vouched for by the extract: among equals it comes after those that are. */
  verify: boolean
}

export interface Named {
  system: string
  code: string
  titles: readonly string[]
  words: readonly string[]
  retired: boolean
  verify: boolean
}
export const soughtOf = ({ titles, words, ...rest }: Named): Sought =>
  soughtFolded({ ...rest, called: titles.map(fold).filter(Boolean), said: words.map(fold).filter(Boolean) })

/** The same of titles and synonyms that are folded already. */
export function soughtFolded({
  system,
  code,
  called,
  said,
  retired,
  verify,
}: Pick<Sought, 'system' | 'code' | 'called' | 'said' | 'retired' | 'verify'>): Sought {
  const folded = foldCode(code)
  return {
    system,
    code,
    codes: [folded, ...(system === SYSTEMS.sks.uri ? [folded.slice(1)] : []), ...(system === SYSTEMS.service.uri ? [folded.slice(2)] : [])],
    title: called.flatMap((one) => one.split(' ')),
    words: said.flatMap((one) => one.split(' ')),
    called,
    said,
    all: [...called, ...said].join(' | '),
    retired,
    verify,
  }
}

/** The same in other words counts less than what the code itself is also called. */
const OTHERS = 0.88
/** A title that is the query, and a synonym that is. */
const CALLED = 100
const SAID = 90
/** Medicines and results are also said by the disease they are for: "diabetes" is first of all the disease. What is called just so is not meant. */
const FOR_DISEASE = 0.9
const isForDisease = (system: string) => system === SYSTEMS.atc.uri || system === SYSTEMS.npu.uri
/** Codes of our own, which stand in where no official code is known, come after official ones. */
const PLACEHOLDER = 0.8
/** A code that is no longer given out, when it is not asked for by itself. */
const RETIRED = 0.85
const isPlaceholder = (system: string) => system === SYSTEMS.local.uri || system === SYSTEMS.drug.uri
/** 0: does not answer. A code of its own is over 1000; words are at most 100. */
export function scoreOf(one: Sought, { words, typed, others }: Query): number {
  const whole = codeScore(one, typed)
  let best = wordsScore(one, words, true)
  // "DM1" is the beginning of a code, and what type 1 diabetes is called: what is called so comes before codes that begin so
  if (best >= SAID && /\d/.test(typed)) return 1095
  if (whole) return 1000 + whole
  for (const other of others) best = Math.max(best, OTHERS * wordsScore(one, other, false))
  return best * (isForDisease(one.system) && best < CALLED ? FOR_DISEASE : 1) * (isPlaceholder(one.system) ? PLACEHOLDER : 1) * (one.retired ? RETIRED : 1)
}

/** `forgiving`: slips of the finger are looked for; our own other words have none. */
function wordsScore(one: Sought, words: readonly string[], forgiving: boolean): number {
  const together = words.join(' ')
  if (one.called.includes(together)) return CALLED
  if (one.said.includes(together)) return SAID
  let sum = 0
  for (const word of words) {
    const score = Math.max(codeScore(one, word.toUpperCase()), wordScore(one, word, forgiving))
    if (!score) return 0
    sum += score
  }
  const mean = sum / words.length
  // what it is called begins with the query, or holds it in one piece
  if (one.called.some((title) => title.startsWith(together))) return Math.min(99, mean + 12)
  return one.called.some((title) => title.includes(together)) ? Math.min(98, mean + 4) : mean
}

/** A code itself, the beginning of a code, or a longer code than the one known (DM800A finds DM80). */
function codeScore({ codes, system }: Sought, typed: string): number {
  if (typed.length < 2 || !/\d|^D[A-Z]$/.test(typed)) return 0
  if (codes.includes(typed)) return 100
  if (isPlaceholder(system)) return 0
  if (codes.some((code) => code.startsWith(typed))) return 90
  return codes.some((code) => code.length >= 3 && /\d/.test(code) && typed.startsWith(code)) ? 60 : 0
}

function wordScore({ title, words, all }: Sought, word: string, forgiving: boolean): number {
  if (title.includes(word)) return 80
  if (words.includes(word)) return 75
  if (title.some((one) => one.startsWith(word))) return 70
  if (words.some((one) => one.startsWith(word))) return 60
  if (word.length >= 3 && all.includes(word)) return 40
  if (!forgiving || word.length < 5) return 0
  const slips = Math.min(...[...title, ...words].map((one) => slipsIn(one, word)))
  return slips === 1 ? 20 : slips === 2 ? 10 : 0
}

/** Slips of the finger between a word and what was typed, also of its beginning; 3 when there are more than are forgiven. */
export function slipsIn(word: string, typed: string): number {
  const most = typed.length >= 8 ? 2 : 1
  if (Math.abs(word.length - typed.length) <= most && lettersApart(word, typed) <= 2 * most) {
    const slips = distance(word, typed, most)
    if (slips <= most) return slips
  }
  // the beginning of a long word: "hypertensn" for "hypertension" is typed on
  if (typed.length < 7 || word.length <= typed.length || word[0] !== typed[0]) return 3
  const beginning = word.slice(0, typed.length)
  return lettersApart(beginning, typed) <= 2 && distance(beginning, typed, 1) <= 1 ? 2 : 3
}

/** Letters that one has and the other has not: a slip changes at most two. Far cheaper than the distance, and it settles nearly every pair. */
function lettersApart(a: string, b: string): number {
  let apart = lettersOf(a) ^ lettersOf(b)
  let n = 0
  for (; apart; apart &= apart - 1) n++
  return n
}
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** Among equals: diagnoses, medicines, results, activities. */
const ORDER: readonly string[] = (['icpc', 'sks', 'atc', 'npu', 'mcs', 'service', 'drug', 'local'] as const).map((id) => SYSTEMS[id].uri)
const placeOf = (system: string) => (ORDER.includes(system) ? ORDER.indexOf(system) : ORDER.length)

/** Titles much shorter than others; a letter or two says nothing. */
const lengthOf = (one: Sought) => Math.floor((one.called[0]?.length ?? 0) / 15)

/** Best first: score, in use before retired, the order of systems, certain before unsure, the general code before those below it, shorter titles. */
export function compareScored(a: { score: number; of: Sought }, b: { score: number; of: Sought }): number {
  return (
    Math.round(b.score * 10) - Math.round(a.score * 10) ||
    Number(a.of.retired) - Number(b.of.retired) ||
    placeOf(a.of.system) - placeOf(b.of.system) ||
    Number(a.of.verify) - Number(b.of.verify) ||
    a.of.code.length - b.of.code.length ||
    lengthOf(a.of) - lengthOf(b.of) ||
    (a.of.code < b.of.code ? -1 : a.of.code > b.of.code ? 1 : 0)
  )
}
