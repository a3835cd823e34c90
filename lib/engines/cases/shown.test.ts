// What display fields show of test patients: held against what is expected, told in words, and the same on every engine.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DISPLAYS, planOf, type ExpectedShown, type Plan, type Profile, type TestCase } from '#criteria'
import { exampleProfile } from '#criteria/kinds/example-scope'
import { shipped } from '#criteria/testing/shipped'
import type { Population } from '#population/columns'
import { arrays, showsInArrays } from '../arrays/engine'
import { cql } from '../cql/engine'
import { duckdb, openDuckdb, runDisplay, type DuckdbSession } from '../duckdb/engine'
import { document } from '../generated/documents'
import { RUN } from '../generated/domain'
import { population as patients } from '../generated/patients'
import type { Engine, Shows } from '../result'
import { compileDraft } from '../sql/compile'
import { isOf, isText, showsAs, type Is } from './shown'
import { runCases, runCasesOn, showingOf } from './verdict'

const npu = { system: 'http://npu-terminology.org', code: 'DNK35302' }
const profile: Profile = {
  ...exampleProfile({ type: 'criterion', kind: 'age', params: { from: 18, to: null, unit: 'years', missing: 'no' } }, false),
  results: [{ id: 'egfr', label: 'eGFR', codes: [npu], unit: 'mL/min', decimals: 1, conversions: [] }],
  display: [
    { id: 'egfr', label: 'eGFR', kind: 'latestValue', params: { concept: 'egfr', fresh: null } },
    { id: 'list', label: 'Seneste svar', kind: 'valueList', params: { concept: 'egfr', n: 3, within: null, fresh: null } },
    { id: 'since', label: 'Dage siden svar', kind: 'daysSince', params: { table: 'result', list: '', concept: 'egfr', fresh: null } },
    { id: 'days', label: 'Dage med svar', kind: 'countOfDays', params: { table: 'result', list: '', concept: 'egfr', within: null } },
    { id: 'due', label: 'Næste svar', kind: 'nextDue', params: { table: 'result', list: '', concept: 'egfr', plus: { n: 6, unit: 'months' } } },
    { id: 'any', label: 'Har svar', kind: 'presence', params: { table: 'result', list: '', concept: 'egfr', within: null } },
    { id: 'note', label: 'Husk', kind: 'note', params: { text: 'Spørg om fald' } },
  ],
}
const measured = (value: string, day: string): TestCase['rows'][number] => ({ table: 'result', day, codes: [npu], columns: { value } })
const one = (shown: ExpectedShown[], rows: TestCase['rows'] = [measured('-2,6', '2026-06-01'), measured('40', '2026-01-01')]): TestCase => ({
  id: 'c1',
  title: 'Patient',
  asOf: '2026-06-30',
  birth: '1960-01-01',
  sex: 'K',
  listed: '2010-01-01',
  cprStatus: '01',
  rows,
  expect: { step: 'in', tier: null, ...(shown.length ? { shown } : {}) },
})
const run = (field: string, is: Is, rows?: TestCase['rows']) => runCases(profile, {}, [one([{ field, is }], rows)])[0]!

