import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleRelease, flipped, later, openHouse, type House } from '../publisher/testing/house'
import type { FeedRelease } from '../publisher/accept'

const NAME = 'dk.klinikkenscockpit.vitamin-d'
const TARBALL = `/${NAME}/-/${NAME}-1.0.0.tgz`
let house: House
let one: FeedRelease

beforeAll(async () => {
  house = await openHouse()
  expect((await fetch(house.url)).status).toBe(503) // nothing is published yet
  one = await exampleRelease('1.0.0')
  await house.bring([one])
})
afterAll(() => house.close())

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}
/** The path goes out exactly as written; fetch would tidy it up. */
const raw = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(house.url)
    const request = httpRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }))
    })
    request.on('error', reject)
    request.end()
  })

test('each address has its type, its caching and a strong ETag', async () => {
  const cases: [string, RegExp, string][] = [
    ['/', /^text\/html/, 'no-cache'],
    ['/feed.css', /^text\/css/, 'no-cache'],
    [`/${NAME}`, /^application\/json/, 'no-cache'],
    [TARBALL, /^application\/gzip$/, 'public, max-age=31536000, immutable'],
    ['/catalog', /^application\/json/, 'no-cache'],
    ['/package-feed.xml', /^application\/rss\+xml/, 'no-cache'],
    ['/feed.atom', /^application\/atom\+xml/, 'no-cache'],
    ['/tuf/timestamp.json', /^application\/json/, 'no-cache'],
    ['/tuf/1.root.json', /^application\/json/, 'public, max-age=31536000, immutable'],
    ['/tuf/1.snapshot.json', /^application\/json/, 'public, max-age=31536000, immutable'],
    [`/tuf/targets/${one.sha256}.${NAME}-1.0.0.tgz`, /^application\/gzip$/, 'public, max-age=31536000, immutable'],
  ]
  for (const [path, type, caching] of cases) {
    const { status, headers, body } = await raw(path)
    expect([path, status, headers['cache-control'], headers['x-content-type-options']]).toEqual([path, 200, caching, 'nosniff'])
    expect(headers['content-type']).toMatch(type)
    expect(headers.etag).toMatch(/^"[0-9a-f]{64}"$/)
    expect(Number(headers['content-length'])).toBe(body.length)
    expect(headers['x-powered-by']).toBeUndefined()
  }
  expect((await raw(TARBALL)).body.equals(one.tgz)).toBe(true)
})

test('304 to those who have it, 200 to those who have another, and HEAD without a body', async () => {
  for (const path of ['/catalog', TARBALL, '/tuf/timestamp.json']) {
    const { headers, body } = await raw(path)
    const etag = headers.etag as string
    for (const value of [etag, `"x", ${etag}`, `W/${etag}`, '*']) {
      const again = await raw(path, { 'if-none-match': value })
      expect([path, value, again.status, again.body.length, again.headers.etag]).toEqual([path, value, 304, 0, etag])
    }
    expect((await raw(path, { 'if-none-match': '"other"' })).status).toBe(200)
    const head = await raw(path, {}, 'HEAD')
    expect([head.status, head.body.length, head.headers['content-length'], head.headers.etag]).toEqual([200, 0, String(body.length), etag])
  }
})

test('a changed feed has another ETag at once', async () => {
  const before = (await raw('/tuf/timestamp.json')).headers.etag as string
  await house.bring([], later(2))
  const after = await raw('/tuf/timestamp.json', { 'if-none-match': before })
  expect(after.status).toBe(200)
  expect(JSON.parse(after.body.toString())).toMatchObject({ signed: { version: 2 } })
})

test('the version address gives JSON to those who name it alone, else the tarball', async () => {
  const kind = async (accept?: string) => {
    const { headers } = await raw(`/${NAME}/1.0.0`, accept === undefined ? {} : { accept })
    expect(headers.vary).toBe('Accept')
    return String(headers['content-type']).split(';')[0]
  }
  expect(await kind('application/json')).toBe('application/json')
  expect(await kind('application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8')).toBe('application/json')
  expect(await kind('application/json, text/plain, */*')).toBe('application/gzip')
  expect(await kind('application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8, */*')).toBe('application/gzip')
  expect(await kind('*/*')).toBe('application/gzip')
  expect(await kind('application/tar+gzip')).toBe('application/gzip')
  expect(await kind()).toBe('application/gzip')
  expect(JSON.parse((await raw(`/${NAME}/1.0.0`, { accept: 'application/json' })).body.toString())).toMatchObject({
    _id: `${NAME}@1.0.0`,
    dist: { tarball: house.url + TARBALL },
  })
})

