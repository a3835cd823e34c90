// Is the studio well: does its database answer?
import 'server-only'
import { closeDatabase, ping } from '#store'

export async function health(): Promise<{ ok: boolean; database: string | null }> {
  try {
    return { ok: true, database: await ping() }
  } catch {
    return { ok: false, database: null }
  }
}

/** Lets go of the database: for programs that end. */
export const closeStudio = (): Promise<void> => closeDatabase()
