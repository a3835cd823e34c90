// From outside: foreign origins, bodies that are no calls, spellings that lead around a guard, and what every answer's head says.
import { expect, test } from '@playwright/test'
import { HEADERS, spellings } from './bypass'
import { NOBODYS, ODD_BODIES } from './calls'
import { sumOfAll } from './database'
import { BASE, buildName, PROXIED, raiseStage } from './house'
import { raw, type Raw } from './http'
import type { Stage, Version } from './stage'

let stage: Stage
let version: Version
test.beforeAll(async () => {
  stage = await raiseStage()
  version = await stage.version('inReview')
})
test.afterAll(async () => stage.clear(version))

const guarded = () => ['/', '/profiler', `/profiler/${version.slug}/${version.number}`, `/profiler/${version.slug}/${version.number}/review`, '/status']

test('a call from a foreign origin does nothing', async () => {
  const before = await sumOfAll()
  const { id } = stage.actions.get('createIdea')!
  const host = new URL(BASE).host
  const origins = [
    'https://evil.example',
    'null',
    `http://${host}.evil.example`,
    `http://evil.example:${new URL(BASE).port}`,
    `http://localhost:${Number(new URL(BASE).port) + 1}`,
    `http://${host}@evil.example`,
  ]
  for (const [index, origin] of origins.entries()) {
    const input = { title: 'Fremmed', purpose: '', slug: `fremmed-${stage.run}-${index}` }
    expect((await stage.people.forfatter.act(id, [input], '/', { origin })).said, origin).toMatch(/^HTTP [45]/)
    const form = new FormData()
    form.set(`$ACTION_ID_${id}`, '')
    expect((await stage.people.forfatter.send('POST', '/', { origin }, form)).status, `form from ${origin}`).toBeGreaterThanOrEqual(400)
    const approve = { versionId: version.versionId, contentHash: version.contentHash }
    expect((await stage.people.klinisk.act(stage.actions.get('approveClinical')!.id, [approve], '/', { origin })).said, origin).toMatch(/^HTTP [45]/)
  }
  expect(await sumOfAll()).toEqual(before)
})

test('a body that is no call, or a form of a page that has none, does nothing', async () => {
  test.setTimeout(120_000)
  const before = await sumOfAll()
  for (const { id, name, pages } of stage.actions.values()) {
    if (name === 'signOut' || name === 'chooseLanguage') continue
    for (const body of ODD_BODIES) expect((await stage.people.forfatter.act(id, null, pages[0], {}, body)).said, `${name} ${body.slice(0, 30)}`).not.toBe('ok')
    const form = new FormData()
    form.set(`$ACTION_ID_${id}`, '')
    form.set('versionId', version.versionId)
    form.set('contentHash', version.contentHash)
    for (const who of ['anonymous', 'klinisk', 'teknisk', 'forfatter'] as const) await stage.people[who].send('POST', pages[0]!, { origin: BASE }, form)
  }
  for (const id of ['0'.repeat(42), `40${'f'.repeat(40)}`, 'x', '__proto__', '../../etc/passwd', NOBODYS])
    expect((await stage.people.forfatter.act(id, [{}])).said, id).toMatch(/^HTTP 4/)
  expect(await sumOfAll()).toEqual(before)
  expect((await stage.people.forfatter.get('/api/health')).status, 'the studio lives').toBe(200)
})

/** Where a redirect leads, with the same headers, unless it leads to the sign-in page. */
async function followed(target: string, headers: Record<string, string>, method: string, hops = 3): Promise<Raw> {
  const answer = await raw(BASE, target, headers, method)
  const to = typeof answer.headers.location === 'string' ? new URL(answer.headers.location, BASE) : null
  if (!to || to.origin !== BASE || to.pathname === '/login' || hops === 0) return answer
  const next = await followed(to.pathname + to.search, headers, method, hops - 1)
  return { ...next, body: answer.body + next.body }
}

test('no spelling and no header leads an anonymous visitor to a guarded page', async () => {
  test.setTimeout(120_000)
  const { title, slug, versionId, contentHash } = version
  for (const path of guarded()) expect(await (await stage.people.forfatter.get(path)).text(), `${path} shows it to those signed in`).toContain(title)
  const plain: Record<string, string> = {}
  const asked = guarded().flatMap((path) => [
    ...spellings(path, buildName()).map((target) => ({ target, headers: plain, method: 'GET' })),
    ...HEADERS.map((headers) => ({ target: path, headers, method: 'GET' })),
    ...['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => ({ target: path, headers: plain, method })),
  ])
  const through: string[] = []
  const seen: Record<string, number> = {}
  for (const { target, headers, method } of asked) {
    const { status, body } = await followed(target, headers, method)
    seen[status] = (seen[status] ?? 0) + 1
    // an answer may repeat the address that was asked for, and nothing else
    const secrets = [title, versionId, contentHash, ...(target.toLowerCase().includes(slug) ? [] : [slug])]
    if (secrets.some((secret) => body.includes(secret))) through.push(`${method} ${target} ${JSON.stringify(headers)}: ${status}`)
  }
  expect(through).toEqual([])
  console.log(`${asked.length} ways around, none through; by status ${JSON.stringify(seen)}`)
})

const strict = (policy: string) => {
  const rules = new Map(policy.split(';').map((rule) => rule.trim().split(/\s+(.*)/s) as [string, string]))
  expect(rules.get('script-src')).toMatch(/'nonce-[\w+/=]{16,}'/)
  expect(rules.get('script-src')).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/)
  expect(rules.get('default-src')).toBe("'self'")
  expect(rules.get('object-src')).toBe("'none'")
  expect(rules.get('frame-ancestors')).toBe("'none'")
  expect(rules.get('base-uri')).toMatch(/^'(none|self)'$/)
  return /'nonce-([^']+)'/.exec(policy)![1]!
}

test('every answer says that it is not kept and not guessed at, and none says what runs here', async () => {
  const nonces = new Set<string>()
  const pages = [...guarded(), '/udgivelser', '/findes-ikke', `/profiler/findes-ikke/1.0.0`]
  const routes = [`/api/profiles/${version.slug}/${version.number}`, '/api/profiles/findes-ikke/1.0.0', '/api/health']
  for (const path of [...pages, ...routes]) {
    const { headers } = await stage.people.forfatter.get(path)
    expect(headers.get('x-powered-by'), path).toBeNull()
    expect(headers.get('server'), path).toBeNull()
    expect(headers.get('cache-control'), path).toContain('no-store')
    if (routes.includes(path)) expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    if (!PROXIED) continue
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('referrer-policy'), path).toBe('same-origin')
    nonces.add(strict(headers.get('content-security-policy') ?? ''))
  }
  if (PROXIED) expect(nonces.size, 'nonces, each used once').toBe(pages.length + routes.length)
  else expect((await stage.people.anonymous.get('/login')).headers.get('content-security-policy'), 'proxy.ts is really gone').toBeNull()
  const { headers } = await stage.people.anonymous.get('/login')
  expect(headers.get('cache-control')).toContain('no-store')
  const cookies = (await stage.people.anonymous.get('/api/auth/csrf')).headers.getSetCookie()
  for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly/i)
})

test('the session cookie cannot be read by scripts or sent by other sites, and holds no role', async () => {
  const answer = await stage.people.anonymous.twin().password('klinisk', 'klinisk')
  const cookie = answer.headers.getSetCookie().find((line) => line.includes('session-token='))!
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
  expect(Buffer.from(/=([^;]*)/.exec(cookie)![1]!.split('.').join(''), 'base64url').toString('latin1')).not.toMatch(/clinicalReviewer|Klinisk/)
})
