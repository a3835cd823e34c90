// Package clients that nobody here wrote, unchanged, against the feed.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { FHIRRegistryClient } from 'fhir-package-loader'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { exampleRelease, flipped, later, openHouse, type House } from '../publisher/testing/house'
import type { FeedRelease } from '../publisher/accept'

const NAME = 'dk.klinikkenscockpit.vitamin-d'
let house: House
let one: FeedRelease
let two: FeedRelease
let home: string

beforeAll(async () => {
  house = await openHouse()
  one = await exampleRelease('1.0.0')
  two = await exampleRelease('1.1.0')
  await house.bring([one])
  await house.bring([two], later(1))
  house.save('whole')
})
afterAll(() => house.close())
beforeEach(() => {
  house.restore('whole')
  home = mkdtempSync(join(tmpdir(), 'client-'))
  return () => rmSync(home, { recursive: true, force: true })
})

/** Nothing of this machine's npm settings, cache or registry reaches the client. */
const clean = (): NodeJS.ProcessEnv =>
  ({
    PATH: process.env.PATH,
    HOME: home,
    npm_config_userconfig: join(home, 'npmrc'),
    npm_config_globalconfig: join(home, 'global-npmrc'),
    npm_config_cache: join(home, 'cache'),
    npm_config_update_notifier: 'false',
    npm_config_fetch_retries: '0',
    FPL_REGISTRY: house.url,
  }) as unknown as NodeJS.ProcessEnv
const run = (file: string, args: string[]): Promise<{ code: number; out: string }> =>
  new Promise((done) =>
    execFile(file, args, { cwd: home, env: clean(), timeout: 45_000 }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? 1) : 0, out: `${stdout}${stderr}` }),
    ),
  )
const npm = (...args: string[]) => run('npm', [...args, '--registry', house.url])

test('npm view shows the release and npm install fetches exactly its files', async () => {
  const view = await npm('view', NAME, '--json')
  expect(JSON.parse(view.out)).toMatchObject({ name: NAME, version: '1.1.0', versions: ['1.0.0', '1.1.0'], 'dist-tags': { latest: '1.1.0' } })
  writeFileSync(join(home, 'package.json'), '{"private":true}')
  const installed = await npm('install', `${NAME}@1.0.0`, '--no-audit', '--no-fund', '--ignore-scripts')
  expect(installed).toMatchObject({ code: 0 })
  const folder = join(home, 'node_modules', NAME)
  expect(
    createHash('sha256')
      .update(readFileSync(join(folder, 'profil', 'profile.json')))
      .digest('hex'),
  ).toBe((JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { profilstudio: { contentHash: string } }).profilstudio.contentHash)
  expect(
    (JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')) as { packages: Record<string, { integrity: string }> }).packages[`node_modules/${NAME}`]!
      .integrity,
  ).toBe(`sha512-${createHash('sha512').update(one.tgz).digest('base64')}`)
})

test('npm install refuses a flipped byte', async () => {
  house.override(`/${NAME}/-/${NAME}-1.1.0.tgz`, flipped(two.tgz))
  writeFileSync(join(home, 'package.json'), '{"private":true}')
  const { code, out } = await npm('install', `${NAME}@1.1.0`, '--no-audit', '--no-fund', '--ignore-scripts')
  expect(code).not.toBe(0)
  expect(out).toContain('EINTEGRITY')
  expect(existsSync(join(home, 'node_modules', NAME, 'package.json'))).toBe(false)
})

test('fhir-package-loader with FPL_REGISTRY fetches the release by number and as the latest', async () => {
  for (const version of ['1.0.0', 'latest']) {
    const cache = join(home, `fhir-${version}`)
    mkdirSync(cache)
    const loaded = await run(process.execPath, [resolve('node_modules/fhir-package-loader/dist/app.js'), 'install', `${NAME}@${version}`, '--cachePath', cache])
    expect(loaded).toMatchObject({ code: 0 })
    const folder = join(cache, `${NAME}#${version === 'latest' ? '1.1.0' : version}`, 'package')
    expect(JSON.parse(readFileSync(join(folder, 'PlanDefinition-vitamin-d.json'), 'utf8'))).toMatchObject({
      resourceType: 'PlanDefinition',
      version: version === 'latest' ? '1.1.0' : version,
    })
    expect(existsSync(join(folder, '.index.json'))).toBe(true)
  }
})

test('the loader that asks as packages.fhir.org is asked gets the tarball at the version address', async () => {
  const client = new FHIRRegistryClient(house.url, {})
  expect(await client.resolveVersion(NAME, 'latest')).toBe('1.1.0')
  const chunks: Buffer[] = []
  for await (const chunk of await client.download(NAME, '1.0.0')) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).equals(one.tgz)).toBe(true)
})
