// Terminology for people: official files imported by the administrator, releases, and the search over all systems with how many synthetic patients have it.
import 'server-only'
import { canonicalUri, matchOf, type Profile } from '#criteria'
import type { Population } from '#population/columns'
import { formatIn, FORMAT_IDS, ImportFault, type Bytes } from '#terminology/import/index'
import { BUILT_IN, EXTRACT_NOTE, RELEASE } from '#terminology/extract'
import { systemsOf } from '#terminology/list/index'
import { decide, ok, refuse, type Actor, type Result } from '#workflow'
import {
  asked,
  childrenOf,
  connected,
  importRelease,
  isPassing,
  readerOf,
  release,
  releases,
  releasesWith,
  searchTerminology,
  type CodeInUse,
  type Hit,
  type ImportReport,
  type Progress,
  type ReleaseRow,
} from '#store'
import { asking } from './doing'
import { shippedPopulation } from './populations'

export type { ImportReport }
export const today = (): string => new Date().toISOString().slice(0, 10)

export interface ImportInput {
  bytes: Bytes
  fileName: string
  /** Else it is seen from the file's name and beginning. */
  format?: string | undefined
  /** What the release is called; else the file's own version, else today. */
  name?: string | undefined
  /** Also when the file has fewer than half as many codes as the one in use. */
  smaller?: boolean | undefined
  progress?: ((now: Progress) => void) | undefined
}

/** Makes an official file the release in use. A file that cannot be read changes nothing and says why, in `fields` of a malformed problem. */
export async function importTerminology(actor: Actor | null, input: ImportInput): Promise<Result<ImportReport>> {
  const decision = decide('importTerminology', { actor, version: null })
  if (!decision.ok) return refuse(decision.refusal)
  const wrong = (path: string, da: string, en: string) => refuse({ code: 'malformed', fields: [{ path, sentence: { da, en } }] })
  const fileName = (input.fileName.replace(/^.*[\\/]/, '') || 'fil').slice(0, 200)
  const name = (input.name?.trim() || today()).slice(0, 60)
  const { head, all } = await beginning(input.bytes)
  const format = input.format ? FORMAT_IDS.find((id) => id === input.format) : formatIn(fileName, head)
  if (!format)
    return input.format
      ? wrong('format', `»${input.format}« er ikke et format.`, `“${input.format}” is not a format.`)
      : faultOf(new ImportFault('unknownFormat'))
  try {
    const report = await connected(process.env.DATABASE_URL, (connection) =>
      importRelease(connection, {
        bytes: all,
        format: readerOf(format),
        fileName,
        name,
        by: actor!,
        today: today(),
        smaller: input.smaller === true,
        ...(input.progress ? { progress: input.progress } : {}),
      }),
    )
    return ok(report)
  } catch (error) {
    if (error instanceof ImportFault) return faultOf(error)
    if (isPassing(error)) return refuse({ code: 'tryAgain' })
    throw error
  }
}
const faultOf = (fault: ImportFault) =>
  refuse({
    code: 'malformed',
    fields: [{ path: fault.code === 'shrunk' ? 'smaller' : fault.code === 'unknownFormat' ? 'format' : 'file', sentence: fault.words }],
  })

/** The first bytes, to see what the file is, and all of it once more. */
async function beginning(bytes: Bytes): Promise<{ head: Uint8Array; all: Bytes }> {
  const parts: Uint8Array[] = []
  let length = 0
  const source = Symbol.asyncIterator in bytes ? bytes[Symbol.asyncIterator]() : bytes[Symbol.iterator]()
  while (length < 4096) {
    const next = await source.next()
    if (next.done) break
    parts.push(next.value)
    length += next.value.length
  }
  const head = new Uint8Array(length)
  parts.reduce((at, part) => (head.set(part, at), at + part.length), 0)
  async function* all() {
    yield* parts
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
  }
  return { head, all: all() }
}

