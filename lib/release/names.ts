// Names, addresses and fixed words of every release.
import { createHash } from 'node:crypto'

export const PACKAGE_PREFIX = 'dk.klinikkenscockpit.'
/** Base of canonical addresses; they name, they need not resolve. */
export const CANONICAL_BASE = 'https://klinikkenscockpit.dk/fhir/'
export const FHIR_VERSION = '4.0.1'
export const DEMONSTRATION = 'Demonstrationsprofil – ikke klinisk godkendt'
/** Format of package/profil; a receiver refuses another number. */
export const FORMAT = 1

export const packageName = (profile: string): string => PACKAGE_PREFIX + profile
export const canonicalOf = (profile: string): string => CANONICAL_BASE + profile

/** Strict semantic version without build metadata. */
export const SEMVER = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/

/** Order of semantic versions (semver.org §11). */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [SEMVER.exec(a), SEMVER.exec(b)]
  if (!left || !right) throw new TypeError(`Not semantic versions: ${a}, ${b}`)
  for (let part = 1; part <= 3; part++) {
    const difference = Number(left[part]) - Number(right[part])
    if (difference) return Math.sign(difference)
  }
  if (left[4] === right[4]) return 0
  if (left[4] === undefined) return 1
  if (right[4] === undefined) return -1
  const [x, y] = [left[4].split('.'), right[4].split('.')]
  for (let at = 0; at < Math.max(x.length, y.length); at++) {
    const [p, q] = [x[at], y[at]]
    if (p === undefined) return -1
    if (q === undefined) return 1
    if (p === q) continue
    const [pn, qn] = [/^\d+$/.test(p), /^\d+$/.test(q)]
    if (pn && qn) return Math.sign(Number(p) - Number(q))
    if (pn !== qn) return pn ? -1 : 1
    return p < q ? -1 : 1
  }
  return 0
}

/** A FHIR id of parts: at most 64 characters of [A-Za-z0-9.-]; longer ones end in eight digits of their hash. */
export function idOf(...parts: string[]): string {
  const whole = parts.join('-').replace(/[^A-Za-z0-9.-]/g, '-')
  return whole.length <= 64 ? whole : `${whole.slice(0, 55)}-${sha256(whole).slice(0, 8)}`
}

/** A computable name: "osteoporose" → "Osteoporose", as invariant 0 of every canonical resource asks. */
export function computable(...parts: string[]): string {
  const joined = parts
    .flatMap((part) => part.split(/[^A-Za-z0-9]+/))
    .filter(Boolean)
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('')
  return (/^[A-Z]/.test(joined) ? joined : `P${joined}`).slice(0, 255)
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
export const integrityOf = (data: Uint8Array): string => `sha512-${createHash('sha512').update(data).digest('base64')}`

/** An instant in UTC in whole seconds: "2026-11-23T03:59:00Z". Throws on what is not an instant. */
export function utc(instant: string): string {
  const date = new Date(instant)
  if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(instant) || Number.isNaN(date.getTime()))
    throw new TypeError(`Not an instant with a time zone: ${instant}`)
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z')
}
