// A pick of the add menu made into a node of the document, or a step of the flow. Pure.
import { kindOf, nodeSentence, sayIn, type Exit, type Node, type Profile, type Say, type Words } from '#criteria'
import { addOutcome, addQuestion, ensureList, ensureResult, newCriterion, setExit, stepOf } from '#criteria/edit/index'
import { conceptFor } from '#terminology'
import type { Pick } from './suggestions'

/** The criterion of a pick, with the list or concept it needs put into the document; null for picks that are no criterion. */
export function filled(profile: Profile, pick: Pick): { profile: Profile; node: Node } | null {
  if (pick.type === 'kind') return { profile, node: newCriterion(pick.kind) }
  if (pick.type === 'use') return { profile, node: { type: 'use', group: pick.group, ...(pick.from === undefined ? {} : { from: pick.from }) } }
  if (pick.type === 'codes') {
    const list = ensureList(profile, pick.label, pick.codes)
    return { profile: list.profile, node: newCriterion(pick.kind, { [pick.field]: list.id }) }
  }
  if (pick.type === 'result') {
    const concept = conceptFor(pick.concept)
    if (!concept) return null
    const added = ensureResult(profile, concept)
    return { profile: added.profile, node: newCriterion(pick.kind, { [pick.field]: added.id }) }
  }
  return null
}

/** The pick put on an exit; `select` is what has come, `act` what it is called. Reasons are in Danish, as clinics read them. */
export function insert(profile: Profile, place: { step: string; exit: Exit }, pick: Pick): { profile: Profile; select: string | null; act: Words } | null {
  if (pick.type === 'in' || pick.type === 'out') {
    const added = addOutcome(profile, place, pick.type === 'in' ? 'in' : { out: '' })
    return {
      profile: added.profile,
      select: added.id,
      act: pick.type === 'in' ? { da: 'tilføjet »Med i gruppen«', en: 'added “In the group”' } : { da: 'tilføjet »Ikke med«', en: 'added “Not in the group”' },
    }
  }
  if (pick.type === 'step')
    return { profile: setExit(profile, place.step, place.exit, { step: pick.step }), select: place.step, act: { da: 'ændret vej', en: 'changed a way' } }
  const made = pick.type === 'group' ? { profile, node: { type: 'group', how: 'any', of: [newCriterion('age')] } satisfies Node } : filled(profile, pick)
  if (!made) return null
  const name = nameOf(made.node, made.profile)
  const added = addQuestion(made.profile, place, made.node, reasonFor(made.node, made.profile))
  return { profile: added.profile, select: added.id, act: { da: `tilføjet »${name.da}«`, en: `added “${name.en}”` } }
}

function nameOf(node: Node, profile: Profile): Words {
  if (node.type === 'criterion') return kindOf(node.kind)?.label ?? { da: '', en: '' }
  if (node.type === 'group') return { da: 'Gruppe', en: 'Group' }
  const say = sayIn('da', profile)
  const name = node.from === undefined ? say.group(node.group) : say.used(node.from, node.group)
  return { da: name, en: name }
}

/** The reason given for those who do not fit, until the author writes his own. */
const reasonIn = (node: Node, say: Say): string => `Ikke: ${nodeSentence(node, say)}`.slice(0, 300)
export const reasonFor = (node: Node, profile: Profile): string => reasonIn(node, sayIn('da', profile))

const NAMED_IN_REASONS = ['codeLists', 'results', 'groups', 'uses', 'parameters'] as const

/** Reasons that were ours follow the question they were made of; reasons people wrote stay. */
export function followReasons(before: Profile, after: Profile): Profile {
  const names = NAMED_IN_REASONS.some((part) => before[part] !== after[part])
  if (before.flow === after.flow && !names) return after
  const [say, saidBefore] = [sayIn('da', after), sayIn('da', before)]
  const changed = new Map<string, string>()
  for (const step of after.flow) {
    if (step.type !== 'question' || step.no === null) continue
    const was = before.flow.find((one) => one.id === step.id)
    if (was === step && !names) continue
    const out = stepOf(after, step.no)
    if (was?.type !== 'question' || out?.type !== 'out' || out.reason !== reasonIn(was.ask, saidBefore)) continue
    const reason = reasonIn(step.ask, say)
    if (reason !== out.reason) changed.set(out.id, reason)
  }
  return changed.size
    ? { ...after, flow: after.flow.map((step) => (step.type === 'out' && changed.has(step.id) ? { ...step, reason: changed.get(step.id)! } : step)) }
    : after
}
