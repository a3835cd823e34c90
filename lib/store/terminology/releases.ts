// The releases that are there, and the codes of one of them.
import type { Connection } from './connection'

export interface ReleaseRow {
  number: number
  source: string
  format: string
  name: string
  title: string | null
  fileName: string
  sha256: string
  size: number
  rowsRead: number
  rowsRefused: number
  codes: number
  added: number
  changed: number
  retired: number
  /** ISO, UTC. */
  importedAt: string
  importedBy: string
  /** The newest of its source: the one in use. */
  current: boolean
}

const COLUMNS = `r.number, r.source, r.format, r.name, r.title, r.file_name AS "fileName", r.sha256, r.size::float8 AS size, r.rows_read AS "rowsRead", r.rows_refused AS "rowsRefused",
  r.codes, r.added, r.changed, r.retired, to_char(r.imported_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "importedAt", r.imported_name AS "importedBy",
  NOT EXISTS (SELECT FROM terminology_releases l WHERE l.source = r.source AND l.number > r.number) AS current`

/** All of them by source, newest first. */
export const releases = (connection: Connection): Promise<ReleaseRow[]> =>
  connection.query<ReleaseRow>(`SELECT ${COLUMNS} FROM terminology_releases r ORDER BY r.source, r.number DESC`).then(({ rows }) => rows)

/** One, with its report as it was made; null when there is none of that number. */
export async function release(connection: Connection, number: number): Promise<(ReleaseRow & { report: unknown }) | null> {
  const { rows } = await connection.query<ReleaseRow & { report: unknown }>(`SELECT ${COLUMNS}, r.report FROM terminology_releases r WHERE r.number = $1`, [
    number,
  ])
  return rows[0] ?? null
}

/** The releases in use that have codes of these systems, by source. */
export const releasesWith = (connection: Connection, systems: readonly string[]): Promise<{ source: string; name: string; sha256: string }[]> =>
  connection
    .query<{ source: string; name: string; sha256: string }>(
      `SELECT source, name, sha256 FROM terminology_current r
       WHERE EXISTS (SELECT FROM terminology_codes c WHERE c.source = r.source AND c.until_release IS NULL AND c.system = ANY ($1)) ORDER BY source`,
      [systems],
    )
    .then(({ rows }) => rows)
