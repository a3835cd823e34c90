// The DuckDB process: takes populations and plans from its parent, one evaluation at a time. Its own process, since a query that
// goes wrong must be killable without the studio. Ends with its parent.
import { checkSum } from '../check-sum'
import type { Plan, Run } from '#criteria'
import { decode } from '#population'
import type { Population } from '#population/columns'
import { compileDraft } from '../sql/compile'
import { openDuckdb, runFlow, type DuckdbSession } from './engine'
import type { Limits } from './session'

export type Asked =
  | { ask: 'population'; digest: string; bytes: Uint8Array }
  | { ask: 'evaluate'; id: number; digest: string; plan: Plan; run: Run; limits: Limits }
  | { ask: 'interrupt'; id: number }
export type Told = { id: number; size: number; exits: Uint8Array[]; rules: Uint8Array[]; tier: Int8Array } | { id: number; failed: string }

let held: { digest: string; population: Population } | null = null
let running: { id: number; session: DuckdbSession | null; stopped: boolean } | null = null

process.on('message', (asked: Asked) => {
  if (asked.ask === 'population') held = { digest: asked.digest, population: decode(Uint8Array.from(asked.bytes), checkSum) }
  else if (asked.ask === 'interrupt') {
    if (running?.id !== asked.id) return
    running.stopped = true
    running.session?.interrupt()
  } else void evaluate(asked).then(tell, (error: unknown) => tell({ id: asked.id, failed: error instanceof Error ? error.message : String(error) }))
})
process.on('disconnect', () => process.exit(0))

const tell = (told: Told): void => void process.send!(told)

/** A fresh instance each time: nothing one evaluation does is seen by the next. */
async function evaluate({ id, digest, plan, run, limits }: Extract<Asked, { ask: 'evaluate' }>): Promise<Told> {
  if (held?.digest !== digest) throw new Error('The population was not sent')
  const mine = (running = { id, session: null as DuckdbSession | null, stopped: false })
  const compiled = compileDraft(plan)
  const session = await openDuckdb(held.population, limits)
  try {
    mine.session = session
    if (mine.stopped) throw new Error('Interrupted')
    return { id, ...(await runFlow(session, compiled, run)) }
  } finally {
    session.close()
    if (running === mine) running = null
  }
}
