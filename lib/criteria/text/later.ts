// Fields that were added to a kind later: older criteria do not hold them. What an unwritten one means is said once for the document, by
// whichever way has fewer fields to write; text without a word about it means the default, as the drawing gives.
import type { FieldValue, Node, Profile } from '../document/schema'
import { unsaid } from './print-node'
import { displayFields, kindFields, type Fields } from './words'

/** The line of the head that says that they are not held. */
export const LATER_FIELDS = 'later-fields absent'

export function laterAbsent(profile: Profile): boolean {
  let more = 0
  const count = (fields: Fields | undefined, params: Readonly<Record<string, FieldValue>>): void => {
    for (const [name, field] of Object.entries(fields ?? {}))
      if (field.absent !== undefined) more += Object.hasOwn(params, name) ? (unsaid(name, fields!, params, false) ? -1 : 0) : 1
  }
  const walk = (node: Node): void => {
    if (node.type === 'group') node.of.forEach(walk)
    else if (node.type === 'criterion') count(kindFields(node.kind), node.params)
  }
  for (const group of profile.groups) walk(group.when)
  for (const step of profile.flow) if (step.type === 'question') walk(step.ask)
  for (const tier of profile.tiers) for (const rule of tier.rules) walk(rule.when)
  for (const field of profile.display) count(displayFields(field.kind), field.params)
  return more > 0
}
