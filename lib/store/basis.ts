// What profiles began as copies of.
import 'server-only'
import { OPEN_STATES, type State } from '#workflow'
import { db, type Tx } from './client'

export interface Basis {
  profileId: string
  /** Null for a demonstration profile that came with the studio; then so is `number`. */
  versionId: string | null
  slug: string
  number: string | null
  title: string
  contentHash: string
  begunById: string
}
/** Before the first version of the profile; the database takes it at no other time. */
export const insertBasis = (tx: Tx, basis: Basis) => tx.profileBasis.create({ data: basis })

export const basisOf = (profileId: string, tx: Tx = db()): Promise<Basis | null> => tx.profileBasis.findUnique({ where: { profileId } })

/** The text that was copied, where the version still has it. */
export async function textOfBasis({ versionId, contentHash }: Pick<Basis, 'versionId' | 'contentHash'>): Promise<string | null> {
  const row = versionId ? await db().version.findUnique({ where: { id: versionId }, select: { document: true, contentHash: true } }) : null
  return row?.contentHash === contentHash ? row.document : null
}

/** Who had touched what the profile is a copy of, through any number of copies. */
export async function basisWritersOf(profileId: string, tx: Tx = db()): Promise<string[]> {
  const rows = await tx.$queryRaw<{ user_id: string }[]>`SELECT user_id FROM basis_writers WHERE profile_id = ${profileId}::uuid`
  return rows.map((row) => row.user_id)
}

export interface ExampleRow {
  id: string
  slug: string
  number: string
  title: string
  state: State
  document: string
  contentHash: string
  logicHash: string
  own: boolean
}
/** What is published, and the open versions that this person has written on. */
export async function versionsToCopy(userId: string): Promise<ExampleRow[]> {
  const rows = await db().version.findMany({
    where: { OR: [{ state: 'published' }, { state: { in: [...OPEN_STATES] }, contributions: { some: { userId } } }] },
    select: {
      id: true,
      number: true,
      title: true,
      state: true,
      document: true,
      contentHash: true,
      logicHash: true,
      profile: { select: { slug: true } },
      contributions: { where: { userId }, select: { userId: true }, take: 1 },
    },
  })
  return rows.map(({ profile, contributions, ...row }) => ({ ...row, slug: profile.slug, own: contributions.length > 0 }))
}
