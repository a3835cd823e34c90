// profil terminology import | list | search: releases of code systems in the studio's database.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { userInfo } from 'node:os'
import { fileURLToPath } from 'node:url'
import { systemOf } from '#criteria'
import { FORMAT_IDS, formatIn, formatOf, ImportFault, NOTES, REASONS, type FormatId, type NoteCode } from '#terminology/import/index'
import { BUILT_IN, RELEASE } from '#terminology/extract'
import { connected, type Connection } from '#store/terminology/connection'
import { importRelease, readerOf, type ImportReport } from '#store/terminology/import'
import { releases } from '#store/terminology/releases'
import { searchTerminology, type Hit } from '#store/terminology/search'
import type { Answer, Asked } from './answer'
import { SAID } from './terminology-words'
import { Refusal } from './words'

const today = () => new Date().toISOString().slice(0, 10)
/** How many lines of each sort the answer shows; --json has them all. */
const SHOWN = 20

export async function terminologyImport({ files, values, locale, format: say, progress }: Asked): Promise<Answer> {
  const file = files[0]!
  const said = SAID[locale]
  const size = sizeOf(file)
  const format = await formatFor(file, values.format)
  const n = say.number
  progress(said.reading(formatOf(format).label[locale]))
  const report = await onDatabase((connection) =>
    importRelease(connection, {
      bytes: createReadStream(file, { highWaterMark: 256 * 1024 }),
      format: readerOf(format),
      fileName: basename(file),
      name: values.release ?? statSync(file).mtime.toISOString().slice(0, 10),
      by: { name: `profil (${userInfo().username})` },
      today: today(),
      smaller: values.smaller === true,
      progress: ({ rowsRead, bytes }) => progress(said.progress(n(rowsRead), size ? n(Math.floor((100 * bytes) / size)) : null)),
    }),
  ).catch((error: unknown) => {
    if (!(error instanceof ImportFault)) throw error
    throw new Refusal(
      (_, language) => `${error.words[language]}${error.code === 'shrunk' ? `\n  ${SAID[language].smallerIs}` : ''}\n${SAID[language].nothingDone}`,
    )
  })
  return { code: 0, text: reportText(report, locale, n), json: { ...report } }
}

function reportText(report: ImportReport, locale: 'da' | 'en', n: (value: number) => string): string {
  const said = SAID[locale]
  const section = (heading: string, lines: string[], all = lines.length) =>
    lines.length ? [`${heading}:`, ...lines.slice(0, SHOWN).map((line) => `  ${line}`), ...(all > SHOWN ? [`  ${said.more(n(all - SHOWN))}`] : [])] : []
  const titled = (codes: { code: string; title: string }[]) => codes.map((one) => `${one.code} ${one.title}`)
  return [
    report.release === null ? said.same(report.source) : said.made(report.source, report.name, String(report.release)),
    said.counts(n(report.rowsRead), n(report.added), n(report.changed), n(report.retired), n(report.rowsRefused)),
    said.inUse(n(report.codes)),
    ...section(
      said.headings.refused,
      report.refusals.map((one) => `${said.line(n(one.line))}: ${REASONS[one.reason][locale]}${one.what ? ` (${one.what})` : ''}`),
      report.rowsRefused,
    ),
    ...section(
      said.headings.notes,
      report.notes.map((one) => `${said.line(n(one.line))}: ${NOTES[one.note as NoteCode][locale]} ${one.what}`.trim()),
    ),
    ...(['added', 'changed', 'retired'] as const).flatMap((move) =>
      report[move] && report[move] <= 200 ? section(said.headings[move], titled(report.examples[move]), report[move]) : [],
    ),
    ...section(
      said.headings.reused,
      report.reused.map((one) => `${one.code}: ${one.titles.join(' → ')}`),
    ),
  ].join('\n')
}

