// Pages and routes as each visitor asks for them: which address stands for which situation, and the word for what came back.
import { NOBODYS } from './calls'
import type { Client } from './http'
import type { Stage, Version } from './stage'
import type { Visitor } from './expected'

export interface Grounds {
  stage: Stage
  /** A version in each state that the rows of pages and routes name. */
  versions: Readonly<Record<string, Version>>
  /** Digest of the population that the studio shows. */
  digest: string
  receiver: { name: string; token: string }
}

/** 'page', 'login' or 'home' (sent there), or the status. */
function shown(response: Response): string {
  const to = response.headers.get('location')
  if (response.status === 307 && to) return { '/login': 'login', '/': 'home' }[new URL(to, 'http://x').pathname] ?? `sent to ${to}`
  return response.status === 200 ? 'page' : String(response.status)
}

const ODD = ['%00', 'a%00b', '..%2f..%2f..', "'%20or%201=1--", '%E2%80%AE', 'x'.repeat(2000)]

/** Addresses for a door and a situation; all must give the same answer. */
function addresses(path: string, situation: string, { versions, digest }: Grounds): string[] {
  if (path.includes('[digest]'))
    return (situation === 'malformed' ? [...ODD, digest.toUpperCase(), `${digest}.pop`] : [situation === 'unknown' ? '0'.repeat(64) : digest]).map((one) =>
      path.replace('[digest]', one),
    )
  if (path.includes('[number]')) return (situation === 'malformed' ? ODD : ['999999999']).map((one) => path.replace('[number]', one))
  if (!path.includes('[slug]')) return [path]
  const kinds = path.includes('[kind]') ? ['laegefaglig', 'teknisk'] : ['']
  const at = (slug: string, number: string) => kinds.map((kind) => path.replace('[slug]', slug).replace('[version]', number).replace('[kind]', kind))
  if (situation === 'unknown') return at('findes-ikke', '1.0.0')
  if (situation === 'malformed') return ODD.flatMap((odd) => at(odd, '1.0.0'))
  const version = versions[situation]!
  return at(version.slug, version.number)
}

const adoption = (grounds: Grounds, situation: string): [headers: Record<string, string>, body: string] => {
  const { name, token } = grounds.receiver
  const report = {
    receiver: situation === 'other-receiver' ? 'En anden modtager' : name,
    package: 'dk.klinikkenscockpit.findes-ikke',
    version: '1.0.0',
    sha256: '0'.repeat(64),
    activatedAt: '2026-01-01T00:00:00Z',
    engine: 'duckdb',
  }
  const said = { 'no-token': {}, 'wrong-token': { authorization: `Bearer ${'w'.repeat(40)}` } }[situation] ?? { authorization: `Bearer ${token}` }
  const body =
    situation === 'malformed' ? { ...report, patients: ['T-000001'] } : situation === 'too-large' ? { ...report, engine: 'x'.repeat(10_000) } : report
  return [{ 'content-type': 'application/json', ...said } as Record<string, string>, JSON.stringify(body)]
}

/** What one visitor is told at a page or a route. More than one word means that addresses alike are answered differently. */
export async function visit(door: string, situation: string, visitor: Visitor, grounds: Grounds): Promise<string> {
  const client = grounds.stage.people[visitor]
  if (door.startsWith('page:')) return words(addresses(door.slice(5), situation, grounds).map(async (path) => shown(await client.get(path))))
  const [method, path] = door.split(' ') as [string, string]
  if (path === '/api/adoption') return String((await client.send(method, path, ...adoption(grounds, situation))).status)
  if (path === '/api/count') {
    const body = situation === 'unknown' ? JSON.stringify({ digest: 'a'.repeat(64), slug: 'findes-ikke' }) : '{"digest":7}'
    return String((await client.send(method, path, { 'content-type': 'application/json' }, body)).status)
  }
  if (path === '/api/visits') {
    const right = { versionId: grounds.versions[situation]?.versionId ?? NOBODYS, step: null, contentHash: null, writing: false, leaving: false }
    const bodies =
      situation === 'malformed'
        ? [
            '',
            '{',
            'null',
            '[]',
            '{}',
            { ...right, versionId: 'x' },
            { ...right, step: 'a\0b' },
            { ...right, step: 'x'.repeat(201) },
            { ...right, name: 'En anden' },
          ]
        : [right]
    return words(
      bodies.map(async (body) =>
        String((await client.send(method, path, { 'content-type': 'application/json' }, typeof body === 'string' ? body : JSON.stringify(body))).status),
      ),
    )
  }
  if (path === '/api/terminology') {
    const sent = situation === 'odd-file' ? client.send(method, path, { 'x-file-name': 'brev.txt' }, 'hej') : client.send(method, path)
    return String((await sent).status)
  }
  if (path.startsWith('/api/auth/')) return signInDoor(client, method, situation, grounds.stage.run)
  return words(addresses(path, situation, grounds).map(async (one) => String((await client.send(method, one)).status)))
}
const words = async (answers: Promise<string>[]): Promise<string> => [...new Set(await Promise.all(answers))].join(' and ')

async function signInDoor(client: Client, method: string, situation: string, run: string): Promise<string> {
  if (method === 'GET') return String((await client.get(`/api/auth/${situation}`)).status)
  // a twin: a session that begins or ends here would not be that of the other rows
  const twin = client.twin()
  const response = await (situation === 'wrong-password'
    ? twin.password(`findes-ikke-${run}`, 'forkert')
    : twin.form(situation === 'no-csrf' ? '/api/auth/callback/demo' : '/api/auth/unknown', { username: 'forfatter', password: 'forfatter' }))
  return response.headers.getSetCookie().some((line) => /session-token=[^;]/.test(line)) ? 'signed in' : String(response.status)
}
