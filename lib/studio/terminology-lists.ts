// Code lists for people: saved in versions, with the states of their codes, what stops a review, proposals from the map, and where they are used.
import 'server-only'
import { canonical, canonicalUri, sha256Hex, type CodeList, type Json, type Profile } from '#criteria'
import {
  blocksReview,
  csvOf,
  differenceOf,
  keyOf,
  listOfCsv,
  listOfValueSet,
  proposalsOf,
  statesOf,
  valueSetOf,
  type ListDifference,
  type ParentsOf,
  type Proposal,
  type StateOf,
} from '#terminology/list/index'
import { decide, ok, refuse, type Actor, type FieldProblem, type Result } from '#workflow'
import { ancestorsOf, asked, codeLists, connected, documentsOnBoard, hasMap, isPassing, keepListVersion, listVersions, mapOf, type ListVersion } from '#store'
import { z } from 'zod'
import { asking } from './doing'

/** What a list is called in addresses and documents. */
const SLUG = /^[a-z][a-z0-9-]{1,59}$/
const listed = z.strictObject({
  system: z.string().min(1).max(200),
  code: z.string().min(1).max(60),
  title: z.string().max(300).optional(),
  include: z.boolean(),
  decided: z.boolean(),
})
const listSchema = z.strictObject({
  id: z.string().regex(SLUG),
  label: z.string().trim().min(1).max(300),
  codes: z.array(listed).max(2000),
  note: z.string().max(300).optional(),
})

export interface SaveList {
  list: CodeList
  /** The version that was seen; null for a new list. */
  seen: number | null
  /** Why, in a line. */
  note?: string | undefined
}

/** The next version of a list. Another's save in between is told by `changedSinceSeen`; a new list under a name in use by `nameTaken`. */
export async function saveCodeList(actor: Actor | null, input: SaveList): Promise<Result<{ slug: string; version: number; blocked: StateOf[] }>> {
  const decision = decide('saveCodeList', { actor, version: null })
  if (!decision.ok) return refuse(decision.refusal)
  const read = listSchema.safeParse(input.list)
  if (!read.success) return refuse({ code: 'malformed', fields: read.error.issues.slice(0, 10).map(fieldOf) })
  const list = tidied(read.data)
  const document = canonical(list as unknown as Json)
  const parentsOf = await parentsFor(list)
  const blocked = blocksReview(list, parentsOf)
  try {
    const kept = await connected(process.env.DATABASE_URL, (connection) =>
      keepListVersion(connection, {
        slug: list.id,
        seen: input.seen,
        title: list.label,
        document,
        contentHash: sha256Hex(document),
        undecided: blocked.length,
        note: (input.note ?? '').trim().slice(0, 500),
        by: actor!,
      }),
    )
    if ('taken' in kept) return refuse({ code: 'nameTaken', slug: list.id })
    if ('notFound' in kept) return refuse({ code: 'notFound' })
    if ('changed' in kept) return refuse({ code: 'changedSinceSeen', contentHash: kept.changed })
    return ok({ slug: list.id, version: kept.kept, blocked })
  } catch (error) {
    if (isPassing(error)) return refuse({ code: 'tryAgain' })
    throw error
  }
}

const fieldOf = (issue: z.core.$ZodIssue): FieldProblem => ({
  path: issue.path.map(String).join('.'),
  sentence: { da: 'Feltet er tomt, for langt eller har ikke den rette form.', en: 'The field is empty, too long, or has not the right form.' },
})

/** Systems made canonical, codes sorted; the same code with the same decision stands once. */
function tidied(list: z.infer<typeof listSchema>): CodeList {
  const codes = new Map(list.codes.map((one) => [`${keyOf(one)}|${one.include}`, { ...one, system: canonicalUri(one.system) }]))
  const sorted = [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { title, ...one }]) => ({ ...one, ...(title === undefined ? {} : { title }) }))
  const { note, ...rest } = list
  return { ...rest, codes: sorted, ...(note === undefined ? {} : { note }) }
}

const parentsIn = (list: Pick<CodeList, 'codes'>): Promise<Map<string, string[]>> =>
  ancestorsOf(
    asked(),
    list.codes.map((one) => ({ system: canonicalUri(one.system), code: one.code })),
  )
const readerOf =
  (parents: ReadonlyMap<string, string[]>): ParentsOf =>
  (of) =>
    parents.get(keyOf(of)) ?? []
const parentsFor = async (list: Pick<CodeList, 'codes'>): Promise<ParentsOf> => readerOf(await parentsIn(list))

export interface ListRow {
  slug: string
  title: string
  version: number
  codes: number
  undecided: number
  savedBy: string
  savedAt: string
}
/** Every list, by title. */
export const listCodeLists = (actor: Actor | null): Promise<Result<ListRow[]>> =>
  asking(actor, 'viewTerminology', async () =>
    ok(
      (await codeLists(asked())).map(({ document, number, slug, title, undecided, savedBy, savedAt }) => ({
        slug,
        title,
        version: number,
        codes: listIn(document).codes.length,
        undecided,
        savedBy,
        savedAt,
      })),
    ),
  )
