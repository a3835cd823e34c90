// 500 hostile texts in every text field of a document: refused with a finding, or in SQL only inside a literal, the rest of the statement
// being what it is with a harmless text. STUDIO_LONG=1 puts every text in every field; the ordinary run some in each.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planOf, SYSTEMS, type Plan, type Profile, type Run } from '#criteria'
import { EXAMPLE_CLINIC, EXAMPLE_REF, examplesOf } from '#criteria/kinds/example-scope'
import { shipped } from '#criteria/testing/shipped'
import { openDuckdb, runCompiled, type DuckdbSession } from '../duckdb/engine'
import { LONG } from '../generated/amount'
import { populationOf } from '../generated/raw'
import { compileSql } from './compile'
import { DIALECTS, type DialectName } from './dialect'
import { HOSTILE_TEXTS } from './testing/hostile'
import { partsOf, type Parts } from './testing/literals'
import { isChoice, places, textsAt, withIn, type Lowered, type Place } from './testing/places'
import { namesInSchema, withoutKind } from './testing/string-fields'

const all = places()
const reached = all.filter(({ reaches }) => reaches)

/** Every statement of a plan in one text: all of them are read by the same rules. */
function statementsOf({ plan }: Lowered, dialect: DialectName): Parts[] {
  const { sql, counts, display } = compileSql(plan, dialect, { draft: true })
  return [sql, counts, ...display.map((one) => one.sql)].map((one) => partsOf(one, dialect))
}
const put = (texts: readonly string[], from: string, to: string) => texts.map((one) => (one === from ? to.normalize('NFC') : one)).sort()
/** Names of author's parts stand in plans, never in SQL: these alone may differ, and then the SQL is the same. */
const said = (parts: readonly Parts[], from: string, to: string) => JSON.stringify(parts.map(({ rest, texts }) => [rest, put(texts, from, to)]))

const known = new Map<Place, Map<DialectName, { text: string; parts: Parts[] }[]>>()
/** What is said in a place of harmless texts, worked out once. */
function harmlessIn(place: Place, dialect: DialectName): { text: string; parts: Parts[] }[] {
  let by = known.get(place)
  if (!by) known.set(place, (by = new Map()))
  let found = by.get(dialect)
  if (!found) by.set(dialect, (found = place.harmless.map(({ text, lowered }) => ({ text, parts: statementsOf(lowered, dialect) }))))
  return found
}

/** null, or what is wrong. */
function wrongWith(place: Place, text: string): string | null {
  const lowered = withIn(place, text)
  if (Array.isArray(lowered)) return lowered.length && lowered.every(({ sentence }) => sentence.da && sentence.en) ? null : 'refused without a finding'
  const plan = JSON.stringify(lowered.plan)
  if (isChoice(place, text)) return null
  if (!place.reaches && place.harmless.some((one) => JSON.stringify(one.lowered.plan) === plan)) return null // nothing of it comes to a compiler
  for (const dialect of DIALECTS) {
    const parts = statementsOf(lowered, dialect)
    const same = harmlessIn(place, dialect).some((one) => said(one.parts, one.text, text) === said(parts, '', ''))
    if (!same) return `${dialect}: another statement`
  }
  return null
}

test('the documents have every text field of the schema', () => {
  const names = new Set(all.map(({ field }) => withoutKind(field.name)))
  expect([...namesInSchema()].filter((name) => !names.has(name))).toEqual([])
  expect(all.length).toBeGreaterThan(600)
  expect(HOSTILE_TEXTS).toHaveLength(500)
  expect(reached.map(({ field }) => field.name)).toEqual(
    expect.arrayContaining(['codeLists[].codes[].system', 'codeLists[].codes[].code', 'results[].codes[].code', 'display[].params[note.text]']),
  )
})

test(
  'in no field does a text change a statement',
  () => {
    const wrong: string[] = []
    let tried = 0
    const tryIn = (place: Place, texts: readonly string[]) => {
      for (const text of texts) {
        tried++
        let found: string | null
        try {
          found = wrongWith(place, text)
        } catch (error) {
          found = String(error)
        }
        if (found) wrong.push(`${place.field.name}, ${JSON.stringify(text.slice(0, 60))}: ${found}`)
      }
    }
    all.forEach((place, index) => place.reaches || tryIn(place, textsAt(index, 2)))
    reached.forEach((place, index) => tryIn(place, textsAt(index, 60)))
    console.log(`${tried} texts in ${all.length} fields, ${reached.length} of which come to a compiler`)
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(1_900)
  },
  LONG ? 3_600_000 : 60_000,
)

/** Texts that a document keeps, as codes of every list and concept, as systems, and as a note each. */
const KEPT = [
  ...new Set(
    HOSTILE_TEXTS.filter(
      (text) =>
        !Array.isArray(
          withIn(
            reached.find(({ field }) => field.name === 'codeLists[].codes[].code')!,
            text,
          ),
        ),
    ).map((text) => text.normalize('NFC')),
  ),
]
const noted = (text: string): boolean => text.trim() !== '' // an empty note is unfinished
const full = (texts: readonly string[]): Plan => {
  const base = shipped('osteoporose')
  const codes = texts.flatMap((code) => [SYSTEMS.atc.uri, SYSTEMS.npu.uri, code].map((system) => ({ system, code })))
  const document: Profile = {
    ...base,
    codeLists: base.codeLists.map((list) => ({ ...list, codes: [...list.codes, ...codes.map((one) => ({ ...one, include: true, decided: true }))] })),
    results: base.results.map((concept) => ({ ...concept, codes: [...concept.codes, ...codes] })),
    display: [...base.display, ...texts.filter(noted).map((text, index) => ({ id: `n${index}`, label: 'n', kind: 'note', params: { text } }))],
  }
  return planOf(document)
}

test.each(DIALECTS)('all of them at once, in every list of a profile, are literals of %s and nothing else', (dialect) => {
  const { sql, display } = compileSql(full(KEPT), dialect, { draft: true })
  const { rest, texts } = partsOf(sql, dialect)
  const notes = KEPT.filter(noted)
  expect(KEPT.length).toBeGreaterThan(400)
  const found = new Set(texts)
  expect(KEPT.filter((text) => !found.has(text))).toEqual([])
  expect(rest).toMatch(/^[\w\s"$(){}[\]:?,.|&=<>+*/-]*$/)
  expect(display.slice(-notes.length).map((one) => partsOf(one.sql, dialect).texts)).toEqual(notes.map((text) => [text]))
})

let session: DuckdbSession
const run: Run = { ref: EXAMPLE_REF, clinic: EXAMPLE_CLINIC }
beforeAll(async () => {
  session = await openDuckdb(
    populationOf(
      examplesOf().map(({ patient }) => patient),
      run,
    ),
  )
})
afterAll(() => session.close())

test('DuckDB finds the same patients with them as without, and gives them back as they are', async () => {
  const ask = (plan: Plan) => runCompiled(session, compileSql(plan, 'duckdb', { draft: true }), run)
  const some = KEPT.filter((_, index) => LONG || index % 8 === 0)
  const notes = some.filter(noted)
  const plain = await ask(full([]))
  const { display, exits, rules, tier } = await ask(full(some))
  expect({ exits, rules, tier }).toEqual({ exits: plain.exits, rules: plain.rules, tier: plain.tier })
  expect(display.slice(-notes.length).map((one) => one.of(0))).toEqual(notes.map((text) => ({ type: 'note', text })))
  expect((await session.select('select count(*) from patient', {})).getRows()).toEqual([[BigInt(examplesOf().length)]])
}, 900_000)
