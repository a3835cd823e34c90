// A population in a schema of its own on a PostgreSQL connection: loaded once, then only read.
import type { Client } from 'pg'
import type { Population } from '#population/columns'
import { contentsOf, type TableContents } from '../sql/contents'
import { quoted } from '../sql/dialect'
import { refuseOthers } from '../sql/one-select'
import { ddl } from '../sql/schema'

/** Lines sent in one statement. */
const BATCH = 20_000

export class PostgresSession {
  private constructor(
    private readonly client: Client,
    private readonly schema: string,
    readonly population: Population,
  ) {}

  /** Makes the schema, which must not be there, with the tables of the contract in it. All of it or nothing. */
  static async load(client: Client, schema: string, population: Population): Promise<PostgresSession> {
    await client.query('begin')
    try {
      await client.query(`create schema ${quoted(schema)}`)
      await client.query(`set local search_path to ${quoted(schema)}`)
      await client.query(ddl('postgres'))
      for (const table of contentsOf(population)) await fill(client, table)
      await client.query('analyze')
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error
    }
    return new PostgresSession(client, schema, population)
  }

  /** Runs one SELECT over the schema's tables and nothing else, read only; values by place. Throws NotOneSelect, or what PostgreSQL says. */
  async select(sql: string, values: readonly (string | number)[], limit = 0): Promise<{ names: string[]; lines: Record<string, unknown>[] }> {
    refuseOthers(sql)
    const { client } = this
    await client.query('begin read only')
    try {
      await client.query(`set local search_path to ${quoted(this.schema)}; set local standard_conforming_strings = on`)
      await client.query(`set local jit = off; set local statement_timeout = ${Math.trunc(limit)}`) // a statement is long and its answer short
      // the extended protocol takes one statement, also where there are no values
      const { fields, rows } = await client.query<Record<string, unknown>>({ text: sql, values: [...values], queryMode: 'extended' } as { text: string })
      return { names: fields.map(({ name }) => name), lines: rows }
    } finally {
      await client.query('rollback')
    }
  }

  /** Takes the schema away; the connection stays. */
  async drop(): Promise<void> {
    await this.client.query(`drop schema ${quoted(this.schema)} cascade`)
  }
}

async function fill(client: Client, { table, count, columns }: TableContents): Promise<void> {
  const names = columns.map(({ name }) => quoted(name)).join(', ')
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${type === 'INTEGER' ? 'int' : 'text'}[]`).join(', ')
  for (let from = 0; from < count; from += BATCH) {
    const lines = Math.min(BATCH, count - from)
    const values = columns.map(({ at }) => Array.from({ length: lines }, (_, index) => at(from + index)))
    await client.query(`insert into ${quoted(table)} (${names}) select * from unnest(${arrays})`, values)
  }
}
