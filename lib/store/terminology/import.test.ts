// Releases on a real database, as the application's role: what comes, changes and goes, what is never overwritten, and what a killed import leaves.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SYSTEMS } from '#criteria'
import { at, latin1, pieces, utf8 } from '#terminology/import/testing/write'
import { ownDatabase } from '../testing/database'
import { connected } from './connection'
import { importRelease, readerOf, type ImportAsked } from './import'

const { as, url } = ownDatabase()
const ask = (sql: string, values: unknown[] = []) => as('app', sql, values).then(({ rows }) => rows as Record<string, never>[])
const BY = { name: 'prøve' }

const bring = (format: 'sks' | 'npu' | 'icpc' | 'fhir-conceptmap' | 'fhir-codesystem', bytes: Uint8Array, more: Partial<ImportAsked> = {}) =>
  connected(url('app'), (connection) =>
    importRelease(connection, {
      bytes: pieces(bytes, 1000),
      format: readerOf(format),
      fileName: 'fil.txt',
      name: '2026-10-01',
      by: BY,
      today: '2026-11-01',
      ...more,
    }),
  )
const sks = (...rows: [code: string, from: string, to: string, text: string][]) =>
  latin1(rows.map(([code, from, to, text]) => `${at(188, [1, 'dia'], [4, code], [24, from], [40, to], [48, text])}\n`).join(''))
const OPEN = '25000101'
const FIRST = sks(
  ['DE11', '19940101', OPEN, 'Type 2-diabetes'],
  ['DE119', '19940101', OPEN, 'Type 2-diabetes UNS'],
  ['DM80', '19940101', OPEN, 'Osteoporose med brud'],
  ['DX1', '19940101', '20001231', 'Gammel'],
)
const inUse = () =>
  ask(`SELECT code, title, since_release, parent FROM terminology_codes WHERE source = 'SKS' AND until_release IS NULL ORDER BY code, active_from`)

test('a first release, the same again, and a second: what came, changed and went', async () => {
  const first = await bring('sks', FIRST)
  expect(first).toMatchObject({ source: 'SKS', rowsRead: 4, rowsRefused: 0, codes: 4, added: 4, changed: 0, retired: 0 })
  expect((await inUse()).map((row) => [row.code, row.parent])).toEqual([
    ['DE11', null],
    ['DE119', 'DE11'],
    ['DM80', null],
    ['DX1', null],
  ])
  const again = await bring('sks', FIRST)
  expect(again).toMatchObject({ release: null, added: 0, changed: 0, retired: 0 })

  const second = await bring(
    'sks',
    sks(
      ['DE11', '19940101', OPEN, 'Diabetes, type 2'],
      ['DE119', '19940101', '20260930', 'Type 2-diabetes UNS'],
      ['DX1', '19940101', '20001231', 'Gammel'],
      ['DX1', '20100101', OPEN, 'Ny betydning'],
      ['DE12', '20261001', OPEN, 'Ny'],
      ['DE12', '20261001', OPEN, 'To gange'],
    ),
  )
  expect(second).toMatchObject({
    rowsRead: 6,
    rowsRefused: 1,
    codes: 4,
    added: 1,
    changed: 2,
    retired: 2,
    byReason: { twice: 1 },
    refusals: [{ line: 6, reason: 'twice', what: 'DE12' }],
  })
  expect(second.examples.retired.map((one) => one.code)).toEqual(['DE119', 'DM80'])
  expect(second.examples.changed.map((one) => one.code)).toEqual(['DE11', 'DX1'])
  expect(second.reused).toEqual([{ system: SYSTEMS.sks.uri, code: 'DX1', titles: ['Gammel', 'Ny betydning'] }])
  // both releases can be seen as they were
  const of = (number: number) =>
    ask(
      `SELECT code, title FROM terminology_codes WHERE source = 'SKS' AND since_release <= $1 AND (until_release IS NULL OR until_release > $1) ORDER BY code, title`,
      [number],
    )
  expect((await of(first.release!)).map((row) => row.title)).toEqual(['Type 2-diabetes', 'Type 2-diabetes UNS', 'Osteoporose med brud', 'Gammel'])
  expect((await of(second.release!)).map((row) => row.title)).toEqual(['Diabetes, type 2', 'Type 2-diabetes UNS', 'Ny', 'Gammel', 'Ny betydning'])
  const audit = await ask(`SELECT actor_name, details->>'release' AS release FROM audit WHERE act = 'importTerminology' ORDER BY id`)
  expect(audit).toEqual([first, second].map((one) => ({ actor_name: 'prøve', release: String(one.release) })))
})

