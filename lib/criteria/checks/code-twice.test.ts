import { expect, test } from 'vitest'
import { codeTwice } from './code-twice'
import { found, sound } from './sound'

test('the same code twice, also under an alias of its system', () => {
  const twice = [
    { system: 'urn:oid:1.2.208.176.2.31', code: 'L95', include: true, decided: true },
    { system: 'http://hl7.org/fhir/sid/icpc-2', code: 'L95', include: false, decided: true },
  ]
  expect(found(codeTwice, { ...sound(), codeLists: [{ id: 'bone', label: 'Liste', codes: twice }] })).toMatchObject([
    { list: 'bone', severity: 'advice', sentence: { da: '»Liste« har koden L95 to gange. Fjern den ene.' } },
  ])
  expect(
    found(codeTwice, { ...sound(), results: [{ ...sound().results[0]!, codes: [...sound().results[0]!.codes, ...sound().results[0]!.codes] }] }),
  ).toMatchObject([{ result: 'egfr' }])
})
