// What every list of named parts can change by: one came, one went, one has another id, or they stand in another order.
import type { Place } from '../checks/check'
import type { Words } from '../kinds/fields'
import { change, plainWords, type Change, type ChangeCode, type Effect } from './change'
import { movedIn, type Match } from './match'

export interface PartWords<T> {
  /** "Kodelisten »Denosumab«" */
  name: (one: T) => Words
  place: (id: string) => Place
  codes: { added: ChangeCode; removed: ChangeCode; order: ChangeCode }
  /** "Rækkefølgen af kodelister" */
  order: Words
  /** What of it is told when it came or went. */
  holds?: (one: T, side: 'before' | 'after') => Words
}

export function partChanges<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  match: Match,
  words: PartWords<T>,
  effects: { part: (ids: { before?: string; after?: string }) => Effect; order: Effect; id?: Effect },
): Change[] {
  const told = (one: T, side: 'before' | 'after'): Words => {
    const [name, holds] = [words.name(one), words.holds?.(one, side)]
    return holds ? { da: `: ${holds.da}`, en: `: ${holds.en}` } : name && { da: '', en: '' }
  }
  const found: Change[] = match.removed.map((at) => {
    const one = before[at]!
    const [name, more] = [words.name(one), told(one, 'before')]
    return {
      ...change(
        words.codes.removed,
        words.place(one.id),
        effects.part({ before: one.id }),
        `${name.da} er fjernet${more.da}`,
        `${name.en} was removed${more.en}`,
      ),
      before: name,
    }
  })
  for (const at of match.added) {
    const one = after[at]!
    const [name, more] = [words.name(one), told(one, 'after')]
    found.push({
      ...change(words.codes.added, words.place(one.id), effects.part({ after: one.id }), `${name.da} er tilføjet${more.da}`, `${name.en} was added${more.en}`),
      after: name,
    })
  }
  for (const [from, to] of match.pairs) {
    const [was, is] = [before[from]!, after[to]!]
    if (was.id === is.id) continue
    const name = words.name(is)
    found.push(
      change(
        'renamed',
        words.place(is.id),
        effects.id ?? 'wording',
        `${name.da} har fået et andet navn i dokumentet`,
        `${name.en} has another name in the document`,
        {
          before: plainWords(was.id),
          after: plainWords(is.id),
        },
      ),
    )
  }
  if (movedIn(match).length) found.push(change(words.codes.order, {}, effects.order, `${words.order.da} er ændret`, `${words.order.en} was changed`))
  return found
}
