// A question to the server that holds large populations.
import type { Counts } from '#engines/result'
import type { Problem } from '#workflow'

export interface LargeStamp {
  logic: string
  population: string
  /** A Day. */
  ref: number
  size: number
  engine: string
  /** ISO, UTC. */
  at: string
  /** Milliseconds. */
  took: number
}
export interface LargeCounted {
  counts: Counts
  stamp: LargeStamp
}
/** `T` is what a count gives. */
export type LargeAnswer<T> = { state: 'opening'; read: number; of: number } | ({ state: 'counted' } & T) | { state: 'overtaken' }

/** A document as it is written, or a profile by its name. Rejects when there is no answer. */
export async function askServer<T>(
  input: { digest: string } & ({ place: string; document: string } | { slug: string }),
  signal: AbortSignal,
): Promise<LargeAnswer<T> | Problem> {
  const response = await fetch('/api/count', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input), signal })
  const said = (await response.json()) as { value: LargeAnswer<T> } | { problem: Problem }
  return 'value' in said ? said.value : said.problem
}