export interface TerminologyView {
  releases: ReleaseRow[]
  /** What is built in, and what is to be said of it. */
  extract: { source: string; name: string; digest: string; codes: number; note: { da: string; en: string } }
}
/** All releases by source, newest first, and the extract. */
export const listTerminology = (actor: Actor | null): Promise<Result<TerminologyView>> =>
  asking(actor, 'viewTerminology', async () =>
    ok({
      releases: await releases(asked()),
      extract: { source: RELEASE.source, name: RELEASE.release, digest: RELEASE.digest, codes: BUILT_IN.length, note: EXTRACT_NOTE },
    }),
  )

/** One release with the report of its import. */
export const openTerminologyRelease = (
  actor: Actor | null,
  { number }: { number: number },
): Promise<Result<NonNullable<Awaited<ReturnType<typeof release>>>>> =>
  asking(actor, 'viewTerminology', async () => {
    const found = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? await release(asked(), number) : null
    return found ? ok(found) : refuse({ code: 'notFound' })
  })

export interface CodeHit extends Hit {
  /** Patients of the studio's synthetic clinic who have it, or a code below it; null when there is no clinic. */
  patients: number | null
}
export interface CodeSearch {
  hits: CodeHit[]
  /** What is near when nothing answers. */
  near: CodeHit[]
}
/** Codes of all systems for what was typed, best first. */
export const searchCodesOf = (actor: Actor | null, input: { query: string; systems?: readonly string[]; limit?: number }): Promise<Result<CodeSearch>> =>
  asking(actor, 'viewTerminology', async () => {
    const limit = Math.min(Math.max(Math.trunc(input.limit ?? 30), 1), 100)
    const found = await searchTerminology(asked(), String(input.query).slice(0, 400), {
      today: today(),
      limit,
      ...(input.systems ? { systems: input.systems.slice(0, 20) } : {}),
    })
    const population = await shippedPopulation()
    const counted = (hit: Hit): CodeHit => ({ ...hit, patients: population && patientsWith(population, hit) })
    return ok({ hits: found.hits.map(counted), near: found.near.map(counted) })
  })

/** The codes right below one: as the imported releases have them, else as the extract does. */
export const codesBelow = (actor: Actor | null, input: { system: string; code: string }): Promise<Result<CodeInUse[]>> =>
  asking(actor, 'viewTerminology', async () => {
    const [system, code] = [canonicalUri(String(input.system)), String(input.code).slice(0, 60)]
    const imported = await childrenOf(asked(), system, code, today())
    return ok(imported.length ? imported : inExtract(system, code))
  })

/** In systems where codes extend each other: those that extend this one, and none between that is in the extract too. */
function inExtract(system: string, code: string): CodeInUse[] {
  if (matchOf(system) !== 'prefix') return []
  const longer = BUILT_IN.filter((one) => one.system === system && one.code !== code && one.code.startsWith(code))
  return longer
    .filter((one) => !longer.some((other) => other !== one && one.code.startsWith(other.code)))
    .map((one) => ({ system, code: one.code, title: one.title.da, parent: code, retired: false }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** How many patients have a code in any table, by the rules of its system. */
export function patientsWith(population: Population, { system, code }: { system: string; code: string }): number {
  const prefix = matchOf(system) === 'prefix'
  const matches = (one: { system: string; code: string }) => one.system === system && (prefix ? one.code.startsWith(code) : one.code === code)
  const first = population.codes.findIndex(matches)
  if (first < 0) return 0
  let after = first
  while (after < population.codes.length && matches(population.codes[after]!)) after++
  const seen = new Set<number>()
  for (const rows of Object.values(population.tables)) {
    for (let at = lowerBound(rows.codeNo, first); at < rows.codeNo.length && rows.codeNo[at]! < after; at++) seen.add(rows.patient[rows.codeRow[at]!]!)
  }
  return seen.size
}
function lowerBound(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** The releases that a profile should pin: those in use that have its systems, and the extract. */
export const releasesToPin = async (profile: Pick<Profile, 'codeLists' | 'results'>): Promise<Profile['terminology']> => [
  { ...RELEASE },
  ...(await releasesWith(asked(), systemsOf(profile))).map((one) => ({ source: one.source.slice(0, 100), release: one.name.slice(0, 60), digest: one.sha256 })),
]
