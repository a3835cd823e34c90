// Where the cursor stands among the lines: what is written before it on its line, beneath what, and the names there are.
import type { Phrase, Row } from './grammar'
import { syntaxOf } from './grammar'
import { leadWord } from './read-lines'
import { unquote } from './strings'

const NAMED = ['codes', 'result', 'group', 'use', 'parameter', 'step', 'tier', 'rule', 'display'] as const
export interface At {
  /** Phrases before the cursor on its line; the last may be empty. `tail` is behind the colon. */
  head: Phrase[]
  tail: Phrase[] | null
  /** The word being typed. */
  typed: string
  /** First words of the lines above that this one stands beneath, from the outside in. */
  parents: string[]
  /** Labels by name. */
  names: Readonly<Record<(typeof NAMED)[number], ReadonlyMap<string, string>>>
  /** Units of result concepts. */
  units: ReadonlyMap<string, string>
}

/** null inside a text, a block of prose or a comment. */
export function cursorAt(text: string, offset: number): At | null {
  const begins = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const before = text.slice(begins, offset)
  if (/^\s*\|/.test(before) || within(before)) return null
  const typed = /[$\p{L}\p{N}_-]*$/u.exec(before)![0]
  const line = before.slice(0, before.length - typed.length)
  const [row] = syntaxOf(line).rows
  const head = row?.head.map((phrase) => [...phrase]) ?? []
  const tail = row?.tail?.map((phrase) => [...phrase]) ?? (/:\s*$/.test(line) ? [] : null)
  if (/,\s*$/.test(line)) (tail ?? head).push([])
  return { head, tail, typed, parents: parentsOf(text.slice(0, begins), /^[ \t]*/.exec(before)![0].length), ...namesOf(text) }
}

/** Whether the end of a line lies in a text or a comment. */
function within(line: string): boolean {
  let inText = false
  for (let at = 0; at < line.length; at++) {
    if (inText && line[at] === '\\') at++
    else if (line[at] === '"') inText = !inText
    else if (line[at] === '#' && !inText) return true
  }
  return inText
}

function parentsOf(above: string, margin: number): string[] {
  const parents: string[] = []
  let width = margin
  for (const line of above.split(/\r\n|\n|\r/).reverse()) {
    if (width === 0) break
    const [, spaces, word] = /^([ \t]*)([^\s:,]*)/.exec(line)!
    if (!word || word.startsWith('#') || word.startsWith('|') || spaces!.length >= width) continue
    parents.unshift(word)
    width = spaces!.length
  }
  return parents
}

const KIND_OF: Readonly<Record<string, (typeof NAMED)[number]>> = {
  codes: 'codes',
  result: 'result',
  group: 'group',
  use: 'use',
  parameter: 'parameter',
  ask: 'step',
  in: 'step',
  out: 'step',
  tier: 'tier',
  show: 'display',
  rule: 'rule',
}
function namesOf(text: string): Pick<At, 'names' | 'units'> {
  const names = Object.fromEntries(NAMED.map((name) => [name, new Map<string, string>()])) as Record<(typeof NAMED)[number], Map<string, string>>
  const units = new Map<string, string>()
  const take = (row: Row): void => {
    const word = leadWord(row)
    const of = Object.hasOwn(KIND_OF, word) ? KIND_OF[word] : undefined
    const [, id, label] = row.head[0] ?? []
    if (of && id) names[of].set(id.text, label?.type === 'text' ? unquote(label.text).text : id.text)
    if (of === 'result' && id)
      for (const [first, unit] of row.tail ?? [])
        if (first?.text === 'unit' && unit) units.set(id.text, unit.type === 'text' ? unquote(unit.text).text : unit.text)
    if (of === 'tier') row.under.forEach(take)
  }
  syntaxOf(text).rows.forEach(take)
  return { names, units }
}
