// Picks: some rows of each patient, by the total order of his rows (law 5). They take certain rows only.
import { atPlaces, filter, inOrder, placeAt, type Part } from './parts'

export const lastRows = (parts: readonly Part[], n: number): Part[] => pick(parts, (from, to) => [Math.max(from, to - n), to])
export const firstRows = (parts: readonly Part[], n: number): Part[] => pick(parts, (from, to) => [from, Math.min(to, from + n)])

/** Keeps of each patient's rows, from … to in order, those between the two ends that `ends` answers. */
function pick(parts: readonly Part[], ends: (from: number, to: number) => [number, number]): Part[] {
  const ordered = inOrder(parts)
  const { count, part, patient } = ordered
  const kept = parts.map((one) => ({ places: new Uint32Array(one.of.length), n: 0 }))
  for (let from = 0, to = 1; from < count; from = to++) {
    while (to < count && patient[to] === patient[from]) to++
    const [begin, end] = ends(from, to)
    for (let at = begin; at < end; at++) {
      const into = kept[part ? part[at]! : 0]!
      into.places[into.n++] = placeAt(ordered, at)
    }
  }
  return parts.map((one, index) => atPlaces(one, kept[index]!.places.subarray(0, kept[index]!.n)))
}

/** All rows of each patient's last day. */
export function lastDays(parts: readonly Part[], size: number): Part[] {
  const last = new Int32Array(size).fill(-1)
  for (const { rows, of } of parts)
    for (let place = 0; place < of.length; place++) {
      const row = of[place]!
      const patient = rows.patient[row]!
      last[patient] = Math.max(last[patient]!, rows.day[row]!)
    }
  return parts.map((part) => filter(part, (_, row) => part.rows.day[row]! === last[part.rows.patient[row]!]!))
}
