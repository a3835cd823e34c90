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
async function askServer<T>(
  input: { digest: string } & ({ place: string; document: string } | { slug: string }),
  signal: AbortSignal,
): Promise<LargeAnswer<T> | Problem> {
  const response = await fetch('/api/count', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input), signal })
  const said = (await response.json()) as { value: LargeAnswer<T> } | { problem: Problem }
  return 'value' in said ? said.value : said.problem
}

/** Between two questions while the population is being opened, or the server is away. */
const AGAIN_MS = 1000
export interface OnTheWay {
  /** Share of the file read, while it is being opened. */
  opening: number | null
  /** Why there is no answer yet; unreachable: asked again by itself. */
  fault: Problem | 'unreachable' | null
}

/** Asks after a rest, again and again, until there is a count or a refusal that does not pass. Answers how to stop; nothing is heard after that. */
export function askUntilCounted<T>(
  input: Parameters<typeof askServer>[0],
  { after = 0, waiting, counted, refused }: { after?: number; waiting: (at: OnTheWay) => void; counted: (of: T) => void; refused: (problem: Problem) => void },
): () => void {
  const gone = new AbortController()
  let timer: ReturnType<typeof setTimeout>
  const again = (at: OnTheWay) => {
    waiting(at)
    timer = setTimeout(ask, AGAIN_MS)
  }
  const ask = () =>
    void askServer<T>(input, gone.signal).then(
      (answer) => {
        if (gone.signal.aborted) return
        if ('code' in answer) return answer.code === 'tryAgain' ? again({ opening: null, fault: answer }) : refused(answer)
        if (answer.state === 'counted') return counted(answer)
        again({ opening: answer.state === 'opening' ? answer.read / answer.of : null, fault: null }) // overtaken by another page of the same person
      },
      () => {
        if (!gone.signal.aborted) again({ opening: null, fault: 'unreachable' })
      },
    )
  timer = setTimeout(ask, after)
  return () => {
    gone.abort()
    clearTimeout(timer)
  }
}
