// Making a population: a process of its own, with progress and stop. Its files come whole or not at all, and so does its line in the list.
import 'server-only'
import { fork, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { dayOf } from '#criteria'
import { SIZES } from '#population/sizes'
import { decide, ok, refuse, type Actor, type Result } from '#workflow'
import { record, transaction } from '#store'
import { asking } from './doing'
import { changeIndex, isLarge, populationsFolder } from './populations'

export const REF = dayOf(2026, 6, 30)
export const CLINIC = '091034'
const AT_ONCE = 2
/** Ended ones that are still told of. */
const KEPT = 20
/** What stands in the file; people's name for it is in the list, so that a name does not make other bytes. */
const NAME = 'Syntetisk'

export interface PopulationJob {
  id: string
  title: string
  size: number
  made: number
  by: string
  state: 'running' | 'done' | 'stopped' | 'failed'
  /** When done. */
  digest: string | null
}
interface Held extends PopulationJob {
  child: ChildProcess
}
// pages and actions are separate bundles of one process: what runs is known to all of them
const jobs = ((globalThis as { studioPopulationJobs?: Map<string, Held> }).studioPopulationJobs ??= new Map<string, Held>())
const shown = ({ child: _child, ...job }: Held): PopulationJob => job

type Told = { made: number; of: number } | { digest: string; bytes: number } | { failed: string }

export async function makePopulation(actor: Actor | null, input: { title: string; size: number; seed: number }): Promise<Result<PopulationJob>> {
  const decision = decide('makePopulation', { actor, version: null })
  if (!decision.ok) return refuse(decision.refusal)
  const wrong = (path: string, da: string, en: string) => refuse({ code: 'malformed', fields: [{ path, sentence: { da, en } }] })
  const title = input.title.trim()
  if (!title || title.length > 100)
    return wrong('title', 'Giv populationen et navn på højst 100 tegn.', 'Give the population a name of at most 100 characters.')
  if (!SIZES.some((size) => size === input.size)) return wrong('size', `Størrelsen skal være ${SIZES.join(', ')}.`, `The size must be ${SIZES.join(', ')}.`)
  if (!Number.isSafeInteger(input.seed) || input.seed < 0 || input.seed > 999_999)
    return wrong('seed', 'Frøet skal være et helt tal fra 0 til 999.999.', 'The seed must be a whole number from 0 to 999,999.')
  if ([...jobs.values()].filter((job) => job.state === 'running').length >= AT_ONCE)
    return wrong('size', 'To populationer dannes allerede. Vent, eller stop en af dem.', 'Two populations are being made already. Wait, or stop one of them.')
  const path = process.env.POPULATION_CHILD // a bundler must not follow it
  if (!path) throw new Error('POPULATION_CHILD does not say where the process is that makes populations')
  const folder = populationsFolder()
  mkdirSync(folder, { recursive: true })
  const job: Held = {
    id: randomUUID(),
    title,
    size: input.size,
    made: 0,
    by: actor!.name,
    state: 'running',
    digest: null,
    child: fork(path, [], { execArgv: ['--import', 'tsx', '--max-old-space-size=3072'] }),
  }
  jobs.set(job.id, job)
  for (const old of [...jobs.values()].filter(({ state }) => state !== 'running').slice(0, -KEPT)) jobs.delete(old.id)
  const fail = () => {
    if (job.state === 'running') job.state = 'failed'
  }
  job.child.on('message', (told: Told) => {
    if ('made' in told) job.made = told.made
    else if ('failed' in told) {
      console.error(`Populationen »${title}« blev ikke dannet:`, told.failed)
      fail()
    } else if (job.state === 'running') void listed(job, actor!, input.seed, told.digest).catch(fail)
  })
  job.child.once('error', fail)
  job.child.once('exit', (code) => code && fail())
  job.child.send({ folder, options: { seed: input.seed, size: input.size, ref: REF, clinic: CLINIC, name: NAME } })
  return ok(shown(job))
}

/** Into the list, with its line in the audit. A population that is there already, byte for byte, keeps its name. */
async function listed(job: Held, actor: Actor, seed: number, digest: string): Promise<void> {
  await changeIndex(async (now) => {
    if (now.some((one) => one.digest === digest)) return { list: now, value: null }
    const made = {
      name: digest.slice(0, 12),
      title: job.title,
      digest,
      size: job.size,
      ref: REF,
      clinic: CLINIC,
      seed,
      madeAt: new Date().toISOString(),
      madeBy: actor.name,
    }
    await transaction((tx) => record(tx, actor, { act: 'makePopulation', details: { digest, title: job.title, size: job.size, seed } }))
    return { list: [...now, made], value: null }
  })
  Object.assign(job, { digest, made: job.size, state: 'done' })
}

/** What is being made, and what was since the studio started: the newest so many. */
export const populationJobs = (actor: Actor | null, { most }: { most: number }): Promise<Result<PopulationJob[]>> =>
  asking(actor, 'viewPopulations', async () => ok([...jobs.values()].reverse().slice(0, most).map(shown)))

export async function stopPopulation(actor: Actor | null, { id }: { id: string }): Promise<Result<PopulationJob>> {
  const decision = decide('makePopulation', { actor, version: null })
  if (!decision.ok) return refuse(decision.refusal)
  const job = jobs.get(id)
  if (!job) return refuse({ code: 'notFound' })
  if (job.state === 'running') {
    job.state = 'stopped'
    const ended = job.child.exitCode === null && job.child.signalCode === null ? once(job.child, 'exit') : null
    job.child.kill()
    await ended // it writes no more
  }
  return ok(shown(job))
}

/** Makes a population the one that the studio counts on. */
export async function choosePopulation(actor: Actor | null, { digest }: { digest: string }): Promise<Result<{ digest: string }>> {
  const decision = decide('choosePopulation', { actor, version: null })
  if (!decision.ok) return refuse(decision.refusal)
  return changeIndex(async (now) => {
    const chosen = now.find((one) => one.digest === digest)
    if (!chosen) return { list: now, value: refuse({ code: 'notFound' }) }
    if (isLarge(chosen)) return { list: now, value: tooLarge(chosen.title) }
    if (now[0] !== chosen) await transaction((tx) => record(tx, actor!, { act: 'choosePopulation', details: { digest, title: chosen.title } }))
    return { list: [chosen, ...now.filter((one) => one !== chosen)], value: ok({ digest }) }
  })
}

const tooLarge = (title: string) =>
  refuse({
    code: 'malformed',
    fields: [
      {
        path: 'digest',
        sentence: {
          da: `»${title}« er for stor til at regne på i en browser. Vælg den på profilens side under »Tæl også i en større population«.`,
          en: `“${title}” is too large to be counted in a browser. Choose it on the page of a profile, under “Count in a larger population too”.`,
        },
      },
    ],
  })
