// Who is told what at every door, by plain HTTP: each answer is the one that authorisation/expected.csv says, and a door without a row fails.
import { expect, test } from '@playwright/test'
import { ACTS } from '#workflow/acts'
import { actionOf, callOf, inputOf, oddArguments, unknownVersion } from './authorisation/calls'
import { sumOfAll } from './authorisation/database'
import { exampleOf, METHODS, olderPages, pageDoors, routeDoors, routePaths, sources } from './authorisation/doors'
import { expectedRows, VISITORS, type Row } from './authorisation/expected'
import { BASE, grounds, raiseStage } from './authorisation/house'
import { Client } from './authorisation/http'
import type { Stage, Version } from './authorisation/stage'
import { visit } from './authorisation/visits'

const rows = expectedRows()
const isAction = (row: Row) => row.door.startsWith('action:')
let stage: Stage
test.beforeAll(async () => void (stage = await raiseStage()))

/** Answers that are another than the file says, those alike on one line. */
class Differences {
  private readonly found = new Map<string, string[]>()
  private asked = 0
  note(row: Row, visitor: string, expected: string, said: string, how = ''): void {
    this.asked += 1
    if (said === expected) return
    const what = `line ${row.line}: ${row.act} at ${row.door}, ${row.situation}${how && ` (${how})`}: expected ${expected}, got ${said}`
    this.found.set(what, [...(this.found.get(what) ?? []), visitor])
  }
  /** None, and every cell that should be asked about was. */
  none(what: string, atLeast: number): void {
    const lines = [...this.found].map(([difference, visitors]) => `${difference}: ${visitors.join(', ')}`)
    expect(lines, lines.join('\n')).toEqual([])
    expect(this.asked, `answers asked for: ${what}`).toBeGreaterThanOrEqual(atLeast)
    console.log(`${what}: ${this.asked} answers, each as expected`)
  }
}
const cells = (some: readonly Row[]) => some.length * VISITORS.length

test('every act, action, route and page has a row, and every row an open door', async () => {
  const anonymous = new Client(BASE)
  const there = [...[...stage.actions.keys()].map((name) => `action:${name}`), ...(await routeDoors(anonymous)), ...pageDoors()]
  const named = new Set(rows.map((row) => row.door))
  expect(
    there.filter((door) => !named.has(door)),
    'doors without a row',
  ).toEqual([])
  expect(
    [...named].filter((door) => !there.includes(door)),
    'rows without a door',
  ).toEqual([])
  const byAct = Object.entries<{ doors: readonly string[] }>(ACTS)
  const inTable = byAct.flatMap(([act, { doors }]) => doors.map((door) => `${act} ${door}`))
  const inFile = new Set(rows.filter((row) => row.act !== 'none').map((row) => `${row.act} ${row.door}`))
  expect(
    inTable.filter((one) => !inFile.has(one)),
    'acts without a row',
  ).toEqual([])
  expect(
    [...inFile].filter((one) => !inTable.includes(one)),
    'rows without an act',
  ).toEqual([])
  expect(olderPages(), 'pages of the older router').toEqual([])
  const inBuild = new Set([...routePaths(), ...pageDoors().map((door) => door.slice(5))])
  expect(
    sources().filter((path) => !inBuild.has(path)),
    'in app/ and not in the build',
  ).toEqual([])
})

test('a route takes no other method than those that have a row', async () => {
  const known = new Set(await routeDoors(new Client(BASE)))
  for (const path of routePaths())
    for (const method of METHODS) {
      if (known.has(`${method} ${path}`)) continue
      for (const visitor of ['anonymous', 'admin', 'udgiver'] as const)
        expect((await stage.people[visitor].send(method, exampleOf(path))).status, `${method} ${path} ${visitor}`).toBe(405)
    }
})

/** At `/`, at `/login` and at each of the action's own pages: where a call comes in makes no difference. */
const everywhere = (row: Row) => ['/', '/login', ...stage.actions.get(actionOf(row.door))!.pages].filter((page, index, all) => all.indexOf(page) === index)

