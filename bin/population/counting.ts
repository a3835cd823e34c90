// A process of the studio's that holds one population in memory and counts profiles on it. Of each question the newest wins; talks over its channel.
import { givenBy, logicHash, planOf, type Profile } from '#criteria'
import { countArrays } from '#engines/arrays/engine'
import type { Counts } from '#engines/result'
import type { Population } from '#population/columns'
import { openPopulation } from './open'

export interface CountAsked {
  id: number
  /** Who asks of what: a newer question of the same takes an older one's place. */
  place: string
  document: Profile
  used: readonly Profile[]
}
export type CountingAsked = { open: string } | CountAsked
export type CountingTold =
  | { opening: number; of: number }
  | { ready: string }
  | { failed: string }
  /** `took` in milliseconds; `logic` says what the counts hold for. */
  | { id: number; counts: Counts; logic: string; took: number }
  | { id: number; overtaken: true }
  | { id: number; wrong: string }

const tell = (told: CountingTold) => process.send?.(told)
const EVERY_MS = 200
const waiting = new Map<string, CountAsked>()
let population: Population | null = null
let due = false

process.on('message', (asked: CountingAsked) => {
  if ('open' in asked) return open(asked.open)
  const older = waiting.get(asked.place)
  if (older) tell({ id: older.id, overtaken: true })
  waiting.delete(asked.place) // and to the end: others are not kept waiting by one who types
  waiting.set(asked.place, asked)
  plan()
})
process.once('disconnect', () => process.exit(0))

function open(file: string): void {
  let last = 0
  try {
    population = openPopulation(file, (opening, of) => {
      if (Date.now() - last < EVERY_MS) return
      last = Date.now()
      tell({ opening, of })
    })
    tell({ ready: population.digest })
    plan()
  } catch (error) {
    tell({ failed: error instanceof Error ? error.message : String(error) })
    process.disconnect()
  }
}

/** One question at a time; between two the channel is read, so that newer ones are known. */
function plan(): void {
  if (due || !population || !waiting.size) return
  due = true
  setTimeout(() => {
    due = false
    const [asked] = waiting.values()
    if (!asked || !population) return
    waiting.delete(asked.place)
    tell(answer(asked, population))
    plan()
  }, 0)
}

function answer({ id, document, used }: CountAsked, on: Population): CountingTold {
  const began = performance.now()
  try {
    const plan = planOf(document, givenBy(used))
    const counts = countArrays(plan, on, on)
    return { id, counts, logic: logicHash(plan), took: performance.now() - began }
  } catch (error) {
    return { id, wrong: error instanceof Error ? error.message : String(error) }
  }
}
