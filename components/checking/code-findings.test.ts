import { expect, test } from 'vitest'
import { codeFindings } from './code-findings'
import { example } from '#criteria/edit/example'

const ICPC = 'urn:oid:1.2.208.176.2.31'
const withCode = (code: string) => ({
  ...example(),
  codeLists: [{ id: 'liste', label: 'Osteoporose', codes: [{ system: ICPC, code, include: true, decided: true }] }],
})

test('a code that nobody knows is a fault at its list, and the remedy puts the nearest known code there', () => {
  const [found, ...others] = codeFindings(withCode('L59'))
  expect(others).toEqual([])
  expect(found).toMatchObject({ code: 'unknownCode', severity: 'fault', list: 'liste' })
  expect(found!.sentence.da).toMatch(/^Koden L59 \(ICPC-2.*\) i »Osteoporose« findes ikke i studiets koder\./)
  const mended = found!.remedy!.edit(withCode('L59'))
  expect(codeFindings(mended)).toEqual([])
})

test('known codes are not spoken of', () => {
  expect(codeFindings(withCode('L95'))).toEqual([])
})
