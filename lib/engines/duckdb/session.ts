// A DuckDB of its own for one population: in memory, cut off from files and network, its settings locked.
import { DuckDBInstance, StatementType, type DuckDBConnection, type DuckDBResultReader } from '@duckdb/node-api'
import type { Population } from '#population/columns'
import { NotOneSelect, refuseOthers } from '../sql/one-select'
import { load } from './load'

export interface Limits {
  /** Megabytes. */
  memory: number
  threads: number
}
export const LIMITS: Limits = { memory: 1024, threads: 2 }

const CUT_OFF = {
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  allow_unsigned_extensions: 'false',
  max_temp_directory_size: '0B',
}

export class DuckdbSession {
  private running: DuckDBConnection | null = null
  private stopped = false
  private constructor(
    private readonly instance: DuckDBInstance,
    readonly population: Population,
  ) {}

  static async open(population: Population, limits: Limits): Promise<DuckdbSession> {
    const instance = await DuckDBInstance.create(':memory:', { ...CUT_OFF, memory_limit: `${limits.memory}MB`, threads: String(limits.threads) })
    const connection = await instance.connect()
    try {
      await connection.run(`set lock_configuration = true`)
      await load(connection, population)
    } catch (error) {
      instance.closeSync()
      throw error
    } finally {
      connection.closeSync()
    }
    return new DuckdbSession(instance, population)
  }

  /** Runs one SELECT on a connection of its own. Only the parameters the statement names are bound. Throws NotOneSelect, or what DuckDB says. */
  async select(sql: string, values: Readonly<Record<string, string | number>>): Promise<DuckDBResultReader> {
    refuseOthers(sql) // DuckDB rewrites PRAGMA into a SELECT, and prepares COPY by looking at its file
    const connection = await this.instance.connect()
    this.running = connection
    try {
      const statements = await connection.extractStatements(sql)
      if (statements.count !== 1) throw new NotOneSelect()
      const statement = await statements.prepare(0)
      if (statement.statementType !== StatementType.SELECT) throw new NotOneSelect()
      for (let index = 1; index <= statement.parameterCount; index++) {
        const name = statement.parameterName(index)
        const value = values[name]
        if (value === undefined) throw new RangeError(`The statement asks for $${name}, which is not given`)
        if (typeof value === 'string') statement.bindVarchar(index, value)
        else statement.bindInteger(index, value)
      }
      if (this.stopped) throw new Error('Interrupted') // asked for while the statement was being prepared
      return await statement.runAndReadAll()
    } finally {
      if (this.running === connection) this.running = null
      connection.closeSync()
    }
  }

  /** Stops what runs and what comes: `select` rejects from now on. */
  interrupt(): void {
    this.stopped = true
    this.running?.interrupt()
  }

  close(): void {
    this.instance.closeSync()
  }
}
