// What the publisher process asks: the next release to bring into the feed, and how it went.
import 'server-only'
import { claimOutbox, failOutbox, finishOutbox } from '#store'

export interface Waiting {
  id: string
  kind: 'release'
  /** How often it was tried, this time included. */
  attempts: number
  payload: {
    name: string
    version: string
    tgzBase64: string
    sha256: string
    title: string
    description: string
    status: 'published' | 'superseded' | 'retired' | 'withdrawn'
  }
}

/** Null when nothing waits. A claim that is neither finished nor failed is free again after two minutes. */
export async function claimNext(): Promise<Waiting | null> {
  const row = await claimOutbox()
  if (!row) return null
  const { name, number, title, description, sha256, tgz } = row.release
  return {
    id: row.id,
    kind: 'release',
    attempts: row.attempts,
    payload: {
      name,
      version: number,
      tgzBase64: Buffer.from(tgz).toString('base64'),
      sha256,
      title,
      description,
      status: row.status as Waiting['payload']['status'],
    },
  }
}
export const finish = async (id: string): Promise<void> => void (await finishOutbox(id))
/** It is tried again later. */
export const fail = (id: string, why: string): Promise<void> => failOutbox(id, why)
