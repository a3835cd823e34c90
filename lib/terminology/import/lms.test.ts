import { expect, test } from 'vitest'
import { SYSTEMS } from '#criteria'
import { DOSAGE, FORM, INDICATION } from './systems'
import { at, dos, latin1, readAll, utf8 } from './testing/write'

const drug = (more: [number, string][] = []) =>
  at(
    180,
    [1, '28100000101'],
    [12, 'SP'],
    [30, 'Prøvemiddel'],
    [60, 'Tablet, overtrukken'],
    [80, 'TABFILM'],
    [94, '12,5 mg'],
    [114, '0000012500'],
    [124, 'MG'],
    [139, 'A10BA02'],
    [147, 'OR'],
    ...more,
  )
const pack = (more: [number, string][] = []) =>
  at(137, [1, '28100000101'], [12, '012345'], [30, '100 stk. (blister)'], [60, '00010000'], [68, 'ST'], [74, 'B'], [91, '000033333'], ...more)

test('LMS01: a drug with strength, form, ATC; strength has three decimals understood', async () => {
  const { codes, refused } = await readAll('lms01', dos(`${drug()}\r\n`))
  expect(refused).toEqual([])
  expect(codes[0]).toMatchObject({
    system: SYSTEMS.drug.uri,
    code: '28100000101',
    title: 'Prøvemiddel 12,5 mg Tablet, overtrukken',
    to: null,
    more: { atc: 'A10BA02', form: 'TABFILM', strength: '12.5', unit: 'MG', route: 'OR' },
  })
})
test('LMS01: blank strength and ATC are left out; a deregistered drug is retired on its day', async () => {
  const blank = at(180, [1, '    1234567'], [30, 'Uden styrke'], [165, '20240115'])
  const { codes } = await readAll('lms01', dos(`${blank}\n`))
  expect(codes[0]).toMatchObject({ code: '1234567', retired: true, to: '2024-01-15', more: {} })
})
test('LMS02: DDD in thousandths, size in hundredths, the package number with its zeros', async () => {
  const { codes } = await readAll(
    'lms02',
    dos(
      `${pack()}\n${pack([
        [12, '  2345'],
        [91, '000000000'],
        [120, '20250701'],
      ])}\n`,
    ),
  )
  expect(codes.map(({ code, to, more }) => [code, to, more.size, more.ddd, more.drug])).toEqual([
    ['012345', null, '100', '33.333', '28100000101'],
    ['002345', '2025-07-01', '100', undefined, '28100000101'],
  ])
})
test('LMS12: the levels stand apart and are joined; both ways of writing the first', async () => {
  const atc = (code: string, text: string) => at(152, [1, code], [9, text])
  const { codes, refused } = await readAll(
    'lms12',
    dos([atc('A       ', 'Fordøjelsesorganer'), atc('A 10', 'Diabetes'), atc(' A10BA02', 'metformin'), atc('A10BA02', 'x')].join('\r\n') + '\r\n\u001a'),
  )
  expect(codes.map((one) => one.code)).toEqual(['A', 'A10', 'A10BA02', 'A10BA02'])
  expect(refused).toEqual([])
})
test('LMS22, 26, 28: code, text, in use or not; units a day in thousandths', async () => {
  const form = await readAll('lms22', dos(`${at(108, [1, 'TABFILM'], [8, 'Filmovertrukne tabletter'], [108, 'A'])}\n`))
  expect(form.codes[0]).toMatchObject({ system: FORM, code: 'TABFILM', retired: false })
  const indication = await readAll('lms26', dos(`${at(164, [1, '0000012'], [8, 'mod sukkersyge'], [164, 'I'])}\n`))
  expect(indication.codes[0]).toMatchObject({ system: INDICATION, code: '12', title: 'mod sukkersyge', retired: true })
  const dosage = await readAll('lms28', dos(`${at(183, [1, '0000123'], [8, '1x2'], [18, '1 tablet 2 gange daglig'], [96, '000002000'], [183, 'A'])}\n`))
  expect(dosage.codes[0]).toMatchObject({ system: DOSAGE, code: '123', more: { short: '1x2', daily: '2' }, retired: false })
})
test('LMS25 and 27 link; an indication for one drug alone stands at the drug', async () => {
  const { maps } = await readAll(
    'lms25',
    dos(`${at(26, [1, 'A10BA02'], [9, '0000012'], [16, '00000000000'])}\n${at(26, [1, 'A10BA02'], [9, '0000013'], [16, '28100000101'])}\n`),
  )
  expect(maps).toEqual([
    { from: { system: SYSTEMS.atc.uri, code: 'A10BA02' }, to: { system: INDICATION, code: '12' }, relation: 'indication' },
    { from: { system: SYSTEMS.drug.uri, code: '28100000101' }, to: { system: INDICATION, code: '13' }, relation: 'indication' },
  ])
  const dosages = await readAll('lms27', dos(`${at(18, [1, '28100000101'], [12, '0000123'])}\n`))
  expect(dosages.maps[0]).toEqual({ from: { system: SYSTEMS.drug.uri, code: '28100000101' }, to: { system: DOSAGE, code: '123' }, relation: 'dosage' })
})

test.each([
  ['lms01', drug([[114, '12,5      ']]), 'badNumber 28100000101 12,5'],
  ['lms01', drug([[165, '20241399']]), 'badDate 28100000101 20241399'],
  ['lms01', drug([[139, 'A1OBA02 ']]), 'badCode 28100000101 A1OBA02'],
  ['lms01', drug([[1, '           ']]), 'noCode Prøvemiddel'],
  ['lms02', pack([[91, '00003x333']]), 'badNumber 012345 00003x333'],
  ['lms02', pack([[12, '      ']]), 'noCode 100 stk. (blister)'],
  ['lms12', at(152, [1, 'A1'], [9, 'x']), 'badCode A1'],
  ['lms12', at(152, [1, 'A10']), 'short A10'],
  ['lms28', at(183, [1, '0000123'], [18, 'x'], [96, 'en'], [183, 'A']), 'badNumber 0000123'],
  ['lms27', at(18, [1, '28100000101']), 'short'],
  ['lms25', at(26, [9, '0000012']), 'noCode'],
] as const)('%s refuses: %#', async (format, line, says) => {
  const { codes, maps, refused } = await readAll(format, dos(`${line.trimEnd()}\n`))
  expect([...codes, ...maps]).toEqual([])
  expect(refused[0]).toContain(says)
})

test('a last line without a line break is cut when it is not whole', async () => {
  const { codes, refused } = await readAll('lms01', dos(`${drug()}\n${drug().slice(0, 120)}`))
  expect(codes).toHaveLength(1)
  expect(refused).toEqual(['2 cut 28100000101SP P'])
})
test('code page 865 as described, Latin-1 and UTF-8 when the file is so', async () => {
  const text = `${drug()}\n`
  expect((await readAll('lms01', dos(text))).notes).toEqual([])
  for (const [encoding, bytes] of [
    ['windows-1252', latin1(text)],
    ['utf-8', utf8(text)],
  ] as const) {
    const { codes, notes } = await readAll('lms01', bytes)
    expect([codes[0]!.title.slice(0, 11), notes]).toEqual(['Prøvemiddel', [`1 encoding ${encoding}`]])
  }
})
