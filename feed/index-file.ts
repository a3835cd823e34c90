// index.json as the publisher writes it (publisher/feed-index.ts): addresses and the stored files that answer them.
// Read again when it is replaced; while it is missing or broken, the last good one serves on.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Stored {
  file: string
  size: number
  type: string
  caching: 'kept' | 'checked'
}
export type Route = Stored | { json: Stored; other: Stored }
export type Routes = ReadonlyMap<string, Route>

const STORED_FILE = /^blobs\/([0-9a-f]{64})\.[a-z]{2,5}$/

/** The strong ETag of a stored file: its SHA-256. */
export const etagOf = (stored: Stored): string => `"${STORED_FILE.exec(stored.file)![1]}"`

export interface Index {
  /** Addresses of now; null as long as there has never been an index. */
  routes: () => Routes | null
}

export function openIndex(dir: string, complain: (why: string) => void): Index {
  const file = join(dir, 'index.json')
  let seen = ''
  let routes: Routes | null = null
  return {
    routes: () => {
      let mark: string
      try {
        const { ino, size, mtimeMs } = statSync(file)
        mark = `${ino} ${size} ${mtimeMs}`
      } catch {
        return routes
      }
      if (mark === seen) return routes
      seen = mark
      try {
        routes = parse(readFileSync(file, 'utf8'))
      } catch (error) {
        complain(`index.json: ${(error as Error).message}; the one before serves on`)
      }
      return routes
    },
  }
}

function parse(text: string): Routes {
  const index = JSON.parse(text) as { format: unknown; routes: Record<string, Route> }
  if (index.format !== 1) throw new Error(`format ${String(index.format)} is not 1`)
  const routes = new Map(Object.entries(index.routes))
  for (const [path, route] of routes)
    for (const one of 'file' in route ? [route] : [route.json, route.other]) if (!STORED_FILE.test(one.file)) throw new Error(`${path} lies outside the feed`)
  return routes
}
