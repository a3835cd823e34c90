// The commands beyond counting; profil.test.ts runs the program itself.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '#criteria'
import { printText } from '#criteria/text/index'
import { shipped, textOfShipped } from '#criteria/testing/shipped'
import { COMMANDS, type CommandName } from './commands'
import { HELP } from './help'
import { answerTo } from './run'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const P1 = join(ROOT, 'profiles/osteoporose.profil')
const dir = mkdtempSync(join(tmpdir(), 'profil-'))
const file = (name: string, content: string) => {
  writeFileSync(join(dir, name), content)
  return join(dir, name)
}
const kept = { folder: process.env.POPULATIONS_DIR, here: process.cwd() }
const profil = (...args: string[]) => answerTo(args)
beforeAll(() => {
  mkdirSync(join(dir, 'bundter'))
  process.env.POPULATIONS_DIR = join(dir, 'populations')
  process.chdir(dir)
})
afterAll(() => {
  process.chdir(kept.here)
  if (kept.folder === undefined) delete process.env.POPULATIONS_DIR
  else process.env.POPULATIONS_DIR = kept.folder
  rmSync(dir, { recursive: true })
})

test('every command has a help page with an example in both languages, and the first page names it', async () => {
  for (const locale of LOCALES)
    for (const name of Object.keys(COMMANDS) as CommandName[]) {
      expect(HELP[locale].pages[name], name).toContain(`\n  profil ${name} `)
      expect(HELP[locale].all).toContain(`profil ${name} `)
      for (const option of COMMANDS[name].options) expect(HELP[locale].pages[name], `${name} --${option}`).toContain(`--${option}`)
    }
  expect((await profil('compile', '--help')).out).toContain('--to core')
  expect(await profil('test', P1, '--to', 'cql')).toMatchObject({
    code: 2,
    err: 'profil test kender ikke --to. Skriv profil test --help for at se dens valg.\n',
  })
})

test('fmt: a text is put in its form and keeps its comments; --check only says so; --to json and back is the same', async () => {
  const text = textOfShipped('osteoporose')
  const loose = file('løs.profil', text.replace('ask adult "Voksen": ', '# voksne\nask    adult   "Voksen":    '))
  expect(await profil('fmt', '--check', loose)).toMatchObject({ code: 1, out: expect.stringContaining('har ikke den faste form') })
  expect((await profil('fmt', loose)).code).toBe(0)
  expect(readFileSync(loose, 'utf8')).toBe(text.replace('ask adult', '# voksne\nask adult'))
  expect(await profil('fmt', '--check', loose)).toMatchObject({ code: 0 })
  await profil('fmt', '--to', 'json', loose)
  await profil('fmt', '--to', 'text', join(dir, 'løs.json'))
  expect(readFileSync(loose, 'utf8')).toBe(printText(shipped('osteoporose')))
})

test('a broken text: file, line, what is wrong and what was meant; nothing is written', async () => {
  const broken = file('brudt.profil', textOfShipped('osteoporose').replace('age from 18', 'agge from 18'))
  const { code, err } = await profil('check', broken)
  expect(code).toBe(2)
  expect(err).toMatch(/brudt\.profil:\d+:\d+ .*Mente du »age«\?/)
  expect((await profil('fmt', broken)).code).toBe(2)
})

describe('test', () => {
  test('all cases as expected; one that is not is said with what came', async () => {
    expect((await profil('test', P1)).out).toMatch(/21 af 21 som ventet \(arrays\)/)
    const wrong = file('forkert.profil', textOfShipped('osteoporose').replace('expect child', 'expect included, tier red'))
    const { code, out } = await profil('test', wrong)
    expect(code).toBe(1)
    expect(out).toContain('20 af 21')
    expect(out).toMatch(/✗ Under 18 år \(child\): .+/)
  })
  test('a profile that uses another finds it beside it by its digest, and says when it is not there', async () => {
    const [p3, p4] = ['psykisk-sygdom-identifikation', 'psykisk-sygdom-undersoegelse'].map((slug) => file(`${slug}.profil`, textOfShipped(slug)))
    expect((await profil('test', p4!)).code).toBe(0)
    writeFileSync(p3!, textOfShipped('psykisk-sygdom-identifikation').replace('Demonstrationsprofil –', 'Demonstrationsprofil  –'))
    expect(await profil('test', p4!)).toMatchObject({ code: 2, err: expect.stringContaining('profil fmt --pin') })
    expect((await profil('fmt', '--pin', p4!)).code).toBe(0)
    expect((await profil('test', p4!)).code).toBe(0)
  })
})

test('diff: the words of the change, its effect, and whom it moves by which rule', async () => {
  const after = file('efter.profil', textOfShipped('osteoporose').replace('is below 50 nmol/L', 'is below 60 nmol/L'))
  const { code, out } = await profil('diff', P1, after)
  expect(code).toBe(1)
  expect(out).toContain('De samme patienter kommer med. Prioritet eller visning er ændret.')
  expect(out).toContain('fra 50 nmol/L til 60 nmol/L')
  expect(out).toMatch(/\d+ skifter prioritet\n {4}\d+ ved 25-OH-vitamin D/)
  expect(await profil('diff', P1, P1)).toMatchObject({ code: 0, out: 'Der er ingen forskel.\n' })
  expect(await profil('diff', P1)).toMatchObject({ code: 2, err: expect.stringContaining('sammenligner to filer') })
})

