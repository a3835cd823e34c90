// The command line, asked in words; a few times as people run it, in a process of its own.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '#criteria'
import { shipped } from '#criteria/testing/shipped'
import { encode } from '#population'
import { denmark } from '#population/denmark/denmark'
import { answerTo } from './run'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const P1 = join(ROOT, 'profiles/osteoporose.profil')
const dir = mkdtempSync(join(tmpdir(), 'profil-'))
const small = join(dir, 'lille.pop')
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(dir, name), content)
  return join(dir, name)
}

const profil = (...args: string[]) => answerTo(args)
/** The program itself. */
const run = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) =>
    execFile(
      process.execPath,
      [join(ROOT, 'bin/profil.mjs'), ...args],
      { cwd: dir, env: { ...process.env, POPULATIONS_DIR: join(dir, 'populations') } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  )

const kept = { folder: process.env.POPULATIONS_DIR, here: process.cwd() }
beforeAll(() => {
  process.env.POPULATIONS_DIR = join(dir, 'populations')
  process.chdir(dir)
  file('lille.pop', encode(denmark({ seed: 1, size: 1500, ref: dayOf(2026, 6, 30), clinic: '091034', name: 'lille' }).population))
})
afterAll(() => {
  process.chdir(kept.here)
  if (kept.folder === undefined) delete process.env.POPULATIONS_DIR
  else process.env.POPULATIONS_DIR = kept.folder
  rmSync(dir, { recursive: true })
})

test('the program: streams and exit codes', async () => {
  const [asked, wrong] = await Promise.all([run('count', P1, '--population', small, '--json'), run('tæl', P1)])
  expect(asked).toMatchObject({ code: 0, err: '' })
  expect(asked.out).toBe((await profil('count', P1, '--population', small, '--json')).out)
  expect(wrong).toMatchObject({ code: 2, out: '', err: (await profil('tæl', P1)).err })
})

describe('count', () => {
  test('adds up at every step, alike in both engines', async () => {
    const [arrays, duckdb] = await Promise.all(['arrays', 'duckdb'].map((engine) => profil('count', P1, '--population', small, '--json', '--engine', engine)))
    const of = JSON.parse(arrays!.out) as {
      counts: { steps: Record<string, { in: number; yes: number; no: number; missing: number; stopped: number }>; included: number }
      asOf: string
      logicHash: string
      population: { digest: string }
    }
    expect(arrays!.code).toBe(0)
    expect(of).toMatchObject({ asOf: '2026-06-30', counts: { steps: { base: { in: 1500 } } } })
    expect(of.logicHash).toMatch(/^[0-9a-f]{64}$/)
    expect(of.population.digest).toMatch(/^[0-9a-f]{64}$/)
    for (const step of shipped('osteoporose').flow)
      if (step.type === 'question') {
        const { in: reached, yes, no, missing } = of.counts.steps[step.id]!
        expect(yes + no + missing).toBe(reached)
      }
    expect(JSON.parse(duckdb!.out)).toEqual({ ...of, engine: 'duckdb' })
  })

  test('in Danish first, in English when asked; another date is another count', async () => {
    const [danish, english, earlier] = await Promise.all([
      profil('count', P1, '--population', small),
      profil('count', P1, '--population', small, '--lang', 'en'),
      profil('count', P1, '--population', small, '--as-of', '2020-01-31'),
    ])
    expect(danish!.out).toContain('1.500 patienter i »lille«, skæringsdato 30. juni 2026')
    expect(danish!.out).toMatch(/1\. .+ 1\.500 = [\d.]+ ja \+ [\d.]+ nej/)
    expect(english!.out).toContain('1,500 patients in “lille”, reference date 30 June 2026')
    expect(earlier!.out).toContain('31. januar 2020')
    expect(earlier!.out.split('\n')[3]).not.toBe(danish!.out.split('\n')[3])
  })

  test('a clinic by name is made once and kept', async () => {
    const first = await profil('count', P1)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toContain('10.000 patienter i »klinik«')
    const made = JSON.parse(readFileSync(join(dir, 'populations/index.json'), 'utf8')) as { digest: string }[]
    writeFileSync(join(dir, 'populations', `${made[0]!.digest}.pop`), readFileSync(small))
    expect((await profil('count', P1)).out).toContain('1.500 patienter')
  })
})

test('explain tells each group’s first patient, or the one asked for, with what decided', async () => {
  const all = JSON.parse((await profil('explain', P1, '--population', small, '--json')).out) as {
    patients: { key: string; tier: string; route: { step: string; exit: number; nodes: unknown[] }[] }[]
  }
  expect(new Set(all.patients.map(({ tier }) => tier)).size).toBe(all.patients.length)
  const one = all.patients[0]!
  expect(one.route[0]).toMatchObject({ step: 'base', exit: 1 })
  const { code, out } = await profil('explain', P1, '--population', small, '--patient', one.key)
  expect(code).toBe(0)
  expect(out.split('\n')[0]).toContain(one.key)
  expect(out).toMatch(/✓ er mindst 18 år \[født \d+\. \p{L}+ \d{4}\]/u)
})

test('check: fine, and with faults', async () => {
  expect(await profil('check', P1)).toMatchObject({ code: 0, err: '' })
  const broken = structuredClone(shipped('osteoporose')) as unknown as { flow: { yes?: string | null }[] }
  broken.flow[0]!.yes = null
  const { code, out } = await profil('check', file('open.json', JSON.stringify(broken)))
  expect(code).toBe(1)
  expect(out).toMatch(/^Fejl \(base\): /m)
  const counted = await profil('count', join(dir, 'open.json'), '--population', small)
  expect(counted).toMatchObject({ code: 1 })
  expect(counted.out).toContain('profil check')
})

describe('asked wrongly: exit code 2 and a sentence', () => {
  const cases: [string, () => string[], RegExp][] = [
    ['no such command', () => ['tæl', P1], /^»tæl« er ikke en kommando/],
    ['no file', () => ['count'], /^Der mangler en fil/],
    ['two files', () => ['count', P1, P1], /^Der er for mange ord/],
    ['unknown option', () => ['count', P1, '--klinik'], /^»--klinik« er ikke et valg/],
    ['an option without its value', () => ['count', P1, '--as-of'], /^»--as-of« mangler en værdi/],
    ['a date that is none', () => ['count', P1, '--as-of', '2026-02-30'], /^»2026-02-30« er ikke en dato/],
    ['no such engine', () => ['count', P1, '--engine', 'excel'], /^»excel« er ikke en beregner/],
    ['an engine by an inherited name', () => ['count', P1, '--engine', 'constructor'], /^»constructor« er ikke en beregner/],
    ['explain by DuckDB', () => ['explain', P1, '--engine', 'duckdb'], /^profil explain kender ikke --engine/],
    ['a file that is not there', () => ['check', 'mangler.json'], /^Filen »mangler.json« findes ikke/],
    ['not JSON', () => ['check', file('tekst.json', '{"language": 1,')], /er ikke en profil[^]*gyldig JSON/],
    ['not a profile', () => ['count', file('andet.json', '{"language": 1, "hat": true}')], /»hat«, som sproget ikke kender/],
    ['no such population', () => ['count', P1, '--population', 'storby'], /^Der er ingen population »storby«\. Brug klinik/],
    [
      'a population file cut in half',
      () => ['count', P1, '--population', file('halv.pop', readFileSync(small).subarray(0, 20_000))],
      /»halv.pop« er klippet over/,
    ],
    [
      'a damaged population file',
      () => [
        'count',
        P1,
        '--population',
        file(
          'skadet.pop',
          readFileSync(small).map((byte, at) => (at === 30_000 ? byte ^ 1 : byte)),
        ),
      ],
      /»skadet.pop« er beskadiget/,
    ],
    ['a file that is no population', () => ['count', P1, '--population', file('brev.pop', 'Kære læge, '.repeat(10))], /»brev.pop« er ikke en populationsfil/],
    ['no such patient', () => ['explain', P1, '--population', small, '--patient', 'T-999999'], /^Der er ingen patient »T-999999«/],
    ['no such language', () => ['count', P1, '--lang', 'sv'], /^»sv« er ikke et sprog/],
  ]
  test.each(cases)('%s', async (_, args, says) => {
    const { code, out, err } = await profil(...args())
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(says)
    expect(err).not.toMatch(/^\s+at /m)
  })
})

test('help', async () => {
  expect((await profil('--help')).out).toContain('profil explain FIL')
  expect((await profil('--help', '--lang', 'en')).out).toContain('profil explain FILE')
})
