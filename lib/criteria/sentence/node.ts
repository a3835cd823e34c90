// A question as a clause that follows "Hvis patienten …": short where it can be, a lettered list where it must.
import { isParameter, type Criterion, type Node } from '../document/schema'
import type { Field } from '../kinds/fields'
import { kindOf } from '../kinds/registry'
import { paramsOf } from '../lower'
import type { Say } from './say'
import { PHRASES } from './words'

/** The clause of a node, without a full stop. Says aloud how missing counts where it can surprise. */
export const nodeSentence = (node: Node, say: Say): string => clause(node, say, 0, false)

function clause(node: Node, say: Say, depth: number, turned: boolean): string {
  const words = PHRASES[say.locale]
  if (node.type === 'use') return node.from === undefined ? words.meets(say.group(node.group)) : words.isIn(say.used(node.from, node.group))
  if (node.type === 'criterion') return criterionSentence(node, say, turned)
  const turns = turned !== (node.how === 'none')
  if (!node.of.length) return words.emptyGroup
  if (node.how === 'points') {
    const scores = node.of.map((one, index) => words.scores(node.weights?.[index] ?? 0, clause(one, say, depth + 1, turns)))
    const list = scores.map((part, index) => `(${mark(index, depth)}) ${part}`).join('; ')
    return depth ? `${words.points(node.k ?? 0)} [${list}]` : `${words.points(node.k ?? 0)}: ${list}`
  }
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
  const params = paramsOf(kind.fields, node.params, say.parameter)
  if (!params) return words.unfinished(kind.label[say.locale])
  const when = (kind.fields as Record<string, Field>).missing?.when
  const asks = !when || when.in.includes(String(params[when.field]))
  const note = asks && (params.missing === 'yes' || (params.missing === 'no' && turned)) ? words.missingCounts[params.missing] : ''
  return `${kind.sentence[say.locale](params, say)}${note}${adjustable(node.params, say)}`
}

/** " (indstilling: »Vindue«)", where values are taken from parameters. */
export function adjustable(params: Criterion['params'], say: Say): string {
  const labels = Object.values(params).flatMap((value) => (isParameter(value) ? [say.parameterLabel(value.parameter)] : []))
  return labels.length ? PHRASES[say.locale].adjustable(labels) : ''
}

/** A clause that can be joined or negated without being misread. Names in quotation marks do not count. */
const plain = (text: string): boolean =>
  !/ eller | og | or | and |, |; |\(|\[|^ikke |^aldrig |^has not? |^has never /.test(text.replace(/»[^«]*«|“[^”]*”/g, ''))

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const mark = (index: number, depth: number): string =>
  depth === 0 && index < 26 ? String.fromCharCode(97 + index) : depth === 1 ? (ROMAN[index] ?? String(index + 1)) : String(index + 1)