/** A name that no list can have is not asked about. */
const versionsOfList = async (slug: string): Promise<ListVersion[]> => (SLUG.test(slug) ? listVersions(asked(), slug) : [])
const listIn = (document: string): CodeList => JSON.parse(document) as CodeList

export interface ListUse {
  slug: string
  title: string
  /** The profile holds the same codes as this version of the list, or others. */
  same: boolean
}
export interface ListView {
  list: CodeList
  version: number
  versions: Omit<ListVersion, 'document'>[]
  /** The state of each listed code, and why. */
  states: StateOf[]
  /** What stops a review. */
  blocked: StateOf[]
  /** Codes of the other classification, by the map. */
  proposals: Proposal[]
  /** Some map between the classifications has been imported. */
  mapped: boolean
  /** What is directly above each listed code and above those, by `keyOf`. */
  parents: Record<string, string[]>
  usedBy: ListUse[]
}
/** A list as it is, or in one of its versions. */
export const openCodeList = (actor: Actor | null, input: { slug: string; version?: number }): Promise<Result<ListView>> =>
  asking(actor, 'viewTerminology', async () => {
    const versions = await versionsOfList(String(input.slug))
    const shown = input.version === undefined ? versions[0] : versions.find((one) => one.number === input.version)
    if (!shown) return refuse({ code: 'notFound' })
    const list = listIn(shown.document)
    const parents = await parentsIn(list)
    const parentsOf = readerOf(parents)
    const [map, mapped, usedBy] = [await mapOf(asked(), list.codes), await hasMap(asked()), await usesOf(list)]
    return ok({
      list,
      version: shown.number,
      versions: versions.map(({ document: _document, ...one }) => one),
      states: list.codes.map(statesOf(list, parentsOf)),
      blocked: blocksReview(list, parentsOf),
      proposals: proposalsOf(list, map, parentsOf),
      mapped,
      parents: Object.fromEntries(parents),
      usedBy,
    })
  })

/** Profiles that have a list of this name, or one of the same codes under another. */
async function usesOf(list: CodeList): Promise<ListUse[]> {
  const codes = (one: CodeList) =>
    canonical(
      one.codes
        .map(({ title: _title, ...code }) => ({ ...code, system: canonicalUri(code.system) }))
        .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) as unknown as Json,
    )
  const own = codes(list)
  return (await documentsOnBoard()).flatMap(({ slug, document }): ListUse[] => {
    const profile = JSON.parse(document) as Profile
    const found = profile.codeLists.find((one) => one.id === list.id || codes(one) === own)
    return found ? [{ slug, title: profile.title, same: codes(found) === own }] : []
  })
}

/** What changed from one version of a list to another. */
export const compareCodeLists = (actor: Actor | null, input: { slug: string; from: number; to: number }): Promise<Result<ListDifference>> =>
  asking(actor, 'viewTerminology', async () => {
    const versions = await versionsOfList(String(input.slug))
    const [from, to] = [input.from, input.to].map((number) => versions.find((one) => one.number === number))
    return from && to ? ok(differenceOf(listIn(from.document), listIn(to.document))) : refuse({ code: 'notFound' })
  })

/** A list as a file: CSV for a spreadsheet, or a FHIR ValueSet. */
export const exportCodeList = (
  actor: Actor | null,
  input: { slug: string; form: 'csv' | 'fhir' },
): Promise<Result<{ name: string; type: string; text: string }>> =>
  asking(actor, 'viewTerminology', async () => {
    const [newest] = await versionsOfList(String(input.slug))
    if (!newest) return refuse({ code: 'notFound' })
    const list = listIn(newest.document)
    return ok(
      input.form === 'csv'
        ? { name: `${list.id}.csv`, type: 'text/csv; charset=utf-8', text: csvOf(list) }
        : { name: `${list.id}.json`, type: 'application/fhir+json', text: JSON.stringify(valueSetOf(list), null, 2) },
    )
  })

/** A file read as a list, to be looked at and saved; nothing is kept. */
export const readCodeList = (
  actor: Actor | null,
  input: { text: string; id?: string },
): Promise<Result<{ list: CodeList; left: { at: string; da: string; en: string }[] }>> =>
  asking(actor, 'saveCodeList', async () => {
    if (input.text.length > 2_000_000) return refuse({ code: 'tooLarge', limit: 2_000_000 })
    const read = input.text.trimStart().startsWith('{') ? fromJson(input.text, input.id) : listOfCsv(input.text, input.id)
    if (read) return ok(read)
    return refuse({
      code: 'malformed',
      fields: [
        {
          path: 'file',
          sentence: {
            da: 'Filen er hverken CSV med kolonnerne system og kode eller et FHIR ValueSet.',
            en: 'The file is neither CSV with the columns system and code nor a FHIR ValueSet.',
          },
        },
      ],
    })
  })
function fromJson(text: string, id?: string) {
  try {
    return listOfValueSet(JSON.parse(text), id)
  } catch {
    return null
  }
}
