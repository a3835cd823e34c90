// feed.atom: Atom as CRMI's syndication asks for it, with what was done to each release: publish or unpublish.
import { create } from 'xmlbuilder2'
import type { Entry } from '../feed-index'
import { tarballPath } from './packument'

/** Newest change first; withdrawn releases stand here as unpublished, so that nobody misses it. */
export function atom(entries: readonly Entry[], url: string, updated: string): string {
  const feed = create({ version: '1.0', encoding: 'UTF-8' }).ele('feed', {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:hl7': 'http://hl7.org/fhir/uv/crmi',
    'xml:lang': 'da',
  })
  feed.ele('id').txt(`${url}/feed.atom`)
  feed.ele('title').txt('Klinikkens Cockpit: profiler')
  feed.ele('updated').txt(updated)
  feed.ele('link', { rel: 'self', href: `${url}/feed.atom`, type: 'application/atom+xml' })
  feed.ele('author').ele('name').txt('Profilstudio')
  for (const one of entries) {
    const entry = feed.ele('entry')
    const gone = one.status === 'withdrawn'
    entry.ele('id').txt(`${one.canonical}|${one.version}`)
    entry.ele('title').txt(`${one.title} ${one.version}`)
    entry.ele('published').txt(one.publishedAt)
    entry.ele('updated').txt(one.changedAt)
    entry.ele('summary').txt(gone ? 'Tilbagekaldt af udgiveren.' : one.description)
    if (!gone) entry.ele('link', { rel: 'enclosure', type: 'application/gzip', href: `${url}${tarballPath(one)}`, length: String(one.size) })
    entry.ele('hl7:artifactVersion').txt(one.version)
    entry.ele('hl7:artifactType').txt('ImplementationGuide')
    entry.ele('hl7:fhirVersion').txt('4.0.1')
    entry.ele('hl7:publishAction').txt(gone ? 'unpublish' : 'publish')
  }
  return feed.doc().end({ prettyPrint: true })
}
