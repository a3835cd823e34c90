// What was typed, as the search asks for it: the words, the code it may be, and the same said in other words.
import { SAME_WORDS } from './builtin/everyday'
import { fold, foldCode } from './fold'

export interface Query {
  /** Folded words as typed, at most 12. */
  words: readonly string[]
  /** As a code: capitals, without dots and blanks. */
  typed: string
  /** The same in other words, each a list of words; the way it was typed is not among them. */
  others: readonly (readonly string[])[]
}

const MOST_OTHERS = 12
const groups = SAME_WORDS.map((row) => row.map((one) => fold(one).split(' ')))
/** Groups by the first word of each phrase. */
const byFirst = new Map<string, { phrase: string[]; group: string[][] }[]>()
for (const group of groups) for (const phrase of group) byFirst.set(phrase[0]!, [...(byFirst.get(phrase[0]!) ?? []), { phrase, group }])

/** A query without a letter or a figure asks for nothing: no words. */
export function queryOf(text: string): Query {
  const words = fold(text.slice(0, 400)).split(' ').filter(Boolean).slice(0, 12)
  const others: string[][] = []
  const seen = new Set([words.join(' ')])
  const say = (other: string[]) => {
    const key = other.join(' ')
    if (seen.has(key) || others.length >= MOST_OTHERS) return
    seen.add(key)
    others.push(other)
  }
  // longest phrases first: "for højt blodtryk" before "blodtryk"
  const found = words.flatMap((word, at) =>
    (byFirst.get(word) ?? []).flatMap(({ phrase, group }) => (phrase.every((one, i) => words[at + i] === one) ? [{ at, phrase, group }] : [])),
  )
  for (const { at, phrase, group } of found.sort((a, b) => b.phrase.length - a.phrase.length))
    for (const other of group) if (other !== phrase) say([...words.slice(0, at), ...other, ...words.slice(at + phrase.length)])
  return { words, typed: foldCode(text.slice(0, 400)).slice(0, 40), others }
}