export async function terminologyList({ locale, format }: Asked): Promise<Answer> {
  const said = SAID[locale]
  const all = await onDatabase((connection) => releases(connection))
  const lines = all.map((one) => {
    const line = said.release(one.source, one.name, format.number(one.codes), one.importedAt.slice(0, 16).replace('T', ' '), one.importedBy)
    return `${String(one.number).padStart(4)}  ${line}${one.current ? '' : ` – ${said.superseded}`}`
  })
  return {
    code: 0,
    text: [`   –  ${said.extract(RELEASE.release, format.number(BUILT_IN.length))}`, ...(lines.length ? lines : [said.none])].join('\n'),
    json: { extract: RELEASE, releases: all },
  }
}

export async function terminologySearch({ files, locale, values }: Asked): Promise<Answer> {
  const said = SAID[locale]
  const query = files.join(' ')
  const limit = values.limit && /^\d{1,3}$/.test(values.limit) ? Number(values.limit) : 20
  const { hits, near } = await onDatabase((connection) => searchTerminology(connection, query, { today: today(), limit }))
  const line = (hit: Hit) => {
    const marks = [hit.retired ? said.retired : '', hit.replacedBy ? said.by(hit.replacedBy) : '', hit.note?.[locale] ?? '', hit.verify ? 'verify' : ''].filter(
      Boolean,
    )
    return `${hit.code.padEnd(12)} ${(systemOf(hit.system)?.name[locale] ?? hit.system).padEnd(12)} ${(locale === 'en' && hit.english) || hit.title}${marks.length ? ` – ${marks.join(', ')}` : ''}`
  }
  const text = hits.length ? hits.map(line) : [said.nothingFound(query), ...(near.length ? [said.near, ...near.map(line)] : [])]
  return { code: hits.length ? 0 : 1, text: text.join('\n'), json: { hits, near } }
}

/** Throws Refusal. */
async function formatFor(file: string, given: string | undefined): Promise<FormatId> {
  if (given !== undefined) {
    const found = FORMAT_IDS.find((id) => id === given)
    if (!found) throw new Refusal((_, locale) => SAID[locale].unknownFormat(given, FORMAT_IDS))
    return found
  }
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    const seen = formatIn(file, buffer.subarray(0, bytesRead))
    if (!seen) throw new Refusal((_, locale) => SAID[locale].noFormat(basename(file), FORMAT_IDS))
    return seen
  } finally {
    await handle.close()
  }
}

function sizeOf(file: string): number {
  try {
    const found = statSync(file)
    if (found.isFile()) return found.size
  } catch {
    /* said below */
  }
  throw new Refusal((texts) => texts.cannotRead(file))
}

/** The database of DATABASE_URL, else the studio's own beside it, started for the time it takes when the studio is not running. Throws Refusal. */
async function onDatabase<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL
  if (given) return reached(given, work)
  const folder = join(process.env.STUDIO_DATA ?? fileURLToPath(new URL('../.data', import.meta.url)), 'pg')
  if (!existsSync(join(folder, 'roles.json'))) throw new Refusal((_, locale) => SAID[locale].noDatabase)
  const { startPostgres } = await import('../scripts/pg.mjs')
  const server = await startPostgres(folder)
  try {
    const url = new URL(server.url)
    url.username = 'studio_app'
    url.password = (JSON.parse(readFileSync(join(folder, 'roles.json'), 'utf8')) as { app: string }).app
    return await reached(url.toString(), work)
  } finally {
    if (!server.reused) await server.stop()
  }
}

function reached<T>(url: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  return connected(url, async (connection) => {
    const { rows } = await connection.query<{ there: boolean }>(`SELECT to_regclass('terminology_releases') IS NOT NULL AS there`)
    if (!rows[0]!.there) throw new Refusal((_, locale) => SAID[locale].notMigrated)
    return work(connection)
  }).catch((error: unknown) => {
    const { code, message } = error as Error & { code?: string }
    if (code && /^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|28P01|3D000|57P0)/.test(code))
      throw new Refusal((_, locale) => SAID[locale].notReachable(message || code))
    throw error
  })
}
