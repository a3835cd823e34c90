// All answers of a feed for a list of releases: address → bytes. Pure; the TUF files are added where they are signed.
import { compareVersions } from '#release/names'
import type { Caching, Entry } from './feed-index'
import { atom } from './documents/atom'
import { catalog } from './documents/catalog'
import { packument, versionManifest } from './documents/packument'
import { page, STYLE } from './documents/page'
import { rss } from './documents/rss'

export interface Answer {
  bytes: Buffer
  type: string
  caching: Caching
}

const JSON_TYPE = 'application/json; charset=utf-8'
const json = (value: unknown, caching: Caching = 'checked'): Answer => ({ bytes: Buffer.from(`${JSON.stringify(value)}\n`), type: JSON_TYPE, caching })
const xml = (text: string, type: string): Answer => ({ bytes: Buffer.from(`${text}\n`), type: `${type}; charset=utf-8`, caching: 'checked' })

/** Documents of the feed but the tarballs; `manifests` by release, for the negotiated address. */
export function documents(entries: readonly Entry[], url: string): { answers: Map<string, Answer>; manifests: Map<Entry, Answer> } {
  const offered = entries.filter((one) => one.status !== 'withdrawn')
  const packages = new Map<string, Entry[]>()
  for (const one of [...offered].sort((a, b) => compareVersions(a.version, b.version))) packages.set(one.name, [...(packages.get(one.name) ?? []), one])
  const byName = new Map([...packages].sort(([a], [b]) => (a < b ? -1 : 1)))
  const newestFirst = (of: readonly Entry[], at: (one: Entry) => string) =>
    [...of].sort((a, b) => (at(a) === at(b) ? (a.name + a.version < b.name + b.version ? -1 : 1) : at(a) < at(b) ? 1 : -1))
  const changed = newestFirst(entries, (one) => one.changedAt)
  const answers = new Map<string, Answer>()
  for (const [name, of] of byName) answers.set(`/${name}`, json(packument(of, url)))
  for (const [address, value] of catalog(byName, url)) answers.set(address, json(value))
  answers.set(
    '/package-feed.xml',
    xml(
      rss(
        newestFirst(offered, (one) => one.publishedAt),
        url,
      ),
      'application/rss+xml',
    ),
  )
  answers.set('/feed.atom', xml(atom(changed, url, changed[0]?.changedAt ?? '1970-01-01T00:00:00Z'), 'application/atom+xml'))
  answers.set('/', {
    bytes: Buffer.from(
      page(
        newestFirst(entries, (one) => one.publishedAt),
        url,
      ),
    ),
    type: 'text/html; charset=utf-8',
    caching: 'checked',
  })
  answers.set('/feed.css', { bytes: Buffer.from(STYLE), type: 'text/css; charset=utf-8', caching: 'checked' })
  return { answers, manifests: new Map(offered.map((one) => [one, json(versionManifest(one, url))])) }
}