test('compile: every form', async () => {
  const starts: Record<string, RegExp> = {
    text: /^profile osteoporose/,
    json: /^\{"about":/,
    core: /"format": "profilstudio-core"/,
    da: /Hvis patienten er mindst 18 år/,
    en: /If the patient is at least 18 years/,
    duckdb: /\$ref/,
    postgres: /\$1/,
    clickhouse: /\{ref:Int32\}/,
    cql: /^library "Osteoporose"/,
  }
  for (const [form, start] of Object.entries(starts)) expect((await profil('compile', P1, '--to', form)).out, form).toMatch(start)
  expect(await profil('compile', P1, '--to', 'xml')).toMatchObject({ code: 2, err: expect.stringContaining('»xml« er ikke en form') })
})

test('explain: for one who is out, what it would have taken', async () => {
  const { patients } = JSON.parse((await profil('explain', P1, '--step', 'notKnown', '--json')).out) as {
    patients: { nearest: { is: string; nearest: { da: string } } }[]
  }
  expect(patients[0]!.nearest.is).toBe('found')
  expect((await profil('explain', P1, '--step', 'notKnown')).out).toContain(`Det skulle der til: ${patients[0]!.nearest.nearest.da}`)
  expect(await profil('explain', P1, '--step', 'findes-ikke')).toMatchObject({ code: 2, err: expect.stringContaining('Trinene er base, adult') })
})

test('cases: made from every bound; those kept stand in the file as test patients and pass', async () => {
  const own = file('grænser.profil', textOfShipped('osteoporose'))
  const { cases } = JSON.parse((await profil('cases', own, '--json')).out) as { cases: unknown[] }
  expect(cases.length).toBeGreaterThan(100)
  expect((await profil('cases', '--keep', own)).out).toMatch(/^\d+ testpatienter skrevet ind/)
  const kept = await profil('test', own)
  expect(kept.code, kept.out).toBe(0)
  expect(Number(/(\d+) af/.exec(kept.out)![1])).toBeGreaterThan(100)
})

test('cases: a second time nothing is written, although words and columns come back from the text in another order', async () => {
  const own = file('to-gange.profil', textOfShipped('b12'))
  expect(JSON.parse((await profil('cases', '--keep', own, '--json')).out)).toMatchObject({ left: 0 })
  const once = readFileSync(own, 'utf8')
  expect((await profil('cases', '--keep', own)).out).toContain('Alle grænsetilfælde står allerede i profilen.')
  expect(readFileSync(own, 'utf8')).toBe(once)
})

test('cases: no more are written than a profile has room for, and the file can still be read', async () => {
  const profile = shipped('b12')
  const own = file('mange.json', JSON.stringify({ ...profile, cases: Array.from({ length: 390 }, (_, n) => ({ ...profile.cases[0], id: `n${n}` })) }))
  expect((await profil('cases', '--keep', own)).out).toMatch(/^10 testpatienter skrevet ind\n\d+ flere var der ikke plads til/)
  expect((await profil('cases', '--keep', own)).out).toMatch(/^0 testpatienter skrevet ind\n\d+ flere/)
})

describe('population', () => {
  test('make: the same bytes for the same seed, counted by name', async () => {
    const made = await Promise.all(['en', 'to'].map((name) => profil('population', 'make', 'lille', '--size', '300', '--seed', '7', '--out', `${name}.pop`)))
    expect(made.map(({ code }) => code)).toEqual([0, 0])
    expect(readFileSync(join(dir, 'en.pop')).equals(readFileSync(join(dir, 'to.pop')))).toBe(true)
    await profil('population', 'make', 'lille', '--size', '300')
    expect((await profil('count', P1, '--population', 'lille')).out).toContain('300 patienter i »lille«')
    expect(await profil('population', 'make', 'lille', '--size', 'mange')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--size skal være et helt tal'),
    })
  })

  const bundle = (id: string, more: object[] = []) =>
    JSON.stringify({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: { resourceType: 'Patient', id, birthDate: '1960-01-01', gender: 'female' } }, ...more.map((resource) => ({ resource }))],
    })

  test('import of FHIR bundles: what cannot be read is named; a bundle that is none does not stop the others', async () => {
    const put = (name: string, text: string) => writeFileSync(join(dir, 'bundter', name), text)
    put(
      'a.json',
      bundle('T-A', [
        {
          resourceType: 'Condition',
          id: 'c',
          subject: { reference: 'Patient/T-A' },
          recordedDate: '2019-02-01',
          code: { coding: [{ system: 'urn:oid:1.2.208.176.2.31', code: 'L95' }] },
        },
        { resourceType: 'Media', id: 'm' },
      ]),
    )
    put('b.json', '{')
    const { code, out } = await profil('population', 'import', 'bundter', '--out', 'egne.pop')
    expect(code).toBe(0)
    expect(out).toContain('1 patienter og 1 rækker læst')
    expect(out).toContain('b.json:1 er ikke JSON')
    expect(out).toContain('a.json:Media/m slags af oplysning, der ikke bruges')
    expect((await profil('count', P1, '--population', 'egne.pop')).out).toContain('1 patienter')
  })

  test('what looks like a real CPR number is refused, and nothing is written', async () => {
    mkdirSync(join(dir, 'ægte'))
    writeFileSync(join(dir, 'ægte', 'patient.csv'), 'patient_key,birth_date\n010160-1234,1960-01-01\n')
    const refused = await profil('population', 'import', 'ægte', '--out', 'ægte.pop')
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('patient.csv:2 ligner et ægte CPR-nummer') })
    expect(() => readFileSync(join(dir, 'ægte.pop'))).toThrow()
  })
})
