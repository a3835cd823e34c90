// One publisher a feed folder: two would each switch away what the other wrote.
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const STALE = 60_000

export interface Lock {
  /** Says that the holder lives; call it oftener than once a minute. */
  touch: () => void
  release: () => void
}

/** Takes the folder, also from a holder that died or has been silent for a minute; null when another lives. */
export function lockFeed(dir: string): Lock | null {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, '.publisher')
  const mine = String(process.pid)
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(file, 'wx')
      writeFileSync(handle, mine)
      closeSync(handle)
      return { touch: () => utimesSync(file, new Date(), new Date()), release: () => holder(file) === mine && rmSync(file, { force: true }) }
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error
      if (lives(file)) return null
      const aside = `${file}.${mine}.old` // of two that find it stale, one rename succeeds
      try {
        renameSync(file, aside)
        rmSync(aside, { force: true })
      } catch (raced) {
        if ((raced as { code?: string }).code !== 'ENOENT') throw raced
      }
    }
  }
  return null
}

const holder = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function lives(file: string): boolean {
  try {
    if (Date.now() - statSync(file).mtimeMs > STALE) return false
    const pid = Number(holder(file))
    if (!pid) return true // just being written
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
