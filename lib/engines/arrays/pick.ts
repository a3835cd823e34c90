// Picks: some rows of each patient, by the total order of his rows (law 5). They take certain rows only.
import { atPlaces, inOrder, type Part } from './parts'

export const lastRows = (parts: readonly Part[], n: number): Part[] => pick(parts, (from, to) => [Math.max(from, to - n), to])
export const firstRows = (parts: readonly Part[], n: number): Part[] => pick(parts, (from, to) => [from, Math.min(to, from + n)])

/** Keeps of each patient's rows, from … to in order, those between the two ends that `ends` answers. */
function pick(parts: readonly Part[], ends: (from: number, to: number) => [number, number]): Part[] {
  const { part, place } = inOrder(parts)
  const kept = parts.map((one) => ({ places: new Uint32Array(one.of.length), n: 0 }))
  const patientAt = (at: number) => {
    const one = parts[part ? part[at]! : 0]!
    return one.rows.patient[one.of[place[at]!]!]!
  }
  for (let from = 0; from < place.length;) {
    let to = from + 1
    const patient = patientAt(from)
    while (to < place.length && patientAt(to) === patient) to++
    const [begin, end] = ends(from, to)
    for (let at = begin; at < end; at++) {
      const into = kept[part ? part[at]! : 0]!
      into.places[into.n++] = place[at]!
    }
    from = to
  }
  return parts.map((one, index) => atPlaces(one, kept[index]!.places.subarray(0, kept[index]!.n)))
}

/** All rows of each patient's last day. */
export function lastDays(parts: readonly Part[], size: number): Part[] {
  const last = new Int32Array(size).fill(-1)
  for (const { rows, of } of parts) for (const row of of) last[rows.patient[row]!] = Math.max(last[rows.patient[row]!]!, rows.day[row]!)
  return parts.map((part) => {
    const places = new Uint32Array(part.of.length)
    let n = 0
    for (let place = 0; place < part.of.length; place++) if (part.rows.day[part.of[place]!]! === last[part.rows.patient[part.of[place]!]!]!) places[n++] = place
    return atPlaces(part, places.subarray(0, n))
  })
}
