// Work that need not be done twice: a stamp holds the hash of what it was made from.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Every file below the paths, sorted; tests and generated folders do not count. */
export function filesBelow(paths) {
  const found = []
  const walk = (path) => {
    if (!existsSync(path)) return
    if (!statSync(path).isDirectory()) return void (/\.test\.tsx?$/.test(path) || found.push(path))
    for (const name of readdirSync(path).sort()) if (name !== 'node_modules' && !name.startsWith('.next')) walk(join(path, name))
  }
  paths.forEach(walk)
  return found
}

export function hashOf(paths) {
  const hash = createHash('sha256')
  for (const file of filesBelow(paths)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Runs `work` unless the stamp says that it was done on these very inputs. Answers whether it ran. */
export async function once(stamp, hash, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  await work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
  return true
}
