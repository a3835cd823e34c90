// A question as a clause that follows "Hvis patienten …": short where it can be, a lettered list where it must.
import type { Criterion, Node } from '../document/schema'
import { kindOf } from '../kinds/registry'
import { paramsOf } from '../lower'
import type { Say } from './say'
import { PHRASES } from './words'

/** The clause of a node, without a full stop. Says aloud how missing counts where it can surprise. */
export const nodeSentence = (node: Node, say: Say): string => clause(node, say, 0, false)

function clause(node: Node, say: Say, depth: number, turned: boolean): string {
  const words = PHRASES[say.locale]
  if (node.type === 'use') return words.meets(say.group(node.group))
  if (node.type === 'criterion') return criterionSentence(node, say, turned)
  const turns = turned !== (node.how === 'none')
  if (!node.of.length) return words.emptyGroup
  if (node.of.length === 1) {
    const only = clause(node.of[0]!, say, depth, turns)
    if (node.how !== 'none') return only
    return plain(only) ? words.not(only) : words.notMet(only)
  }
  const parts = node.of.map((one) => clause(one, say, depth + 1, turns))
  if (parts.length === 2 && node.how !== 'atLeast' && node.of.every((one) => one.type !== 'group') && parts.every(plain)) {
    const join = { all: words.both, any: words.either, none: words.neither }[node.how]
    return join(parts[0]!, parts[1]!)
  }
  const lead = node.how === 'atLeast' ? words.atLeast(node.k ?? 1, parts.length) : words[node.how]
  const list = parts.map((part, index) => `(${mark(index, depth)}) ${part}`).join('; ')
  return depth ? `${lead} [${list}]` : `${lead}: ${list}`
}

/** One criterion. `turned`: it stands under an odd number of *ingen*, where "counts as no" lets patients in (law 2). */
export function criterionSentence(node: Criterion, say: Say, turned = false): string {
  const words = PHRASES[say.locale]
  const kind = kindOf(node.kind)
  if (!kind) return words.unknownKind(node.kind)
  const params = paramsOf(kind.fields, node.params)
  if (!params) return words.unfinished(kind.label[say.locale])
  const note = params.missing === 'yes' || (params.missing === 'no' && turned) ? words.missingCounts[params.missing] : ''
  return `${kind.sentence[say.locale](params, say)}${note}`
}

/** A clause that can be joined or negated without being misread. Names in quotation marks do not count. */
const plain = (text: string): boolean => !/ eller | og | or | and |, |; |\(|\[|^ikke |^aldrig |^has not |^has never /.test(text.replace(/»[^«]*«|“[^”]*”/g, ''))

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const mark = (index: number, depth: number): string =>
  depth === 0 && index < 26 ? String.fromCharCode(97 + index) : depth === 1 ? (ROMAN[index] ?? String(index + 1)) : String(index + 1)