describe('what is expected passes', () => {
  test.each<[string, Is]>([
    ['egfr', [{ value: '-2.6' }]],
    ['egfr', [{ value: '−2,60', day: '2026-06-01' }]],
    ['egfr', [{ day: '2026-06-01' }]],
    ['list', [{ value: '-2.6' }, { value: '40', day: '2026-01-01' }]],
    ['since', [{ value: '29' }]],
    ['days', [{ value: '2' }]],
    ['due', [{ day: '2026-12-01' }]],
    ['any', [{ value: 'yes' }]],
    ['note', [{ value: 'Spørg om fald' }]],
  ])('%s %j', (field, is) => expect(run(field, is)).toMatchObject({ ok: true, shown: [{ field, ok: true }] }))
  test('nothing, where there is nothing; a result that cannot be read is something', () => {
    expect(['egfr', 'list', 'since', 'due'].map((field) => run(field, [], []).ok)).toEqual([true, true, true, true])
    expect([run('egfr', [], [measured('?', '2026-06-01')]).ok, run('egfr', [{ value: 'unreadable' }], [measured('?', '2026-06-01')]).ok]).toEqual([false, true])
  })
})
describe('what is not, is said in one sentence', () => {
  test.each<[string, Is, TestCase['rows'] | undefined, string]>([
    ['egfr', [{ value: '-2,6' }], [], 'Forventede »eGFR« −2,6 mL/min, fik mangler.'],
    ['egfr', [], undefined, 'Forventede »eGFR« mangler, fik −2,6 mL/min den 1.6.2026.'],
    ['egfr', [{ value: '<30' }], [measured('30', '2026-06-01')], 'Forventede »eGFR« <30 mL/min, fik 30 mL/min den 1.6.2026.'],
    ['egfr', [{ value: '-2.6', day: '2026-06-02' }], undefined, 'Forventede »eGFR« −2,6 mL/min den 2.6.2026, fik −2,6 mL/min den 1.6.2026.'],
    ['list', [{ value: '-2.6' }], undefined, 'Forventede »Seneste svar« −2,6 mL/min, fik −2,6 mL/min den 1.6.2026; 40 mL/min den 1.1.2026.'],
    ['since', [{ value: '30' }], undefined, 'Forventede »Dage siden svar« 30 dage siden, fik 29 dage siden.'],
    ['days', [{ value: '3' }], undefined, 'Forventede »Dage med svar« 3, fik 2.'],
    ['due', [{ day: '2026-12-02' }], undefined, 'Forventede »Næste svar« 2.12.2026, fik 1.12.2026.'],
    ['any', [{ value: 'yes' }], [], 'Forventede »Har svar« ja, fik nej.'],
  ])('%s %j', (field, is, rows, da) => expect(run(field, is, rows)).toMatchObject({ ok: false, da, shown: [{ field, ok: false }] }))
  test('several in the order of the patient; those that pass are not told; in English', () => {
    const shown = [
      { field: 'any', is: [{ value: 'no' }] },
      { field: 'days', is: [{ value: '2' }] },
      { field: 'egfr', is: [] },
    ]
    expect(runCases(profile, {}, [one(shown)])[0]).toMatchObject({
      ok: false,
      en: 'Expected “Har svar” no, got yes; “eGFR” missing, got −2.6 mL/min on 2026-06-01.',
      shown: [{ ok: false }, { ok: true }, { ok: false }],
    })
  })
  test('where he ends comes first, and a field that is not there is named', () => {
    const young = { ...one([{ field: 'egfr', is: [] }]), birth: '2020-01-01' }
    expect(runCases(profile, {}, [young])[0]!.da).toMatch(/^Forventede med i gruppen, fik ikke med/)
    expect(run('gone', []).da).toBe('Forventningen nævner »gone«, som ikke findes i profilen.')
  })
})

test('every field of every patient is told as it would be expected, and then it passes', () => {
  const cases = [one([]), { ...one([], []), id: 'c2' }, { ...one([]), id: 'c3', birth: '2026-02-31' }]
  const showing = showingOf(profile, {}, cases)
  expect(Object.keys(showing)).toEqual(['c1', 'c2'])
  expect(showing.c1).toMatchObject({
    egfr: [{ value: '-2.6', day: '2026-06-01' }],
    any: [{ value: 'yes' }],
    due: [{ day: '2026-12-01' }],
    days: [{ value: '2' }],
  })
  for (const at of [0, 1]) {
    const shown = Object.entries(showing[cases[at]!.id]!).map(([field, is]) => ({ field, is }))
    expect(runCases(profile, {}, [{ ...cases[at]!, expect: { ...cases[at]!.expect, shown } }])[0]).toMatchObject({ ok: true })
  }
})

