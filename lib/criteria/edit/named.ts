// Acts on named groups: what is asked in one place is given a name, used again elsewhere, and changed once.
import type { Node, Profile, Question, Step } from '../document/schema'
import { entriesOf, forward, prune, stepOf } from './flow'
import { freshId, stemOf } from './ids'
import { usesOf, type Named } from './lists'
import { newCriterion, nodeAt, rootNode, setNode, type Path, type Root } from './node'

/** A group put before the one it is taken out of, else last. */
const addGroup = (profile: Profile, label: string, when: Node, before: string | null): Named => {
  const id = freshId(profile, stemOf(label))
  const at = before === null ? -1 : profile.groups.findIndex((one) => one.id === before)
  const groups = at < 0 ? [...profile.groups, { id, label, when }] : [...profile.groups.slice(0, at), { id, label, when }, ...profile.groups.slice(at)]
  return { profile: { ...profile, groups }, id }
}

/** The node at a place becomes a named group, and the place uses it. What is a use already, or a whole named group, stays. */
export function makeNamed(profile: Profile, root: Root, path: Path, label: string): Profile {
  const node = nodeAt(rootNode(profile, root), path)
  if (!node || node.type === 'use' || !label.trim() || ('group' in root && !path.length)) return profile
  const made = addGroup(profile, label.trim(), node, 'group' in root ? root.group : null)
  return setNode(made.profile, root, path, { type: 'use', group: made.id })
}

/** A group that nothing uses yet, of one condition. */
export const addNamed = (profile: Profile, label: string): Named => addGroup(profile, label, { type: 'group', how: 'any', of: [newCriterion('age')] }, null)

/** A use of a named group replaced by a copy of what it holds: it is then changed here alone. */
export function copyHere(profile: Profile, root: Root, path: Path): Profile {
  const node = nodeAt(rootNode(profile, root), path)
  const group = node?.type === 'use' && node.from === undefined ? profile.groups.find((one) => one.id === node.group) : undefined
  return group ? setNode(profile, root, path, group.when) : profile
}

export const setNamedLabel = (profile: Profile, id: string, label: string): Profile => ({
  ...profile,
  groups: profile.groups.map((group) => (group.id === id ? { ...group, label } : group)),
})

/** A group in use stays: taking it away would leave conditions that point at nothing. */
export const removeNamed = (profile: Profile, id: string): Profile =>
  usesOf(profile, id).length ? profile : { ...profile, groups: profile.groups.filter((group) => group.id !== id) }

interface Chain {
  steps: Question[]
  /** The exit that leads from each to the next. */
  on: 'yes' | 'no'
  /** Where the other exit of the one question leads; null: nowhere yet. */
  off: string | null
  /** Reasons of several kinds become one. */
  merged: boolean
}

/** The chosen steps as a chain in which each is come to from the one before alone, and all leave the same way; null when they are none. */
function chainOf(profile: Profile, ids: readonly string[]): Chain | null {
  const steps = profile.flow.filter((step): step is Question => step.type === 'question' && ids.includes(step.id))
  if (steps.length < 2 || steps.length !== new Set(ids).size) return null
  if (steps.some((step) => step.missing !== undefined || (step.ask.type === 'criterion' && step.ask.kind === 'base'))) return null
  const on = (['yes', 'no'] as const).find((exit) =>
    steps.every((step, at) => at === steps.length - 1 || (step[exit] === steps[at + 1]!.id && entriesOf(profile, steps[at + 1]!.id).length === 1)),
  )
  if (!on) return null
  const left = steps.map((step) => step[on === 'yes' ? 'no' : 'yes'])
  if (left.every((to) => to === left[0])) return { steps, on, off: left[0]!, merged: false }
  const apart = left.every((to) => to !== null && stepOf(profile, to)?.type === 'out' && entriesOf(profile, to).length === 1)
  return apart ? { steps, on, off: left[0]!, merged: true } : null
}
export const mayGather = (profile: Profile, ids: readonly string[]): boolean => chainOf(profile, ids) !== null

/**
 * Chosen steps become one question that asks a named group: those who go on through all of them by "ja" (all), or by "nej" (any). The same patients are in;
 * where the steps had reasons of their own for leaving, there is one reason now. `id` is the step that asks, null when the steps are no chain.
 */
export function gatherSteps(profile: Profile, ids: readonly string[], label: string): { profile: Profile; id: string | null } {
  const chain = chainOf(profile, ids)
  const name = label.trim()
  if (!chain || !name) return { profile, id: null }
  const { steps, on, off, merged } = chain
  const made = addGroup(profile, name, { type: 'group', how: on === 'yes' ? 'all' : 'any', of: steps.map((step) => step.ask) }, null)
  const [first, last] = [steps[0]!, steps.at(-1)!]
  const question: Question = {
    id: first.id,
    type: 'question',
    ask: { type: 'use', group: made.id },
    ...(on === 'yes' ? { yes: last.yes, no: off } : { yes: off, no: last.no }),
  }
  const gone = new Set(steps.slice(1).map((step) => step.id))
  const kept = made.profile.flow.flatMap((step): Step[] => {
    if (gone.has(step.id)) return []
    if (step.id === first.id) return [question]
    return merged && step.id === off && step.type === 'out' ? [{ ...step, reason: (on === 'yes' ? `Ikke: ${name}` : name).slice(0, 300) }] : [step]
  })
  const left = prune(profile, { ...made.profile, flow: kept })
  return { profile: { ...left, flow: forward(left.flow) ?? left.flow }, id: first.id }
}

/** Whether a place can be made a named group. */
export const mayName = (profile: Profile, root: Root, path: Path): boolean => {
  const node = nodeAt(rootNode(profile, root), path)
  return node !== null && node.type !== 'use' && !('group' in root && !path.length)
}
