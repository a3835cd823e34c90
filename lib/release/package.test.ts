import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { Fhir } from 'fhir'
import { expect, test } from 'vitest'
import { canonicalProfile, contentHash, planOf } from '#criteria'
import { shipped } from '#criteria/testing/shipped'
import { compileDuckdb } from '#engines/sql/compile'
import { BUILT_IN } from '#terminology'
import { ReleaseError, type ReleaseFault } from './input'
import { openPackage, PackageError } from './open'
import { buildRelease } from './package'
import { sha256 } from './names'
import { pack, unpack } from './tarball'
import { exampleInput, exampleProfile } from './testing/example'

const run = promisify(execFile)
type Json = Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any -- FHIR as a stranger reads it
const resourcesIn = async (tgz: Uint8Array): Promise<Map<string, Json>> =>
  new Map(
    [...(await unpack(tgz))]
      .filter(([path]) => /^package\/[A-Z][A-Za-z]+-/.test(path))
      .map(([path, bytes]) => [path.slice('package/'.length), JSON.parse(bytes.toString()) as Json]),
  )

test('the same input gives the same bytes in another time zone, locale and folder', async () => {
  const here = await buildRelease(exampleInput())
  const folder = mkdtempSync(join(tmpdir(), 'release-'))
  const script = resolve('lib/release/testing/build-elsewhere.ts')
  const tsx = resolve('node_modules/tsx/dist/loader.mjs')
  const elsewhere = await Promise.all(
    [
      ['Pacific/Kiritimati', 'th_TH.UTF-8', folder],
      ['America/St_Johns', 'C', resolve('lib')],
    ].map(async ([TZ, LANG, cwd]) => {
      const { stdout } = await run(process.execPath, ['--import', tsx, script], {
        cwd,
        env: { PATH: process.env.PATH, TZ, LANG, LC_ALL: LANG } as unknown as NodeJS.ProcessEnv,
      })
      return JSON.parse(stdout) as { sha256: string; zone: string }
    }),
  )
  rmSync(folder, { recursive: true })
  expect(elsewhere.map((one) => one.zone)).toEqual(['Pacific/Kiritimati', 'America/St_Johns'])
  expect(elsewhere.map((one) => one.sha256)).toEqual([here.sha256, here.sha256])
})

