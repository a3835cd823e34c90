import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileURLToPath } from 'node:url'
import { openHouse, type House } from '../publisher/testing/house'
import { linesOf } from './cli'
import { openReceiver, optionsOf, type Receiver } from './testing/clinic'
import { profileNamed, releaseOf } from './testing/releases'
import { settingsFrom } from './settings'
import type { PopulationList } from '../components/cockpit/model'

let house: House
let receiver: Receiver
beforeAll(async () => {
  house = await openHouse()
  await house.bring([await releaseOf(profileNamed('osteoporose'))], new Date())
  receiver = openReceiver(house, optionsOf(19, 600))
  await receiver.round()
}, 60_000)
afterAll(async () => {
  receiver.close()
  await house.close()
})

/** The command in a process of its own; it does not ask the feed, which lives in this one. */
function run(...args: string[]) {
  const { dir, feedUrl, trustedRoot, patientsDir } = receiver.settings
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./cli.ts', import.meta.url)), ...args], {
    encoding: 'utf8',
    env: { ...process.env, FEED_URL: feedUrl, TRUSTED_ROOT: trustedRoot, RECEIVER_DIR: dir, PATIENTS_DIR: patientsDir, STUDIO_URL: '', RECEIVER_TOKEN: '' },
  })
  return { stdout, stderr, status }
}

test('list shows every patient by tier, as text and as JSON', () => {
  const list = receiver.state.list('dk.klinikkenscockpit.osteoporose')!
  const { stdout, status } = run('list', '--profile', 'osteoporose')
  expect(status).toBe(0)
  expect(stdout).toContain('▲ Rød – haster: ')
  expect(stdout).toContain(' · også: ')
  expect(stdout.match(/^ {2}T-\d{6} /gm)).toHaveLength(list.included)
  expect(JSON.parse(run('list', '--json').stdout) as PopulationList).toEqual(list)
  expect([...linesOf(list, 'en')].join('\n')).toContain('(doctor, within 2 weeks)')
}, 60_000)

test('status says what is in use; an unknown profile and a wrong command are said and answered by the exit code', () => {
  expect(run('status').stdout).toMatch(/I brug: dk\.klinikkenscockpit\.osteoporose 1\.0\.0 siden .* Liste: \d+ af 600 patienter, skæringsdato 2026-06-30/)
  const unknown = run('list', '--profile', 'demens')
  expect([unknown.status, unknown.stderr]).toEqual([1, 'Ingen hentet profil hedder »demens«. Hentet: dk.klinikkenscockpit.osteoporose\n'])
  expect(run('tegn').status).toBe(2)
  expect(run('list', '--frem').status).toBe(2)
}, 60_000)

test('settings that are missing or wrong are refused in a sentence', () => {
  const env = { FEED_URL: 'http://x/', TRUSTED_ROOT: 'r', RECEIVER_DIR: 'd', PATIENTS_DIR: 'p' }
  expect(settingsFrom(env)).toMatchObject({ feedUrl: 'http://x', port: 3002, host: '127.0.0.1', studio: null, asOf: null, packages: [] })
  for (const name of Object.keys(env)) expect(() => settingsFrom({ ...env, [name]: '' })).toThrow(`${name} skal være sat`)
  expect(() => settingsFrom({ ...env, RECEIVER_AS_OF: '2026-02-30' })).toThrow('RECEIVER_AS_OF skal være en dato')
  expect(() => settingsFrom({ ...env, RECEIVER_PORT: 'x' })).toThrow('RECEIVER_PORT skal være et helt tal')
})
