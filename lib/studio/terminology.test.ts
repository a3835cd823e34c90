// Terminology through the use cases, on a real database: who may, what comes of it, and what is refused without a trace.
import { beforeAll, afterAll, expect, test } from 'vitest'
import { contentHash, SYSTEMS, type CodeList } from '#criteria'
import { newCriterion } from '#criteria/edit/index'
import { RELEASE } from '#terminology/extract'
import { closeAsked } from '#store'
import { at, latin1, utf8 } from '#terminology/import/testing/write'
import { ROLES, type Actor } from '#workflow'
import { denmark } from '#population/denmark/denmark'
import { ownDatabase } from '../store/testing/database'
import { importTerminology, listTerminology, openTerminologyRelease, patientsWith, releasesToPin, searchCodesOf, codesBelow } from './terminology'
import { submit } from './submit'
import { effectsOfRelease, prepareChange } from './terminology-changes'
import { compareCodeLists, exportCodeList, listCodeLists, openCodeList, readCodeList, saveCodeList } from './terminology-lists'
import { codeOf, document, person, seen, value, view, written } from './testing/story'

const { as } = ownDatabase()
process.env.POPULATIONS_DIR = '/ingen-populationer-her' // what lies in the studio's own folder is not the test's
let admin: Actor, author: Actor
beforeAll(async () => void ([admin, author] = [await person('admin'), await person('author')]))
afterAll(closeAsked)

const SKS = SYSTEMS.sks.uri
const row = (code: string, text: string, to = '25000101') => `${at(188, [1, 'dia'], [4, code], [24, '19940101'], [40, to], [48, text])}\n`
const file = (...rows: string[]) => [latin1(rows.join(''))]
const bring = (bytes: Uint8Array[], more = {}) => importTerminology(admin, { bytes, fileName: 'SKScomplete.txt', name: '2026-07-01', ...more })
const list = (codes: CodeList['codes'], more: Partial<CodeList> = {}): CodeList => ({ id: 'diabetes', label: 'Diabetes', codes, ...more })
const sks = (code: string, more = {}) => ({ system: SKS, code, include: true, decided: true, ...more })
const counts = () =>
  as(
    'app',
    `SELECT (SELECT count(*) FROM terminology_releases) || ' ' || (SELECT count(*) FROM terminology_codes) || ' ' || (SELECT count(*) FROM code_list_versions) || ' ' || (SELECT count(*) FROM audit) AS n`,
  ).then(({ rows }) => (rows as { n: string }[])[0]!.n)

test('only the administrator imports, only authors and reviewers save lists, everyone signed in reads', async () => {
  const before = await counts()
  for (const role of ROLES) {
    const one = await person(role)
    const imported = await importTerminology(one, { bytes: [], fileName: 'SKScomplete.txt' })
    expect(codeOf(imported), role).toBe(role === 'admin' ? 'malformed' : 'notYourRole')
    const saved = await saveCodeList(one, { list: list([], { label: '' }), seen: null })
    expect(codeOf(saved), role).toBe(['author', 'clinicalReviewer', 'technicalReviewer'].includes(role) ? 'malformed' : 'notYourRole')
    expect(codeOf(await listTerminology(one)), role).toBe('ok')
  }
  for (const asking of [
    importTerminology(null, { bytes: [], fileName: 'x' }),
    listTerminology(null),
    listCodeLists(null),
    searchCodesOf(null, { query: 'x' }),
    saveCodeList(null, { list: list([]), seen: null }),
  ])
    expect(codeOf((await asking) as never)).toBe('notSignedIn')
  expect(await counts()).toBe(before)
})

test('an import, its report, and what is refused with a sentence at its place', async () => {
  const report = value(await bring(file(row('DE11', 'Type 2-diabetes'), row('DE119', 'uden komplikation'), row('DX9', 'Forsvinder'), 'kort\n')))
  expect(report).toMatchObject({ release: 1, codes: 3, rowsRefused: 1 })
  expect(value(await listTerminology(author)).releases.map((one) => [one.source, one.name, one.current, one.importedBy])).toEqual([
    ['SKS', '2026-07-01', true, admin.name],
  ])
  expect(value(await openTerminologyRelease(author, { number: 1 })).report).toMatchObject({ refusals: [{ line: 4, reason: 'short' }] })
  expect(codeOf(await openTerminologyRelease(author, { number: 99 }))).toBe('notFound')
  const refused = async (more: object, bytes = file('hej\n')) => {
    const result = await bring(bytes, more)
    return !result.ok && result.problem.code === 'malformed' ? `${result.problem.fields[0]!.path}: ${result.problem.fields[0]!.sentence.da}` : codeOf(result)
  }
  expect(await refused({ format: 'excel' })).toContain('format: »excel« er ikke et format')
  expect(await refused({ fileName: 'brev.txt' })).toContain('format: Det kan ikke ses')
  expect(await refused({})).toContain('file: Ingen linje i filen kunne læses')
  expect(await refused({}, file(row('DE11', 'x')))).toContain('smaller: Filen har færre end halvt så mange')
})

