// A package opened again by a receiver: every part checked against the others before anything of it is used.
import { profileSchema, sha256Hex, type Profile } from '#criteria'
import type { Approval, CompiledSql } from './input'
import { FORMAT, packageName, PACKAGE_PREFIX } from './names'
import { TarballError, unpack } from './tarball'

export interface Opened {
  name: string
  version: string
  title: string
  description: string
  contentHash: string
  meaningHash: string
  logicHash: string
  profile: Profile
  sql: CompiledSql
  approvals: Approval[]
  cql: string
  elm: string
  /** Counts on the studio's clinic; `population: null` where none were given. */
  evidence: Evidence
  files: Map<string, Buffer>
}

export interface Evidence {
  population: { name: string; digest: string; ref?: string } | null
  included?: number
  steps?: { id: string; in: number; yes: number; no: number; missing: number; stopped: number }[]
  tiers?: { id: string; count: number }[]
  rules?: { id: string; count: number }[]
}

export class PackageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'PackageError'
  }
}

interface Manifest {
  name: string
  version: string
  title: string
  description: string
  profilstudio: { format: number; language: number; sqlSchema: number; contentHash: string; meaningHash: string; logicHash: string }
}

/** Opens a tarball in memory. Throws PackageError saying what does not hold together. */
export async function openPackage(tgz: Uint8Array): Promise<Opened> {
  const files = await unpack(tgz).catch((error: unknown) => {
    throw error instanceof TarballError ? new PackageError(error.message) : error
  })
  const text = (path: string): string => files.get(path)?.toString('utf8') ?? fail(`${path} is missing`)
  const json = <T>(path: string): T => {
    try {
      return JSON.parse(text(path)) as T
    } catch (error) {
      return fail(error instanceof PackageError ? error.message : `${path} is not JSON`)
    }
  }
  const manifest = json<Manifest>('package/package.json')
  const marks = manifest.profilstudio ?? fail('package.json says nothing of the profile')
  if (marks.format !== FORMAT || marks.language !== 1 || marks.sqlSchema !== 1)
    fail(`Format ${marks.format}, language ${marks.language}, data contract ${marks.sqlSchema}: this program reads 1, 1 and 1`)
  const canonical = text('package/profil/profile.json')
  if (sha256Hex(canonical) !== marks.contentHash) fail('The profile is not the one the package was made from')
  const parsed = profileSchema.safeParse(json('package/profil/profile.json'))
  const profile = parsed.success ? parsed.data : fail('The profile is not a document of this language')
  if (manifest.name !== packageName(profile.id) || !manifest.name.startsWith(PACKAGE_PREFIX)) fail(`${manifest.name} is not the package of ${profile.id}`)
  const { approvals } = json<{ approvals: Approval[] }>('package/profil/approvals.json')
  for (const kind of ['clinical', 'technical'])
    if (!approvals.some((one) => one.kind === kind && one.contentHash === marks.contentHash)) fail(`The profile has no ${kind} approval of this content`)
  const logic = [...files.keys()].find((path) => /^package\/Library-.*-logik\.json$/.test(path)) ?? fail('The logic library is missing')
  const content = json<{ content: { contentType: string; data: string }[] }>(logic).content
  const part = (type: string) => Buffer.from(content.find((one) => one.contentType === type)?.data ?? fail(`${type} is missing`), 'base64').toString('utf8')
  const sql = json<Omit<CompiledSql, 'sql'>>('package/profil/sql.json')
  return {
    name: manifest.name,
    version: manifest.version,
    title: manifest.title,
    description: manifest.description,
    contentHash: marks.contentHash,
    meaningHash: marks.meaningHash,
    logicHash: marks.logicHash,
    profile,
    approvals,
    files,
    sql: {
      dialect: sql.dialect,
      schema: sql.schema,
      sql: text('package/profil/flow.sql'),
      bounds: sql.bounds,
      steps: sql.steps,
      rules: sql.rules,
      tiers: sql.tiers,
      display: sql.display,
    },
    cql: part('text/cql'),
    elm: part('application/elm+json'),
    evidence: json<Evidence>('package/profil/evidence.json'),
  }
}

function fail(message: string): never {
  throw new PackageError(message)
}
