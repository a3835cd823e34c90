import { expect, test } from 'vitest'
import { includedAndExcluded } from './included-and-excluded'
import { afterRemedies, found, sound } from './sound'

const [denosumab, bone] = sound().codeLists
const both = (include: boolean, decided = true) => ({
  ...sound(),
  codeLists: [{ ...denosumab!, codes: [...denosumab!.codes, { system: 'urn:oid:2.16.840.1.113883.6.73', code: 'M05BX04', include, decided }] }, bone!],
})
test('a code that is in and out, also under another name of its system', () => {
  const profile = both(false)
  expect(found(includedAndExcluded, profile)).toMatchObject([{ list: 'denosumab', severity: 'fault', params: { code: 'M05BX04' } }])
  expect(afterRemedies(includedAndExcluded, profile)).toEqual([])
  expect(found(includedAndExcluded, found(includedAndExcluded, profile)[0]!.more![0]!.edit(profile))).toEqual([])
})
test('twice in, not decided on, or under a code that is in, is another matter', () =>
  expect([both(true), both(false, false), sound()].flatMap((one) => found(includedAndExcluded, one))).toEqual([]))
