// The demonstration profiles as the repository ships them, for tests and measurements.
import { readdirSync, readFileSync } from 'node:fs'
import { givenBy } from '../uses'
import type { Profile } from '../document/schema'
import type { Given } from '../lower'
import { parseText } from '../text/index'

const FOLDER = new URL('../../../profiles/', import.meta.url)

export const SHIPPED: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.profil'))
  .map((name) => name.replace(/\.profil$/, ''))
  .sort()

export function shipped(slug: string): Profile {
  const { profile, problems } = parseText(textOfShipped(slug))
  if (!profile) throw new Error(`${slug}.profil: ${problems.map(({ line, en }) => `${line}: ${en}`).join('; ')}`)
  return profile
}
export const textOfShipped = (slug: string): string => readFileSync(new URL(`${slug}.profil`, FOLDER), 'utf8')
/** Every shipped document at hand, for those that use others. */
export const givenShipped = (): Given => givenBy(SHIPPED.map(shipped))
