// What changed inside a question, rule or named group, criterion by criterion.
import { certain, inside } from '../checks/logic/implies'
import type { Criterion, Group, Node } from '../document/schema'
import type { Words } from '../kinds/fields'
import { kindOf } from '../kinds/registry'
import { lowerNode } from '../lower'
import type { ChangeCode, FieldChange } from './change'
import { matchOf, same } from './match'
import { fieldsOf, renamed } from './names'
import { clauseOf, stillness, type Pair, type Stillness } from './pair'
import { fieldChanges, fieldsSaid, fromTo } from './values'

/** One change inside a node; who calls says where the node stands and what it can move. */
export interface NodeChange {
  code: ChangeCode
  path: number[]
  /** Follows the place: "alder er strammet". */
  says: Words
  before?: Words
  after?: Words
  fields?: FieldChange[]
  /** Whether the answers can change, where that is told of this change alone. */
  still?: Stillness
}
/** How the node is met: `turned` below an odd number of "ingen", `out` where those who meet it leave. */
interface Around {
  pair: Pair
  turned: boolean
  out: boolean
}

export function nodeChanges(before: Node, after: Node, pair: Pair, out = false): NodeChange[] {
  return changesAt(before, after, [], { pair, out, turned: false })
}

function changesAt(before: Node, after: Node, path: number[], around: Around): NodeChange[] {
  const { pair } = around
  if (same(renamed(before, pair.names), after)) return []
  if (before.type === 'criterion' && after.type === 'criterion' && before.kind === after.kind) return [criterionChange(before, after, path, around)]
  if (before.type === 'group' && after.type === 'group') return groupChanges(before, after, path, around)
  const wrapped = wrapping(before, after, pair)
  if (wrapped) return groupChanges(...wrapped, path, around)
  const from = { before: clauseOf(pair.before, before), after: clauseOf(pair.after, after) }
  return [
    {
      code: 'criterionReplaced',
      path,
      says: { da: 'betingelsen er udskiftet', en: 'the condition was replaced' },
      ...from,
      still: stillness(pair, before, after),
    },
  ]
}

/** A condition that was put into a group, or left alone of one: the group of it alone says the same. */
function wrapping(before: Node, after: Node, pair: Pair): [Group, Group] | null {
  const alone = (node: Node, { how, of }: Group): Group | null => (how === 'all' || how === 'any' ? { type: 'group', how, of: of.length ? [node] : [] } : null)
  if (after.type === 'group' && after.of.some((one) => same(renamed(before, pair.names), one))) {
    const group = alone(before, after)
    return group && [group, after]
  }
  if (before.type === 'group' && before.of.some((one) => same(renamed(one, pair.names), after))) {
    const group = alone(after, before)
    return group && [before, group]
  }
  return null
}

function criterionChange(before: Criterion, after: Criterion, path: number[], { pair, turned, out }: Around): NodeChange {
  const fields = fieldChanges(before.params, after.params, fieldsOf(after.kind, 'criterion'), { before: pair.before, after: pair.after, names: pair.names })
  const label = kindOf(after.kind)?.label ?? { da: after.kind, en: after.kind }
  const way = turned || out ? 'changed' : directionOf(before, after, pair)
  const clauses = { before: clauseOf(pair.before, before), after: clauseOf(pair.after, after) }
  const clear = clauses.before.da !== clauses.after.da && clauses.before.en !== clauses.after.en && !fields.every(({ name }) => name === 'missing')
  const said = fieldsSaid(fields)
  return {
    code: 'criterionChanged',
    path,
    fields,
    still: stillness(pair, before, after),
    says: {
      da: `${plain(label.da)} er ${{ narrower: 'strammet', wider: 'udvidet', changed: 'ændret' }[way]}${clear ? '' : `: ${said.da}`}`,
      en: `${plain(label.en)} was ${{ narrower: 'narrowed', wider: 'widened', changed: 'changed' }[way]}${clear ? '' : `: ${said.en}`}`,
    },
    ...(clear ? fromTo(clauses.before, clauses.after) : {}),
  }
}

/** A label inside a sentence; an abbreviation keeps its letters. */
const plain = (label: string): string => (/^\p{Lu}\p{Ll}/u.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label)

function directionOf(before: Node, after: Node, pair: Pair): 'narrower' | 'wider' | 'changed' {
  const [was, is] = [lowerNode(before, pair.before.scope), lowerNode(after, pair.after.scope)]
  if (!was || !is) return 'changed'
  const [narrower, wider] = [inside(certain(is), certain(was)), inside(certain(was), certain(is))]
  return narrower === wider ? 'changed' : narrower ? 'narrower' : 'wider'
}

