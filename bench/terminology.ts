// Terminology: 150,000 SKS rows imported by the command, and the search over a million rows. `tsx bench/terminology.ts`; its own PostgreSQL, gone afterwards.
import { spawnSync } from 'node:child_process'
import { chmodSync, createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { SYSTEMS } from '#criteria'
import { connected, type Connection } from '#store/terminology/connection'
import { importRelease } from '#store/terminology/import'
import { searchTerminology } from '#store/terminology/search'
import { codeRow, type Bytes, type Item } from '#terminology/import/index'
import { latin1, at } from '#terminology/import/testing/write'
import { QUERIES } from '#terminology/testing/queries'
import { startPostgres } from '../scripts/pg.mjs'
import { ensureRoles } from '../scripts/roles.mjs'

const SKS_ROWS = 150_000
const ROWS = Number(process.env.ROWS ?? 1_000_000)
const TODAY = '2026-11-27'

const folder = mkdtempSync(join(tmpdir(), 'bench-terminology-'))
const server = await startPostgres(folder)

async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const name of readdirSync('prisma/migrations').sort()) {
    const file = join('prisma/migrations', name, 'migration.sql')
    if (existsSync(file)) await client.query(readFileSync(file, 'utf8'))
  }
  await client.end()
}

/** What autovacuum does within a minute. */
async function analyse(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('VACUUM ANALYZE terminology_codes; ')
  await client.query('VACUUM ANALYZE terminology_words')
  await client.end()
}

/** Seconds of processor that a process and those it has waited for have used. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) / 100
}

/** The command as people run it, with the time and memory of its process. */
async function importSks(url: string): Promise<void> {
  const file = join(folder, 'SKScomplete.txt')
  const out = createWriteStream(file)
  for (let i = 0; i < SKS_ROWS; i++)
    out.write(
      latin1(
        `${at(188, [1, i % 3 ? 'dia' : 'opr'], [4, `${i % 3 ? 'D' : 'K'}${codeOf(i)}`], [24, '19940101'], [40, '25000101'], [48, titleOf(i).slice(0, 120)])}\r\n`,
      ),
    )
  out.end()
  await finished(out)
  const before = processorOf(server.pid)
  const began = performance.now()
  const { status, stdout, stderr } = spawnSync('/usr/bin/time', ['-v', process.execPath, 'bin/profil.mjs', 'terminology', 'import', file], {
    env: { ...process.env, DATABASE_URL: url },
    encoding: 'utf8',
  })
  const seconds = (performance.now() - began) / 1000
  if (status !== 0) throw new Error(stderr)
  const figure = (name: string) => Number(new RegExp(`${name}[^:]*: ([\\d.]+)`).exec(stderr)?.[1])
  const mb = figure('Maximum resident set size') / 1024
  const cpu = figure('User time') + figure('System time')
  const theirs = processorOf(server.pid) - before
  console.log(
    `import of ${SKS_ROWS} SKS rows: ${seconds.toFixed(1)} s (processor: ${cpu.toFixed(1)} s of ours, ${theirs.toFixed(1)} s of PostgreSQL), ${mb.toFixed(0)} MB; target 30 s, 300 MB`,
  )
  console.log(`  ${stdout.split('\n').slice(0, 2).join(' ')}`)
}

async function* million(bytes: Bytes): AsyncGenerator<Item> {
  for await (const chunk of bytes) if (!chunk.length) return
  for (let i = 0; i < ROWS; i++)
    yield {
      type: 'code',
      line: i + 1,
      row: codeRow({ system: i % 2 ? 'urn:bench:en' : SYSTEMS.sks.uri, code: `${i % 2 ? 'X' : 'DX'}${codeOf(i)}`, title: titleOf(i) }),
    }
}
async function fill(connection: Connection): Promise<void> {
  const began = performance.now()
  await importRelease(connection, {
    bytes: [new Uint8Array(1)],
    format: { id: 'sks', source: 'Bench', read: million },
    fileName: 'million',
    name: '1',
    by: { name: 'bench' },
    today: TODAY,
  })
  const { rows } = await connection.query<{ size: string }>(`SELECT pg_size_pretty(pg_total_relation_size('terminology_codes')) AS size`)
  console.log(`${ROWS} rows made and imported: ${((performance.now() - began) / 1000).toFixed(0)} s, ${rows[0]!.size} with indexes`)
}

