// The search over every release in use. The database finds what may answer, by its indexes and never by reading all rows; the score that orders it is
// the one of the built-in extract (lib/terminology/score.ts).
import { canonicalUri } from '#criteria'
import { fold, foldCode } from '#terminology/fold'
import { partsOf, scoredBuiltIn } from '#terminology/search'
import { queryOf, type Query } from '#terminology/query'
import { compareScored, scoreOf, slipsIn, soughtFolded, type Sought } from '#terminology/score'
import { EXTRACT_NOTE, RELEASE } from '#terminology/extract'
import { entryOf } from '#terminology/known'
import type { Connection } from './connection'

export interface Hit {
  system: string
  code: string
  /** Danish where there is one. */
  title: string
  english: string | null
  /** Where the title is from: the source of a release, or the built-in extract. */
  source: string
  /** Said of the built-in extract: "uddrag – importér den officielle fil". */
  note: { da: string; en: string } | null
  retired: boolean
  replacedBy: string | null
  activeFrom: string | null
  activeTo: string | null
  unit: string | null
  verify: boolean
  /** Higher is better; over 1000 it is the code itself. */
  score: number
}
export interface Found {
  hits: Hit[]
  /** When nothing answers: what is near. */
  near: Hit[]
}

interface Row {
  system: string
  code: string
  title: string
  english: string | null
  words: string[]
  source: string
  retired: boolean
  replaced_by: string | null
  active_from: string | null
  active_to: string | null
  unit: string | null
  /** The title, folded. */
  called: string
}
const COLUMNS = `id, system, code, title, english, words, source, retired, replaced_by, active_from, active_to, more->>'unit' AS unit, called`

/** How many rows each way of looking may bring. Titles that are the query, or begin with it, are always among them. */
const EACH = 60
/** Fewer rows than this, and words that hold the query's are looked for too; with none at all, slips of the finger. */
const FEW = 8
/** Rows with all the words that are looked through for the shortest titles. */
const DEEP = 1500

export interface SearchOptions {
  systems?: readonly string[]
  limit?: number
  /** YYYY-MM-DD: a code whose last day has passed is no longer in use. */
  today: string
}

/** Codes of all systems for what was typed, best first, each once: the imported title before the extract's. */
export async function searchTerminology(connection: Connection, text: string, options: SearchOptions): Promise<Found> {
  const query = queryOf(text)
  if (!query.words.length) return { hits: [], near: [] }
  const limit = options.limit ?? 30
  const hits = await ranked(connection, query, options, limit, true)
  if (hits.length) return { hits, near: [] }
  const near = new Map<string, Hit>()
  for (const part of partsOf(query.words).slice(0, 6))
    for (const hit of await ranked(connection, { words: part, typed: '', others: queryOf(part.join(' ')).others }, options, 5, false))
      near.set(`${hit.system}|${hit.code}`, hit)
  return { hits: [], near: [...near.values()].slice(0, 5) }
}

/** `deep`: also words that are only begun, parts of words and slips of the finger. */
async function ranked(connection: Connection, query: Query, options: SearchOptions, limit: number, deep: boolean): Promise<Hit[]> {
  const systems = options.systems?.map(canonicalUri) ?? null
  const built = scoredBuiltIn(query, systems ?? undefined)
  const ways = [query.words, ...query.others]
  const rows = await rowsFor(connection, query, systems)
  const known = new Set(rows.map((row) => `${row.system}|${row.code}`))
  const more = async (found: Promise<Row[]>) => {
    for (const row of await found) if (!known.has(`${row.system}|${row.code}`)) rows.push(row)
  }
  // The beginning of a common word costs as much as all rows that have it. So whole words come first, and what is begun, a part or a slip is
  // looked for only in the words that no title has.
  if (deep && rows.length < FEW) {
    const whole = await wholeWords(connection, query.words)
    const open = query.words.some((word) => !whole.has(word)) ? (word: string) => !whole.has(word) : (word: string) => word === query.words.at(-1)
    await more(
      rowsWith(
        connection,
        systems,
        tsqueryOf(ways, (word) => word.length >= 3 && open(word)),
      ),
    )
    const slips = !rows.length && !built.length
    if (!rows.length || (rows.length < FEW && query.words.length === 1)) await more(rowsAlike(connection, query, systems, open, slips))
    // "allergi giraffe" is "giraffeallergi": a word that some title has may still be a part of another
    if (!rows.length) await more(rowsAlike(connection, query, systems, () => true, slips))
  }
  const scored = rows.flatMap((row): Candidate[] => {
    const over = row.active_to !== null && row.active_to < options.today
    const of = soughtFolded({
      system: row.system,
      code: row.code,
      called: row.english ? [row.called, fold(row.english)] : [row.called],
      said: row.words.map(fold).filter(Boolean),
      retired: row.retired || over,
      verify: entryOf(row.system, row.code)?.verify ?? true,
    })
    const score = scoreOf(of, query)
    return score > 0 ? [{ of, score, row }] : []
  })
  const best = new Map<string, Candidate | Built>()
  for (const one of [...scored, ...built].sort(compareScored)) {
    const key = `${one.of.system}|${one.of.code}`
    if (!best.has(key)) best.set(key, one)
  }
  return named(connection, [...best.values()].slice(0, limit), options.today)
}
interface Candidate {
  of: Sought
  score: number
  row: Row
}
type Built = ReturnType<typeof scoredBuiltIn>[number]

