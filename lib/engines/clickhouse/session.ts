// A population in a database of its own on a ClickHouse connection: loaded once, then only read.
import type { Population } from '#population/columns'
import { contentsOf, type TableContents } from '../sql/contents'
import { quoted } from '../sql/dialect'
import { NotOneSelect, refuseOthers } from '../sql/one-select'
import { ddl } from '../sql/schema'

/** Runs one statement and answers its text in a format. A session of chdb is one; a server's is written over its HTTP interface. */
export interface ClickhouseConnection {
  query(sql: string, format?: string): string | Promise<string>
  /** With values for the parameters {name:Type} of the statement. */
  queryBind(sql: string, values: Readonly<Record<string, string | number>>, format?: string): string | Promise<string>
}

/** Literals and names in quotes. */
const TEXTS = /'(?:[^'\\]|\\.|'')*'|"[^"]*"/gs
/** Lines sent in one statement. */
const BATCH = 20_000

/** What was last asked of a connection; it never rejects. */
const last = new WeakMap<ClickhouseConnection, Promise<unknown>>()

/**
 * Work that asks a connection several things, when all that was begun on it before is done. A connection has one database in use at a time:
 * without turns, one session's statement would be answered from another's tables. Work must not begin other work on its own connection and wait for it.
 */
function inTurn<T>(connection: ClickhouseConnection, work: () => Promise<T>): Promise<T> {
  const turn = (last.get(connection) ?? Promise.resolve()).then(work)
  last.set(
    connection,
    turn.catch(() => undefined),
  )
  return turn
}

export class ClickhouseSession {
  private constructor(
    private readonly connection: ClickhouseConnection,
    private readonly database: string,
    readonly population: Population,
  ) {}

  /** Makes the database, which must not be there, with the tables of the contract in it. */
  static load(connection: ClickhouseConnection, database: string, population: Population): Promise<ClickhouseSession> {
    return inTurn(connection, async () => {
      await connection.query(`create database ${quoted(database)}`)
      try {
        await connection.query(`use ${quoted(database)}`)
        for (const statement of ddl('clickhouse').split('\n')) await connection.query(statement)
        for (const table of contentsOf(population)) await fill(connection, table)
      } catch (error) {
        await connection.query(`drop database ${quoted(database)}`)
        throw error
      }
      return new ClickhouseSession(connection, database, population)
    })
  }

  /** The answer of one SELECT over the database's tables, as text in a format of ClickHouse. Throws NotOneSelect, or what ClickHouse says. */
  async select(sql: string, values: Readonly<Record<string, string | number>>, format: string): Promise<string> {
    refuseOthers(sql)
    if (sql.replace(TEXTS, '').includes(';')) throw new NotOneSelect() // chdb runs one statement after another
    return inTurn(this.connection, async () => {
      await this.connection.query(`use ${quoted(this.database)}`)
      return this.connection.queryBind(sql, values, format)
    })
  }

  /** Takes the database away; the connection stays. */
  async drop(): Promise<void> {
    await inTurn(this.connection, async () => this.connection.query(`drop database ${quoted(this.database)}`))
  }
}

/** Lines go as JSON, which keeps every text as it is. */
async function fill(connection: ClickhouseConnection, { table, count, columns }: TableContents): Promise<void> {
  const names = columns.map(({ name }) => quoted(name)).join(', ')
  for (let from = 0; from < count; from += BATCH) {
    const lines = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => JSON.stringify(columns.map(({ at }) => at(from + index))))
    await connection.query(`insert into ${quoted(table)} (${names}) format JSONCompactEachRow\n${lines.join('\n')}`)
  }
}
