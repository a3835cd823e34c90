// Second half of an import: one transaction in which the staged rows become the release in use. Killed before its end, the release before is whole.
import { ImportFault, type Bytes, type Format, type FormatId } from '#terminology/import/index'
import { formatOf } from '#terminology/import/formats'
import { whole, type Connection } from './connection'
import { refuse, stage, type Noted, type Progress, type Staged, type Told } from './stage'

/** A row of the table of formats with its name, or another reader. */
export type Reader = Pick<Format, 'source' | 'read'> & { id: string }
export const readerOf = (id: FormatId): Reader => ({ id, ...formatOf(id) })

export interface ImportAsked {
  bytes: Bytes
  format: Reader
  fileName: string
  /** What the release is called when the file does not say: a date. */
  name: string
  /** Who imports: a person, or the name of a machine. */
  by: { id: string; name: string; roles: readonly string[] } | { name: string }
  /** Today, YYYY-MM-DD: tells which codes are in use. */
  today: string
  /** A file with fewer than half as many codes as the release in use is refused without this. */
  smaller?: boolean
  progress?: (now: Progress) => void
}

export interface ImportReport {
  /** Null when the file is the one in use, byte for byte: nothing was done. */
  release: number | null
  source: string
  format: string
  name: string
  title: string | null
  fileName: string
  sha256: string
  size: number
  rowsRead: number
  rowsRefused: number
  /** Codes and map lines in use after it. */
  codes: number
  added: number
  changed: number
  retired: number
  byReason: Staged['byReason']
  /** The first thousand. */
  refusals: Told[]
  notes: Noted[]
  /** Codes that came, changed or went: the first fifty of each. */
  examples: Record<Move, { system: string; code: string; title: string }[]>
  /** Codes that were given out again with another text: the first fifty. */
  reused: { system: string; code: string; titles: string[] }[]
}

/** Reads the file and makes it the release in use. Throws ImportFault when the whole file is refused; then nothing was changed. */
export async function importRelease(connection: Connection, asked: ImportAsked): Promise<ImportReport> {
  const { format } = asked
  const staged = await stage(connection, format, asked.bytes, asked.progress)
  const source = format.source === 'FHIR' ? (staged.about?.url ?? `FHIR ${asked.fileName}`) : format.source
  return whole(connection, async () => {
    // one import of a source at a time; the next compares with what this one leaves
    await connection.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`terminology ${source}`])
    await dropDoubles(connection, staged)
    await findParents(connection)
    // what follows compares whole tables; before the first statistics the planner would go row by row
    await connection.query(`SET LOCAL enable_nestloop = off; SET LOCAL work_mem = '64MB'`)
    const report: ImportReport = {
      release: null,
      source,
      format: format.id,
      name: staged.about?.version ?? asked.name,
      title: staged.about?.title ?? null,
      fileName: asked.fileName,
      sha256: staged.sha256,
      size: staged.size,
      rowsRead: staged.rowsRead,
      rowsRefused: staged.rowsRefused,
      byReason: staged.byReason,
      refusals: staged.refusals,
      notes: staged.notes,
      ...(await compared(connection, source, asked.today)),
    }
    const current = await connection.query<{ sha256: string; codes: number }>(`SELECT sha256, codes FROM terminology_current WHERE source = $1`, [source])
    const [inUse] = current.rows
    if (inUse?.sha256 === report.sha256 && !report.added && !report.changed && !report.retired) return report
    if (inUse && report.codes * 2 < inUse.codes && !asked.smaller) throw new ImportFault('shrunk', `${report.codes} < ${inUse.codes}`)
    report.release = await keep(connection, report, asked)
    return report
  })
}

/** The first of several rows of the same code and period stays; the others are refused by line. */
async function dropDoubles(connection: Connection, staged: Staged): Promise<void> {
  await connection.query(`
    CREATE INDEX ON staged_codes (system, code);
    CREATE INDEX ON staged_maps (from_code, to_code);
    ANALYZE staged_codes, staged_maps`)
  for (const [table, key, what] of [
    ['staged_codes', 'system, code, active_from', 'code'],
    ['staged_maps', 'from_system, from_code, to_system, to_code, relation', `from_code || ' → ' || to_code`],
  ] as const) {
    const { rows } = await connection.query<{ line: number; what: string }>(`
      DELETE FROM ${table} s USING (SELECT ctid, row_number() OVER (PARTITION BY ${key} ORDER BY line) AS place FROM ${table}) d
      WHERE s.ctid = d.ctid AND d.place > 1 RETURNING s.line, ${what} AS what`)
    for (const { line, what: which } of rows.sort((a, b) => a.line - b.line)) refuse(staged, { line, reason: 'twice', what: which })
  }
}

