// The speed of the engines on one profile of twelve criteria:
//   npx tsx bench/speed/run.ts [--size 100000] [--repeats 9] [--engines arrays,duckdb,postgres,clickhouse,cql]
// Above a million patients only arrays run unless --engines says more. At 100,000 patients with every engine, and at a million or more, the figures are
// written to docs/evidence/speed-<date>.md (above a million speed-<date>-<size>.md), the first also to docs/pictures/speed.svg.
// Ends with code 1 when counts differ; a target that is missed is told, and is no error.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { TABLES } from '#criteria'
import { bandwidth, bytesAsked, bytesHeld } from './bandwidth'
import { arrays, clickhouse, duckdb, GROUPS, postgres, type Group, type Team } from './contenders'
import { arraysCosts, duckdbCosts } from './costs'
import { cqlRate } from './cql'
import { busy, checkAll, editing, interleaved, warmUp } from './measure'
import { median } from '../median'
import { plotOf } from './plot'
import { reportOf, type Measured } from './report'
import { COUNTRY, targetsOf } from './targets'
import { populationOf } from './task'

const ORDINARY = 100_000
const EDITS = 120
const CQL_PATIENTS = 1_000

const { values: given } = parseArgs({ options: { size: { type: 'string' }, repeats: { type: 'string' }, engines: { type: 'string' } } })
const whole = (name: 'size' | 'repeats', fallback: number) => {
  const n = Number(given[name] ?? fallback)
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`--${name} takes a whole number of at least 1`)
  return n
}
const size = whole('size', ORDINARY)
const repeats = whole('repeats', 9)
const wanted = given.engines?.split(',') ?? (size > COUNTRY ? ['arrays'] : [...GROUPS])
const unknown = wanted.filter((name) => !GROUPS.some((one) => one === name))
if (unknown.length) throw new RangeError(`--engines takes ${GROUPS.join(', ')}; not ${unknown.join(', ')}`)
const asked = (name: Group) => wanted.includes(name)
const say = (line: string) => console.log(`· ${line}`)

const busyBefore = await busy()
const population = populationOf(size)
const memory = { population: process.memoryUsage().rss, most: 0 }
say(`${size.toLocaleString('en')} patients made`)

const teams: Team[] = [arrays(population)]
const skipped = GROUPS.filter((name) => name !== 'arrays' && !asked(name)).map((name) => `${name}: not run (not among --engines)`)
let measured: Measured
try {
  if (asked('duckdb')) teams.push(await duckdb(population))
  if (asked('postgres')) teams.push(await postgres(population))
  if (asked('clickhouse')) {
    const team = await clickhouse(population)
    if (team) teams.push(team)
    else skipped.push('ClickHouse: not run, as chdb is not installed (npm ci in outside/)')
  }
  const contenders = teams.flatMap((team) => team.contenders)
  say(`loaded: ${contenders.map(({ name }) => name).join(', ')}`)
  const { sound, stopped } = await checkAll(contenders, population)
  skipped.push(...stopped)
  say('all give the same counts')
  await warmUp(sound)
  const times = await interleaved(sound, repeats)
  const edits = await editing(population, EDITS)
  say('timed')
  const medians = new Map([...times].map(([name, all]) => [name, median(all)]))
  measured = {
    date: new Date().toISOString().slice(0, 10),
    size,
    rows: TABLES.reduce((sum, table) => sum + population.tables[table].count, 0),
    repeats,
    medians,
    spread: new Map([...times].map(([name, all]) => [name, [Math.min(...all), Math.max(...all), all.length] as const])),
    edits,
    cql: null,
    skipped,
    bandwidth: bandwidth(),
    bytes: { ...bytesAsked(population), held: bytesHeld(population) },
    memory,
    machine: { processor: cpus()[0]!.model, cores: cpus().length, node: process.versions.node, busyBefore, busyAfter: 0 },
    costs: {},
  }
} finally {
  for (const team of teams.reverse()) await team.close()
}
if (asked('cql')) measured.cql = { rate: await cqlRate(CQL_PATIENTS, Math.min(3, repeats)), patients: CQL_PATIENTS }
const missed = targetsOf(measured).filter(({ reached }) => !reached)
if (missed.some(({ side }) => side === 'arrays')) measured.costs.arrays = await arraysCosts(population)
if (missed.some(({ side }) => side === 'duckdb')) measured.costs.duckdb = await duckdbCosts(population)
measured.machine.busyAfter = await busy()
memory.most = process.resourceUsage().maxRSS * 1024

const report = reportOf(measured)
console.log(`\n${report}\n`)
const complete = size === ORDINARY && GROUPS.every(asked)
if (complete || size >= COUNTRY) {
  mkdirSync('docs/evidence', { recursive: true })
  const file = `docs/evidence/speed-${measured.date}${complete ? '' : `-${size}`}.md`
  writeFileSync(
    file,
    `# Speed of the engines${complete ? '' : `, ${size.toLocaleString('en')} patients`}\n\n${complete ? '![Bars](../pictures/speed.svg)\n\n' : ''}${report}\n`,
  )
  say(`written: ${file}`)
  if (complete) writeFileSync('docs/pictures/speed.svg', plotOf(measured))
}
