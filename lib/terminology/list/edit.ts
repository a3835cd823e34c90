// Acts on a code list: a code is decided, left open or taken away. Each answers a new list; nothing is changed in place.
import { canonicalUri, type CodeList, type ListedCode } from '#criteria'
import { keyOf, type Coded } from './states'

/** What is decided of a code. */
export type Decision = 'include' | 'exclude' | 'undecided'

export const decisionOf = ({ include, decided }: ListedCode): Decision => (!decided ? 'undecided' : include ? 'include' : 'exclude')

/** The list where the code is decided so; a code that is not in the list comes last. A code that stood both ways stands once. */
export function decidedAs(list: CodeList, of: Coded & { title?: string | undefined }, decision: Decision): CodeList {
  const there = list.codes.find((one) => keyOf(one) === keyOf(of))
  const title = there?.title ?? of.title
  const code: ListedCode = {
    system: canonicalUri(of.system),
    code: of.code,
    ...(title === undefined || title === '' ? {} : { title }),
    include: decision !== 'exclude',
    decided: decision !== 'undecided',
  }
  if (!there) return { ...list, codes: [...list.codes, code] }
  return { ...list, codes: list.codes.flatMap((one) => (one === there ? [code] : keyOf(one) === keyOf(of) ? [] : [one])) }
}

/** The list without the code. */
export const without = (list: CodeList, of: Coded): CodeList => ({ ...list, codes: list.codes.filter((one) => keyOf(one) !== keyOf(of)) })

const FOLDED: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', é: 'e', ü: 'u', ö: 'oe', ä: 'ae' }
/** What a list of this name is called in addresses and documents: "Iskæmisk hjertesygdom" is iskaemisk-hjertesygdom. */
export function slugOfList(label: string): string {
  const letters = label
    .toLowerCase()
    .replace(/[æøåéüöä]/g, (letter) => FOLDED[letter]!)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return letters.length > 1 ? letters : `liste-${letters || 'ny'}`
}
