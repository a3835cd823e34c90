import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ACT_NAMES, ACTS, actLines, ruleOf, VERSION_ACTS, type Act } from './acts'
import { OPEN_STATES, STATES } from './states'

const doors = ACT_NAMES.flatMap((act) => ruleOf(act).doors)
const filesOf = (folder: string, name: RegExp): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile() && name.test(one.name))
    .map((one) => join(one.parentPath, one.name))

test('every state can be reached from an idea, and every open one can be left', () => {
  const reached = new Set<string>(['idea', 'clinicalSpec', 'superseded']) // newVersion begins a clinical specification, publishing supersedes the one before
  for (let before = 0; before !== reached.size;) {
    before = reached.size
    for (const act of VERSION_ACTS)
      for (const [from, to] of Object.entries(ruleOf(act).moves!)) if (reached.has(from)) reached.add(ruleOf(act).approves ? 'approved' : to)
  }
  expect([...reached].sort()).toEqual([...STATES].sort())
  for (const state of OPEN_STATES)
    expect(
      VERSION_ACTS.some((act) => (ruleOf(act).approves ? state === 'inReview' : ![undefined, state].includes(ruleOf(act).moves![state]))),
      state,
    ).toBe(true)
})

test('nothing leads back from what has been out to an open state', () => {
  for (const act of VERSION_ACTS) {
    if (act === 'newVersion') continue
    for (const state of STATES.filter((one) => !OPEN_STATES.includes(one))) {
      const to = ruleOf(act).moves![state]
      if (to) expect(OPEN_STATES, `${act} from ${state}`).not.toContain(to)
    }
  }
})

test('whatever changes content voids approvals; approvals are given and published only on what was seen', () => {
  expect(VERSION_ACTS.filter((act) => ruleOf(act).voids)).toEqual(['saveDraft', 'submit', 'withdrawSubmission', 'requestChanges'])
  for (const act of ['approveClinical', 'approveTechnical', 'publish', 'startPilot', 'submit', 'requestChanges'] as const)
    expect(ACTS[act].hash, act).toBe(true)
  for (const act of ['approveClinical', 'approveTechnical'] as const) expect(ACTS[act].contributor, act).toBe('never')
  for (const act of ['publish', 'startPilot'] as const) expect(ACTS[act].needsApprovals, act).toBe(true)
})

test('the administrator decides nothing about content', () => {
  for (const act of VERSION_ACTS) if (act !== 'addComment') expect(ruleOf(act).who, act).not.toContain('admin')
})

const camel = (file: string) => file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
test('every Server Action belongs to an act, and every act to a door that is there', () => {
  const actions = filesOf('app/actions', /\.ts$/).filter((path) => readFileSync(path, 'utf8').startsWith(`'use server'`))
  const exported = actions.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name]) => ({ path, name: name! })),
  )
  for (const { path, name } of exported) expect(camel(path.replace(/^.*\/|\.ts$/g, '')), path).toBe(name)
  expect(exported.map(({ name }) => `action:${name}`).sort()).toEqual([...new Set(doors.filter((door) => door.startsWith('action:')))].sort())
})
test('every route belongs to an act, with its method', () => {
  const routes = filesOf('app', /^route\.tsx?$/).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b(?= ?[(,}])/g)].map(
      ([, method]) => `${method} ${path.replace(/^app|\/route\.tsx?$/g, '').replace(/\/\(\w+\)/g, '')}`,
    ),
  )
  expect([...new Set(routes)].sort()).toEqual([...new Set(doors.filter((door) => /^[A-Z]+ /.test(door)))].sort())
})

test('one line an act, for the matrix', () => {
  const lines = actLines()
  expect(lines).toHaveLength(ACT_NAMES.length)
  expect(lines.find((line) => line.startsWith('publish;'))).toBe('publish;write;publisher;approved→published pilot→published;any;hash;;action:publish')
  for (const act of ACT_NAMES as Act[]) expect(ruleOf(act).doors.length, act).toBeGreaterThan(0)
})
