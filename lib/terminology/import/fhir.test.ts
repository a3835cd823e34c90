import { expect, test } from 'vitest'
import { SYSTEMS } from '#criteria'
import { elementsOf } from './json'
import { ImportFault, type FaultCode } from './reasons'
import { pieces, readAll, utf8 } from './testing/write'

const json = (value: unknown) => utf8(JSON.stringify(value, null, 1))
const faultOf = (work: Promise<unknown>): Promise<FaultCode | null> =>
  work.then(
    () => null,
    (error: unknown) => {
      if (error instanceof ImportFault) return error.code
      throw error
    },
  )

const SYSTEM = {
  resourceType: 'CodeSystem',
  url: 'http://hl7.org/fhir/sid/icpc-2',
  version: '2026',
  title: 'ICPC prøve',
  concept: [
    {
      code: 'L',
      display: 'Muskel',
      concept: [{ code: 'L95', display: 'Osteoporosis', designation: [{ language: 'da', value: 'Osteoporose' }, { value: 'knogleskørhed' }] }],
    },
    {
      code: 'T90',
      display: 'Diabetes',
      property: [
        { code: 'inactive', valueBoolean: true },
        { code: 'replacedBy', valueCode: 'T91' },
        { code: 'retirementDate', valueDateTime: '2024-12-31' },
      ],
    },
    { code: '', display: 'uden kode' },
    { display: 'uden kode' },
    { code: 'T99' },
    7,
  ],
}

test('CodeSystem: an alias is made the common URI, levels, Danish first, retired and replaced', async () => {
  for (const size of [1, 13, 1e6]) {
    const { codes, refused, about } = await readAll('fhir-codesystem', json(SYSTEM), size)
    expect(about).toEqual({ type: 'about', url: 'http://hl7.org/fhir/sid/icpc-2', version: '2026', title: 'ICPC prøve' })
    expect(
      codes.map(({ system, code, title, english, parent, retired, replacedBy, to, words }) => [
        system,
        code,
        title,
        english,
        parent,
        retired,
        replacedBy,
        to,
        words,
      ]),
    ).toEqual([
      [SYSTEMS.icpc.uri, 'L95', 'Osteoporose', 'Osteoporosis', 'L', false, null, null, ['knogleskørhed']],
      [SYSTEMS.icpc.uri, 'L', 'Muskel', null, null, false, null, null, []],
      [SYSTEMS.icpc.uri, 'T90', 'Diabetes', null, null, true, 'T91', '2024-12-31', []],
    ])
    expect(refused.map((one) => one.replace(/^\d+ /, ''))).toEqual(['noCode uden kode', 'noCode uden kode', 'noTitle T99', 'malformed'])
  }
})

test('ValueSet: codes named one by one, of several systems; once though they stand in the expansion too', async () => {
  const { codes, refused, notes, about } = await readAll(
    'fhir-valueset',
    json({
      resourceType: 'ValueSet',
      url: 'urn:prøve',
      compose: {
        include: [
          { system: SYSTEMS.sks.aliases[0], concept: [{ code: 'DM80', display: 'Osteoporose' }] },
          { system: SYSTEMS.atc.uri, filter: [{ property: 'concept', op: 'is-a', value: 'M05' }] },
          { concept: [{ code: 'X' }] },
        ],
      },
      expansion: {
        contains: [
          { system: SYSTEMS.sks.uri, code: 'DM80', display: 'igen' },
          { abstract: true, display: 'gruppe', contains: [{ system: SYSTEMS.icpc.uri, code: 'L95', display: 'Osteoporose' }] },
        ],
      },
    }),
  )
  expect(codes.map(({ system, code }) => [system, code])).toEqual([
    [SYSTEMS.sks.uri, 'DM80'],
    [SYSTEMS.icpc.uri, 'L95'],
  ])
  expect([refused.map((one) => one.slice(3)), notes.map((one) => one.slice(3)), about?.url]).toEqual([
    ['unknownSystem X'],
    [`wholeSystem ${SYSTEMS.atc.uri}`],
    'urn:prøve',
  ])
})