test('the catalog answers simple questions', async () => {
  const names = async (query: string) => (JSON.parse((await raw(`/catalog${query}`)).body.toString()) as { name: string }[]).map((row) => row.name)
  const canonical = 'https://klinikkenscockpit.dk/fhir/vitamin-d'
  for (const query of [
    '',
    '?name=',
    `?name=${NAME}`,
    `?pkgcanonical=${encodeURIComponent(canonical)}`,
    `?name=${NAME}&pkgcanonical=${canonical}`,
    '?name=&pkgcanonical=&fhirversion=R4&prerelease=false',
  ])
    expect([query, await names(query)]).toEqual([query, [NAME]])
  for (const query of ['?name=other', '?fhirversion=R5', `?name=${NAME}&pkgcanonical=http://other`, '?name=__proto__'])
    expect([query, await names(query)]).toEqual([query, []])
})

test('nothing outside the feed can be named, and what is not there is said in JSON', async () => {
  const tries = [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/....//etc/passwd',
    '/index.json',
    '/blobs',
    `/blobs/${one.sha256}.tgz`,
    '/.publisher',
    '/%00',
    '/tuf/../index.json',
    '/__proto__',
    '/constructor',
    '/catalog%3F',
    '/catalog%3Fname=x',
    `/${NAME}/-/../../index.json`,
    `/${NAME}/`,
    '//etc/passwd',
    '/tuf',
    '/-/v1/search',
    'http://other.example/catalog',
  ]
  for (const path of tries) {
    const { status, headers, body } = await raw(path)
    expect([path, status]).toEqual([path, 404])
    expect(headers['content-type']).toMatch(/^application\/json/)
    expect(JSON.parse(body.toString())).toHaveProperty('error')
  }
  expect((await raw('/%')).status).toBe(400)
  expect((await raw(`/${'x'.repeat(3000)}`)).status).toBe(414)
  expect((await raw(`/${NAME.replace('.', '%2e')}`)).status).toBe(200)
  expect((await raw(TARBALL.replaceAll('/', '%2f').replace('%2f', '/'))).status).toBe(200) // as npm encodes a slash
})

test('only reading is possible, and oversized headers are refused', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const { status, headers } = await raw('/catalog', {}, method)
    expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD'])
  }
  expect((await raw('/catalog', { 'x-long': 'a'.repeat(10_000) })).status).toBe(431)
  const { hostname, port } = new URL(house.url)
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write('NOT HTTP\r\n\r\n'))
    let text = ''
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('close', () => resolve(text))
  })
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(await (await fetch(`${house.url}/-/ping`)).json()).toEqual({})
})

test('the page for people is Danish, names each release and loads nothing from elsewhere', async () => {
  const { headers, body } = await raw('/')
  const html = body.toString()
  for (const part of [
    '<html lang="da">',
    '<title>Udgivne profiler',
    '<h1>',
    '<th scope="col">',
    '<caption',
    'Vitamin D ved knogleskørhed',
    one.sha256,
    'Udgivet',
    'ikke klinisk godkendt',
  ])
    expect(html).toContain(part)
  expect(html).not.toMatch(/<script|style=|src=/)
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
})

test('a title with markup is text on the page and in the feeds', async () => {
  const hostile = { ...(await exampleRelease('1.2.0')), title: '<script>alert(1)</script> & "x"', description: ']]><b>' }
  await house.bring([hostile], later(3))
  for (const path of ['/', '/feed.atom', '/package-feed.xml']) expect((await raw(path)).body.toString()).not.toMatch(/<script|<b>/)
  await house.bring([{ ...hostile, status: 'withdrawn' }], later(3.1))
})

test('it serves on when the index is gone, broken or points outside, and damaged files are never served', async () => {
  house.save('whole')
  const before = house.complaints.length
  const good = await raw('/catalog')
  const index = house.index()
  rmSync(join(house.dir, 'index.json'))
  expect((await raw('/catalog')).body.equals(good.body)).toBe(true)
  writeFileSync(join(house.dir, 'index.json'), '{"format":1,')
  expect((await raw('/catalog')).body.equals(good.body)).toBe(true)
  writeFileSync(
    join(house.dir, 'index.json'),
    JSON.stringify({ ...index, routes: { '/catalog': { file: '../../etc/passwd', size: 1, type: 'text/plain', caching: 'kept' } } }),
  )
  expect((await raw('/catalog')).body.equals(good.body)).toBe(true)
  expect(house.complaints.length).toBe(before + 2)
  house.restore('whole')
  const file = join(house.dir, (house.index().routes['/tuf/1.root.json'] as { file: string }).file)
  for (const damage of [() => truncateSync(file, 10), () => writeFileSync(file, flipped(house.bytes('/tuf/1.root.json')))]) {
    house.restore('whole')
    damage()
    const fresh = await openHouseOver()
    expect((await fetch(`${fresh.url}/tuf/1.root.json`)).status).toBe(500)
    expect((await fetch(`${fresh.url}/catalog`)).status).toBe(200)
    await fresh.close()
  }
  house.restore('whole')
})

/** A second server over the same folder, with nothing in memory. */
async function openHouseOver() {
  const { createFeed } = await import('./serve')
  const server = createFeed(house.dir, () => {})
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(done)
      }),
  }
}