/** In SKS and ATC codes extend each other: the parent is the longest shorter one that there is. */
const findParents = (connection: Connection) =>
  connection.query(`
    UPDATE staged_codes s SET parent = p.parent
    FROM (
      SELECT DISTINCT ON (c.system, c.code) c.system, c.code, a.code AS parent
      FROM (SELECT DISTINCT system, code FROM staged_codes WHERE parent IS NULL AND system IN ('urn:oid:1.2.208.176.2.4.12', 'http://www.whocc.no/atc')) c
      CROSS JOIN LATERAL generate_series(1, length(c.code) - 1) n
      JOIN staged_codes a ON a.system = c.system AND a.code = left(c.code, n)
      ORDER BY c.system, c.code, n DESC) p
    WHERE s.system = p.system AND s.code = p.code`)

const SAID = ['title', 'english', 'parent', 'active_to', 'retired', 'replaced_by', 'words', 'more', 'sought'] as const
const said = (table: string) => SAID.map((column) => `${table}.${column}`).join(', ')
const SAME = `s.system = c.system AND s.code = c.code AND s.active_from IS NOT DISTINCT FROM c.active_from`
const USABLE = (table: string) => `NOT ${table}.retired AND (${table}.active_to IS NULL OR ${table}.active_to >= $2::date)`

type Move = 'added' | 'changed' | 'retired'
type Compared = Pick<ImportReport, 'codes' | 'added' | 'changed' | 'retired' | 'examples' | 'reused'>
/** What differs from the release in use, counted by codes. Leaves it in a table for `keep`. */
async function compared(connection: Connection, source: string, today: string): Promise<Compared> {
  await connection.query(`DROP TABLE IF EXISTS ended_codes; CREATE TEMPORARY TABLE ended_codes (id bigint, system text, code text)`)
  await connection.query(
    `INSERT INTO ended_codes SELECT c.id, c.system, c.code FROM terminology_codes c LEFT JOIN staged_codes s ON ${SAME}
     WHERE c.source = $1 AND c.until_release IS NULL AND (s.code IS NULL OR (${said('s')}) IS DISTINCT FROM (${said('c')}))`,
    [source],
  )
  await connection.query(`ANALYZE ended_codes`)
  const moves = await connection.query<{ move: Move; system: string; code: string; title: string; all: string }>(
    `WITH before AS (
       SELECT c.system, c.code, bool_or(${USABLE('c')}) AS usable, min(c.title) AS title, count(*) AS rows, bool_or(e.id IS NOT NULL) AS ended
       FROM terminology_codes c LEFT JOIN ended_codes e ON e.id = c.id WHERE c.source = $1 AND c.until_release IS NULL GROUP BY 1, 2),
     after AS (SELECT s.system, s.code, bool_or(${USABLE('s')}) AS usable, min(s.title) AS title, count(*) AS rows FROM staged_codes s GROUP BY 1, 2),
     moves AS (
       SELECT coalesce(a.system, b.system) AS system, coalesce(a.code, b.code) AS code, coalesce(a.title, b.title) AS title,
         CASE WHEN b.code IS NULL THEN 'added' WHEN a.code IS NULL OR (b.usable AND NOT a.usable) THEN 'retired' ELSE 'changed' END AS move
       FROM after a FULL JOIN before b ON b.system = a.system AND b.code = a.code
       WHERE a.code IS NULL OR b.code IS NULL OR b.ended OR a.rows <> b.rows)
     SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY move ORDER BY system, code) AS place, count(*) OVER (PARTITION BY move) AS all FROM moves) m WHERE place <= 50 ORDER BY move, place`,
    [source, today],
  )
  const maps = await connection.query<{ added: number; ended: number; all: number }>(
    `WITH now AS (SELECT * FROM terminology_maps WHERE source = $1 AND until_release IS NULL)
     SELECT count(*) FILTER (WHERE n.id IS NULL)::int AS added, count(*) FILTER (WHERE s.line IS NULL)::int AS ended, count(s.line)::int AS all
     FROM staged_maps s FULL JOIN now n ON (n.from_system, n.from_code, n.to_system, n.to_code, n.relation) = (s.from_system, s.from_code, s.to_system, s.to_code, s.relation)`,
    [source],
  )
  const reused = await connection.query<{ system: string; code: string; titles: string[] }>(
    `SELECT system, code, array_agg(title ORDER BY active_from) AS titles FROM staged_codes GROUP BY 1, 2 HAVING count(DISTINCT called) > 1 ORDER BY 1, 2 LIMIT 50`,
  )
  const codes = await connection.query<{ n: number }>(`SELECT count(*)::int AS n FROM (SELECT DISTINCT system, code FROM staged_codes) one`)
  const of = (move: Move) => moves.rows.filter((row) => row.move === move)
  const count = (move: Move) => Number(of(move)[0]?.all ?? 0)
  const shown = (move: Move) => of(move).map(({ system, code, title }) => ({ system, code, title }))
  const { added = 0, ended = 0, all = 0 } = maps.rows[0] ?? {}
  return {
    codes: codes.rows[0]!.n + all,
    added: count('added') + added,
    changed: count('changed'),
    retired: count('retired') + ended,
    examples: { added: shown('added'), changed: shown('changed'), retired: shown('retired') },
    reused: reused.rows,
  }
}

