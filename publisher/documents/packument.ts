// What npm and FHIR package clients ask for: a packument per package and a manifest per version.
import { compareVersions } from '#release/names'
import type { Entry } from '../feed-index'

export const tarballPath = (one: { name: string; version: string }): string => `/${one.name}/-/${one.name}-${one.version}.tgz`

const WARNINGS: Partial<Record<Entry['status'], string>> = {
  retired: 'Udgået. Retired by its publisher.',
  superseded: 'Erstattet af en nyere udgivelse. Superseded by a newer release.',
}

export function versionManifest(one: Entry, url: string): Record<string, unknown> {
  const warning = WARNINGS[one.status]
  return {
    ...one.manifest,
    _id: `${one.name}@${one.version}`,
    ...(warning ? { deprecated: warning } : {}),
    dist: { tarball: `${url}${tarballPath(one)}`, shasum: one.sha1, integrity: one.integrity },
  }
}

/** `of`: the releases of one package that are not withdrawn, at least one, oldest version first. */
export function packument(of: readonly Entry[], url: string): Record<string, unknown> {
  const newest = latestOf(of)
  const pilot = [...of].reverse().find((one) => one.status === 'pilot')
  const times = of.map((one) => [one.version, one.publishedAt] as const)
  const sorted = times.map(([, at]) => at).sort()
  return {
    _id: newest.name,
    name: newest.name,
    description: newest.description,
    'dist-tags': { latest: newest.version, ...(pilot ? { pilot: pilot.version } : {}) },
    versions: Object.fromEntries(of.map((one) => [one.version, versionManifest(one, url)])),
    time: { created: sorted[0], modified: sorted.at(-1), ...Object.fromEntries(times) },
    license: newest.manifest.license,
  }
}

/** The release a client gets who asks for none in particular. */
export function latestOf(of: readonly Entry[]): Entry {
  const order: Entry['status'][] = ['published', 'pilot', 'superseded', 'retired']
  for (const status of order) {
    const found = of.filter((one) => one.status === status).sort((a, b) => compareVersions(b.version, a.version))[0]
    if (found) return found
  }
  throw new Error('A package without releases has no latest one')
}
