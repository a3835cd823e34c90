// profil terminology on a real database.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { at, latin1 } from '#terminology/import/testing/write'
import { ownDatabase } from '../lib/store/testing/database'
import { answerTo } from './run'

ownDatabase()
const dir = mkdtempSync(join(tmpdir(), 'profil-'))
afterAll(() => rmSync(dir, { recursive: true }))
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(dir, name), content)
  return join(dir, name)
}
const progress: string[] = []
const profil = (...argv: string[]) => answerTo(['terminology', ...argv], (line) => void progress.push(line))
const row = (code: string, text: string, to = '25000101') => `${at(188, [1, 'dia'], [4, code], [24, '19940101'], [40, to], [48, text])}\n`

test('import: a report with refusals by line, then the same file, then one that is too small', async () => {
  const first = file(
    'SKScomplete.txt',
    latin1(row('DE11', 'Type 2-diabetes') + row('DE119', 'uden komplikation') + row('DM80', 'Knogleskørhed') + row('DX 1', 'forkert') + 'kort\n'),
  )
  const { code, out } = await profil('import', first, '--release', '2026-10-01')
  expect(code).toBe(0)
  expect(out).toContain(
    'SKS 2026-10-01 er i brug (udgave 1).\n5 læst: 3 nye, 0 ændrede, 0 udgåede, 2 afvist\n3 koder i brug\nAfvist:\n  linje 4: koden har ikke systemets form (DX 1)\n  linje 5: linjen er for kort (kort)',
  )
  expect(progress[0]).toBe('læser SKScomplete.txt (SKS og ATC)')
  expect((await profil('import', first)).out).toContain('filen er den, der er i brug')
  const small = file('sks-lille.txt', latin1(row('DE11', 'Type 2-diabetes')))
  expect(await profil('import', small)).toMatchObject({ code: 2, err: expect.stringMatching(/færre end halvt så mange[^]*--smaller\nIntet er ændret/) })
  expect(JSON.parse((await profil('import', small, '--smaller', '--json')).out)).toMatchObject({ release: 2, added: 0, retired: 2 })
})

test('list: the extract, and the releases with the one in use', async () => {
  const { out } = await profil('list')
  expect(out).toMatch(/uddrag 2026\.\d+: \d+ koder, indbygget \(uddrag – importér den officielle fil\)/)
  expect(out).toMatch(/ {3}2 {2}SKS .*: 1 koder, importeret .* af profil \(.+\)\n {3}1 {2}SKS 2026-10-01: 3 koder.* – afløst/)
  expect((await profil('list', '--lang', 'en')).out).toContain('superseded')
})

test('search: in clinicians’ words, and what is near when nothing is known', async () => {
  expect((await profil('search', 'sukkersyge', 'type', '2')).out.split('\n')[0]).toMatch(/^T90 +ICPC-2 +Type 2-diabetes – uddrag/)
  expect((await profil('search', 'E11')).out.split('\n')[0]).toBe('DE11         SKS          Type 2-diabetes')
  const nothing = await profil('search', 'denosumab', 'rullestol')
  expect(nothing).toMatchObject({ code: 1, out: expect.stringMatching(/^Ingen kode svarer til »denosumab rullestol«\.\nI nærheden:\nM05BX04/) })
})

test.each([
  ['no such file', () => ['import', join(dir, 'mangler.txt')], /findes ikke/],
  ['a folder', () => ['import', dir], /findes ikke eller kan ikke læses/],
  ['an unknown format', () => ['import', file('a.txt', 'x'), '--format', 'excel'], /»excel« er ikke et format\. Brug et af: sks, lms01/],
  ['nothing tells what it is', () => ['import', file('brev.txt', 'Kære læge')], /Det kan ikke ses, hvad »brev\.txt« er/],
  ['another format than said', () => ['import', file('b.txt', 'Kære læge\n'), '--format', 'sks'], /Ingen linje i filen kunne læses[^]*Intet er ændret/],
  ['an empty file', () => ['import', file('tom.csv', ''), '--format', 'npu'], /Filen er tom/],
  ['no words', () => ['search'], /^Der mangler/],
] as const)('asked wrongly: %s', async (_, args, says) => {
  const { code, out, err } = await profil(...args())
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(says)
})

test('a database that does not answer, and none at all', async () => {
  const kept = process.env.DATABASE_URL
  try {
    process.env.DATABASE_URL = 'postgresql://studio_app:x@127.0.0.1:1/studio'
    expect(await profil('list')).toMatchObject({ code: 2, err: expect.stringContaining('Databasen svarer ikke') })
    delete process.env.DATABASE_URL
    process.env.STUDIO_DATA = join(dir, 'ingen')
    expect(await profil('list')).toMatchObject({ code: 2, err: expect.stringContaining('Der er ingen database') })
  } finally {
    process.env.DATABASE_URL = kept
    delete process.env.STUDIO_DATA
  }
})