test('search and hierarchy; patients counted by the rules of the system', async () => {
  const { hits } = value(await searchCodesOf(author, { query: 'E11' }))
  expect(hits.map((hit) => [hit.code, hit.source, hit.patients])).toEqual([
    ['DE11', 'SKS', null],
    ['DE119', 'SKS', null],
  ])
  expect(value(await codesBelow(author, { system: SKS, code: 'DE11' })).map((one) => one.code)).toEqual(['DE119'])
  const clinic = denmark({ seed: 1, size: 2000, ref: 82700, clinic: '091034', name: 'x' }).population
  const [below, exact] = [patientsWith(clinic, { system: SKS, code: 'DE' }), patientsWith(clinic, { system: SKS, code: 'DE11' })]
  const slow = new Set<number>()
  for (const rows of Object.values(clinic.tables))
    rows.codeNo.forEach((no, i) => clinic.codes[no]!.system === SKS && clinic.codes[no]!.code.startsWith('DE11') && slow.add(rows.patient[rows.codeRow[i]!]!))
  expect(exact).toBe(slow.size)
  expect(exact).toBeGreaterThan(0)
  expect(below).toBeGreaterThanOrEqual(exact)
  expect(patientsWith(clinic, { system: SYSTEMS.icpc.uri, code: 'T' })).toBe(0)
})

test('a list: saved in versions, guarded by the version that was seen, compared and exported', async () => {
  const first = value(await saveCodeList(author, { list: list([sks('DE11'), sks('DX9'), sks('DE14', { decided: false })]), seen: null, note: 'ny' }))
  expect([first.version, first.blocked.map((one) => one.code)]).toEqual([1, ['DE14']])
  expect(codeOf(await saveCodeList(author, { list: list([]), seen: null }))).toBe('nameTaken')
  expect(codeOf(await saveCodeList(author, { list: list([], { id: 'findes-ikke' }), seen: 1 }))).toBe('notFound')
  expect(value(await saveCodeList(author, { list: list([sks('DX9'), sks('DE14', { decided: false }), sks('DE11')]), seen: 1 })).version).toBe(1)
  const second = list([sks('DE11'), sks('DX9')])
  expect(value(await saveCodeList(author, { list: second, seen: 1 })).version).toBe(2)
  expect(codeOf(await saveCodeList(author, { list: list([]), seen: 1 }))).toBe('changedSinceSeen')
  const race = await Promise.all([1, 2, 3].map((n) => saveCodeList(author, { list: { ...second, label: `Diabetes ${n}` }, seen: 2 })))
  expect(race.map((one) => codeOf(one)).sort()).toEqual(['changedSinceSeen', 'changedSinceSeen', 'ok'])
  expect(value(await listCodeLists(author)).map((one) => [one.slug, one.version, one.codes, one.undecided])).toEqual([['diabetes', 3, 2, 0]])
  expect(value(await compareCodeLists(author, { slug: 'diabetes', from: 1, to: 2 })).codes.map((one) => [one.kind, one.code])).toEqual([['removed', 'DE14']])
  for (const form of ['csv', 'fhir'] as const) {
    const { text } = value(await exportCodeList(author, { slug: 'diabetes', form }))
    expect(value(await readCodeList(author, { text })).list).toEqual(value(await openCodeList(author, { slug: 'diabetes' })).list)
  }
  expect(codeOf(await readCodeList(author, { text: '{' }))).toBe('malformed')
  expect(codeOf(await openCodeList(author, { slug: 'diabetes', version: 9 }))).toBe('notFound')
})

test('states, proposals by the map, and where a list is used', async () => {
  const map = {
    resourceType: 'ConceptMap',
    url: 'urn:kort',
    group: [{ source: SYSTEMS.icpc.uri, target: SKS, element: [{ code: 'T90', target: [{ code: 'DE11', equivalence: 'narrower' }] }] }],
  }
  value(await importTerminology(admin, { bytes: [utf8(JSON.stringify(map))], fileName: 'kort.json' }))
  const codeLists = [{ id: 'diabetes', label: 'Diabetes', codes: [sks('DE11'), sks('DX9')] }]
  const version = await written(author, 'technicalSpec', (id) => document(id, { codeLists }))
  const open = value(await openCodeList(author, { slug: 'diabetes' }))
  expect(open.states.map((one) => one.state)).toEqual(['included', 'included'])
  expect(open.proposals.map((one) => [one.code, one.because[0]!.code])).toEqual([['T90', 'DE11']])
  expect(open.usedBy).toEqual([{ slug: version.slug, title: version.title, same: true }])
  expect((await releasesToPin(version.document)).map((one) => one.source)).toEqual(['Profilstudio, uddrag', 'SKS'])
})