const HOW: Record<Group['how'], (k: number | undefined) => Words> = {
  all: () => ({ da: 'alle', en: 'all' }),
  any: () => ({ da: 'mindst én', en: 'at least one' }),
  none: () => ({ da: 'ingen', en: 'none' }),
  atLeast: (k) => ({ da: `mindst ${k ?? '?'}`, en: `at least ${k ?? '?'}` }),
  points: (k) => ({ da: `mindst ${k ?? '?'} point`, en: `at least ${k ?? '?'} points` }),
}

function groupChanges(before: Group, after: Group, path: number[], around: Around): NodeChange[] {
  const { pair } = around
  const found: NodeChange[] = []
  if (before.how !== after.how || (before.k ?? null) !== (after.k ?? null))
    found.push({
      code: 'groupRule',
      path,
      says: { da: 'hvor mange betingelser der skal være opfyldt, er ændret', en: 'how many conditions must hold was changed' },
      before: HOW[before.how](before.k),
      after: HOW[after.how](after.k),
    })
  const match = membersOf(before, after, pair)
  const turned = around.turned !== (after.how === 'none')
  const exception = turned || around.out
  for (const at of match.removed)
    found.push({
      code: 'criterionRemoved',
      path,
      says: said(exception ? 'exception' : 'condition', 'removed', clauseOf(pair.before, before.of[at]!)),
      before: clauseOf(pair.before, before.of[at]!),
    })
  for (const [from, to] of match.pairs) {
    found.push(...changesAt(before.of[from]!, after.of[to]!, [...path, to], { ...around, turned }))
    const [was, is] = [before.weights?.[from], after.weights?.[to]]
    if (was !== is) found.push(weightChange(was, is, [...path, to], clauseOf(pair.after, after.of[to]!)))
  }
  for (const at of match.added)
    found.push({
      code: 'criterionAdded',
      path: [...path, at],
      says: said(exception ? 'exception' : 'condition', 'added', clauseOf(pair.after, after.of[at]!)),
      after: clauseOf(pair.after, after.of[at]!),
    })
  if (match.pairs.some(([from], index) => index > 0 && from < match.pairs[index - 1]![0]))
    found.push({
      code: 'criterionOrder',
      path,
      says: { da: 'rækkefølgen af betingelser er ændret', en: 'the order of conditions was changed' },
      still: 'order',
    })
  if (!found.length) found.push({ code: 'groupRule', path, says: { da: 'gruppens opbygning er ændret', en: 'how the group is built was changed' } })
  return found
}

const said = (what: 'condition' | 'exception', how: 'added' | 'removed', clause: Words): Words => ({
  da: `${what === 'condition' ? 'betingelse' : 'eksklusion'} ${how === 'added' ? 'tilføjet' : 'fjernet'}: ${clause.da}`,
  en: `${what} ${how}: ${clause.en}`,
})
const weightChange = (was: number | undefined, is: number | undefined, path: number[], clause: Words): NodeChange => ({
  code: 'weightChanged',
  path,
  says: { da: `pointene for, at patienten ${clause.da}, er ændret`, en: `the points when the patient ${clause.en} were changed` },
  before: { da: `${was ?? 0}`, en: `${was ?? 0}` },
  after: { da: `${is ?? 0}`, en: `${is ?? 0}` },
})

/** Members that are the same first, then those most alike, then those of one kind; the others came or went. */
function membersOf(before: Group, after: Group, pair: Pair) {
  const was = before.of.map((one) => renamed(one, pair.names))
  const pairs: [number, number][] = []
  let [left, right] = [was.map((_, at) => at), after.of.map((_, at) => at)]
  const settle = (id: (one: Node, at: number) => string, fits: (one: Node, other: Node) => boolean) => {
    const [ones, others] = [left.map((at) => was[at]!), right.map((at) => after.of[at]!)]
    const ids = new Map<Node, string>([...ones.map((one, at) => [one, id(one, at)] as const), ...others.map((one, at) => [one, id(one, -1 - at)] as const)])
    const match = matchOf(
      ones,
      others,
      (one) => ids.get(one)!,
      (one) => one,
      fits,
    )
    pairs.push(...match.pairs.map(([from, to]): [number, number] => [left[from]!, right[to]!]))
    ;[left, right] = [match.removed.map((at) => left[at]!), match.added.map((at) => right[at]!)]
  }
  const sort = (node: Node) => (node.type === 'criterion' ? node.kind : node.type === 'use' ? `use ${node.from ?? ''} ${node.group}` : 'group')
  settle(() => '', same)
  settle(
    (_, at) => String(at),
    (one, other) => sort(one) === sort(other),
  )
  settle(sort, (one, other) => one.type !== 'use' && one.type === other.type)
  return { pairs: pairs.sort(([, a], [, b]) => a - b), removed: left, added: right }
}
