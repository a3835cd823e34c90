import { expect, test } from 'vitest'
import { SYSTEMS } from '#criteria'
import { formatIn } from './formats'
import { ImportFault } from './reasons'
import { dos, latin1, readAll, utf8 } from './testing/write'

test('NPU: columns by name, comma and quotation marks, retired and replaced', async () => {
  const { codes, refused, notes } = await readAll(
    'npu',
    utf8(
      [
        'change_date,npu_code,short definition,Unit,Kortnavn,Active,Replaced by',
        '2020-01-01,NPU27300,"Hb(B)—Hemoglobin A1c(IFCC); subst.fr. = ?, prøve",mmol/mol,HbA1c;B,1,',
        ',NPU03835,Hb(B)—Hemoglobin A1c,%,,0,NPU27300',
        ',DNK35131,eGFR,mL/min,,1,',
        ',,mangler kode,,,1,',
        ',NPU1,x,,,1,',
        'kort linje',
      ].join('\r\n') + '\r\n',
    ),
  )
  expect(codes.map(({ code, title, retired, replacedBy, more }) => [code, title, retired, replacedBy, more.unit])).toEqual([
    ['NPU27300', 'HbA1c;B', false, null, 'mmol/mol'],
    ['NPU03835', 'Hb(B)—Hemoglobin A1c', true, 'NPU27300', '%'],
    ['DNK35131', 'eGFR', false, null, 'mL/min'],
  ])
  expect(codes[0]!.english).toContain('Hemoglobin A1c(IFCC)')
  expect(refused).toEqual(['5 noCode mangler kode', '6 badCode NPU1', '7 columns kort linje'])
  expect(notes).toEqual([])
})

test('ICPC: semicolons, a spreadsheet’s encoding, a file without a heading, a missing last line break', async () => {
  const { codes, refused, notes } = await readAll(
    'icpc',
    latin1('Kode;Titel;Synonymer\nL95;Osteoporose;knogleskørhed, afkalkning\nT90;"Diabetes; type 2";\nL9;x;\nK86;;'),
  )
  expect(codes.map(({ system, code, title, words }) => [system, code, title, words])).toEqual([
    [SYSTEMS.icpc.uri, 'L95', 'Osteoporose', ['knogleskørhed', 'afkalkning']],
    [SYSTEMS.icpc.uri, 'T90', 'Diabetes; type 2', []],
  ])
  expect(refused).toEqual(['4 badCode L9', '5 noTitle K86'])
  expect(notes).toEqual(['1 encoding windows-1252', '5 noLastLineEnd'])
  const bare = await readAll('icpc', utf8('A01;Smerter, prøve\nA02;Kuldegysninger, prøve\n'))
  expect([bare.codes.map((one) => one.code), bare.notes]).toEqual([['A01', 'A02'], ['1 oldHeader']])
  expect((await readAll('icpc', dos('kode;titel\nA01;Træthed og årsag\n'))).codes[0]!.title).toBe('Træthed og årsag')
})

test('MCS and KIAP: each code in its own system', async () => {
  const { codes, refused } = await readAll('medcom', utf8('Kode;Navn;Enhed\nMCS88015;FEV1;L\nNPU27300;HbA1c;mmol/mol\nDNK05472;Systolisk;mmHg\nLOK1;Lokal;\n'))
  expect(codes.map(({ system, code }) => [system, code])).toEqual([
    [SYSTEMS.mcs.uri, 'MCS88015'],
    [SYSTEMS.npu.uri, 'NPU27300'],
    [SYSTEMS.npu.uri, 'DNK05472'],
  ])
  expect(refused).toEqual(['5 badCode LOK1'])
})

test('services: specialty and number, with and without zeros, with periods', async () => {
  const { codes, refused } = await readAll(
    'services',
    utf8(
      'speciale;nummer;titel;gyldig_fra;gyldig_til;type\n80;120;Årskontrol;01-01-2018;;grundydelse\n80;2150;Undersøgelse;2022-10-01;2500-01-01;tillæg\n80;9;x;31-02-2020;;\nxx;1;y;;;\n80;0101;Omvendt;2020-01-01;2019-01-01;\n',
    ),
  )
  expect(codes.map(({ code, from, to, more }) => [code, from, to, more.kind])).toEqual([
    ['80-0120', '2018-01-01', null, 'grundydelse'],
    ['80-2150', '2022-10-01', null, 'tillæg'],
  ])
  expect(refused).toEqual(['4 badDate 80-0009 31-02-2020', '5 badCode xx 1', '6 endBeforeStart 80-0101 2020-01-01–2019-01-01'])
})

test('the whole file is refused when a column is missing, or a quotation mark is never closed', async () => {
  await expect(readAll('npu', utf8('foo;bar\n1;2\n'))).rejects.toThrow(ImportFault)
  const open = `kode;titel\nL95;"Osteoporose\n${'T90;Diabetes\n'.repeat(3000)}`
  const fault = await readAll('icpc', utf8(open), 5000).catch((error: unknown) => error as ImportFault)
  expect(fault).toBeInstanceOf(ImportFault)
  expect((fault as ImportFault).code).toBe('openQuote')
})

test.each([
  ['SKScomplete.txt', '', 'sks'],
  ['lms01.txt', '', 'lms01'],
  ['C:\\takst\\LMS12.TXT', '', 'lms12'],
  ['npu-codes-latest.csv', '', 'npu'],
  ['ukendt.txt', `diaDE11                ${'19940101'.repeat(2)}25000101Diabetes`, 'sks'],
  ['x.csv', 'npu_code,short definition\n', 'npu'],
  ['x.csv', '\ufeffspeciale;nummer;titel\n', 'services'],
  ['x.csv', 'kode;titel\nA01;Smerter\n', 'icpc'],
  ['x.csv', 'kode;navn\nMCS88015;FEV1\n', 'medcom'],
  ['x.json', '{\n "resourceType" : "ConceptMap"', 'fhir-conceptmap'],
  ['icpc.csv', '{"resourceType":"CodeSystem"', 'fhir-codesystem'],
  ['brev.docx', 'PK', null],
] as const)('recognised by name, else by its beginning: %s %#', (name, head, format) => expect(formatIn(name, utf8(head))).toBe(format))