/** What the hits are called now: the newest period of the code in the releases; of those that are only built in, the extract's label. */
async function named(connection: Connection, best: readonly (Candidate | Built)[], today: string): Promise<Hit[]> {
  const { rows } = await connection.query<Omit<Row, 'called'>>(
    `SELECT DISTINCT ON (c.system, c.code) c.system, c.code, title, english, words, source, retired, replaced_by, active_from, active_to, more->>'unit' AS unit
     FROM unnest($1::text[], $2::text[]) AS one (system, code) JOIN terminology_codes c ON c.code = one.code AND c.system = one.system AND c.until_release IS NULL
     ORDER BY c.system, c.code, (active_from IS NULL OR active_from <= $3::date) DESC, active_from DESC NULLS LAST, source`,
    [best.map((one) => one.of.system), best.map((one) => one.of.code), today],
  )
  const imported = new Map(rows.map((row) => [`${row.system}|${row.code}`, row]))
  return best.map(({ of, score, ...one }): Hit => {
    const row = imported.get(`${of.system}|${of.code}`)
    const entry = 'entry' in one ? one.entry : null
    return {
      system: of.system,
      code: of.code,
      title: row?.title ?? entry!.title.da,
      english: row ? row.english : entry!.title.en,
      source: row?.source ?? RELEASE.source,
      note: row ? null : EXTRACT_NOTE,
      retired: row ? row.retired || (row.active_to !== null && row.active_to < today) : entry!.retired !== null,
      replacedBy: row ? row.replaced_by : (entry!.retired?.by ?? null),
      activeFrom: row?.active_from ?? null,
      activeTo: row?.active_to ?? null,
      unit: row?.unit ?? null,
      verify: !row && of.verify,
      score,
    }
  })
}

const IN_USE = `until_release IS NULL AND ($1::text[] IS NULL OR system = ANY ($1))`
/** By code, by title, by all the words: each way by its own index. */
async function rowsFor(connection: Connection, query: Query, systems: string[] | null): Promise<Row[]> {
  const codes = codesIn(query)
  const titles = [query.words, ...query.others].map((words) => words.join(' '))
  const { rows } = await connection.query<Row>(
    `SELECT DISTINCT ON (id) ${COLUMNS} FROM (
       (SELECT c.* FROM unnest($2::text[]) AS typed, LATERAL (SELECT * FROM terminology_codes WHERE ${IN_USE} AND folded_code ~>=~ typed AND folded_code ~<~ (typed || '~') ORDER BY folded_code USING ~<~ LIMIT ${EACH}) c)
       UNION ALL (SELECT * FROM terminology_codes WHERE ${IN_USE} AND folded_code = ANY ($3::text[]) LIMIT ${EACH})
       UNION ALL (SELECT c.* FROM unnest($4::text[]) AS said, LATERAL (SELECT * FROM terminology_codes WHERE ${IN_USE} AND called = said LIMIT ${EACH}) c)
       UNION ALL (SELECT c.* FROM unnest($4::text[]) AS said, LATERAL (SELECT * FROM terminology_codes WHERE ${IN_USE} AND called ~>=~ said AND called ~<~ (said || '~') ORDER BY called USING ~<~ LIMIT ${EACH}) c)
       UNION ALL (SELECT * FROM (SELECT * FROM terminology_codes WHERE ${IN_USE} AND lexemes @@ $5::tsquery LIMIT ${DEEP}) deep ORDER BY length(called) LIMIT ${EACH})
     ) found ORDER BY id`,
    [systems, codes.beginning, codes.shorter, titles, tsqueryOf([query.words, ...query.others], () => false)],
  )
  return rows
}