describe('engines', () => {
  const shown = Object.entries(showingOf(profile, {}, [one([])]).c1!).map(([field, is]) => ({ field, is }))
  const cases = [
    one(shown),
    { ...one([{ field: 'egfr', is: [] }]), id: 'c2' },
    {
      ...one(
        [
          { field: 'egfr', is: [] },
          { field: 'any', is: [{ value: 'no' }] },
        ],
        [],
      ),
      id: 'c3',
      asOf: '2020-01-01',
    },
  ]
  test('DuckDB and cql-execution tell the same', async () => {
    const all = runCases({ ...profile, cases })
    expect(all.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(await runCasesOn(arrays, { ...profile, cases })).toEqual(all)
    expect(await runCasesOn(duckdb, { ...profile, cases })).toEqual(all)
    expect(await runCasesOn(cql, { ...profile, cases })).toEqual(all)
  })
  test('an engine that shows the row before the latest is caught; one that tells no values is not asked', async () => {
    const wrong: Pick<Engine, 'evaluate' | 'shows'> = {
      evaluate: arrays.evaluate,
      shows: async (...asked) =>
        (await arrays.shows!(...asked)).map(({ field, of }): Shows => ({
          field,
          of: (patient) => {
            const answer = of(patient)
            return answer.type === 'rows' ? { ...answer, rows: answer.rows.slice(1) } : answer
          },
        })),
    }
    expect((await runCasesOn(wrong, { ...profile, cases })).map(({ ok }) => ok)).toEqual([false, true, true])
    const silent = await runCasesOn({ evaluate: arrays.evaluate }, { ...profile, cases })
    expect(silent.map(({ ok, shown: told }) => [ok, told])).toEqual([
      [true, undefined],
      [true, undefined],
      [true, undefined],
    ])
  })
})

describe('random documents over random patients', () => {
  let world: Population
  let session: DuckdbSession
  const seen = { fields: 0, nothing: 0, kinds: new Set<string>() }
  beforeAll(async () => {
    world = fc.sample(patients, { seed: 20_261_127, numRuns: 1 })[0]!
    session = await openDuckdb(world, { memory: 256, threads: 1 })
  })
  afterAll(() => session.close())
  test('what arrays show is what is expected of DuckDB, and nobody else’s is', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (drawn) => {
        const plan: Plan = planOf(drawn)
        const sql = await runDisplay(session, compileDraft(plan), RUN)
        for (const { field, of } of showsInArrays(plan, world, RUN)) {
          const projection = plan.display.find(({ id }) => id === field)!.projection
          const other = sql.find((each) => each.field === field)!
          const kind = drawn.display.find(({ id }) => id === field)!.kind
          for (let patient = 0; patient < world.size; patient++) {
            const is = isOf(of(patient), projection)
            expect(showsAs(is, other.of(patient), projection, drawn), `${field} ${kind}: ${JSON.stringify(is)}`).toBe(true)
            seen.fields++
            if (!is.length) seen.nothing++
            expect(isText(is, field, projection, drawn, 'da')).not.toBe('')
            if (projection?.show === 'parts' || (projection?.show === 'rows' && !projection.column)) continue // one of several codes is enough
            const next = of((patient + 1) % world.size)
            if (JSON.stringify(isOf(next, projection)) !== JSON.stringify(is)) expect(showsAs(is, next, projection, drawn)).toBe(false)
          }
          seen.kinds.add(kind)
        }
      }),
      { seed: 20_261_127, numRuns: 80 },
    )
    expect(seen.nothing).toBeGreaterThan(20)
    expect(seen.fields).toBeGreaterThan(1000)
    expect([...seen.kinds].sort()).toEqual(Object.keys(DISPLAYS).sort())
  }, 240_000)
})

test('the production profiles say what they show of some of their test patients', () => {
  for (const name of ['osteoporose', 'demens', 'psykisk-sygdom-identifikation', 'psykisk-sygdom-undersoegelse'])
    expect(
      shipped(name).cases.some(({ expect: { shown } }) => shown),
      name,
    ).toBe(true)
})
