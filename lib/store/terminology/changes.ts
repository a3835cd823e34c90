// What a release changed, where a code stands among its own, and what a map says of it.
import type { Mapped, ReleaseChange } from '#terminology/list/index'
import type { Connection } from './connection'

/** More than this is a first import or another edition, not a change that somebody looks through. */
const MOST = 20_000

/** Codes that came, went or were renamed with a release, against the one before of its source; null when there is no such release or it is the first. */
export async function releaseChange(connection: Connection, number: number): Promise<ReleaseChange | null> {
  const { rows } = await connection.query<{ source: string; name: string; before: string | null }>(
    `SELECT r.source, r.name, (SELECT b.name FROM terminology_releases b WHERE b.source = r.source AND b.number < r.number ORDER BY b.number DESC LIMIT 1) AS before
     FROM terminology_releases r WHERE r.number = $1`,
    [number],
  )
  const [release] = rows
  if (!release || release.before === null) return null
  const moved = await connection.query<{
    system: string
    code: string
    title: string | null
    was: string | null
    by: string | null
    last: string | null
    usable: boolean | null
    before: boolean | null
  }>(
    `WITH ended AS (SELECT * FROM terminology_codes WHERE source = $1 AND until_release = $2),
     touched AS (SELECT DISTINCT system, code FROM ended UNION SELECT DISTINCT system, code FROM terminology_codes WHERE source = $1 AND since_release = $2),
     now AS (
       SELECT DISTINCT ON (c.system, c.code) c.* FROM terminology_codes c JOIN touched t ON t.code = c.code AND t.system = c.system
       WHERE c.source = $1 AND c.since_release <= $2 AND (c.until_release IS NULL OR c.until_release > $2) ORDER BY c.system, c.code, c.active_from DESC NULLS LAST),
     was AS (
       SELECT DISTINCT ON (c.system, c.code) c.* FROM terminology_codes c JOIN touched t ON t.code = c.code AND t.system = c.system
       WHERE c.source = $1 AND c.since_release < $2 AND (c.until_release IS NULL OR c.until_release >= $2) ORDER BY c.system, c.code, c.active_from DESC NULLS LAST)
     SELECT t.system, t.code, n.title, w.title AS was, coalesce(n.replaced_by, w.replaced_by) AS by, n.active_to AS last,
       NOT n.retired AND n.active_to IS NULL AS usable, NOT w.retired AND w.active_to IS NULL AS before
     FROM touched t LEFT JOIN now n USING (system, code) LEFT JOIN was w USING (system, code) ORDER BY t.system, t.code LIMIT ${MOST}`,
    [release.source, number],
  )
  const all = moved.rows
  const coded = ({ system, code }: { system: string; code: string }) => ({ system, code })
  return {
    source: release.source,
    before: release.before,
    after: release.name,
    added: all.filter((one) => one.was === null && one.title !== null).map((one) => ({ ...coded(one), title: one.title! })),
    retired: all
      .filter((one) => one.before === true && one.usable !== true)
      .map((one) => ({ ...coded(one), title: one.title ?? one.was!, by: one.by, last: one.last })),
    renamed: all
      .filter((one) => one.was !== null && one.title !== null && one.was !== one.title)
      .map((one) => ({ ...coded(one), title: one.title!, before: one.was! })),
  }
}

export interface CodeInUse {
  system: string
  code: string
  title: string
  parent: string | null
  retired: boolean
}
const SHOWN = `DISTINCT ON (system, code) system, code, title, parent, retired OR coalesce(active_to < $3::date, false) AS retired`

/** The codes right below one, at most 500. */
export const childrenOf = (connection: Connection, system: string, code: string, today: string): Promise<CodeInUse[]> =>
  connection
    .query<CodeInUse>(
      `SELECT ${SHOWN} FROM terminology_codes WHERE until_release IS NULL AND parent = $2 AND system = $1 ORDER BY system, code, active_from DESC NULLS LAST LIMIT 500`,
      [system, code, today],
    )
    .then(({ rows }) => rows)

/** Codes by system and code, as they are called now. */
export const codesNamed = (connection: Connection, codes: readonly { system: string; code: string }[], today: string): Promise<CodeInUse[]> =>
  connection
    .query<CodeInUse>(
      `SELECT ${SHOWN} FROM unnest($1::text[], $2::text[]) AS one (of_system, of_code) JOIN terminology_codes ON code = of_code AND system = of_system AND until_release IS NULL
       ORDER BY system, code, active_from DESC NULLS LAST`,
      [codes.map((one) => one.system), codes.map((one) => one.code), today],
    )
    .then(({ rows }) => rows)

/** The parents of these codes and of their parents, up to the top. */
export async function ancestorsOf(connection: Connection, codes: readonly { system: string; code: string }[]): Promise<Map<string, string[]>> {
  const { rows } = await connection.query<{ system: string; code: string; parent: string }>(
    `WITH RECURSIVE up AS (
       SELECT c.system, c.code, c.parent, 1 AS depth FROM unnest($1::text[], $2::text[]) AS one (of_system, of_code) JOIN terminology_codes c ON c.code = of_code AND c.system = of_system AND c.until_release IS NULL AND c.parent IS NOT NULL
       UNION SELECT c.system, c.code, c.parent, up.depth + 1 FROM up JOIN terminology_codes c ON c.code = up.parent AND c.system = up.system AND c.until_release IS NULL AND c.parent IS NOT NULL WHERE up.depth < 30)
     SELECT DISTINCT system, code, parent FROM up`,
    [codes.map((one) => one.system), codes.map((one) => one.code)],
  )
  const parents = new Map<string, string[]>()
  for (const { system, code, parent } of rows) parents.set(`${system}|${code}`, [...(parents.get(`${system}|${code}`) ?? []), parent])
  return parents
}

/** What the maps in use say of these codes, from either side; links of the price files are left out. At most 5,000 lines. */
export const mapOf = (connection: Connection, codes: readonly { system: string; code: string }[]): Promise<Mapped[]> =>
  connection
    .query<{ fs: string; fc: string; ts: string; tc: string; relation: string }>(
      `SELECT DISTINCT m.from_system AS fs, m.from_code AS fc, m.to_system AS ts, m.to_code AS tc, m.relation
       FROM unnest($1::text[], $2::text[]) AS one (of_system, of_code)
       JOIN terminology_maps m ON m.until_release IS NULL AND ((m.from_code = of_code AND m.from_system = of_system) OR (m.to_code = of_code AND m.to_system = of_system))
       WHERE m.relation NOT IN ('indication', 'dosage') ORDER BY 1, 2, 3, 4 LIMIT 5000`,
      [codes.map((one) => one.system), codes.map((one) => one.code)],
    )
    .then(({ rows }) => rows.map(({ fs, fc, ts, tc, relation }) => ({ from: { system: fs, code: fc }, to: { system: ts, code: tc }, relation })))

/** Whether a map between classifications is in use. */
export const hasMap = (connection: Connection): Promise<boolean> =>
  connection
    .query<{ there: boolean }>(`SELECT EXISTS (SELECT FROM terminology_maps WHERE until_release IS NULL AND relation NOT IN ('indication', 'dosage')) AS there`)
    .then(({ rows }) => rows[0]!.there)