/** The code as typed and with what may be left out in front, and the shorter codes that it extends. */
function codesIn({ typed, words }: Query): { beginning: string[]; shorter: string[] } {
  const beginning = new Set<string>()
  const shorter = new Set<string>()
  for (const one of [typed, ...words.map((word) => foldCode(word))]) {
    if (one.length < 2 || !/\d|^D[A-Z]$/.test(one)) continue
    for (const code of [one, `D${one}`, ...(/^\d{2,4}$/.test(one) ? [`80${one}`] : [])]) {
      beginning.add(code)
      for (let length = 3; length < code.length; length++) shorter.add(code.slice(0, length))
    }
  }
  return { beginning: [...beginning], shorter: [...shorter] }
}

/** Any of the ways of saying it, each with all its words. Folded words hold no sign that a query would read. */
const tsqueryOf = (ways: readonly (readonly string[])[], begun: (word: string, at: number, words: readonly string[]) => boolean): string =>
  ways.map((words) => `(${words.map((word, at) => `'${word.replaceAll("'", '')}'${begun(word, at, words) ? ':*' : ''}`).join(' & ')})`).join(' | ')

/** Those of the words that are a whole word of some title. */
const wholeWords = (connection: Connection, words: readonly string[]): Promise<Set<string>> =>
  connection
    .query<{ word: string }>(`SELECT word FROM terminology_words WHERE word = ANY ($1)`, [words])
    .then(({ rows }) => new Set(rows.map((row) => row.word)))

/** Through a slip of the finger, or by a part of a word: the words of all titles that are alike, and then the rows that have them. */
async function rowsAlike(connection: Connection, query: Query, systems: string[] | null, parts: (word: string) => boolean, slips: boolean): Promise<Row[]> {
  const asked = query.words.filter((word) => word.length >= 3 && parts(word))
  if (!asked.length) return []
  const found = await wordsAlike(connection, asked, slips)
  const alike = query.words.map((word) => found.get(word) ?? [word])
  if (alike.some((words) => !words.length)) return []
  return rowsWith(connection, systems, alike.map((words) => `(${words.map((word) => `'${word.replaceAll("'", '')}'`).join(' | ')})`).join(' & '))
}

const rowsWith = (connection: Connection, systems: string[] | null, lexemes: string): Promise<Row[]> =>
  connection
    .query<Row>(
      `SELECT ${COLUMNS} FROM (SELECT * FROM terminology_codes WHERE ${IN_USE} AND lexemes @@ $2::tsquery LIMIT ${DEEP}) deep ORDER BY length(called) LIMIT ${EACH}`,
      [systems, lexemes],
    )
    .then(({ rows }) => rows)

/** For each word those that hold it, or are a slip away. Trigrams find them among the words of all titles. */
async function wordsAlike(connection: Connection, words: readonly string[], slips: boolean): Promise<Map<string, string[]>> {
  const { rows } = await connection.query<{ typed: string; word: string; holds: boolean }>(
    `SELECT typed.word AS typed, found.word, found.holds FROM unnest($1::text[]) AS typed (word), LATERAL (
       (SELECT w.word, true AS holds FROM terminology_words w WHERE w.word LIKE '%' || typed.word || '%' LIMIT 60)
       UNION ALL (SELECT w.word, false FROM terminology_words w WHERE $2 AND length(typed.word) >= 5 AND w.word % typed.word AND abs(length(w.word) - length(typed.word)) <= 4
         ORDER BY similarity(w.word, typed.word) DESC LIMIT 40)) found`,
    [words, slips],
  )
  const alike = new Map(words.map((word) => [word, new Set<string>()]))
  for (const row of rows) if (row.holds || slipsIn(row.word, row.typed) <= 2) alike.get(row.typed)!.add(row.word)
  return new Map([...alike].map(([word, all]) => [word, [...all].slice(0, 60)]))
}
