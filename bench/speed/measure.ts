// One run of the bench: every contender checked against the arrays, then timed in turn, so that what disturbs the machine disturbs all alike.
import { cpus } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { planOf } from '#criteria'
import { countArrays, evaluateArrays } from '#engines/arrays/engine'
import { countsOf } from '#engines/result'
import type { Population } from '#population/columns'
import { median, timed } from '../median'
import type { Contender } from './contenders'
import { differenceOf } from './tally'
import { edited, plan, RUN } from './task'

/** A contender that gives up: it took longer than anyone would wait. */
export class TooSlow extends Error {}

export interface Checked {
  sound: Contender[]
  /** Lines for those that gave up. */
  stopped: string[]
}

/** Throws where the counts of a contender are not those of the arrays; the error names every one. */
export async function checkAll(contenders: readonly Contender[], population: Population): Promise<Checked> {
  const expected = countsOf(plan, evaluateArrays(plan, population, RUN))
  if (!expected.included) throw new Error('Nobody is included: counts that are all 0 would agree with anything')
  const [wrong, stopped, sound]: [string[], string[], Contender[]] = [[], [], []]
  for (const contender of contenders) {
    const { name, count } = contender
    try {
      const difference = differenceOf(expected, await count())
      if (difference) wrong.push(`${name}: ${difference}`)
      else sound.push(contender)
    } catch (error) {
      if (!(error instanceof TooSlow)) throw error
      stopped.push(`${name}: ${error.message}`)
    }
  }
  if (wrong.length) throw new Error(`The counts differ\n${wrong.join('\n')}`)
  return { sound, stopped }
}

const WARM = { runs: 10, ms: 2_000 }
/** Each is run until the compilers and caches under it have settled: ten times or two seconds, whichever is first. */
export async function warmUp(contenders: readonly Contender[]): Promise<void> {
  for (const { count } of contenders) {
    const start = performance.now()
    for (let run = 0; run < WARM.runs && performance.now() - start < WARM.ms; run++) await count()
  }
}

/** A contender is given this long over all repeats, and at least one. */
const LONGEST = 60_000

/**
 * A turn begins with the garbage of the one before collected, and with runs that are not timed, since caches and collector are still at work on
 * the one before: for this many milliseconds, at most ten. None for one that takes long.
 */
const SETTLING = { ms: 400, runs: 10, short: 2_000 }
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Milliseconds of each repeat, by contender. Each round begins with another one. */
export async function interleaved(contenders: readonly Contender[], repeats: number): Promise<Map<string, number[]>> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < repeats; round++)
    for (let turn = 0; turn < contenders.length; turn++) {
      const { name, count } = contenders[(round + turn) % contenders.length]!
      const own = times.get(name)!
      if (own.reduce((sum, one) => sum + one, 0) >= LONGEST) continue
      collect()
      const start = performance.now()
      if (Math.max(0, ...own) < SETTLING.short) for (let run = 0; run < SETTLING.runs && performance.now() - start < SETTLING.ms; run++) await count()
      own.push((await timed(1, count))[0]!)
    }
  return times
}

export interface Edits {
  median: number
  p95: number
  count: number
}

/** Edits that are made first and not timed. */
const FIRST = 22

/** One edit at a time, as a drawing is worked on: the document is lowered, evaluated with what is kept from before, and counted. */
export async function editing(population: Population, count: number): Promise<Edits> {
  const documents = Array.from({ length: FIRST + count }, (_, edit) => edited(edit))
  collect()
  const times = await timed(documents.length, (edit) => {
    const after = planOf(documents[edit]!)
    countArrays(after, population, RUN)
  })
  const counted = times.slice(FIRST)
  return { median: median(counted), p95: percentile(counted, 0.95), count }
}

/** The smallest time that this share of all times does not exceed. */
export const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.max(0, Math.ceil(times.length * share) - 1)]!

/** The share of all processors that was at work over three seconds in which this process did nothing. */
export async function busy(): Promise<number> {
  const spent = () => {
    const all = cpus().flatMap(({ times }) => Object.values(times))
    const idle = cpus().reduce((sum, { times }) => sum + times.idle, 0)
    return { idle, all: all.reduce((sum, one) => sum + one, 0) }
  }
  const before = spent()
  await new Promise((done) => setTimeout(done, 3_000))
  const after = spent()
  return Math.max(0, 1 - (after.idle - before.idle) / (after.all - before.all))
}
