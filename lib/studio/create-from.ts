// "Ny ud fra …": a new profile that begins as a copy of a version, or of a demonstration profile, and says so for ever.
import 'server-only'
import { contentHash as hashOf, slugOf, type Profile } from '#criteria'
import { copiedAs } from '#criteria/edit/begin'
import { decide, ok, refuse, type Actor, type ExampleView, type Result } from '#workflow'
import {
  basisOf,
  findProfile,
  insertBasis,
  insertProfile,
  insertVersion,
  isDuplicate,
  lockVersion,
  record,
  slugTaken,
  textOfBasis,
  versionsToCopy,
  type Tx,
} from '#store'
import { freeSlug, type Opened } from './create-idea'
import { asking, atOnce } from './doing'
import { groupSizes } from './group-sizes'
import { shippedProfiles, standsAlone } from './shipped'
import { documentOf, proposedNumber, textOf } from './text'
import { givenOf, usedBy } from './used'

export interface NewFrom {
  from: { versionId: string } | { example: string }
  /** Content hash that the caller saw. */
  contentHash: string
  title: string
  /** Made from the title when not given. */
  slug?: string | undefined
}
interface Source {
  basis: { versionId: string | null; slug: string; number: string | null; title: string; contentHash: string }
  document: Profile
}

/** The copy has its author alone: no approvals, comments or people come along. It begins as a clinical specification. */
export async function createFrom(actor: Actor | null, { from, contentHash, title, slug }: NewFrom): Promise<Result<Opened>> {
  const early = decide('createFrom', { actor, version: null }) // nobody learns of a version that he may not act on
  if (!early.ok && early.refusal.code !== 'notFound') return refuse(early.refusal)
  await shippedProfiles() // read before the transaction, which has little time
  try {
    return await atOnce(async (tx) => {
      const found = await sourceOf(tx, actor, from, contentHash)
      if (!found.ok) return found
      const { basis, document } = found.value
      if (slug && (await slugTaken(tx, slug))) return refuse({ code: 'nameTaken', slug })
      const profile = await insertProfile(tx, slug ?? (await freeSlug(tx, slugOf(title))))
      await insertBasis(tx, { ...basis, profileId: profile.id, begunById: actor!.id })
      const copy = copiedAs(document, { id: profile.slug, title })
      const text = textOf(copy, await givenOf(copy, tx))
      const version = await insertVersion(tx, {
        ...text,
        profileId: profile.id,
        number: proposedNumber(text, null),
        state: 'clinicalSpec',
        previousId: null,
        by: actor!.id,
        contributions: [{ userId: actor!.id, how: 'author' }],
      })
      const details = { basis: basis.slug, basisVersion: basis.number, basisHash: basis.contentHash }
      await record(tx, actor!, { act: 'createFrom', version, to: 'clinicalSpec', details })
      return ok({ versionId: version.id, slug: profile.slug, version: version.number })
    })
  } catch (error) {
    if (isDuplicate(error)) return refuse({ code: 'nameTaken', slug: slug ?? slugOf(title) })
    throw error
  }
}

async function sourceOf(tx: Tx, actor: Actor | null, from: NewFrom['from'], seen: string): Promise<Result<Source>> {
  if ('example' in from) {
    const shipped = (await shippedProfiles()).get(from.example)
    if (!shipped || !(await standsAlone(shipped.profile, tx))) return refuse({ code: 'notFound' })
    const { profile: document, contentHash } = shipped
    if (seen !== contentHash) return refuse({ code: 'changedSinceSeen', contentHash })
    return ok({ document, basis: { versionId: null, slug: document.id, number: null, title: document.title, contentHash } })
  }
  const version = await lockVersion(tx, from.versionId)
  const decision = decide('createFrom', { actor, version: version?.facts ?? null, seen })
  if (!decision.ok) return refuse(decision.refusal)
  const { id: versionId, slug, number, title, contentHash } = version!
  return ok({ document: documentOf(version!), basis: { versionId, slug, number, title, contentHash } })
}

export interface Examples {
  rows: ExampleView[]
  /** Where the groups were counted; null: nowhere. */
  clinic: string | null
}
/** What is published, what this person is writing, and the demonstration profiles that have no version among them; by title. */
export const listExamples = (actor: Actor | null): Promise<Result<Examples>> =>
  asking(actor, 'listExamples', async (by) => {
    const versions = await versionsToCopy(by.id)
    const taken = new Set(versions.map((one) => one.slug))
    const shipped: Profile[] = []
    for (const { profile } of (await shippedProfiles()).values()) if (!taken.has(profile.id) && (await standsAlone(profile))) shipped.push(profile)
    const found = [
      ...versions.map(({ id, number, state, own, slug, contentHash, document }) => ({
        profile: JSON.parse(document) as Profile,
        row: { from: { versionId: id }, slug, contentHash, version: number, state, own },
      })),
      ...shipped.map((profile) => ({
        profile,
        row: { from: { example: profile.id }, slug: profile.id, contentHash: hashOf(profile), version: null, state: null, own: false },
      })),
    ]
    const { clinic, of } = await groupSizes(found.map(({ profile, row }) => ({ profile, contentHash: row.contentHash })))
    const rows = found.map(({ profile: { title, purpose }, row }): ExampleView => ({ ...row, title, purpose, size: of(row.contentHash) }))
    return ok({ clinic, rows: rows.sort((a, b) => a.title.localeCompare(b.title, 'da')) })
  })

/** What the profile began as a copy of, as it stood then, with what it uses; null when it was no copy, or when that text stands nowhere any more. */
export const openBasis = (actor: Actor | null, { slug }: { slug: string }): Promise<Result<{ document: Profile; used: Profile[] } | null>> =>
  asking(actor, 'openVersion', async () => {
    const profile = await findProfile(slug)
    const basis = profile && (await basisOf(profile.id))
    if (!basis) return ok(null)
    const text = basis.versionId ? await textOfBasis(basis) : null
    const shipped = basis.versionId ? undefined : (await shippedProfiles()).get(basis.slug)
    const document = text ? documentOf({ document: text }) : shipped?.contentHash === basis.contentHash ? shipped.profile : null
    return ok(document && { document, used: await usedBy(document) })
  })