test('what does not exist or makes no sense is refused, whoever asks and wherever, and changes nothing', async () => {
  test.setTimeout(240_000)
  const differences = new Differences()
  const before = await sumOfAll()
  const unknown = rows.filter((row) => isAction(row) && row.situation === 'unknown')
  await inTurns(unknown, async (row) => {
    const input = inputOf(callOf(row), unknownVersion(), '')
    for (const page of everywhere(row))
      for (const { visitor, expected } of row.answers)
        differences.note(row, visitor, expected, (await stage.act(visitor, actionOf(row.door), input, page)).said, page)
  })
  const malformed = rows.filter((row) => isAction(row) && row.situation === 'malformed')
  await inTurns(malformed, async (row) => {
    const { id, pages } = stage.actions.get(actionOf(row.door))!
    for (const [index, [how, args]] of oddArguments(callOf(row)).entries())
      for (const { visitor, expected } of row.answers.filter((_, column) => column === 0 || (column + index) % 3 === 0))
        differences.note(row, visitor, expected, (await stage.people[visitor].act(id, args, pages[0])).said, how)
  })
  expect(await sumOfAll(), 'the database').toEqual(before)
  differences.none('refusals', cells(unknown) + cells(malformed))
})

test('each act in each state is answered as written for each visitor', async () => {
  test.setTimeout(300_000)
  const differences = new Differences()
  const NOT_HERE = ['unknown', 'malformed', 'last']
  const here = rows.filter((row) => isAction(row) && !NOT_HERE.includes(row.situation))
  const stateOf = (row: Row) => row.situation.split(' ')[0]!
  await inTurns([...new Set(here.map(stateOf))], async (state) => {
    const its = here.filter((row) => stateOf(row) === state)
    const hasVersion = !['new', 'any'].includes(state)
    let version: Version | null = null
    for (const row of its) {
      if (row.act === 'createFrom' && version && !LASTING.includes(state)) {
        await stage.clear(version) // who saved on it before has contributed to it
        version = null
      }
      for (const { visitor, expected } of row.answers) {
        version ??= hasVersion ? await stage.version(state) : unknownVersion()
        const input = row.act === 'chooseLanguage' ? 'da' : inputOf(callOf(row), version, row.situation.slice(state.length + 1))
        const { said, value } = await stage.act(visitor, actionOf(row.door), input)
        differences.note(row, visitor, expected, said)
        if (said !== 'ok' || !hasVersion) continue
        const still = await restored(row.act, state, version, value)
        if (!still) await stage.clear(version)
        version = still
      }
    }
    if (version && hasVersion) await stage.clear(version)
  })
  differences.none('states', cells(here))
})

/** States that no act here leads out of. */
const LASTING = ['published', 'superseded', 'retired', 'withdrawn']

/** After an act that was done: the version as the situation says it, or null where the next one must ask about a new version. */
async function restored(act: string, state: string, version: Version, value: Record<string, unknown>): Promise<Version | null> {
  if (LASTING.includes(state) || ['addComment', 'resolveComment', 'createFrom'].includes(act)) return version
  if (act === 'demandSolution') return (await stage.must('klinisk', 'resolveComment', { commentId: value.commentId })) && version
  if (act === 'saveDraft' && value.state === state) return { ...version, revision: value.revision as number, contentHash: value.contentHash as string }
  return null
}

test('pages and routes show themselves to those who may see them', async () => {
  test.setTimeout(120_000)
  const differences = new Differences()
  const at = await grounds(stage)
  const here = rows.filter((row) => !isAction(row))
  await inTurns(here, async (row) => {
    for (const { visitor, expected } of row.answers) differences.note(row, visitor, expected, await visit(row.door, row.situation, visitor, at))
  })
  await Promise.all(Object.values(at.versions).map((version) => stage.clear(version)))
  differences.none('pages and routes', cells(here))
})

test('who has signed out is out, also with a copy of his cookie', async () => {
  const differences = new Differences()
  for (const row of rows.filter((one) => one.situation === 'last'))
    for (const { visitor, expected } of row.answers) {
      const copy = stage.people[visitor].twin()
      differences.note(row, visitor, expected, (await stage.act(visitor, actionOf(row.door), undefined)).said)
      expect((await copy.get('/')).headers.get('location'), `the kept cookie of ${visitor}`).toMatch(/^\/login|\/login$/)
      expect((await stage.act(copy, 'createIdea', inputOf('createIdea', unknownVersion(), ''))).said, visitor).toBe('notSignedIn')
    }
  differences.none('signing out', VISITORS.length)
})

/** A few at a time: enough to keep the studio busy, in no order that an answer may lean on. */
async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>, atOnce = 8): Promise<void> {
  const waiting = [...all]
  await Promise.all(
    Array.from({ length: Math.min(atOnce, waiting.length) }, async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) await work(one)
    }),
  )
}
