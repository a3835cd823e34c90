// What is to be reached, and what was: for a hundred thousand patients and for a whole country.
import type { Measured } from './report'

export interface Target {
  what: string
  goal: string
  found: string
  reached: boolean
  /** Whose costs the report names when it is missed. */
  side: 'arrays' | 'duckdb'
}
export const COUNTRY = 1_000_000

const times = (n: number) => `${n.toFixed(n < 10 ? 2 : 0)} ×`
export const ms = (n: number): string => `${n.toFixed(n < 10 ? 2 : n < 100 ? 1 : 0)} ms`

/** Those whose contenders were there. */
export function targetsOf({ size, medians, edits, bytes, bandwidth }: Measured): Target[] {
  const arrays = medians.get('arrays')!
  const [compiled, hand, circe] = ['DuckDB compiled', 'DuckDB by hand', 'DuckDB in the shape of circe'].map((name) => medians.get(name))
  const targets: Target[] = []
  const add = (side: Target['side'], what: string, goal: string, found: string, reached: boolean) => targets.push({ side, what, goal, found, reached })
  if (size >= COUNTRY) {
    add('arrays', 'arrays, whole evaluation', '≤ 1500 ms', ms(arrays), arrays <= 1500)
    add('arrays', 'arrays, one edit, p95', '≤ 300 ms', ms(edits.p95), edits.p95 <= 300)
  } else {
    if (hand) add('arrays', 'DuckDB by hand / arrays', '≥ 1.5 ×', times(hand / arrays), hand / arrays >= 1.5)
    add('arrays', 'arrays, one edit, p95', '≤ 16 ms', ms(edits.p95), edits.p95 <= 16)
    if (compiled && hand) add('duckdb', 'DuckDB compiled / by hand', '≤ 1.3 ×', times(compiled / hand), compiled / hand <= 1.3)
    if (circe) add('arrays', 'DuckDB in the shape of circe / arrays', '≥ 5 ×', times(circe / arrays), circe / arrays >= 5)
  }
  for (const [name, of] of [
    ['columns of the tables asked', bytes.whole],
    ['selected rows alone', bytes.selected],
  ] as const) {
    const distance = arrays / (of / bandwidth / 1e6)
    add('arrays', `arrays / memory bandwidth, ${name}`, '< 20 ×', times(distance), distance < 20)
  }
  return targets
}