test('codes below one: as imported, else as in the extract, and none between', async () => {
  const found = value(await codesBelow(author, { system: SYSTEMS.atc.uri, code: 'A10B' })).map((one) => one.code)
  expect(found.length).toBeGreaterThan(1)
  for (const code of found) expect(code.startsWith('A10B') && !found.some((other) => other !== code && code.startsWith(other))).toBe(true)
  expect(value(await codesBelow(author, { system: SYSTEMS.icpc.uri, code: 'T9' }))).toEqual([])
})

test('a new release: which lists and profiles gain, lose and rename, and the prepared change; the first release changes nothing', async () => {
  const { release } = value(
    await bring(file(row('DE11', 'Diabetes, type 2'), row('DE119', 'uden komplikation'), row('DE118', 'Ny underkode'), row('DX9', 'Forsvinder', '20200101')), {
      name: '2026-10-01',
    }),
  )
  const effects = value(await effectsOfRelease(author, { number: release! }))
  expect([effects.before, effects.after, effects.counts]).toEqual(['2026-07-01', '2026-10-01', { added: 1, retired: 1, renamed: 1 }])
  expect(effects.lists.map((one) => [one.slug, one.effects.map((each) => `${each.kind} ${each.code}`)])).toEqual([
    ['diabetes', ['gains DE118', 'loses DX9', 'renames DE11']],
  ])
  expect(effects.lists[0]!.prepared?.codes.find((one) => one.code === 'DE11')?.title).toBe('Diabetes, type 2')
  expect(effects.profiles).toHaveLength(1)
  expect(effects.profiles[0]!.prepared.terminology).toContainEqual({ source: 'SKS', release: '2026-10-01', digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(value(await effectsOfRelease(author, { number: 1 }))).toMatchObject({ lists: [], profiles: [], before: null })
})

test('a version that is sent to review pins the releases in use that have its systems, and keeps what else the author pinned', async () => {
  const own = { source: 'Egen kilde', release: '7', digest: 'a'.repeat(64) }
  const codeLists = [{ id: 'diabetes', label: 'Diabetes', codes: [sks('DE11')] }]
  const asked = newCriterion('diagnosis', { list: 'diabetes' })
  const made = await written(author, 'technicalSpec', (id) => {
    const plain = document(id, { codeLists, terminology: [own, { source: 'SKS', release: 'gammel', digest: 'b'.repeat(64) }] })
    return { ...plain, flow: plain.flow.map((step) => (step.id === 'voksen' && step.type === 'question' ? { ...step, ask: asked } : step)) }
  })
  value(await submit(author, seen(made)))
  const sent = await view(author, made.slug)
  expect(sent.state).toBe('inReview')
  expect(sent.document.terminology.map((one) => `${one.source} ${one.release}`)).toEqual([
    'Egen kilde 7',
    `Profilstudio, uddrag ${RELEASE.release}`,
    'SKS 2026-10-01',
  ])
  expect(sent.contentHash).toBe(contentHash(sent.document))
  const { rows } = await as('app', `SELECT details->>'pinned' AS pinned, content_hash FROM audit WHERE act = 'submit' ORDER BY id DESC LIMIT 1`)
  expect((rows as { pinned: string; content_hash: string }[])[0]).toMatchObject({
    content_hash: sent.contentHash,
    pinned: `Egen kilde 7, Profilstudio, uddrag ${RELEASE.release}, SKS 2026-10-01`,
  })
  // a profile without codes rests on no release
  const bare = await written(author, 'inReview')
  expect(bare.document.terminology).toEqual([])
})

test('the prepared change of a profile: as its open version, or as a new one; by authors alone', async () => {
  const codeLists = [{ id: 'diabetes', label: 'Diabetes', codes: [{ ...sks('DE11'), title: 'Diabetes, type 2' }] }]
  const made = await written(author, 'technicalSpec', (id) => document(id, { codeLists }))
  const { release } = value(
    await bring(file(row('DE11', 'Diabetes 2'), row('DE119', 'uden komplikation'), row('DE118', 'Ny underkode'), row('DX9', 'Forsvinder', '20200101')), {
      name: '2027-01-01',
    }),
  )
  const clinical = await person('clinicalReviewer')
  expect(codeOf(await prepareChange(clinical, { number: release!, slug: made.slug }))).toBe('notYourRole')
  expect(codeOf(await prepareChange(null, { number: release!, slug: made.slug }))).toBe('notSignedIn')
  expect(codeOf(await prepareChange(author, { number: release!, slug: 'findes-ikke' }))).toBe('notFound')
  const opened = value(await prepareChange(author, { number: release!, slug: made.slug }))
  expect(opened.versionId).toBe(made.id)
  const now = await view(author, made.slug)
  expect(now.document.codeLists[0]!.codes[0]!.title).toBe('Diabetes 2')
  expect(now.document.terminology).toContainEqual({ source: 'SKS', release: '2027-01-01', digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
})