test('ConceptMap: ICD-10 becomes SKS and says so; a target without a code maps to nothing', async () => {
  const { maps, refused, notes } = await readAll(
    'fhir-conceptmap',
    json({
      resourceType: 'ConceptMap',
      group: [
        {
          source: 'http://hl7.org/fhir/sid/icpc-2',
          target: 'http://hl7.org/fhir/sid/icd-10',
          element: [
            {
              code: 'T90',
              target: [
                { code: 'E11.9', equivalence: 'narrower' },
                { code: 'E12', equivalence: 'equivalent' },
              ],
            },
            { code: 'A98', target: [{ equivalence: 'unmatched' }] },
            { code: 'A97', target: [] },
            { code: 'L95', target: [{ code: '???', equivalence: 'wider' }] },
          ],
        },
      ],
    }),
  )
  expect(maps).toEqual([
    { from: { system: SYSTEMS.icpc.uri, code: 'T90' }, to: { system: SYSTEMS.sks.uri, code: 'DE119' }, relation: 'narrower' },
    { from: { system: SYSTEMS.icpc.uri, code: 'T90' }, to: { system: SYSTEMS.sks.uri, code: 'DE12' }, relation: 'equivalent' },
  ])
  expect(refused.map((one) => one.replace(/^\d+ /, ''))).toEqual(['noTarget A98', 'noTarget A97', 'badCode L95 → ???'])
  expect(notes[0]).toContain('icdAsSks E11.9 → DE119')
})

test('what is not a resource of the sort is refused whole', async () => {
  expect(await faultOf(readAll('fhir-codesystem', json({ ...SYSTEM, resourceType: 'ValueSet' })))).toBe('otherResource')
  expect(await faultOf(readAll('fhir-codesystem', json({ concept: [], resourceType: 'Patient' })))).toBe('otherResource')
  expect(await faultOf(readAll('fhir-codesystem', json({ resourceType: 'CodeSystem', concept: [{ code: 'A' }], url: 'x' })))).toBe('urlFirst')
  expect(await faultOf(readAll('fhir-codesystem', json([SYSTEM])))).toBe('otherResource')
  expect(await faultOf(readAll('fhir-codesystem', json(SYSTEM).subarray(0, 300)))).toBe('notJson')
  expect(await faultOf(readAll('fhir-codesystem', Uint8Array.from([0x7b, 0xff])))).toBe('notUtf8')
  expect(await faultOf(readAll('fhir-codesystem', utf8('{"resourceType":"CodeSystem","url":"x","concept":[{"a":'.padEnd(100_000, '[')), 1e6))).toBe('tooLarge')
})

const all = async (text: string, size: number) => {
  const found: unknown[] = []
  for await (const { value } of elementsOf(pieces(utf8(text), size), () => false)) found.push(value)
  return found
}
test('the JSON reader agrees with JSON.parse, in pieces of every size', async () => {
  const good = [
    'null',
    '0',
    '-1.5e+3',
    '""',
    '"a\\u00e6\\n\\"\\\\"',
    '[]',
    '{}',
    '[1,[2,{"a":[true,false,null]}]]',
    ' {"a" : "b" , "c":[ ] } ',
    '{"__proto__":1,"a":{"constructor":2}}',
    '"æøå😀"',
  ]
  for (const text of good) for (const size of [1, 2, 3, 100]) expect(JSON.stringify(await all(text, size)), text).toBe(JSON.stringify([JSON.parse(text)]))
  const bad = [
    '',
    ' ',
    '{',
    '[1,]',
    '{"a"}',
    '{"a":}',
    '{a:1}',
    '01',
    '1 2',
    '[1 2]',
    '"a',
    '"\\x"',
    'tru',
    ']',
    '{]',
    '{"a":1,}',
    '"a\nb"',
    '[,1]',
    ':1',
    '{"a":1}}',
    "'a'",
    '1.',
    '--1',
  ]
  for (const text of bad) {
    expect(() => JSON.parse(text) as unknown, text).toThrow()
    for (const size of [1, 100]) expect(await faultOf(all(text, size)), text).toBe('notJson')
  }
})
