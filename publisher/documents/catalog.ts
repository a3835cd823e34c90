// The catalog of FHIR package registries: one row a package, and the same rows by name and by canonical for simple questions.
import type { Entry } from '../feed-index'
import { latestOf } from './packument'

/** Addresses of the catalog's answers. The feed looks `name` and `pkgcanonical` up and computes nothing. */
export function catalog(packages: ReadonlyMap<string, readonly Entry[]>, url: string): Map<string, unknown> {
  const rows = [...packages.values()].map(latestOf).map((one) => ({
    name: one.name,
    version: one.version,
    description: one.description,
    fhirVersion: 'R4',
    url: `${url}/${one.name}/${one.version}`,
    canonical: one.canonical,
    date: one.publishedAt,
  }))
  return new Map<string, unknown>([
    ['/catalog', rows],
    ['/catalog?', []], // a question that nothing answers
    ...rows.map((row) => [`/catalog?name=${row.name}`, [row]] as const),
    ...rows.map((row) => [`/catalog?pkgcanonical=${row.canonical}`, [row]] as const),
  ])
}
