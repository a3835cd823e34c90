import { expect, test } from 'vitest'
import { SYSTEMS } from '#criteria'
import { at, dos, latin1, readAll, utf8 } from './testing/write'

const row = (kind: string, code: string, from: string, to: string, text: string, more: [number, string][] = []) =>
  at(188, [1, kind], [4, code], [24, from], [32, from], [40, to], [48, text], [180, 'SKS'], ...more)
const DIABETES = row('dia', 'DE11', '19940101', '25000101', 'Type 2-diabetes (prøve)')

test('a row: system, code, period and text; an open end is open', async () => {
  const { codes, refused, notes } = await readAll('sks', latin1(`${DIABETES}\n`))
  expect(codes).toEqual([
    expect.objectContaining({
      system: SYSTEMS.sks.uri,
      code: 'DE11',
      title: 'Type 2-diabetes (prøve)',
      from: '1994-01-01',
      to: null,
      retired: false,
      more: { kind: 'dia' },
    }),
  ])
  expect([refused, notes]).toEqual([[], []])
})

test('ATC codes stand in main group M, and are ATC', async () => {
  const { codes } = await readAll(
    'sks',
    latin1([row('atc', 'MA10BA02', '19960101', '25000101', 'metformin'), row('atc', 'M05BA04', '19960101', '25000101', 'alendronsyre')].join('\r\n') + '\r\n'),
  )
  expect(codes.map(({ system, code }) => [system, code])).toEqual([
    [SYSTEMS.atc.uri, 'A10BA02'],
    [SYSTEMS.atc.uri, 'M05BA04'],
  ])
})

test('a code in two periods is two rows, in whatever order they stand', async () => {
  const { codes, refused } = await readAll(
    'sks',
    latin1([row('opr', 'KUJD02', '20080101', '25000101', 'ny'), row('opr', 'KUJD02', '19960101', '20041231', 'gammel')].join('\n') + '\n'),
  )
  expect(codes.map(({ from, to, title }) => [from, to, title])).toEqual([
    ['2008-01-01', null, 'ny'],
    ['1996-01-01', '2004-12-31', 'gammel'],
  ])
  expect(refused).toEqual([])
})

test.each([
  ['cut in the middle of its text, without a line break', DIABETES.slice(0, 60), '2 cut diaDE11'],
  ['too short for any text', `${DIABETES.slice(0, 40)}\n`, '2 short diaDE11'],
  ['hospital register', `${row('sgh', '1301', '19940101', '25000101', 'Sygehus')}\n`, '2 unknownKind sgh'],
  ['no code', `${row('dia', '', '19940101', '25000101', 'uden kode')}\n`, '2 noCode uden kode'],
  ['a code that is none', `${row('dia', 'DE 11', '19940101', '25000101', 'x')}\n`, '2 badCode DE 11'],
  ['no text', `${row('dia', 'DE12', '19940101', '25000101', '')}\n`, '2 noTitle DE12'],
  ['a day that is none', `${row('dia', 'DE12', '19941301', '25000101', 'x')}\n`, '2 badDate DE12 19941301'],
  ['a day that is none, last', `${row('dia', 'DE12', '19940101', '20210230', 'x')}\n`, '2 badDate DE12 20210230'],
  ['ends before it begins', `${row('dia', 'DE12', '20200101', '20191231', 'x')}\n`, '2 endBeforeStart DE12 2020-01-01–2019-12-31'],
  ['deleted', `${row('dia', 'DE12', '20200101', '25000101', 'x', [[188, '2']])}\n`, '2 deleted DE12'],
  ['control characters', `${row('dia', 'DE12', '20200101', '25000101', 'x\u0000y')}\n`, '2 wrongEncoding'],
  ['endless', `${'x'.repeat(20_000)}\n`, `2 tooLong ${'x'.repeat(30)}`],
])('refused with line and reason: %s', async (_, second, says) => {
  const { codes, refused } = await readAll('sks', latin1(`${DIABETES}\n${second}`), 1000)
  expect(codes.map((one) => one.code)).toEqual(['DE11'])
  expect(refused).toHaveLength(1)
  expect(refused[0]).toContain(says)
})

test('trailing blanks may be gone, lines may be empty, and the last line break may be missing from a whole line', async () => {
  const short = DIABETES.trimEnd().slice(0, 75).trimEnd()
  const { codes, refused } = await readAll('sks', latin1(`\n${short}\r\n\r\n   \n${DIABETES.replace('DE11', 'DE10')}`))
  expect(codes.map((one) => one.code)).toEqual(['DE11', 'DE10'])
  expect(refused).toEqual([])
})

test('another encoding than described is read and told, whatever the size of the pieces', async () => {
  const text = `${row('dia', 'DA00', '19940101', '25000101', 'kolera')}\n${row('dia', 'DM80', '19940101', '25000101', 'Knogleskørhed, Ærø og Ål')}\n`
  for (const size of [1, 7, 100, 1e6])
    for (const [encoding, bytes] of [
      ['utf-8', utf8(text)],
      ['cp865', dos(text)],
      [null, latin1(text)],
    ] as const) {
      const { codes, notes, refused } = await readAll('sks', bytes, size)
      expect(codes.map((one) => one.title)).toEqual(['kolera', 'Knogleskørhed, Ærø og Ål'])
      expect(refused).toEqual([])
      expect(notes.map((one) => one.slice(2))).toEqual(encoding ? [`encoding ${encoding}`] : [])
    }
})
test('a line that is broken in a UTF-8 file is refused alone', async () => {
  const good = utf8(`${row('dia', 'DM80', '19940101', '25000101', 'Knogleskørhed')}\n`.repeat(3000))
  const bad = latin1(`${row('dia', 'DM81', '19940101', '25000101', 'skørhed')}\n`)
  const { codes, refused } = await readAll('sks', Uint8Array.from([...good, ...bad]), 10_000)
  expect([codes.length, refused.length]).toEqual([3000, 1])
  expect(refused[0]).toMatch(/^3001 wrongEncoding/)
})