test('a map and its next release; a FHIR resource is a source of its own', async () => {
  const map = (...pairs: [string, string][]) =>
    utf8(
      JSON.stringify({
        resourceType: 'ConceptMap',
        url: 'urn:kort',
        version: '1',
        group: [
          { source: SYSTEMS.icpc.uri, target: SYSTEMS.sks.uri, element: pairs.map(([code, to]) => ({ code, target: [{ code: to, equivalence: 'wider' }] })) },
        ],
      }),
    )
  expect(await bring('fhir-conceptmap', map(['T90', 'DE11'], ['L95', 'DM80'], ['L95', 'DM80']))).toMatchObject({
    source: 'urn:kort',
    name: '1',
    codes: 2,
    added: 2,
    rowsRefused: 1,
  })
  expect(await bring('fhir-conceptmap', map(['T90', 'DE11'], ['L95', 'DM81']))).toMatchObject({ codes: 2, added: 1, retired: 1 })
  expect(await ask(`SELECT to_code FROM terminology_maps WHERE until_release IS NULL ORDER BY 1`)).toEqual([{ to_code: 'DE11' }, { to_code: 'DM81' }])
})

test('a file that is nothing, or much too small, changes nothing', async () => {
  const before = await inUse()
  await expect(bring('sks', new Uint8Array(0))).rejects.toMatchObject({ code: 'empty' })
  await expect(bring('sks', latin1('hej\nmed\ndig\n'))).rejects.toMatchObject({ code: 'nothingRead' })
  await expect(bring('sks', sks(['DE11', '19940101', OPEN, 'Alene']))).rejects.toMatchObject({ code: 'shrunk' })
  expect(await inUse()).toEqual(before)
  expect((await bring('sks', sks(['DE11', '19940101', OPEN, 'Alene']), { smaller: true })).codes).toBe(1)
})

test('a file whose reading breaks off, and a server that ends the connection: the release before is whole, and the import can start again', async () => {
  const many = (n: number, text: string) => sks(...Array.from({ length: n }, (_, i): [string, string, string, string] => [`DA${i}`, '19940101', OPEN, text]))
  await bring('sks', many(3000, 'en'))
  const before = await inUse()
  async function* broken() {
    yield many(2999, 'to')
    throw new Error('disken er væk')
  }
  await expect(bring('sks', FIRST, { bytes: broken() })).rejects.toThrow('disken er væk')
  // ended by the server in the middle of the transaction that makes the release
  const killed = connected(url('app'), (connection) => {
    const query = connection.query.bind(connection)
    let killing = false
    const watched = {
      query: async (text: string, values?: unknown[]) => {
        const answer = await query(text, values)
        if (!killing && text.includes('INSERT INTO terminology_codes')) {
          killing = true
          const [{ pid }] = (await query('SELECT pg_backend_pid() AS pid')).rows as [{ pid: number }]
          await as('super', 'SELECT pg_terminate_backend($1)', [pid])
        }
        return answer
      },
    } as typeof connection
    return importRelease(watched, { bytes: [many(3000, 'to')], format: readerOf('sks'), fileName: 'x', name: 'x', by: BY, today: '2026-11-01' })
  })
  await expect(killed).rejects.toThrow()
  expect(await inUse()).toEqual(before)
  expect(await bring('sks', many(3000, 'to'))).toMatchObject({ changed: 3000, added: 0 })
})