async function searches(connection: Connection): Promise<void> {
  const asked = [
    ...QUERIES.map(([query]) => query),
    ...Array.from({ length: 120 }, (_, i) =>
      titleOf(i * 7919)
        .split(' ')
        .slice(0, 1 + (i % 3))
        .join(' '),
    ),
    ...Array.from({ length: 60 }, (_, i) =>
      slip(
        titleOf(i * 104_729)
          .split(' ')
          .find((word) => word.length > 7) ?? 'osteoporose',
        i,
      ),
    ),
    ...Array.from({ length: 60 }, (_, i) => `DX${codeOf(i * 1_299_709)}`.slice(0, 3 + (i % 5))),
    ...Array.from({ length: 40 }, (_, i) =>
      titleOf(i * 15_485_863)
        .split(' ')[0]!
        .slice(0, 3 + (i % 4)),
    ),
  ]
  for (const query of asked.slice(0, 60)) await searchTerminology(connection, query, { today: TODAY })
  const { rows } = await connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  // nanoseconds of processor, of the server's process and of ours: what a query costs when the machine is busy with other things
  const spent = () =>
    Number(readFileSync(`/proc/${rows[0]!.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6 + process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000
  const times: { ms: number; cpu: number; query: string }[] = []
  for (const query of asked) {
    const [began, before] = [performance.now(), spent()]
    await searchTerminology(connection, query, { today: TODAY })
    times.push({ ms: performance.now() - began, cpu: spent() - before, query })
  }
  const shares = (of: 'ms' | 'cpu') => {
    const sorted = times.map((one) => one[of]).sort((a, b) => a - b)
    return [0.5, 0.95, 1].map((share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1)).join(' / ')
  }
  console.log(
    `search over ${ROWS + SKS_ROWS} rows, ${times.length} queries, ms at p50 / p95 / worst: ${shares('ms')} on the clock, ${shares('cpu')} of processor; target p95 50`,
  )
  const slowest = [...times].sort((a, b) => b.cpu - a.cpu).slice(0, 8)
  console.log(`  dearest: ${slowest.map((one) => `${one.query} ${one.cpu.toFixed(0)}`).join(', ')}; load ${loadavg()[0]!.toFixed(1)}`)
}

/** Words of the field put together, so that some are in every tenth title and most in few. */
function titleOf(i: number): string {
  const words = 2 + (hash(i) % 5)
  return Array.from({ length: words }, (_, n) => {
    const h = hash(i * 31 + n * 7 + 1)
    const rare = h % 100 < 55
    return rare
      ? `${STEMS[(h >>> 8) % STEMS.length]}${JOINTS[(h >>> 16) % JOINTS.length]}${ENDS[(h >>> 20) % ENDS.length]}`
      : COMMON[Math.floor((((h >>> 8) % 1000) ** 2 / 1_000_000) * COMMON.length)]
  }).join(' ')
}
const codeOf = (i: number) => `${String.fromCharCode(65 + (i % 23))}${i.toString(36).toUpperCase().padStart(5, '0')}`
function hash(n: number): number {
  let t = (n + 0x9e3779b9) >>> 0
  t = Math.imul(t ^ (t >>> 16), 0x85ebca6b)
  t = Math.imul(t ^ (t >>> 13), 0xc2b2ae35)
  return (t ^ (t >>> 16)) >>> 0
}
/** Two letters swapped. */
function slip(word: string, i: number): string {
  const at = 2 + (i % Math.max(1, word.length - 4))
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
}
const STEMS =
  'hjerte lunge nyre lever knogle hjerne mave tarm hud blod led muskel nerve øje øre hals næse tand galde blære livmoder prostata skjoldbruskkirtel binyre milt ryg hofte knæ skulder hånd fod brok tumor vene arterie lymfe kar celle marv sene brusk slimhinde åre klap ventrikel aorta carotis femur radius tibia humerus'.split(
    ' ',
  )
const JOINTS = ['', 's', 'e']
const ENDS =
  'sygdom betændelse smerter insufficiens kræft infektion svulst blødning forkalkning læsion fraktur luksation ruptur operation resektion biopsi transplantation undersøgelse skopi grafi terapi behandling kontrol scanning punktur plastik tomi ektomi dannelse svækkelse'.split(
    ' ',
  )
const COMMON =
  'uspecificeret anden med uden akut kronisk ved efter komplikation i og af uden højre venstre sekundær primær kontrol for mistanke om svær let følger tidligere lokalisation specificeret type grad recidiverende medfødt erhvervet'.split(
    ' ',
  )

chmodSync(folder, 0o755) // PostgreSQL may run as another account
try {
  const { appUrl, ownerUrl } = await ensureRoles(server.url, folder)
  await migrate(ownerUrl)
  console.log(`load ${loadavg()[0]!.toFixed(1)} on this machine while it was measured`)
  await importSks(appUrl)
  await connected(appUrl, async (connection) => {
    await fill(connection)
    await new Promise((done) => setTimeout(done, 1000))
    await analyse(ownerUrl)
    await searches(connection)
  })
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
