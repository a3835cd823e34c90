// A population of any size as one file: parts made by processes, each as large as memory allows, then joined. What is made of one seed, size
// and date has the same bytes whatever the number of processes and the size of the parts.
import { fork, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join as path } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DenmarkOptions } from '#population/denmark/denmark'
import { addTallies, type TallyJson } from '#population/denmark/tally'
import { join } from '#population/file/join'
import { partOfFile } from '#population/file/part'
import type { PartAsked, PartTold } from './part'
import { openFile, sha256, writeTo } from './source'

export interface MakeOptions {
  workers?: number
  /** Patients a part. */
  part?: number
  /** Hears how many patients are made, and when joining begins. */
  progress?: (at: { stage: 'making' | 'joining'; made: number; of: number }) => void
  /** Stops the work: processes end, what was written is gone, and the call rejects. */
  signal?: AbortSignal
}

/** Makes the population into a file, which may be named by its digest; gives digest, file and what was true of it. The file appears whole or not at all. */
export async function makeLarge(
  place: string | ((digest: string) => string),
  options: DenmarkOptions,
  { workers = availableParallelism(), part = 100_000, progress = () => {}, signal }: MakeOptions = {},
): Promise<{ digest: string; file: string; tally: TallyJson }> {
  signal?.throwIfAborted()
  const near = dirname(typeof place === 'string' ? place : place('x'))
  mkdirSync(near, { recursive: true })
  const folder = mkdtempSync(path(near, '.making-'))
  try {
    const count = Math.max(1, Math.ceil(options.size / part))
    const asked = Array.from({ length: count }, (_, i): PartAsked => ({
      options,
      from: i * part,
      to: Math.min(options.size, (i + 1) * part),
      file: path(folder, `${i}.pop`),
    }))
    let made = 0
    const told = await inProcesses(asked, Math.min(workers, count), signal, (one) =>
      progress({ stage: 'making', made: (made += one.to - one.from), of: options.size }),
    )
    progress({ stage: 'joining', made, of: options.size })
    const files = asked.map((one) => openFile(one.file))
    try {
      const { name, clinic, ref } = options
      const digest = writeTo(path(folder, 'whole.pop'), (sink) => join({ name, clinic, ref }, files.map(partOfFile), sink, sha256()))
      signal?.throwIfAborted()
      const file = typeof place === 'string' ? place : place(digest)
      renameSync(path(folder, 'whole.pop'), file)
      return { digest, file, tally: told.map(({ tally }) => tally).reduce(addTallies) }
    } finally {
      for (const one of files) one.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Parts handed to processes as they come free, told in the order of the parts. */
function inProcesses(asked: readonly PartAsked[], count: number, signal: AbortSignal | undefined, heard: (one: PartTold) => void): Promise<PartTold[]> {
  const told = new Array<PartTold>(asked.length)
  const children: ChildProcess[] = []
  let [next, left] = [0, asked.length]
  return new Promise<PartTold[]>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    for (let i = 0; i < count; i++) {
      const child = fork(fileURLToPath(new URL('part.ts', import.meta.url)), [], {
        execArgv: ['--import', 'tsx', '--max-old-space-size=2048'],
        serialization: 'advanced',
      })
      children.push(child)
      const give = () => {
        if (next < asked.length) child.send(asked[next++]!)
      }
      child.on('message', (one: PartTold) => {
        told[asked.findIndex(({ from }) => from === one.from)] = one
        heard(one)
        if (--left === 0) resolve(told)
        else give()
      })
      child.on('error', reject)
      child.on('exit', (code, by) => left && reject(new Error(`A process ended (${code ?? by}) before the population was made`)))
      give()
    }
  }).finally(() => children.forEach((child) => child.kill()))
}
