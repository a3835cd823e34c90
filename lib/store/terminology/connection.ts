// A connection of one's own, as the application's role: an import holds it from the first row to the last, and the command line has no other.
// This folder knows neither Prisma nor Next, so that `profil terminology` can use it.
import pg from 'pg'

export interface Connection {
  query<Row extends object = Record<string, unknown>>(text: string, values?: unknown[]): Promise<{ rows: Row[]; rowCount: number | null }>
}

/** Days as they are written: a date is no moment, and a time zone must not move it. */
const types = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => (id === 1082 ? (text: string) => text : pg.types.getTypeParser(id, format as 'text')),
} as pg.CustomTypesConfig

/** Words less alike than this are no slip of the finger ("astam" and "astma": 0.33), and are not looked at. */
const OPTIONS = '-c pg_trgm.similarity_threshold=0.33'

/** Runs work on a connection that is closed afterwards. */
export async function connected<T>(url: string | undefined, work: (connection: Connection) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    types,
    options: OPTIONS,
    application_name: 'profilstudio terminology',
  })
  client.on('error', () => {}) // told by the query that is under way, or by the next
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

let pool: pg.Pool | undefined
/** Connections for short questions, kept by the process. */
export const asked = (): Connection =>
  (pool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4, connectionTimeoutMillis: 10_000, types, options: OPTIONS }).on('error', () => {}))
export async function closeAsked(): Promise<void> {
  await pool?.end()
  pool = undefined
}

/** Everything or nothing, on one connection. */
export async function whole<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  await connection.query('BEGIN')
  try {
    const value = await work()
    await connection.query('COMMIT')
    return value
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => {}) // the connection may be gone; then the server has rolled back
    throw error
  }
}
