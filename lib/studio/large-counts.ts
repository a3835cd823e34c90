// Counting on a population that is too large for a browser: a process a population holds it in memory, opened when first asked for and ended when
// nobody has asked for a while. Nothing is kept of what was counted.
import 'server-only'
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { freemem } from 'node:os'
import { parseProfile, type Profile } from '#criteria'
import type { Counts } from '#engines/result'
import { OPENED_A_PATIENT } from '#population/sizes'
import { ok, refuse, type Actor, type Problem, type Result } from '#workflow'
import { asking } from './doing'
import { listPopulations, populationsFolder, type PopulationView } from './populations'
import { usedBy } from './used'

/** Populations held at once. */
const HELD = 2
const IDLE_MS = 10 * 60_000
/** Left to everything else on the machine. */
const SPARE_BYTES = 1024 ** 3

/** What the counts hold for, and where they come from. */
export interface LargeStamp {
  logic: string
  population: string
  /** A Day. */
  ref: number
  size: number
  engine: 'arrays'
  /** ISO, UTC. */
  at: string
  /** Milliseconds. */
  took: number
}
export type LargeAnswer =
  | { state: 'opening'; read: number; of: number }
  | { state: 'counted'; counts: Counts; stamp: LargeStamp }
  /** A newer question of the same person on the same profile came: its answer is the one to show. */
  | { state: 'overtaken' }

type Told =
  | { opening: number; of: number }
  | { ready: string }
  | { failed: string }
  | { id: number; counts: Counts; logic: string; took: number }
  | { id: number; overtaken: true }
  | { id: number; wrong: string }

interface Holding {
  row: PopulationView
  child: ChildProcess
  state: 'opening' | 'ready'
  read: number
  of: number
  asked: Map<number, (answer: Result<LargeAnswer>) => void>
  idle: NodeJS.Timeout | null
  usedAt: number
}
// pages and routes are separate bundles of one process: what is held is known to all of them
const kept = ((globalThis as { studioCounting?: { held: Map<string, Holding>; next: number } }).studioCounting ??= {
  held: new Map<string, Holding>(),
  next: 1,
})

/** `document` is a profile as JSON text, saved or not. */
export const countLarge = (
  actor: Actor | null,
  { digest, place, document }: { digest: string; place: string; document: string },
): Promise<Result<LargeAnswer>> =>
  asking(actor, 'countLarge', async (who) => {
    const parsed = parseProfile(document)
    if (!parsed.ok) return refuse({ code: 'malformed', fields: parsed.problems.map(({ at, sentence }) => ({ path: at ?? '', sentence })) })
    const row = (await listPopulations()).find((one) => one.digest === digest)
    if (!row) return refuse({ code: 'notFound' })
    const holding = kept.held.get(digest) ?? hold(row)
    if ('code' in holding) return refuse(holding)
    touch(holding)
    if (holding.state === 'opening') return ok({ state: 'opening', read: holding.read, of: holding.of })
    return ask(holding, `${who.id} ${place}`, parsed.profile, await usedBy(parsed.profile))
  })

function ask(holding: Holding, place: string, document: Profile, used: readonly Profile[]): Promise<Result<LargeAnswer>> {
  const id = kept.next++
  return new Promise((resolve) => {
    holding.asked.set(id, resolve)
    holding.child.send({ id, place, document, used })
  })
}

function hold(row: PopulationView): Holding | Problem {
  const path = process.env.COUNTING_CHILD // a bundler must not follow it
  if (!path) throw new Error('COUNTING_CHILD does not say where the process is that counts')
  const others = [...kept.held.values()].sort((a, b) => a.usedAt - b.usedAt)
  for (const other of others.slice(0, Math.max(0, others.length - HELD + 1))) end(other)
  const needed = row.size * OPENED_A_PATIENT
  if (freemem() < needed + SPARE_BYTES) return tooLittleMemory(row, needed)
  const megabytes = Math.ceil(needed / 1024 ** 2) + 2048
  const child = fork(path, [], { execArgv: ['--import', 'tsx', `--max-old-space-size=${megabytes}`], serialization: 'advanced' })
  const holding: Holding = { row, child, state: 'opening', read: 0, of: 1, asked: new Map(), idle: null, usedAt: Date.now() }
  kept.held.set(row.digest, holding)
  child.on('message', (told: Told) => hear(holding, told))
  child.once('error', () => end(holding))
  child.once('exit', () => end(holding))
  child.send({ open: `${populationsFolder()}/${row.digest}.pop` })
  return holding
}

function hear(holding: Holding, told: Told): void {
  if ('opening' in told) return void Object.assign(holding, { read: told.opening, of: told.of })
  if ('ready' in told) return void (holding.state = 'ready')
  if ('failed' in told) {
    console.error(`Populationen »${holding.row.title}« kan ikke åbnes:`, told.failed)
    return end(holding)
  }
  const answer = holding.asked.get(told.id)
  holding.asked.delete(told.id)
  if ('overtaken' in told) return answer?.(ok({ state: 'overtaken' }))
  if ('wrong' in told) {
    console.error('Optællingen fejlede:', told.wrong)
    return answer?.(refuse({ code: 'tryAgain' }))
  }
  const { ref, size, digest } = holding.row
  const stamp = { logic: told.logic, population: digest, ref, size, engine: 'arrays' as const, at: new Date().toISOString(), took: told.took }
  answer?.(ok({ state: 'counted', counts: told.counts, stamp }))
}

/** Kept for a while after the last question. */
function touch(holding: Holding): void {
  holding.usedAt = Date.now()
  if (holding.idle) clearTimeout(holding.idle)
  holding.idle = setTimeout(() => end(holding), IDLE_MS).unref()
}

function end(holding: Holding): void {
  if (kept.held.get(holding.row.digest) === holding) kept.held.delete(holding.row.digest)
  if (holding.idle) clearTimeout(holding.idle)
  for (const answer of holding.asked.values()) answer(refuse({ code: 'tryAgain' }))
  holding.asked.clear()
  holding.child.kill()
}

/** Ends the process that holds a population, if any; over when it has. */
export async function endCounting(digest: string): Promise<void> {
  const holding = kept.held.get(digest)
  if (!holding) return
  const { child } = holding
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null
  end(holding)
  await ended
}

const tooLittleMemory = ({ title }: PopulationView, needed: number): Problem => {
  const gigabytes = (needed / 1024 ** 3).toFixed(1)
  return {
    code: 'malformed',
    fields: [
      {
        path: 'digest',
        sentence: {
          da: `Serveren har ikke hukommelse til »${title}« lige nu: den fylder ${gigabytes.replace('.', ',')} GB. Vælg en mindre population, eller prøv igen senere.`,
          en: `The server has not the memory for “${title}” just now: it takes ${gigabytes} GB. Choose a smaller population, or try again later.`,
        },
      },
    ],
  }
}
