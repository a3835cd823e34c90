// package-feed.xml: RSS 2.0 as FHIR's package tooling polls it.
import { create } from 'xmlbuilder2'
import type { Entry } from '../feed-index'
import { tarballPath } from './packument'

/** Newest first; `entries` are those not withdrawn. */
export function rss(entries: readonly Entry[], url: string): string {
  const channel = create({ version: '1.0', encoding: 'UTF-8' })
    .ele('rss', { version: '2.0', 'xmlns:fhir': 'http://hl7.org/fhir/feed', 'xmlns:atom': 'http://www.w3.org/2005/Atom' })
    .ele('channel')
  channel.ele('title').txt('Klinikkens Cockpit: profiler')
  channel.ele('description').txt('Udgivne populationsprofiler som FHIR-pakker')
  channel.ele('link').txt(`${url}/`)
  channel.ele('atom:link', { href: `${url}/package-feed.xml`, rel: 'self', type: 'application/rss+xml' })
  channel.ele('language').txt('da')
  for (const one of entries) {
    const item = channel.ele('item')
    item.ele('title').txt(`${one.name}#${one.version}`)
    item.ele('description').txt(one.description)
    item.ele('link').txt(`${url}${tarballPath(one)}`)
    item.ele('guid', { isPermaLink: 'true' }).txt(`${url}/${one.name}/${one.version}`)
    item.ele('pubDate').txt(new Date(one.publishedAt).toUTCString())
    item.ele('fhir:version').txt('4.0.1')
    item.ele('fhir:kind').txt('IG')
  }
  return channel.doc().end({ prettyPrint: true })
}