test('what a database gives back in another order of members and approvals is the same release', async () => {
  const input = exampleInput()
  const turned = JSON.parse(JSON.stringify(input), (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
  ) as typeof input
  const again = await buildRelease({ ...turned, elm: input.elm, approvals: [...turned.approvals].reverse(), publishedAt: '2026-11-23T09:15:30Z' })
  expect(again.sha256).toBe((await buildRelease(input)).sha256)
  expect((await buildRelease({ ...input, version: '1.0.1' })).sha256).not.toBe(again.sha256)
})

test('every resource is valid FHIR R4, and a seeded error in each is caught', async () => {
  const { tgz, files } = await buildRelease(exampleInput())
  const resources = await resourcesIn(tgz)
  const types = [...resources.values()].map((one) => one.resourceType as string)
  expect(new Set(types)).toEqual(new Set(['ImplementationGuide', 'Library', 'PlanDefinition', 'Measure', 'CodeSystem', 'ValueSet', 'ActivityDefinition']))
  const fhir = new Fhir()
  const errors = (one: Json) =>
    (fhir.validate(one, { errorOnUnexpected: true }).messages ?? [])
      .filter((message) => message.severity === 'error' || message.severity === 'fatal')
      .map((message) => `${one.resourceType}/${one.id} ${message.location}: ${message.message}`)
  expect([...resources.values()].flatMap(errors)).toEqual([])
  const seeds: Record<string, (one: Json) => void> = {
    ImplementationGuide: (one) => delete one.packageId,
    Library: (one) => (one.status = 'live'),
    PlanDefinition: (one) => (one.action[0].condition[0].kind = 'sometimes'),
    Measure: (one) => (one.group[0].population[0].criteria = { expression: 'In' }),
    CodeSystem: (one) => delete one.content,
    ValueSet: (one) => (one.compose.include[0].filter = [{ property: 'code', op: 'starts-with', value: 'M05B' }]),
    ActivityDefinition: (one) => (one.colour = 'red'),
  }
  for (const [type, seed] of Object.entries(seeds)) {
    const broken = structuredClone([...resources.values()].find((one) => one.resourceType === type)!)
    seed(broken)
    expect(errors(broken), type).not.toEqual([])
  }
  expect(files).toEqual([...files].sort())
})

test('the shipped profile makes a valid release too', async () => {
  const profile = shipped('osteoporose')
  const sql = compileDuckdb(planOf(profile))
  const { tgz } = await buildRelease(exampleInput({ profile, sql, knownCodes: BUILT_IN, population: undefined }))
  const fhir = new Fhir()
  const resources = [...(await resourcesIn(tgz)).values()]
  expect(resources.length).toBeGreaterThan(20)
  expect(
    resources.flatMap((one) =>
      fhir
        .validate(one, { errorOnUnexpected: true })
        .messages.filter((message) => message.severity !== 'warning' && message.severity !== 'info')
        .map((message) => `${one.id as string} ${message.location}: ${message.message}`),
    ),
  ).toEqual([])
  expect((await openPackage(tgz)).sql).toEqual(sql)
})

test('package.json, the index and every reference agree with what lies in the tarball', async () => {
  const built = await buildRelease(exampleInput())
  const files = await unpack(built.tgz)
  const read = (path: string) => JSON.parse(files.get(`package/${path}`)!.toString()) as Json
  expect(read('package.json')).toMatchObject({
    name: 'dk.klinikkenscockpit.vitamin-d',
    version: '1.0.0',
    canonical: 'https://klinikkenscockpit.dk/fhir/vitamin-d',
    fhirVersions: ['4.0.1'],
    type: 'fhir.ig',
    dependencies: {},
    date: '20261123091530',
    profilstudio: { format: 1, language: 1, sqlSchema: 1, contentHash: contentHash(exampleProfile) },
  })
  expect(read('package.json').description).toMatch(/^Demonstrationsprofil – ikke klinisk godkendt\. /)
  const resources = await resourcesIn(built.tgz)
  expect(new Set(read('.index.json').files.map((one: Json) => one.filename))).toEqual(new Set(resources.keys()))
  for (const [file, one] of resources) expect(file).toBe(`${one.resourceType}-${one.id}.json`)
  const urls = new Set([...resources.values()].map((one) => one.url as string))
  const guide = resources.get('ImplementationGuide-vitamin-d.json')!
  for (const { reference } of guide.definition.resource as { reference: { reference: string } }[])
    expect([...resources.keys()]).toContain(`${reference.reference.replace('/', '-')}.json`)
  const manifest = resources.get('Library-vitamin-d.json')!
  for (const part of (manifest.relatedArtifact as Json[]).filter((one) => one.type === 'composed-of'))
    expect(urls).toContain((part.resource as string).replace('|1.0.0', ''))
  const pieces = [...resources.values()].filter((one) => one.resourceType !== 'ImplementationGuide' && one !== manifest)
  expect((manifest.relatedArtifact as Json[]).filter((one) => one.type === 'composed-of')).toHaveLength(pieces.length)
  for (const action of (resources.get('PlanDefinition-vitamin-d.json')!.action as Json[]).flatMap((tier) => tier.action as Json[]))
    expect(urls).toContain(action.definitionCanonical)
})

test('tiers, rules and roles reach the plan; prefix codes reach the value set as filter and as expansion less what is excluded', async () => {
  const resources = await resourcesIn((await buildRelease(exampleInput())).tgz)
  const [red, green] = resources.get('PlanDefinition-vitamin-d.json')!.action as Json[]
  expect(red).toMatchObject({ title: 'Handling nu', priority: 'urgent', condition: [{ expression: { expression: '"Rule 0" or "Rule 1"' } }] })
  expect(red!.action.map((one: Json) => one.condition[0].expression.expression)).toEqual(['"Rule 0"', '"Rule 1"'])
  expect(red!.action[0]).toMatchObject({
    title: 'Ordinér tilskud',
    timingDuration: { value: 2, code: 'wk' },
    participant: [{ role: { text: 'Læge' } }],
    reason: [{ text: 'D-vitamin under 50' }],
  })
  expect(green).toMatchObject({
    priority: 'routine',
    condition: [{ expression: { expression: '"Tier" = 1' } }],
    action: [{ participant: [{ role: { coding: [{ code: 'sygeplejerske' }] } }] }],
  })
  expect(red!.action[1]).toMatchObject({
    participant: [{ role: { coding: [{ system: 'urn:profilstudio:rolle', code: 'farmakonom', display: 'Farmakonom' }] } }],
  })
  expect(resources.get('CodeSystem-vitamin-d-tiers.json')).toMatchObject({
    count: 2,
    concept: [
      { code: 'red', display: 'Handling nu' },
      { code: 'green', display: 'Årskontrol' },
    ],
  })
  expect(resources.get('Measure-vitamin-d-tal.json')).toMatchObject({
    scoring: { coding: [{ code: 'cohort' }] },
    group: [{ population: [{ criteria: { expression: 'In' } }], stratifier: [{ criteria: { expression: 'Tier' } }] }],
  })
  const set = resources.get('ValueSet-vitamin-d-codes-bisphosphonate.json')!
  expect(set.compose).toEqual({
    include: [{ system: 'http://www.whocc.no/atc', filter: [{ property: 'code', op: 'regex', value: 'M05B.*' }] }],
    exclude: [{ system: 'http://www.whocc.no/atc', filter: [{ property: 'code', op: 'regex', value: 'M05BA01.*' }] }],
  })
  expect(set.expansion.contains).toEqual([
    { system: 'http://www.whocc.no/atc', code: 'M05B' },
    { system: 'http://www.whocc.no/atc', code: 'M05BA04', display: 'alendronat' },
  ])
  expect(set.expansion.parameter).toEqual([{ name: 'limitedExpansion', valueBoolean: true }])
  expect(resources.get('ValueSet-vitamin-d-codes-osteoporosis.json')!.expansion).toMatchObject({
    total: 1,
    contains: [{ code: 'L95', display: 'Osteoporose' }],
  })
  expect((resources.get('Library-vitamin-d-logik.json')!.dataRequirement as Json[]).map((one) => one.type)).toEqual([
    'MedicationDispense',
    'Observation',
    'Patient',
  ])
})

test('opened again, everything is as it went in', async () => {
  const input = exampleInput()
  const built = await buildRelease(input)
  const opened = await openPackage(built.tgz)
  expect(opened).toMatchObject({
    name: built.name,
    version: '1.0.0',
    contentHash: built.contentHash,
    meaningHash: built.meaningHash,
    logicHash: built.logicHash,
    cql: input.cql,
    elm: input.elm,
    sql: input.sql,
  })
  expect(opened.profile).toEqual(JSON.parse(canonicalProfile(input.profile)))
  expect(sha256(opened.files.get('package/profil/profile.json')!)).toBe(built.contentHash)
  expect(opened.approvals.map((one) => [one.kind, one.by, one.at])).toEqual([
    ['clinical', 'Klinisk reviewer', '2026-11-21T08:00:00Z'],
    ['technical', 'Teknisk reviewer', '2026-11-22T09:00:00Z'],
  ])
  expect(opened.evidence).toMatchObject({
    population: { name: 'Prøveklinik' },
    included: 40,
    tiers: [
      { id: 'red', count: 10 },
      { id: 'green', count: 30 },
    ],
  })
})

test('a release that must not be made is refused with its reason', async () => {
  const input = exampleInput()
  const refused = async (change: Partial<typeof input>): Promise<ReleaseFault | 'built'> =>
    buildRelease({ ...input, ...change }).then(
      () => 'built' as const,
      (error: unknown) => (error instanceof ReleaseError ? error.code : Promise.reject(error as Error)),
    )
  expect(await refused({})).toBe('built')
  expect(await refused({ profile: { ...exampleProfile, title: 'Ændret efter godkendelsen' } })).toBe('hash')
  expect(await refused({ approvals: input.approvals.slice(1) })).toBe('approvals')
  expect(await refused({ approvals: input.approvals.map((one) => ({ ...one, by: 'Den samme' })) })).toBe('approvals')
  expect(await refused({ version: '1.0' })).toBe('version')
  expect(await refused({ publishedAt: '2026-11-23' })).toBe('time')
  expect(await refused({ elm: JSON.stringify({ library: { annotation: [{ errorSeverity: 'error', message: 'Could not resolve' }] } }) })).toBe('elm')
  expect(await refused({ sql: { ...input.sql, rules: [] } })).toBe('sql')
  expect(await refused({ cql: ' ' })).toBe('text')
})

test('a package that does not hold together is refused', async () => {
  const { tgz } = await buildRelease(exampleInput())
  const repacked = async (path: string, change: (text: string) => string | null) => {
    const files = new Map<string, Uint8Array>(await unpack(tgz))
    const text = change(Buffer.from(files.get(path)!).toString())
    if (text === null) files.delete(path)
    else files.set(path, Buffer.from(text))
    return pack(files)
  }
  const cases: [string, (text: string) => string | null][] = [
    ['package/profil/profile.json', (text) => text.replace('50000', '60000')],
    ['package/profil/profile.json', () => null],
    ['package/package.json', (text) => text.replace('"format": 1', '"format": 2')],
    ['package/package.json', (text) => text.replace('klinikkenscockpit.vitamin-d', 'klinikkenscockpit.andet')],
    ['package/profil/approvals.json', (text) => text.replace('clinical', 'other')],
    ['package/Library-vitamin-d-logik.json', (text) => text.replace('elm+json', 'elm+xml')],
    ['package/profil/sql.json', () => '{'],
  ]
  for (const [path, change] of cases) await expect(openPackage(await repacked(path, change)), path).rejects.toBeInstanceOf(PackageError)
  expect((await openPackage(await repacked('package/profil/README.md', (text) => `${text} `))).version).toBe('1.0.0')
})
