// The feed: GET and HEAD of stored files over HTTP. No database, no session, nothing computed; it serves on when all else is down.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { find } from './answer'
import { etagOf, openIndex, type Stored } from './index-file'

const KEPT_BYTES = 64 * 1024 * 1024

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  'strict-transport-security': 'max-age=31536000',
}

/** A server over a feed folder, not yet listening. */
export function createFeed(dir: string, complain: (why: string) => void = (why) => console.error(why)): Server {
  const index = openIndex(dir, complain)
  const bytesOf = keeper(dir)
  const server = createServer({ maxHeaderSize: 8192, headersTimeout: 10_000, requestTimeout: 20_000, keepAliveTimeout: 5_000 }, (request, response) => {
    request.resume()
    answer(request, response).catch((error: unknown) => {
      complain(`${request.url}: ${error instanceof Error ? error.message : String(error)}`)
      if (response.headersSent) response.destroy()
      else refuse(request, response, 500, 'Noget gik galt hos os. Something went wrong.')
    })
  })
  server.maxRequestsPerSocket = 1000
  server.timeout = 60_000

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(request, response, 405, 'Kun GET og HEAD. Only GET and HEAD.', { allow: 'GET, HEAD' })
    if (request.url === '/-/ping') return send(request, response, 200, Buffer.from('{}'), { 'content-type': 'application/json', 'cache-control': 'no-store' })
    const routes = index.routes()
    if (!routes) return refuse(request, response, 503, 'Der er intet udgivet endnu. Nothing is published yet.', { 'retry-after': '5' })
    const found = find(routes, request.url ?? '/', request.headers.accept ?? '')
    if (found.status !== 200) return refuse(request, response, found.status, found.why)
    const { stored } = found
    const headers = {
      etag: etagOf(stored),
      'cache-control': stored.caching === 'kept' ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(found.varies ? { vary: 'Accept' } : {}),
    }
    if (matches(request.headers['if-none-match'], headers.etag)) return void response.writeHead(304, { ...ALWAYS, ...headers }).end()
    send(request, response, 200, await bytesOf(stored), { ...headers, 'content-type': stored.type })
  }
  return server
}

/** If-None-Match compares weakly (RFC 9110 §13.1.2). */
function matches(header: string | undefined, etag: string): boolean {
  return header !== undefined && header.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))
}

function send(request: IncomingMessage, response: ServerResponse, status: number, bytes: Buffer, headers: Record<string, string>): void {
  response.writeHead(status, { ...ALWAYS, ...headers, 'content-length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

const refuse = (request: IncomingMessage, response: ServerResponse, status: number, why: string, headers: Record<string, string> = {}): void =>
  send(request, response, status, Buffer.from(`${JSON.stringify({ error: why })}\n`), {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  })

/** Bytes of stored files, the latest used kept in memory. Files never change under their name. */
function keeper(dir: string): (stored: Stored) => Promise<Buffer> {
  const kept = new Map<string, Buffer>()
  let held = 0
  return async (stored) => {
    const found = kept.get(stored.file)
    if (found) {
      kept.delete(stored.file)
      kept.set(stored.file, found)
      return found
    }
    const bytes = await readFile(join(dir, stored.file))
    if (`"${createHash('sha256').update(bytes).digest('hex')}"` !== etagOf(stored)) throw new Error(`${stored.file} is damaged`) // caches would keep it for a year
    if (!kept.has(stored.file)) {
      kept.set(stored.file, bytes)
      held += bytes.length
    }
    for (const [file, one] of kept) {
      if (held <= KEPT_BYTES || kept.size === 1) break
      kept.delete(file)
      held -= one.length
    }
    return bytes
  }
}
