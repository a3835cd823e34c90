// Publishing: exactly the approved content becomes one release, however many ask and however often.
import 'server-only'
import type { BuiltRelease } from '#release/input'
import { decide, ok, refuse, type Actor, type Result } from '#workflow'
import {
  approvalsOf,
  findVersion,
  insertRelease,
  isDuplicate,
  lockVersion,
  moveVersion,
  record,
  releaseOfVersion,
  tellFeed,
  versionsOf,
  type Locked,
  type Tx,
} from '#store'
import { build } from './build'
import { atOnce, Refused } from './doing'
import { documentOf } from './text'

export interface Published {
  name: string
  version: string
  sha256: string
  integrity: string
  publishedAt: string
}

/** Idempotent: asked again about the same content, it answers the same release. */
export async function publish(actor: Actor | null, input: { versionId: string; contentHash: string }): Promise<Result<Published>> {
  const early = decide('publish', { actor, version: null })
  if (!early.ok && early.refusal.code !== 'notFound') return refuse(early.refusal)
  const version = await findVersion(input.versionId)
  const decision = decide('publish', { actor, version: version?.facts ?? null, seen: input.contentHash })
  if (!decision.ok) return (await already(input)) ?? refuse(decision.refusal)
  const publishedAt = new Date(Math.floor(Date.now() / 1000) * 1000)
  const built = await buildOnce(version!, publishedAt)
  if (!built.ok) return built
  try {
    return await atOnce((tx) => write(tx, actor!, input, built.value))
  } catch (error) {
    if (isDuplicate(error)) return (await already(input)) ?? refuse({ code: 'tryAgain' })
    throw error
  }
}

async function write(tx: Tx, actor: Actor, input: { versionId: string; contentHash: string }, { release, at }: Made): Promise<Result<Published>> {
  const version = await lockVersion(tx, input.versionId)
  const decision = decide('publish', { actor, version: version?.facts ?? null, seen: input.contentHash })
  if (!decision.ok) return (await already(input, tx)) ?? refuse(decision.refusal)
  const { name, number, title, description, sha256, integrity, tgz, contentHash, meaningHash, logicHash } = { ...release, number: release.version }
  if (contentHash !== version!.contentHash || number !== version!.number) return refuse({ code: 'changedSinceSeen', contentHash: version!.contentHash })
  const before = (await versionsOf(version!.slug, tx)).filter((one) => one.state === 'published')
  for (const old of before) {
    if (!(await moveVersion(tx, old, 'superseded'))) throw new Refused({ code: 'tryAgain' })
    const its = await releaseOfVersion(old.id, tx)
    if (its) await tellFeed(tx, its.id, 'superseded')
  }
  await insertRelease(tx, {
    profileId: version!.profileId,
    versionId: version!.id,
    name,
    number,
    title,
    description,
    contentHash,
    meaningHash,
    logicHash,
    sha256,
    integrity,
    tgz,
    publishedById: actor.id,
    publishedAt: at,
  })
  if (!(await moveVersion(tx, version!, 'published'))) throw new Refused({ code: 'tryAgain' })
  await record(tx, actor, {
    act: 'publish',
    version: version!,
    from: version!.state,
    to: 'published',
    details: { sha256, supersedes: before[0]?.number ?? null },
  })
  return ok({ name, version: number, sha256, integrity, publishedAt: at.toISOString() })
}

/** The release that this very content has become. */
async function already({ versionId, contentHash }: { versionId: string; contentHash: string }, tx?: Tx): Promise<Result<Published> | null> {
  const release = await releaseOfVersion(versionId, tx)
  if (!release || release.contentHash !== contentHash) return null
  return ok({
    name: release.name,
    version: release.number,
    sha256: release.sha256,
    integrity: release.integrity,
    publishedAt: release.publishedAt.toISOString(),
  })
}

interface Made {
  release: BuiltRelease
  at: Date
}
const underWay = new Map<string, Promise<Result<Made>>>()
/** Those who ask at the same time wait for the same build. */
function buildOnce(version: Locked, at: Date): Promise<Result<Made>> {
  const key = `${version.id} ${version.round} ${version.revision} ${version.contentHash}`
  const running = underWay.get(key)
  if (running) return running
  const started = (async (): Promise<Result<Made>> => {
    const approvals = (await approvalsOf(version.id))
      .filter((one) => one.stands)
      .map((one) => ({ kind: one.kind, by: one.user.name, at: one.at.toISOString(), contentHash: one.contentHash }))
    const built = await build({ profile: documentOf(version), number: version.number, publishedAt: at, approvals })
    return built.ok ? ok({ release: built.value, at }) : built
  })()
  underWay.set(key, started)
  void started.finally(() => underWay.delete(key)).catch(() => undefined)
  return started
}
