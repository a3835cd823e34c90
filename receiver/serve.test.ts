import type { AddressInfo } from 'node:net'
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '#criteria'
import type { Cockpit } from '../components/cockpit/model'
import { createCockpit } from './serve'

const done: string[] = []
const cockpit: Cockpit = {
  name: 'Klinik <b>',
  feedUrl: 'http://feed',
  checkedAt: null,
  shelves: [],
  trouble: { says: { da: 'Feedet svarer ikke.', en: 'The feed does not answer.' }, at: '2026-11-23T08:00:00Z' },
}
const server = createCockpit({ cockpit: () => cockpit, ask: async () => void done.push('ask'), draw: async (asOf) => void done.push(`draw ${asOf}`) })
let base: string
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  base = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(base + path, { method: 'POST', body, redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } })

test('the page has a policy without scripts, is never stored, and escapes what it shows', async () => {
  const answer = await fetch(base)
  const html = await answer.text()
  expect(answer.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(html).toMatch(/^<!doctype html><html lang="da">/)
  expect(html).toContain('Klinik &lt;b&gt;')
  expect(html).not.toMatch(/<script|style="|onclick/)
  expect(html).toContain('Feedet svarer ikke.')
  expect(await (await fetch(`${base}/?lang=en`)).text()).toContain('The feed does not answer.')
})

test('style and font are served from here', async () => {
  expect((await fetch(`${base}/cockpit.css`)).headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect((await (await fetch(`${base}/plex.woff2`)).arrayBuffer()).byteLength).toBeGreaterThan(10_000)
  expect((await fetch(`${base}/../package.json`)).status).toBe(404)
})

test('acts come from the page alone', async () => {
  for (const headers of [{ origin: 'https://ond.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }] as Record<string, string>[])
    expect((await post('/hent', '', headers)).status).toBe(403)
  expect(done).toEqual([])
  const answer = await post('/hent', 'tilbage=/%3Fprioritet%3Dred', { origin: base })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?prioritet=red'])
  expect((await post('/hent', 'tilbage=//ond.example')).headers.get('location')).toBe('/')
  expect((await post('/traek', 'dato=30-06-2026')).status).toBe(303)
  expect((await post('/traek', 'dato=31-06-2026')).status).toBe(400)
  expect((await post('/traek', `dato=${'3'.repeat(20_000)}`)).status).toBe(413)
  expect(done).toEqual(['ask', 'ask', `draw ${dayOf(2026, 6, 30)}`])
})

test('a stranger’s name that leads here is refused, and other methods and pages are', async () => {
  const status = (host: string) =>
    new Promise<number>((got, failed) =>
      request(base, { headers: { host } }, (answer) => {
        answer.resume()
        got(answer.statusCode!)
      })
        .on('error', failed)
        .end(),
    )
  expect([await status('ond.example'), await status('127.0.0.1:9'), await status('localhost')]).toEqual([421, 200, 200])
  expect((await fetch(base, { method: 'DELETE' })).status).toBe(405)
  expect((await fetch(`${base}/patienter`)).status).toBe(404)
  expect(await (await fetch(base, { method: 'HEAD' })).text()).toBe('')
})
