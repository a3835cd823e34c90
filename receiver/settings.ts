// What the receiver is told by its environment.
import { resolve } from 'node:path'
import { parseDay, type Day } from '#criteria'

export interface Settings {
  /** Shown on the page and said to the studio. */
  name: string
  feedUrl: string
  /** The first root of trust, handed over out of band. */
  trustedRoot: string
  /** The receiver's own state. */
  dir: string
  /** Folder of FHIR bundles with klinik.json. */
  patientsDir: string
  port: number
  host: string
  /** Seconds between askings. */
  poll: number
  /** Only these packages; all that are offered when empty. */
  packages: readonly string[]
  /** Reference date instead of the folder's. */
  asOf: Day | null
  /** Where to tell which release runs; null keeps silent. */
  studio: { url: string; token: string } | null
}

export class SettingsError extends Error {}

export function settingsFrom(env: Record<string, string | undefined>): Settings {
  const needed = (name: string) => env[name] || fail(`${name} skal være sat. ${name} must be set.`)
  const whole = (name: string, fallback: number) => {
    const value = env[name] ?? String(fallback)
    return /^\d{1,6}$/.test(value) ? Number(value) : fail(`${name} skal være et helt tal, ikke »${value}«.`)
  }
  const asOf = env.RECEIVER_AS_OF
    ? (parseDay(env.RECEIVER_AS_OF) ?? fail(`RECEIVER_AS_OF skal være en dato som 2026-06-30, ikke »${env.RECEIVER_AS_OF}«.`))
    : null
  return {
    name: env.RECEIVER_NAME || 'Modtager',
    feedUrl: needed('FEED_URL').replace(/\/$/, ''),
    trustedRoot: resolve(needed('TRUSTED_ROOT')),
    dir: resolve(needed('RECEIVER_DIR')),
    patientsDir: resolve(needed('PATIENTS_DIR')),
    port: whole('RECEIVER_PORT', 3002),
    host: env.RECEIVER_HOST || '127.0.0.1', // patients are listed here: other machines only when asked for
    poll: Math.max(1, whole('RECEIVER_POLL_SECONDS', 30)),
    packages: (env.RECEIVER_PACKAGES ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
    asOf,
    studio: env.STUDIO_URL && env.RECEIVER_TOKEN ? { url: env.STUDIO_URL.replace(/\/$/, ''), token: env.RECEIVER_TOKEN } : null,
  }
}

function fail(message: string): never {
  throw new SettingsError(message)
}
