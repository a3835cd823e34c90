// Places of a document as keys: "flow.adult.ask.0", "rules.denosumabOverdue.when", "codeLists.cancer.codes.3". Ids, not indexes, so that
// a key still means the same when something else is put in or taken out.
import type { Place } from '../checks/check'

/** Keys of parts by their ids; an id that stands twice (a fault that checks report) gets "~2". */
export function keysOf(parts: readonly { id: string }[]): string[] {
  const times = new Map<string, number>()
  return parts.map(({ id }) => {
    const n = (times.get(id) ?? 0) + 1
    times.set(id, n)
    return n === 1 ? id : `${id}~${n}`
  })
}

/** The key of the place that a finding names; '' for the whole document. */
export function keyOfPlace(place: Place): string {
  const path = (place.path ?? []).map((index) => `.${index}`).join('')
  const field = place.field === undefined ? '' : `.${place.field}`
  if (place.step !== undefined) return `flow.${place.step}${place.path ? `.ask${path}${field}` : ''}`
  if (place.rule !== undefined) return `rules.${place.rule}${place.path ? `.when${path}${field}` : ''}`
  if (place.group !== undefined) return `groups.${place.group}${place.path ? `.when${path}${field}` : ''}`
  if (place.tier !== undefined) return `tiers.${place.tier}`
  if (place.display !== undefined) return `display.${place.display}${field}`
  if (place.list !== undefined) return `codeLists.${place.list}`
  if (place.result !== undefined) return `results.${place.result}`
  if (place.parameter !== undefined) return `parameters.${place.parameter}`
  if (place.use !== undefined) return `uses.${place.use}`
  if (place.case !== undefined) return `cases.${place.case}`
  return place.text ?? ''
}

/** `key` and every place around it, from the inside out. */
export function outwards(key: string): string[] {
  const all = [key]
  for (let at = key.lastIndexOf('.'); at > 0; at = key.lastIndexOf('.', at - 1)) all.push(key.slice(0, at))
  return all
}
