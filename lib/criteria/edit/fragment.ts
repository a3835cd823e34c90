// Steps copied out of one document and put into another, with the code lists, analyses, settings and named groups that they need.
import { z } from 'zod'
import { canonical } from '../document/canonical'
import { profileSchema, type Node, type Profile, type Question, type Step } from '../document/schema'
import type { Exit } from '../core/plan'
import { addMissingExit, addQuestion, mainExit, questionOf, setStepText, stepOf, swapExits } from './flow'
import { freshId } from './ids'
import { namedNode, neededBy, type NameOf, type ToName } from './names'

const MARK = 'profilstudio-trin'
const { codeLists, results, parameters, groups, uses, flow } = profileSchema.shape
const fragmentSchema = z.strictObject({
  mark: z.literal(MARK),
  steps: flow,
  /** The exit by which most go on from each question. */
  on: z.record(z.string().max(60), z.enum(['yes', 'no'])),
  codeLists,
  results,
  parameters,
  groups,
  uses,
})
/** As it lies on the clipboard, as JSON: questions, and the endings of those who leave them. Other exits lead nowhere. */
export type Fragment = z.infer<typeof fragmentSchema>

/** The chosen questions in reading order with all they need; null when none of them is a question. */
export function fragmentOf(profile: Profile, ids: readonly string[]): Fragment | null {
  const steps = profile.flow.filter((step): step is Question => step.type === 'question' && ids.includes(step.id))
  if (!steps.length) return null
  const needed = neededBy(
    profile,
    steps.map((step) => step.ask),
  )
  const outs = new Map<string, Extract<Step, { type: 'out' }>>()
  const leaving = (to: string | null | undefined): string | null => {
    const out = to == null ? undefined : stepOf(profile, to)
    if (out?.type !== 'out') return null
    outs.set(out.id, out)
    return out.id
  }
  const on = Object.fromEntries(steps.map((step) => [step.id, mainExit(profile, step) === 'no' ? ('no' as const) : ('yes' as const)]))
  const questions = steps.map(({ missing, ...step }): Question => {
    const leaves = on[step.id] === 'no' ? { yes: leaving(step.yes), no: null } : { yes: null, no: leaving(step.no) }
    return { ...step, ...leaves, ...(missing === undefined ? {} : { missing: leaving(missing) }) }
  })
  return {
    mark: MARK,
    steps: [...questions, ...outs.values()],
    on,
    codeLists: profile.codeLists.filter((one) => needed.list.has(one.id)),
    results: profile.results.filter((one) => needed.result.has(one.id)),
    parameters: profile.parameters.filter((one) => needed.parameter.has(one.id)),
    groups: profile.groups.filter((one) => needed.group.has(one.id)),
    uses: profile.uses.filter((one) => needed.use.has(one.id)),
  }
}

/** What lies on the clipboard, when it is steps; null for every other text. */
export function readFragment(text: string): Fragment | null {
  if (!text.includes(MARK) || text.length > 2_000_000) return null
  try {
    const read = fragmentSchema.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

interface Named {
  id: string
  label?: string
}
const content = (value: object): string => {
  const { id: _id, ...rest } = value as Named
  return canonical(rest as Parameters<typeof canonical>[0])
}
/** Lists are the same when they hold the same codes, whatever they are called. */
const codesOf = (list: Fragment['codeLists'][number]): string =>
  canonical([...list.codes].map(({ system, code, include, decided }) => `${system}|${code}|${String(include)}|${String(decided)}`).sort())

/**
 * The steps put on an exit, each on the way by which most went on from the one before. What the document has already, of the same content, is used; all else comes with names of
 * its own. `id` is the first step that came; null when the place is none. `reason` says why those leave who do not fit.
 */
export function insertFragment(
  profile: Profile,
  place: { step: string; exit: Exit },
  fragment: Fragment,
  reason: (ask: Node, profile: Profile) => string,
): { profile: Profile; id: string | null } {
  let next = profile
  const names: Record<NameOf, Map<string, string>> = { list: new Map(), result: new Map(), group: new Map(), parameter: new Map(), use: new Map() }
  const to: ToName = (of, id) => names[of].get(id) ?? id
  const take = <K extends 'codeLists' | 'results' | 'parameters' | 'groups' | 'uses'>(
    part: K,
    of: NameOf,
    one: Profile[K][number],
    same: (a: Profile[K][number]) => string,
  ) => {
    const all = next[part] as Profile[K][number][]
    const found = all.find((other) => same(other) === same(one))
    const id = found?.id ?? freshId(next, one.id)
    names[of].set(one.id, id)
    if (!found) next = { ...next, [part]: [...all, { ...one, id }] }
  }
  for (const list of fragment.codeLists) take('codeLists', 'list', list, codesOf)
  for (const result of fragment.results) take('results', 'result', result, content)
  for (const one of fragment.parameters)
    take('parameters', 'parameter', one.type === 'quantity' ? { ...one, concept: to('result', one.concept) } : one, content)
  for (const one of fragment.uses) take('uses', 'use', { ...one, values: valuesOf(one.values, to) }, content)
  for (const { module, ...group } of inOrder(fragment.groups))
    take('groups', 'group', { ...group, when: namedNode(group.when, to), ...(module === undefined ? {} : { module: to('parameter', module) }) }, content)

  let first: string | null = null
  let at = place
  for (const step of fragment.steps) {
    if (step.type !== 'question') continue
    const on = fragment.on[step.id] ?? 'yes'
    const why = (to: string | null | undefined) => fragment.steps.flatMap((one) => (one.type === 'out' && one.id === to ? [one.reason] : []))[0]
    const ask = namedNode(step.ask, to)
    const before = next
    const added = addQuestion(next, at, ask, reason(ask, next))
    const { id } = added
    if (id === null) return { profile, id: null }
    next = step.title === undefined ? added.profile : setStepText(added.profile, id, step.title)
    const out = questionOf(next, id)!.no
    const reasoned = why(on === 'no' ? step.yes : step.no)
    if (reasoned !== undefined && out !== null && !stepOf(before, out)) next = setStepText(next, out, reasoned)
    if (on === 'no') next = swapExits(next, id)
    if (step.missing !== undefined) next = addMissingExit(next, id, why(step.missing) ?? 'Oplysning mangler')
    first ??= id
    at = { step: id, exit: on }
  }
  return { profile: next, id: first }
}

const valuesOf = (values: Profile['uses'][number]['values'], to: ToName): Profile['uses'][number]['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value !== null && typeof value === 'object' && 'parameter' in value ? { parameter: to('parameter', value.parameter) } : value,
    ]),
  )

/** Groups so that each comes after those it uses; one that uses itself comes where it stands. */
function inOrder(all: Fragment['groups']): Fragment['groups'] {
  const order: Fragment['groups'] = []
  const visit = (group: Fragment['groups'][number], on: readonly string[]) => {
    if (order.includes(group) || on.includes(group.id)) return
    namedNode(group.when, (of, id) => {
      const other = of === 'group' ? all.find((one) => one.id === id) : undefined
      if (other) visit(other, [...on, group.id])
      return id
    })
    order.push(group)
  }
  for (const group of all) visit(group, [])
  return order
}
