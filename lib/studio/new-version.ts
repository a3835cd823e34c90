// A new version of a profile that is out: it begins as the newest one's text, and so do its contributors.
import 'server-only'
import { decide, isOpen, ok, refuse, type Actor, type Result } from '#workflow'
import { contributorsOf, factsOf, findProfile, insertVersion, lockProfile, record, versionsOf } from '#store'
import type { Opened } from './create-idea'
import { atOnce } from './doing'
import { proposedNumber } from './text'

export function newVersion(actor: Actor | null, { slug }: { slug: string }): Promise<Result<Opened>> {
  return atOnce(async (tx) => {
    const early = decide('newVersion', { actor, version: null })
    if (!early.ok && early.refusal.code !== 'notFound') return refuse(early.refusal)
    const profile = await findProfile(slug, tx)
    if (!profile) return refuse({ code: 'notFound' })
    await lockProfile(tx, profile.id)
    const [base] = await versionsOf(slug, tx)
    if (!base) return refuse({ code: 'notFound' })
    if (isOpen(base.state)) return refuse({ code: 'versionOpen', version: base.number })
    const decision = decide('newVersion', { actor, version: await factsOf(base, tx) })
    if (!decision.ok) return refuse(decision.refusal)
    const earlier = (await contributorsOf(tx, base.id)).map((one) => one.user.id)
    const { title, document, contentHash, meaningHash, logicHash } = base
    const version = await insertVersion(tx, {
      title,
      document,
      contentHash,
      meaningHash,
      logicHash,
      profileId: profile.id,
      number: proposedNumber(base, base),
      state: 'clinicalSpec',
      previousId: base.id,
      by: actor!.id,
      contributions: [
        { userId: actor!.id, how: base.state === 'published' ? 'author' : 'restorer' },
        ...[...new Set(earlier)].map((userId) => ({ userId, how: 'earlier' as const })),
      ],
    })
    await record(tx, actor!, { act: 'newVersion', version, to: 'clinicalSpec', details: { from: base.number } })
    return ok({ versionId: version.id, slug, version: version.number })
  })
}
