// Approving exactly what was seen. The second approval moves the version on, in the same transaction.
import 'server-only'
import { ok, refuse, ruleOf, type Actor, type Result } from '#workflow'
import { insertApproval, moveVersion, record } from '#store'
import { onVersion } from './doing'
import type { Moved } from './moves'

const approving =
  (act: 'approveClinical' | 'approveTechnical') =>
  (actor: Actor | null, input: { versionId: string; contentHash: string }): Promise<Result<Moved>> =>
    onVersion(actor, act, input, async (tx, version, to, by) => {
      const { id: versionId, round, revision, contentHash, meaningHash } = version
      await insertApproval(tx, { versionId, userId: by.id, kind: ruleOf(act).approves!, round, revision, contentHash, meaningHash })
      if (to !== version.state && !(await moveVersion(tx, version, to))) return refuse({ code: 'tryAgain' })
      await record(tx, by, { act, version, from: version.state, to, details: { meaningHash } })
      return ok({ state: to })
    })

export const approveClinical = approving('approveClinical')
export const approveTechnical = approving('approveTechnical')