test('a process that is killed while it imports', { timeout: 60_000 }, async () => {
  const dir = mkdtempSync(join(tmpdir(), 'terminology-'))
  try {
    const line = (i: number) => `${at(188, [1, 'opr'], [4, `KA${i}`], [24, '19940101'], [40, OPEN], [48, `Operation ${i}`])}\n`
    writeFileSync(join(dir, 'SKScomplete.txt'), latin1(Array.from({ length: 30_000 }, (_, i) => line(i)).join('')))
    const before = await inUse()
    const child = spawn(process.execPath, ['bin/profil.mjs', 'terminology', 'import', join(dir, 'SKScomplete.txt')], {
      env: { ...process.env, DATABASE_URL: url('app') },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await new Promise<void>((done, fail) => {
      child.stderr.on('data', (data) => String(data).includes('10.000') && done())
      child.on('exit', () => fail(new Error('it ended by itself')))
    })
    child.removeAllListeners('exit')
    const gone = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await gone
    expect(await inUse()).toEqual(before)
  } finally {
    rmSync(dir, { recursive: true })
  }
})

test('two imports of one source at once come one after the other', async () => {
  const of = (text: string) => bring('icpc', utf8(`kode;titel\nA01;${text}\nA02;${text}\n`))
  const [one, two] = await Promise.all([of('en'), of('to')])
  expect([one.added + two.added, one.changed + two.changed]).toEqual([2, 2])
  expect(
    await ask(`SELECT count(*)::int AS n, count(DISTINCT title)::int AS titles FROM terminology_codes WHERE source = 'ICPC-2' AND until_release IS NULL`),
  ).toEqual([{ n: 2, titles: 1 }])
})

test('the database refuses what would change a release', async () => {
  const { release } = await bring('npu', utf8('npu_code,short definition\nNPU00001,En\nNPU00002,To\n'))
  const next = await bring('npu', utf8('npu_code,short definition\nNPU00001,En\nNPU00002,Anden\n'))
  const row = (number: number) =>
    `INSERT INTO terminology_codes (source, system, code, title, retired, folded_code, called, sought, since_release) VALUES ('NPU', 'x', 'y', 'z', false, 'Y', 'z', 'z', ${number})`
  await expect(ask(row(next.release!))).rejects.toThrow('nothing is added to a release afterwards')
  await expect(ask(row(release!))).rejects.toThrow('nothing is added to a release afterwards')
  for (const table of ['terminology_codes', 'terminology_maps', 'terminology_words', 'terminology_releases', 'code_list_versions', 'code_lists']) {
    await expect(ask(`DELETE FROM ${table}`), table).rejects.toThrow('permission denied')
    await expect(as('owner', `DELETE FROM ${table}`), table).rejects.toThrow('never changed or removed')
    await expect(as('owner', `TRUNCATE ${table} CASCADE`), table).rejects.toThrow(/never changed or removed/)
  }
  await expect(ask(`UPDATE terminology_codes SET title = 'x'`)).rejects.toThrow('permission denied')
  await expect(ask(`UPDATE terminology_codes SET until_release = NULL WHERE code = 'DM80'`)).rejects.toThrow('a row is ended once')
  await expect(
    ask(`UPDATE terminology_codes SET until_release = ${next.release} WHERE source = 'NPU' AND until_release IS NULL AND since_release < ${next.release}`),
  ).rejects.toThrow('a row is ended once')
  await expect(as('owner', `UPDATE terminology_releases SET sha256 = repeat('0', 64)`)).rejects.toThrow('never changed or removed')
  await expect(
    ask(
      `INSERT INTO terminology_codes (source, system, code, title, retired, folded_code, called, sought, since_release) VALUES ('SKS', 'x', 'y', 'z', false, 'Y', 'z', 'z', ${next.release})`,
    ),
  ).rejects.toThrow()
})
