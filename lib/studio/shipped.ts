// The demonstration profiles that came with the studio, as text in profiles/: what new profiles may begin from.
import 'server-only'
import { readdir, readFile } from 'node:fs/promises'
import { contentHash, documentsUsed, type Profile } from '#criteria'
import { parseText } from '#criteria/text/index'
import { db, type Tx } from '#store'
import { usedBy } from './used'

export interface Shipped {
  profile: Profile
  contentHash: string
}
const folder = () => process.env.PROFILES_DIR ?? 'profiles'
let read: Promise<ReadonlyMap<string, Shipped>> | null = null

/** By their id, read once. A file that says no profile is left out: it is for `profil check` to say why. */
export function shippedProfiles(): Promise<ReadonlyMap<string, Shipped>> {
  read ??= readAll().catch((error: unknown) => {
    read = null
    throw error
  })
  return read
}

async function readAll(): Promise<Map<string, Shipped>> {
  const found = new Map<string, Shipped>()
  for (const name of await readdir(folder()).catch(() => [])) {
    if (!name.endsWith('.profil')) continue
    const { profile } = parseText(await readFile(`${folder()}/${name}`, 'utf8'))
    if (profile) found.set(profile.id, { profile, contentHash: contentHash(profile) })
    await new Promise((resolve) => setImmediate(resolve)) // others are answered between two
  }
  return found
}

/** Whether every profile that it uses is released here: a copy of another could not be sent to review. */
export async function standsAlone(profile: Profile, tx: Tx = db()): Promise<boolean> {
  if (!profile.uses.length) return true
  const known = new Map((await usedBy(profile, tx)).map((one) => [contentHash(one), one]))
  return documentsUsed(profile, (digest) => known.get(digest)).missing.length === 0
}
