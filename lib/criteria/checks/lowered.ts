// Nodes of a document with what they ask, for checks that reason about answers. Modules count as on: off is a choice, not a fault.
import type { Sets } from '../core/algebra'
import { emptyWindow } from './logic/days'
import { modulesOn } from './logic/reached'
import { crossed, type Comparison } from './logic/values'
import type { Node, Profile } from '../document/schema'
import { lowerNode, scopeOf } from '../lower'
import { editNode, nodesOf, type Located } from './walk'

export interface Lowered extends Located {
  set: Sets
  /** The group that it is a member of; absent at the root. */
  parent?: Node
}

const found = new WeakMap<Profile, Lowered[]>()
/** All finished nodes, outermost first. A named group that is used is told of where it stands itself. Kept by document, since many checks ask. */
export function loweredIn(profile: Profile): readonly Lowered[] {
  let all = found.get(profile)
  if (!all) found.set(profile, (all = lowered(profile)))
  return all
}
function lowered(profile: Profile): Lowered[] {
  const scope = scopeOf(profile, { values: modulesOn(profile) })
  const all = nodesOf(profile)
  return all.flatMap((one) => {
    const set = one.node.type === 'use' ? null : lowerNode(one.node, scope)
    const parent = all.find(({ node }) => node.type === 'group' && node.of.includes(one.node))?.node
    return set ? [{ ...one, set, ...(parent && one.at.path.length ? { parent } : {}) }] : []
  })
}

/** Those that a test finds, innermost only: what follows from them is not said again. */
export function innermost(all: readonly Lowered[], test: (one: Lowered) => boolean): Lowered[] {
  const hit = all.filter(test)
  const under = ({ at }: Lowered, other: Lowered) =>
    at !== other.at &&
    at.step === other.at.step &&
    at.rule === other.at.rule &&
    at.group === other.at.group &&
    at.path.length < other.at.path.length &&
    at.path.every((part, index) => other.at.path[index] === part)
  return hit.filter((one) => !hit.some((other) => under(one, other)))
}

/** A window that no day lies in, or a comparison with its bounds the wrong way round, anywhere in what is asked. */
export function hasEmptyInterval(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const one = value as { op?: string } & Record<string, unknown>
  if ((one.op === 'during' || one.op === 'begun' || one.op === 'born') && emptyWindow(one as unknown as Parameters<typeof emptyWindow>[0])) return true
  if ('is' in one && typeof one.n === 'number' && crossed(one as unknown as Comparison)) return true
  return Object.values(one).some(hasEmptyInterval)
}

/** The document without a member of a group. */
export function withoutNode(profile: Profile, at: Located['at']): Profile {
  const place = at.path.at(-1)
  return editNode(profile, { ...at, path: at.path.slice(0, -1) }, (node) =>
    node.type !== 'group'
      ? node
      : {
          ...node,
          of: node.of.filter((_, index) => index !== place),
          ...(node.weights ? { weights: node.weights.filter((_, index) => index !== place) } : {}),
        },
  )
}
