// Receivers: who may report, and what they say they run. No patient data passes here.
import 'server-only'
import { createHash } from 'node:crypto'
import { ok, refuse, type Result } from '#workflow'
import { countReceivers, insertReport, keepReceiver, receiverByToken, receiverNamed, record, releaseNamed } from '#store'
import { atOnce } from './doing'

const hashOf = (token: string) => createHash('sha256').update(token, 'utf8').digest('hex')

export interface AdoptionGiven {
  receiver: string
  package: string
  version: string
  sha256: string
  /** UTC ISO instant. */
  activatedAt: string
  engine: string
}

/** Taken once: a repeated report changes nothing. A receiver speaks for itself only, and of releases that exist only. */
export async function reportAdoption(token: string | null, given: AdoptionGiven): Promise<Result<{ isNew: boolean }>> {
  const receiver = token ? await receiverByToken(hashOf(token)) : null
  if (!receiver) return refuse({ code: 'unknownReceiver' })
  if (receiver.name !== given.receiver) return refuse({ code: 'otherReceiver' })
  const release = await releaseNamed(given.package, given.version)
  if (!release || release.sha256 !== given.sha256) return refuse({ code: 'unknownRelease' })
  return atOnce(async (tx) => {
    const { package: name, version, sha256, engine, activatedAt } = given
    const isNew = await insertReport(tx, { receiverId: receiver.id, package: name, version, sha256, engine, activatedAt: new Date(activatedAt) })
    if (isNew) await record(tx, { name: receiver.name }, { act: 'reportAdoption', details: { package: name, version, engine } })
    return ok({ isNew })
  })
}

/** A receiver and its token, of which only the hash is kept. The same again changes nothing; another token replaces the old one. */
export const registerReceiver = ({ name, token }: { name: string; token: string }): Promise<Result<{ name: string }>> =>
  atOnce(async (tx) => {
    const tokenHash = hashOf(token)
    if ((await receiverNamed(name, tx))?.tokenHash !== tokenHash) {
      await keepReceiver(tx, name, tokenHash)
      await record(tx, { name: 'Profilstudio' }, { act: 'registerReceiver', details: { receiver: name } })
    }
    return ok({ name })
  })

export const receiverCount = (): Promise<number> => countReceivers()
