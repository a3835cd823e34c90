// Code lists in versions. Insert only: the newest version is the list.
import { randomUUID } from 'node:crypto'
import { whole, type Connection } from './connection'

export interface ListVersion {
  slug: string
  number: number
  title: string
  /** Canonical JSON of the list. */
  document: string
  contentHash: string
  undecided: number
  note: string
  savedBy: string
  /** ISO, UTC. */
  savedAt: string
}
const COLUMNS = `l.slug, v.number, v.title, v.document, v.content_hash AS "contentHash", v.undecided, v.note, u.name AS "savedBy",
  to_char(v.saved_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "savedAt"`
const FROM = `code_lists l JOIN code_list_versions v ON v.list_id = l.id JOIN users u ON u.id = v.saved_by`

/** The newest version of every list, by title. */
export const codeLists = (connection: Connection): Promise<ListVersion[]> =>
  connection
    .query<ListVersion>(`SELECT * FROM (SELECT DISTINCT ON (l.id) ${COLUMNS} FROM ${FROM} ORDER BY l.id, v.number DESC) newest ORDER BY title, slug`)
    .then(({ rows }) => rows)

/** Every version of one list, newest first; empty when there is none of that name. */
export const listVersions = (connection: Connection, slug: string): Promise<ListVersion[]> =>
  connection.query<ListVersion>(`SELECT ${COLUMNS} FROM ${FROM} WHERE l.slug = $1 ORDER BY v.number DESC`, [slug]).then(({ rows }) => rows)

export interface NewVersion {
  slug: string
  /** The version that the writer saw; null for a new list. */
  seen: number | null
  title: string
  document: string
  contentHash: string
  undecided: number
  note: string
  by: { id: string; name: string; roles: readonly string[] }
}
export type Kept = { kept: number } | { taken: true } | { notFound: true } | { changed: string }

/** The next version of a list, unless somebody else has written one since; with its line in the audit. */
export function keepListVersion(connection: Connection, given: NewVersion): Promise<Kept> {
  return whole(connection, async (): Promise<Kept> => {
    await connection.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`code list ${given.slug}`])
    const [newest] = await listVersions(connection, given.slug)
    if (given.seen === null && newest) return { taken: true }
    if (given.seen !== null && !newest) return { notFound: true }
    if (newest && newest.number !== given.seen) return { changed: newest.contentHash }
    if (newest && newest.contentHash === given.contentHash) return { kept: newest.number }
    if (!newest) await connection.query(`INSERT INTO code_lists (id, slug) VALUES ($1, $2)`, [randomUUID(), given.slug])
    const number = (newest?.number ?? 0) + 1
    await connection.query(
      `INSERT INTO code_list_versions (id, list_id, number, title, document, content_hash, undecided, note, saved_by)
       SELECT $1, id, $3, $4, $5, $6, $7, $8, $9 FROM code_lists WHERE slug = $2`,
      [randomUUID(), given.slug, number, given.title, given.document, given.contentHash, given.undecided, given.note, given.by.id],
    )
    await connection.query(`INSERT INTO audit (actor_id, actor_name, roles, act, content_hash, details) VALUES ($1, $2, $3, 'saveCodeList', $4, $5)`, [
      given.by.id,
      given.by.name,
      [...given.by.roles],
      given.contentHash,
      JSON.stringify({ list: given.slug, version: number, note: given.note }),
    ])
    return { kept: number }
  })
}
