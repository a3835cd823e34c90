// Every door into the studio: Server Actions, pages and routes as the build shows them, methods as the running studio says, and the sources beside.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Client } from './http'

/** The build that is being asked; that of another copy of the studio has other action ids. */
const BUILD = process.env.STUDIO_BUILD ?? '.next'
const built = <T>(file: string): T => JSON.parse(readFileSync(join(BUILD, file), 'utf8')) as T
/** Addresses that Next itself adds: what is shown when nothing is found or all else fails. */
const OF_NEXT = ['/_not-found', '/_global-error']

export interface ActionDoor {
  id: string
  name: string
  /** Addresses of the pages that carry it, with made-up parameters. */
  pages: string[]
}
type Manifest = Record<'node' | 'edge', Record<string, { exportedName?: string; workers: Record<string, unknown> }>>

/** Server Actions of the build by exported name. */
export function actionDoors(): Map<string, ActionDoor> {
  const { node, edge } = built<Manifest>('server/server-reference-manifest.json')
  const found = Object.entries({ ...node, ...edge }).map(([id, { exportedName = '?', workers }]): [string, ActionDoor] => [
    exportedName,
    { id, name: exportedName, pages: Object.keys(workers).map((worker) => address(worker.replace(/^app/, ''))) },
  ])
  return new Map(found)
}

const bare = (path: string) =>
  path
    .split('/')
    .filter((part) => !/^\(.*\)$/.test(part))
    .join('/') || '/'
/** "/(studio)/profiler/[slug]/page" → "/profiler/x" */
const address = (path: string) => bare(path.replace(/\/(page|route)$/, '')).replace(/\[[^\]]+\]/g, 'x') || '/'

const entries = () => Object.entries(built<Record<string, string>>('app-path-routes-manifest.json')).filter(([, path]) => !OF_NEXT.includes(path))
/** "page:/profiler/[slug]/[version]" */
export const pageDoors = (): string[] =>
  entries()
    .filter(([entry]) => entry.endsWith('/page'))
    .map(([, path]) => `page:${path}`)
/** "/api/population/[digest]" */
export const routePaths = (): string[] =>
  entries()
    .filter(([entry]) => entry.endsWith('/route'))
    .map(([, path]) => path)
/** Pages of the older router would be doors that no manifest of the app folder shows. */
export const olderPages = (): string[] =>
  Object.keys(built<Record<string, string>>('server/pages-manifest.json')).filter((path) => !/^\/(_app|_document|_error|404|500)$/.test(path))

/** "GET /api/population/[digest]": the methods that the running studio says it takes. HEAD and OPTIONS follow from the others. */
export async function routeDoors(client: Client): Promise<string[]> {
  const said = routePaths().map(async (path) => {
    const allow = (await client.send('OPTIONS', address(path))).headers.get('allow') ?? ''
    return allow
      .split(', ')
      .filter((method) => !['HEAD', 'OPTIONS', ''].includes(method))
      .map((method) => `${method} ${path}`)
  })
  return (await Promise.all(said)).flat()
}
export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export const exampleOf = address

/** Pages and routes as the sources have them: a build that lacks one is an old build. */
export const sources = (): string[] =>
  readdirSync('app', { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /^(page|route)\.tsx?$/.test(entry.name))
    .map((entry) => bare(`/${relative('app', dirname(join(entry.parentPath, entry.name)))}`).replace(/(.)\/$/, '$1'))
