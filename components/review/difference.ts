// Which sentences of two documents differ. Renumbering alone is no change: a step is its clause and where its exits lead.
import { sentencesOf, type Locale, type Profile, type Sentence } from '#criteria'

export interface Change {
  how: 'added' | 'removed' | 'changed'
  of: Sentence['of']
  before?: string
  after?: string
}
export interface Difference {
  changes: Change[]
  same: number
}

const key = (sentence: Sentence) => `${sentence.of}:${sentence.step}`
const meaning = (sentence: Sentence) =>
  sentence.parts ? JSON.stringify([sentence.parts.clause, sentence.parts.exits.map(({ exit, target }) => [exit, target])]) : sentence.text

export function differenceOf(before: Profile, after: Profile, locale: Locale): Difference {
  const old = new Map(sentencesOf(before, locale).map((sentence) => [key(sentence), sentence]))
  const now = sentencesOf(after, locale)
  const changes: Change[] = []
  let same = 0
  for (const sentence of now) {
    const was = old.get(key(sentence))
    old.delete(key(sentence))
    if (!was) changes.push({ how: 'added', of: sentence.of, after: sentence.text })
    else if (meaning(was) !== meaning(sentence)) changes.push({ how: 'changed', of: sentence.of, before: was.text, after: sentence.text })
    else same++
  }
  for (const gone of old.values()) changes.push({ how: 'removed', of: gone.of, before: gone.text })
  return { changes, same }
}
