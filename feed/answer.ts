// From a request to the stored file that answers it. Addresses are looked up in a map and never become paths on the disk.
import type { Route, Routes, Stored } from './index-file'

export const MAX_URL = 2048

export type Found = { status: 200; stored: Stored; varies: boolean } | { status: 400 | 404 | 414; why: string }

/** `url` as the request line has it, `accept` the header or ''. */
export function find(routes: Routes, url: string, accept: string): Found {
  if (url.length > MAX_URL) return { status: 414, why: 'The address is too long' }
  let path: string
  let query: URLSearchParams
  try {
    const cut = url.indexOf('?')
    path = decodeURIComponent(cut < 0 ? url : url.slice(0, cut)) // npm writes a slash in a name as %2f
    query = new URLSearchParams(cut < 0 ? '' : url.slice(cut + 1))
  } catch {
    return { status: 400, why: 'The address cannot be read' }
  }
  const route = path === '/catalog' ? catalog(routes, query) : routes.get(path)
  if (!route || path.includes('?')) return { status: 404, why: 'Findes ikke. Not found.' }
  if ('file' in route) return { status: 200, stored: route, varies: false }
  return { status: 200, stored: wantsJson(accept) ? route.json : route.other, varies: true }
}

/** JSON to those who name it and do not take everything: npm and CRMI do so, FHIR package clients say "and anything" and expect the tarball. */
const wantsJson = (accept: string): boolean => {
  const types = accept.split(',').map((one) => one.split(';')[0]!.trim().toLowerCase())
  return types.includes('application/json') && !types.includes('*/*')
}

const KNOWN_FHIR = ['R4', '4.0', '4.0.1']

/** The stored answer to a catalog question: all, those of one name, those of one canonical; empty where they contradict. */
function catalog(routes: Routes, query: URLSearchParams): Route | undefined {
  const nothing = routes.get('/catalog?')
  const fhir = query.get('fhirversion')
  if (fhir && !KNOWN_FHIR.includes(fhir)) return nothing
  const canonical = query.get('pkgcanonical') || query.get('canonical')
  const asked = [query.get('name') && `/catalog?name=${query.get('name')}`, canonical && `/catalog?pkgcanonical=${canonical}`].filter(
    (one) => !!one,
  ) as string[]
  if (!asked.length) return routes.get('/catalog')
  const found = asked.map((key) => routes.get(key))
  const first = found[0]
  return first && found.every((one) => one && 'file' in one && 'file' in first && one.file === first.file) ? first : nothing
}
