// Whether contenders agree.
import type { Counts } from '#engines/result'

/** Where a contender's counts part from those of the arrays; null where they do not. */
export function differenceOf(expected: Counts, found: Counts): string | null {
  const lines = (counts: Counts) =>
    [
      ...Object.entries(counts.steps).flatMap(([id, step]) => Object.entries(step).map(([exit, n]) => [`${id}.${exit}`, n] as const)),
      ...Object.entries(counts.tiers),
      ...Object.entries(counts.rules),
      ['included', counts.included] as const,
    ].map(([name, n]) => `${name} ${n}`)
  const other = lines(found)
  const wrong = lines(expected).flatMap((line, index) => (line === other[index] ? [] : [`${line} in arrays, ${other[index]} here`]))
  return wrong.length ? wrong.join('; ') : null
}
