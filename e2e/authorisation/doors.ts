// Every door into the studio as the build shows them: Server Actions from the manifest, routes and pages from the app folder.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const DIST = process.env.NEXT_DIST_DIR ?? '.next'

export interface ActionDoor {
  id: string
  name: string
}

/** Server Actions of the build: id and exported name. */
export function actionDoors(): ActionDoor[] {
  const manifest = JSON.parse(readFileSync(join(DIST, 'server/server-reference-manifest.json'), 'utf8')) as { node: Record<string, { exportedName?: string; filename?: string }> }
  return Object.entries(manifest.node).map(([id, entry]) => ({ id, name: entry.exportedName ?? '?' }))
}

const below = (folder: string): string[] => readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
const address = (file: string) => '/' + relative('app', dirname(file)).split('/').filter((part) => !/^\(.*\)$/.test(part)).join('/')

/** Route handlers by method: "GET /api/population/[digest]". */
export const routeDoors = (): string[] =>
  below('app').filter((file) => /route\.tsx?$/.test(file)).flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => new RegExp(`export\\s+(async\\s+)?(function|const)\\s+${method}\\b|export\\s*\\{[^}]*\\b${method}\\b`).test(text))
    return methods.map((method) => `${method} ${address(file).replace(/\/$/, '')}`)
  })

/** Pages: "page:/profiler/[slug]/[version]". */
export const pageDoors = (): string[] => below('app').filter((file) => /page\.tsx$/.test(file)).map((file) => `page:${address(file) === '/' ? '/' : address(file).replace(/\/$/, '')}`)
