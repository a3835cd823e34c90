// The audit: one row for each change, in the transaction of the change.
import 'server-only'
import type { Actor, State } from '#workflow'
import type { Prisma } from '../../generated/prisma/client'
import type { Tx } from './client'

export interface Happening {
  act: string
  version?: { id: string; profileId: string; revision: number; contentHash: string }
  from?: State
  to?: State
  details?: Record<string, string | number | boolean | null>
}

/** Who did what to which content. Without an actor: a machine, named. */
export async function record(tx: Tx, actor: Actor | { name: string }, { act, version, from, to, details }: Happening): Promise<void> {
  const who = 'id' in actor ? { actorId: actor.id, actorName: actor.name, roles: [...actor.roles] } : { actorName: actor.name, roles: [] }
  await tx.audit.create({
    data: {
      ...who,
      act,
      fromState: from ?? null,
      toState: to ?? null,
      details: (details ?? {}) as Prisma.InputJsonObject,
      ...(version ? { versionId: version.id, profileId: version.profileId, revision: version.revision, contentHash: version.contentHash } : {}),
    },
  })
}
