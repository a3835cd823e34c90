// What waits for whom, and where everything stands.
import 'server-only'
import type { Profile, Words } from '#criteria'
import { requiresOf } from '#criteria/requires/requires'
import { DEMONSTRATION, supportSentence } from '#criteria/requires/systems'
import { packageName } from '#release/names'
import { ok, turnFor, turnOf, type Actor, type ProfileRow, type ReleaseView, type Result, type Role, type StatusRow, type TurnView } from '#workflow'
import { activePeople, adoption, allReleases, board, documentsOnBoard, type BoardRow } from '#store'
import { asking } from './doing'
import { givenOf } from './used'

/** What this person is asked to do, longest waiting first. */
export const myTurn = (actor: Actor | null): Promise<Result<TurnView[]>> =>
  asking(actor, 'viewTurn', async (by) =>
    ok(
      (await board())
        .flatMap((row): TurnView[] => {
          const act = turnFor(by, row)
          return act ? [{ slug: row.slug, version: row.number, title: row.title, state: row.state, act, since: row.since.toISOString() }] : []
        })
        .sort(longestFirst),
    ),
  )

/** Every profile by title: its open version, else its newest. */
export const listProfiles = (actor: Actor | null): Promise<Result<ProfileRow[]>> => asking(actor, 'listProfiles', async () => ok(await rows()))

/** The same with the receivers, those that somebody is waited for first. */
export const statusBoard = (actor: Actor | null): Promise<Result<StatusRow[]>> =>
  asking(actor, 'viewStatus', async () => {
    const [profiles, running, needs] = await Promise.all([rows(), adoption(), needsOfAll()])
    const all = profiles.map((row): StatusRow => ({
      ...row,
      needs: needs.get(row.slug)!,
      receivers: running
        .filter((one) => one.package === packageName(row.slug))
        .map((one) => ({
          name: one.name,
          version: one.version,
          at: one.activated_at.toISOString(),
          engine: one.engine,
          newest: one.version === row.published,
        })),
    }))
    return ok(all.sort((a, b) => Number(b.turn !== null) - Number(a.turn !== null) || longestFirst(a, b)))
  })

/** All releases, newest first; or that of one version. */
export const listReleases = (actor: Actor | null, where: { versionId?: string } = {}): Promise<Result<ReleaseView[]>> =>
  asking(actor, 'listReleases', async () =>
    ok(
      (await allReleases(where)).map((row): ReleaseView => ({
        slug: row.version.profile.slug,
        title: row.title,
        name: row.name,
        version: row.number,
        state: row.version.state,
        contentHash: row.contentHash,
        meaningHash: row.meaningHash,
        sha256: row.sha256,
        integrity: row.integrity,
        size: row.size,
        publishedAt: row.publishedAt.toISOString(),
        publishedBy: row.publishedBy,
        approvals: row.approvals.map((one) => ({ kind: one.kind, by: one.user, at: one.at.toISOString() })),
        inFeedAt: row.outbox[0]?.doneAt?.toISOString() ?? null,
      })),
    ),
  )

const longestFirst = (a: { since: string }, b: { since: string }) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)

type People = Awaited<ReturnType<typeof activePeople>>
/** What each profile asks of record systems; the systems' own declarations are examples until they have been asked (verify). */
async function needsOfAll(): Promise<Map<string, Words>> {
  const all = await documentsOnBoard()
  return new Map(
    await Promise.all(
      all.map(async ({ slug, document }): Promise<[string, Words]> => {
        const profile = JSON.parse(document) as Profile
        return [slug, supportSentence(requiresOf(profile, await givenOf(profile)), DEMONSTRATION)]
      }),
    ),
  )
}

async function rows(): Promise<ProfileRow[]> {
  const [all, people] = await Promise.all([board(), activePeople()])
  return all.map((row) => rowOf(row, people)).sort((a, b) => a.title.localeCompare(b.title, 'da'))
}

function rowOf(row: BoardRow, people: People): ProfileRow {
  const turn = turnOf(row.state, row.approvals)
  return {
    slug: row.slug,
    title: row.title,
    version: row.number,
    state: row.state,
    since: row.since.toISOString(),
    published: row.published,
    unsolved: row.unsolved,
    turn: turn && {
      roles: turn.roles,
      people: people.filter((one) => turnFor({ ...one, roles: one.roles as Role[] }, row)).map(({ id, name }) => ({ id, name })),
    },
  }
}