/** Writes the release, ends what it no longer has, adds what it has, and says so in the audit. */
async function keep(connection: Connection, report: ImportReport, asked: ImportAsked): Promise<number> {
  const who = 'id' in asked.by ? asked.by : { id: null, name: asked.by.name, roles: [] }
  const kept = { byReason: report.byReason, refusals: report.refusals, notes: report.notes, examples: report.examples, reused: report.reused }
  const { rows } = await connection.query<{ number: number }>(
    `INSERT INTO terminology_releases (source, format, name, title, file_name, sha256, size, rows_read, rows_refused, codes, added, changed, retired, report, imported_by, imported_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) RETURNING number`,
    [
      report.source,
      report.format,
      report.name,
      report.title,
      report.fileName,
      report.sha256,
      report.size,
      report.rowsRead,
      report.rowsRefused,
      report.codes,
      report.added,
      report.changed,
      report.retired,
      JSON.stringify(kept),
      who.id,
      who.name,
    ],
  )
  const number = rows[0]!.number
  await connection.query(`UPDATE terminology_codes SET until_release = $1 WHERE id IN (SELECT id FROM ended_codes)`, [number])
  await connection.query(
    `INSERT INTO terminology_codes (source, system, code, title, english, parent, active_from, active_to, retired, replaced_by, words, more, folded_code, called, sought, since_release)
     SELECT $1, s.system, s.code, s.title, s.english, s.parent, s.active_from, s.active_to, s.retired, s.replaced_by, s.words, s.more, s.folded_code, s.called, s.sought, $2
     FROM staged_codes s LEFT JOIN terminology_codes c ON c.source = $1 AND c.until_release IS NULL AND ${SAME} WHERE c.id IS NULL`,
    [report.source, number],
  )
  await connection.query(
    `UPDATE terminology_maps m SET until_release = $2 WHERE source = $1 AND until_release IS NULL AND NOT EXISTS (
       SELECT FROM staged_maps s WHERE (m.from_system, m.from_code, m.to_system, m.to_code, m.relation) = (s.from_system, s.from_code, s.to_system, s.to_code, s.relation))`,
    [report.source, number],
  )
  await connection.query(
    `INSERT INTO terminology_maps (source, from_system, from_code, to_system, to_code, relation, since_release)
     SELECT $1, s.from_system, s.from_code, s.to_system, s.to_code, s.relation, $2 FROM staged_maps s WHERE NOT EXISTS (
       SELECT FROM terminology_maps m WHERE m.source = $1 AND m.until_release IS NULL
         AND (m.from_system, m.from_code, m.to_system, m.to_code, m.relation) = (s.from_system, s.from_code, s.to_system, s.to_code, s.relation))`,
    [report.source, number],
  )
  await connection.query(
    `INSERT INTO terminology_words SELECT DISTINCT word FROM staged_codes, unnest(string_to_array(sought, ' ')) word WHERE length(word) BETWEEN 3 AND 60 ON CONFLICT DO NOTHING`,
  )
  await connection.query(`INSERT INTO audit (actor_id, actor_name, roles, act, details) VALUES ($1, $2, $3, 'importTerminology', $4)`, [
    who.id,
    who.name,
    [...who.roles],
    JSON.stringify({
      release: number,
      source: report.source,
      name: report.name,
      sha256: report.sha256,
      added: report.added,
      changed: report.changed,
      retired: report.retired,
    }),
  ])
  return number
}
