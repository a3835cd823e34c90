// The parent's side of the DuckDB process: kept while it lives, one evaluation at a time, the latest wins.
import { checkSum } from '../check-sum'
import { fork, type ChildProcess } from 'node:child_process'
import { dirname } from 'node:path'
import type { Plan, Run } from '#criteria'
import { encode } from '#population'
import type { Population } from '#population/columns'
import type { Result } from '../result'
import type { Asked, Told } from './child'
import type { Limits } from './session'

/** Why there is no result: a newer evaluation came, it took too long, or the process failed. */
export class NoResult extends Error {
  constructor(
    readonly code: 'superseded' | 'tooLong' | 'failed',
    message: string = code,
  ) {
    super(message)
    this.name = 'NoResult'
  }
}

export interface ProcessOptions {
  /** Path of child.ts; by default the environment's DUCKDB_CHILD, since a bundler must not follow it. */
  child?: string
  /** Milliseconds an evaluation may take before it is interrupted. */
  limit?: number
  /** Milliseconds more before the process is killed. */
  patience?: number
  limits?: Limits
}

interface Waiting {
  id: number
  resolve: (result: Result) => void
  reject: (reason: NoResult) => void
  timers: NodeJS.Timeout[]
  /** Said when the child reports that it was interrupted. */
  stopped: NoResult['code'] | null
}

export class DuckdbProcess {
  private child: ChildProcess | null = null
  private digest = ''
  private next = 1
  private waiting: Waiting | null = null
  private queue: Promise<unknown> = Promise.resolve()
  private latest = 0
  constructor(private readonly options: ProcessOptions = {}) {}

  /** The result, from DuckDB in a process of its own. A newer call interrupts this one: it rejects with NoResult 'superseded'. */
  evaluate(plan: Plan, population: Population, run: Run): Promise<Result> {
    const id = this.next++
    this.latest = id
    this.interrupt('superseded')
    const result = this.queue.then(() => (this.latest === id ? this.ask(id, plan, population, run) : Promise.reject(new NoResult('superseded'))))
    this.queue = result.catch(() => undefined)
    return result
  }

  /** Ends the process. */
  close(): void {
    this.child?.kill('SIGKILL')
  }

  private ask(id: number, plan: Plan, population: Population, run: Run): Promise<Result> {
    return new Promise((resolve, reject) => {
      const { limit = 30_000, patience = 5_000, limits = { memory: 1024, threads: 2 } } = this.options
      const child = this.running()
      const timers = [setTimeout(() => this.interrupt('tooLong'), limit), setTimeout(() => this.kill('tooLong'), limit + patience)]
      this.waiting = { id, resolve, reject, timers, stopped: null }
      const bytes = population.digest === '' || population.digest !== this.digest ? encode(population, checkSum) : null
      const digest = population.digest || `unnamed-${id}`
      if (bytes) this.send(child, { ask: 'population', digest, bytes })
      this.digest = digest
      this.send(child, { ask: 'evaluate', id, digest, plan, run, limits })
    })
  }

  private send(child: ChildProcess, asked: Asked): void {
    child.send(asked, (error) => {
      if (error) this.settle((waiting) => waiting.reject(new NoResult('failed', error.message)))
    })
  }

  private running(): ChildProcess {
    if (this.child) return this.child
    const path = this.options.child ?? process.env.DUCKDB_CHILD
    if (!path) throw new NoResult('failed', 'DUCKDB_CHILD does not say where the DuckDB process is')
    const child = fork(path, [], {
      cwd: dirname(path),
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child.unref() // a parent that has nothing else to do may end, and the child with it
    child.channel?.unref()
    child.on('message', (told: Told) => this.answered(told))
    child.once('exit', (_code, signal) => {
      if (this.child !== child) return
      this.child = null
      this.digest = ''
      this.settle((waiting) => waiting.reject(new NoResult(waiting.stopped ?? 'failed', `The DuckDB process ended (${signal ?? 'of itself'})`)))
    })
    return (this.child = child)
  }

  private answered(told: Told): void {
    if (this.waiting?.id !== told.id) return
    this.settle((waiting) => {
      if (waiting.stopped) waiting.reject(new NoResult(waiting.stopped))
      else if ('failed' in told) waiting.reject(new NoResult('failed', told.failed))
      else waiting.resolve({ size: told.size, exits: told.exits, rules: told.rules, tier: told.tier })
    })
  }

  private settle(tell: (waiting: Waiting) => void): void {
    const waiting = this.waiting
    if (!waiting) return
    this.waiting = null
    waiting.timers.forEach(clearTimeout)
    tell(waiting)
  }

  private interrupt(why: 'superseded' | 'tooLong'): void {
    if (!this.waiting || !this.child) return
    this.waiting.stopped ??= why
    this.send(this.child, { ask: 'interrupt', id: this.waiting.id })
  }

  private kill(why: 'tooLong'): void {
    if (this.waiting) this.waiting.stopped ??= why
    this.child?.kill('SIGKILL')
  }
}
