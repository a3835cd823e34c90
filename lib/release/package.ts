// A release: one FHIR R4 package whose bytes depend on what went in and on nothing else.
import { contentHash, givenBy, logicHash, meaningHash, planOf, profileSchema } from '#criteria'
import { requiresOf, type Requires } from '#criteria/requires/requires'
import { contentFiles } from './content'
import type { Draft } from './fhir/describe'
import type { Resource } from './fhir/r4'
import { resourcesOf } from './fhir/resources'
import { ReleaseError, type BuiltRelease, type ReleaseInput } from './input'
import { canonicalOf, DEMONSTRATION, FHIR_VERSION, FORMAT, integrityOf, packageName, SEMVER, sha256, utc } from './names'
import { pack } from './tarball'

/**
 * Builds the package of an approved profile. Same input, same bytes, whatever time zone, locale or folder.
 * Throws ReleaseError when what was approved is not what is released, or when the logic is not fit to be published.
 */
export async function buildRelease(input: ReleaseInput): Promise<BuiltRelease> {
  const draft = checked(input)
  const { profile, version } = draft
  const name = packageName(profile.id)
  const hashes = { contentHash: contentHash(profile), meaningHash: meaningHash(profile), logicHash: logicHash(draft.plan) }
  const resources = resourcesOf(draft)
  const files = new Map<string, string>(resources.map((one) => [`package/${fileOf(one)}`, text(one)]))
  if (files.size !== resources.length) throw new ReleaseError('text', 'Two resources have the same id')
  files.set('package/.index.json', text({ 'index-version': 1, files: resources.map(indexed).sort((a, b) => (a.filename < b.filename ? -1 : 1)) }))
  files.set('package/package.json', text(packageJson(draft, name, hashes, requiresOf(profile, givenBy(input.used ?? [])))))
  for (const [path, content] of contentFiles(draft, input.population)) files.set(path, content)
  const tgz = await pack(new Map([...files].map(([path, content]) => [path, Buffer.from(content, 'utf8')])))
  return {
    name,
    version,
    title: profile.title,
    description: describe(draft),
    tgz,
    sha256: sha256(tgz),
    integrity: integrityOf(tgz),
    ...hashes,
    files: [...files.keys()].sort(),
  }
}

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
const fileOf = (one: Resource) => `${one.resourceType}-${one.id}.json`
const indexed = (one: Resource) => ({
  filename: fileOf(one),
  resourceType: one.resourceType,
  id: one.id,
  url: one.url,
  version: one.version,
  ...('kind' in one ? { kind: one.kind } : {}),
  ...(one.resourceType === 'Library' ? { type: one.type.coding![0]!.code } : {}),
})
const describe = ({ profile }: Draft) =>
  `${DEMONSTRATION}. ${profile.title}${profile.purpose.trim() ? `: ${profile.purpose.trim().replace(/\s+/g, ' ').slice(0, 400)}` : ''}`

function packageJson(draft: Draft, name: string, hashes: { contentHash: string; meaningHash: string; logicHash: string }, requires: Requires) {
  const { profile, version, publishedAt } = draft
  return {
    name,
    version,
    canonical: canonicalOf(profile.id),
    url: `${canonicalOf(profile.id)}/${version}`,
    title: profile.title,
    description: describe(draft),
    fhirVersions: [FHIR_VERSION],
    type: 'fhir.ig',
    dependencies: {},
    date: publishedAt.replace(/\D/g, ''),
    license: 'UNLICENSED',
    jurisdiction: 'urn:iso:std:iso:3166#DK',
    profilstudio: { format: FORMAT, language: profile.language, sqlSchema: draft.sql.schema, ...hashes, requires },
  }
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function checked(input: ReleaseInput): Draft {
  const { version, sql, cql, elm } = input
  if (!SEMVER.test(version)) throw new ReleaseError('version', `Not a semantic version: ${version}`)
  const profile = profileSchema.parse(input.profile)
  if (!profile.tiers.length) throw new ReleaseError('noTiers', 'A release has at least one tier')
  const hash = contentHash(profile)
  const strange = input.approvals.find((one) => one.contentHash !== hash)
  if (strange) throw new ReleaseError('hash', `${strange.by} approved ${strange.contentHash}, not ${hash}`)
  const by = (kind: string) => new Set(input.approvals.filter((one) => one.kind === kind).map((one) => one.by))
  const [clinical, technical] = [by('clinical'), by('technical')]
  if (!clinical.size || !technical.size || [...clinical].some((one) => technical.has(one)))
    throw new ReleaseError('approvals', 'A release has one clinical and one technical approval by different people')
  const plan = planOf(profile, givenBy(input.used ?? []))
  const rules = plan.tiers.reduce((sum, tier) => sum + tier.rules.length, 0)
  if (
    sql.steps.length !== plan.steps.length ||
    sql.rules.length !== rules ||
    sql.tiers.length !== plan.tiers.length ||
    sql.display.length !== plan.display.length
  )
    throw new ReleaseError('sql', 'The compiled SQL belongs to another profile')
  if (!cql.trim() || !sql.sql.trim()) throw new ReleaseError('text', 'SQL and CQL must be there')
  const errors = elmErrors(elm)
  if (errors.length) throw new ReleaseError('elm', `The translation of the CQL has errors: ${errors.join('; ')}`)
  try {
    const approvals = input.approvals
      .map((one) => ({ ...one, at: utc(one.at) }))
      .sort((a, b) => byText(a.kind, b.kind) || byText(a.at, b.at) || byText(a.by, b.by))
    return { profile, plan, version, publishedAt: utc(input.publishedAt), approvals, sql, cql, elm, knownCodes: input.knownCodes ?? [] }
  } catch (error) {
    throw new ReleaseError('time', (error as Error).message)
  }
}

/** A library with translator errors still yields ELM, and it finds nobody: any error stops the release. */
function elmErrors(elm: string): string[] {
  let library: { annotation?: { errorSeverity?: string; message?: string }[] } | undefined
  try {
    library = (JSON.parse(elm) as { library?: typeof library }).library
  } catch {
    return ['not JSON']
  }
  if (!library) return ['no library']
  return (library.annotation ?? []).filter((one) => one.errorSeverity === 'error').map((one) => one.message ?? 'error')
}
