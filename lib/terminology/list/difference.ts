// The difference of two code lists, code by code.
import { systemOf, type CodeList, type ListedCode, type Words } from '#criteria'
import { keyOf } from './states'

export interface CodeDifference {
  kind: 'added' | 'removed' | 'decision' | 'title'
  system: string
  code: string
  before: ListedCode | null
  after: ListedCode | null
  text: Words
}
export interface ListDifference {
  /** Whether the same codes are taken and left out: all else is wording. */
  sameCodes: boolean
  label: { before: string; after: string } | null
  note: { before: string; after: string } | null
  codes: CodeDifference[]
}

const ORDER = (a: ListedCode, b: ListedCode) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : Number(b.include) - Number(a.include))
/** A code may stand twice, once in and once out: the pair is its own line. */
const lineOf = (one: ListedCode) => keyOf(one)

export function differenceOf(before: CodeList, after: CodeList): ListDifference {
  const codes: CodeDifference[] = []
  const [old, now] = [linesOf(before), linesOf(after)]
  for (const key of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const [was, is] = [old.get(key) ?? [], now.get(key) ?? []]
    for (let at = 0; at < Math.max(was.length, is.length); at++) {
      const found = compared(was[at] ?? null, is[at] ?? null)
      if (found) codes.push(found)
    }
  }
  const text = (a: string, b: string) => (a === b ? null : { before: a, after: b })
  return {
    sameCodes: !codes.some((one) => one.kind !== 'title'),
    label: text(before.label, after.label),
    note: text(before.note ?? '', after.note ?? ''),
    codes,
  }
}

function linesOf(list: CodeList): Map<string, ListedCode[]> {
  const lines = new Map<string, ListedCode[]>()
  for (const one of [...list.codes].sort(ORDER)) lines.set(lineOf(one), [...(lines.get(lineOf(one)) ?? []), one])
  return lines
}

const sayState = ({ include, decided }: ListedCode): Words =>
  decided ? (include ? { da: 'medtaget', en: 'included' } : { da: 'undtaget', en: 'excepted' }) : { da: 'ikke afgjort', en: 'undecided' }

function compared(before: ListedCode | null, after: ListedCode | null): CodeDifference | null {
  const one = (after ?? before)!
  const name = systemOf(one.system)?.name ?? { da: one.system, en: one.system }
  const who = (words: 'da' | 'en') => `${one.code} (${name[words]})${one.title ? ` ${one.title}` : ''}`
  const say = (kind: CodeDifference['kind'], da: string, en: string): CodeDifference => ({
    kind,
    system: one.system,
    code: one.code,
    before,
    after,
    text: { da: `${who('da')}: ${da}`, en: `${who('en')}: ${en}` },
  })
  if (!before) return say('added', `kommet til, ${sayState(one).da}`, `added, ${sayState(one).en}`)
  if (!after) return say('removed', `fjernet, var ${sayState(one).da}`, `removed, was ${sayState(one).en}`)
  const [was, is] = [sayState(before), sayState(after)]
  if (was.da !== is.da) return say('decision', `fra ${was.da} til ${is.da}`, `from ${was.en} to ${is.en}`)
  if ((before.title ?? '') === (after.title ?? '')) return null
  return say('title', `hed »${before.title ?? ''}«`, `was called “${before.title ?? ''}”`)
}
