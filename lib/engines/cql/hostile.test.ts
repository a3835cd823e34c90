// 500 hostile texts in every text field of a document: refused with a finding, or in CQL only inside a string, the rest of the library being
// what it is with a harmless text; and as the name and version of a library. STUDIO_LONG=1 puts every text in every field, the ordinary run some.
import { expect, test, vi } from 'vitest'
import { LONE_SURROGATE, SYSTEMS, type Plan } from '#criteria'
import { LONG } from '../generated/amount'
import { planOfSets } from '../generated/sets'
import { HOSTILE_TEXTS } from '../sql/testing/hostile'
import { isChoice, places, textsAt, withIn, type Lowered, type Place } from '../sql/testing/places'
import { compileCql } from './compile'
import { partsOf, type Parts } from './testing/literals'
import { translate } from './translate'

// The translator reads its models once a process: seconds in quiet, more than a minute on a busy machine.
vi.setConfig({ testTimeout: 240_000 })

const all = places()
const reached = all.filter(({ reaches }) => reaches)

const cqlOf = ({ plan, measures }: Lowered, name = 'proeve', version = '1.0.0'): string | null => {
  const compiled = compileCql(plan, name, version, { measures })
  return 'cql' in compiled ? compiled.cql : null
}
/** With one text in the place of another: a code stands in one string with its system; remarks name steps, rules and fields. */
const said = ({ rest, texts, remarks }: Parts, from: string, to: string): string => {
  const put = (one: string) =>
    from && (one === from || one.startsWith(`${from} `) || one.endsWith(` ${from}`)) ? one.split(from).join(to.normalize('NFC')) : one
  return JSON.stringify([rest, texts.map(put).sort(), remarks.map(put)])
}

const known = new Map<Place, { text: string; parts: Parts | null }[]>()
function harmlessIn(place: Place): { text: string; parts: Parts | null }[] {
  let found = known.get(place)
  if (!found) {
    const read = (lowered: Lowered) => {
      const cql = cqlOf(lowered)
      return cql === null ? null : partsOf(cql)
    }
    known.set(place, (found = place.harmless.map(({ text, lowered }) => ({ text, parts: read(lowered) }))))
  }
  return found
}

/** null, or what is wrong. */
function wrongWith(place: Place, text: string): string | null {
  const lowered = withIn(place, text)
  if (Array.isArray(lowered)) return lowered.length && lowered.every(({ sentence }) => sentence.da && sentence.en) ? null : 'refused without a finding'
  const given = JSON.stringify(lowered)
  if (isChoice(place, text)) return null
  if (!place.reaches && place.harmless.some((one) => JSON.stringify(one.lowered) === given)) return null // nothing of it comes to the compiler
  const cql = cqlOf(lowered)
  const same = harmlessIn(place).some(({ text: harmless, parts }) =>
    cql === null || parts === null ? cql === parts : said(parts, harmless, text) === said(partsOf(cql), '', ''),
  )
  return same ? null : 'another library'
}

test(
  'in no field does a text change a library',
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
    all.forEach((place, index) => place.reaches || tryIn(place, textsAt(index, 1)))
    reached.forEach((place, index) => tryIn(place, textsAt(index, 60)))
    console.log(`${tried} texts in ${all.length} fields, ${reached.length} of which come to the compiler`)
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(1_300)
    // the fields whose texts stand in the library, and none of them refused
    const there = reached.filter((place) => harmlessIn(place).some(({ text, parts }) => parts?.texts.some((one) => one.includes(text))))
    expect(there.map(({ field }) => field.name)).toEqual(
      expect.arrayContaining([
        'codeLists[].codes[].system',
        'codeLists[].codes[].code',
        'results[].codes[].code',
        'results[].unit',
        'display[].params[note.text]',
      ]),
    )
  },
  LONG ? 3_600_000 : 60_000,
)

const KEPT = [...new Set(HOSTILE_TEXTS.map((text) => text.normalize('NFC')))].filter((text) => text.length <= 400)
/** With all of them as codes, systems, words, notes, ids of steps, rules and fields. */
const full = (texts: readonly string[]): Plan => {
  const plan = planOfSets([
    {
      op: 'exists',
      of: {
        op: 'where',
        of: {
          op: 'select',
          table: 'order',
          codes: { any: texts.flatMap((code) => [SYSTEMS.local.uri, code].map((system) => ({ system, code, match: 'exact' as const }))), not: [] },
        },
        test: { word: 'form', in: [...texts] },
      },
    },
    { op: 'person', field: 'municipality', in: [...texts] },
  ])
  return {
    ...plan,
    steps: plan.steps.map((step, index) => ({ ...step, id: texts[index]! })),
    tiers: [{ id: 't', rules: texts.slice(0, 20).map((id) => ({ id, set: { op: 'person', field: 'sex', in: ['K'] } })) }],
    display: texts.map((text) => ({ id: text, projection: { show: 'note', text } })),
  }
}

test('all of them at once are strings of the library and nothing else', () => {
  expect(KEPT.length).toBeGreaterThan(480)
  const parts = partsOf(cqlOf({ plan: full(KEPT), measures: [] })!)
  expect(KEPT.filter((text) => !parts.texts.includes(text))).toEqual([])
  const harmless = KEPT.map((_, index) => `ufarlig ${index}`)
  expect(parts.rest).toBe(partsOf(cqlOf({ plan: full(harmless), measures: [] })!).rest)
})

test('as the name and the version of a library they are a name and a string', () => {
  const lowered: Lowered = { plan: planOfSets([{ op: 'person', field: 'sex', in: ['K'] }]), measures: [] }
  const plain = partsOf(cqlOf(lowered)!)
  for (const text of KEPT) {
    const { rest, texts } = partsOf(cqlOf(lowered, text, text)!)
    expect(texts[0]).toBe(text)
    expect(rest.slice(rest.indexOf('\nusing FHIR'))).toBe(plain.rest.slice(plain.rest.indexOf('\nusing FHIR')))
    expect(rest).toMatch(/^library "(?:[^"\\]|\\[\\"])*" version \?\n/)
  }
})

test('the translator by others reads the strings as they are', async () => {
  // its grammar has no string with a half character, and documents have none either
  const some = KEPT.filter((text, index) => !LONE_SURROGATE.test(text) && (LONG || index % 4 === 0))
  const { errors, elmText } = await translate(cqlOf({ plan: full(some), measures: [] })!)
  expect(errors).toEqual([])
  const literals = new Set<string>()
  JSON.parse(elmText, (key, value: unknown) => {
    if (key === 'value' && typeof value === 'string') literals.add(value)
    return value
  })
  expect(some.filter((text) => !literals.has(text))).toEqual([])
})
