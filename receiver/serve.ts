// The receiver's page over HTTP: read by anyone at this machine, changed only from the page itself. Patients stand on it, so it is never kept by caches.
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { CockpitPage } from '../components/cockpit/page'
import type { Cockpit } from '../components/cockpit/model'
import { readDate, viewOf } from '../components/cockpit/view'

export interface Acts {
  cockpit: () => Cockpit
  /** Asks the feed now. */
  ask: () => Promise<void>
  /** Draws all lists again with a reference date. */
  draw: (asOf: number) => Promise<void>
  /** Host names the page may be asked for by, beside localhost: others are a stranger's page that leads here. */
  hosts?: readonly string[]
}

const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}
const LARGEST = 8192

const asset = (path: string | URL, type: string) => ({ body: readFileSync(path), type })
const ASSETS = new Map([
  ['/cockpit.css', asset(new URL('../components/cockpit/cockpit.css', import.meta.url), 'text/css; charset=utf-8')],
  [
    '/plex.woff2',
    asset(createRequire(import.meta.url).resolve('@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-standard-normal.woff2'), 'font/woff2'),
  ],
])

export function createCockpit(acts: Acts): Server {
  return createServer((request, response) => {
    answer(acts, request, response).catch((error: unknown) => {
      console.error(error)
      if (!response.headersSent)
        send(response, 500, 'text/plain; charset=utf-8', 'Noget gik galt hos os. Listen er der stadig: prøv igen. Something went wrong on our side.')
    })
  })
}

async function answer(acts: Acts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '')
  if (!['localhost', '127.0.0.1', '[::1]', ...(acts.hosts ?? [])].includes(host))
    return send(response, 421, 'text/plain; charset=utf-8', 'Ukendt værtsnavn. Unknown host name.')
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (request.method === 'POST') return post(acts, url.pathname, request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain; charset=utf-8', 'GET, HEAD, POST')
  const found = ASSETS.get(url.pathname)
  if (found) return send(response, 200, found.type, found.body, { 'cache-control': 'no-cache' })
  if (url.pathname === '/')
    return send(
      response,
      200,
      'text/html; charset=utf-8',
      `<!doctype html>${renderToStaticMarkup(createElement(CockpitPage, { cockpit: acts.cockpit(), view: viewOf(url.searchParams) }))}`,
    )
  return send(response, 404, 'text/plain; charset=utf-8', 'Siden findes ikke. There is no such page.')
}

async function post(acts: Acts, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A form on another page could post here too: the browser says where it stands.
  const site = request.headers['sec-fetch-site']
  const { origin } = request.headers
  if ((site && site !== 'same-origin') || (origin && origin !== `http://${request.headers.host}` && origin !== `https://${request.headers.host}`))
    return send(response, 403, 'text/plain; charset=utf-8', 'Kun fra siden selv. Only from the page itself.')
  const form = await formOf(request)
  if (!form) return send(response, 413, 'text/plain; charset=utf-8', 'For langt. Too long.')
  if (path === '/hent') await acts.ask()
  else if (path === '/traek') {
    const asOf = readDate(form.get('dato') ?? '')
    if (asOf === null)
      return send(response, 400, 'text/plain; charset=utf-8', 'Skæringsdatoen skal være en dato som 30-06-2026. The reference date must be a date.')
    await acts.draw(asOf)
  } else return send(response, 404, 'text/plain; charset=utf-8', 'Siden findes ikke. There is no such page.')
  const back = form.get('tilbage') ?? '/'
  response.writeHead(303, { ...HEADERS, location: /^\/(\?[\w=&.%+-]*)?$/.test(back) ? back : '/' }).end()
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams | null> {
  let text = ''
  for await (const data of request) if ((text += String(data)).length > LARGEST) return null
  return new URLSearchParams(text)
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer, more: Record<string, string> = {}): void {
  response.writeHead(status, { ...HEADERS, 'content-type': type, 'content-length': Buffer.byteLength(body), ...more })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
