// Changes inside a node, said with the place where the node stands.
import type { Place } from '../checks/check'
import type { Node } from '../document/schema'
import type { Words } from '../kinds/fields'
import { change, type Change, type Effect } from './change'
import { nodeChanges } from './nodes'
import { stillness, type Pair, type Stillness } from './pair'

/** `effect` is what the node can move. One that asks the same moves nothing; one that asks it in another order, no patient. */
export function changesIn(before: Node, after: Node, pair: Pair, at: { place: Place; where: Words; effect: Effect; out?: boolean }): Change[] {
  const found = nodeChanges(before, after, pair, at.out)
  const whole = found.length ? stillness(pair, before, after) : null
  const least = (still: Stillness): Effect => (still === 'same' ? 'wording' : still === 'order' && at.effect === 'whoIsIn' ? 'tierOrDisplay' : at.effect)
  return found.map(({ code, path, says, before: from, after: to, fields, still = null }) => ({
    ...change(
      code,
      { ...at.place, path, ...(fields?.length === 1 ? { field: fields[0]!.name } : {}) },
      whole === 'same' || still === 'same' ? 'wording' : least(whole ?? still),
      `${at.where.da}: ${says.da}`,
      `${at.where.en}: ${says.en}`,
      from && to ? { before: from, after: to } : undefined,
    ),
    ...(from ? { before: from } : {}),
    ...(to ? { after: to } : {}),
    ...(fields ? { fields } : {}),
  }))
}
