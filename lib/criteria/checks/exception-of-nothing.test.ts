import { expect, test } from 'vitest'
import { exceptionOfNothing } from './exception-of-nothing'
import { afterRemedies, found, sound } from './sound'

const [denosumab, bone] = sound().codeLists
test('an exception that no code of the list covers', () => {
  const profile = {
    ...sound(),
    codeLists: [denosumab!, { ...bone!, codes: [...bone!.codes, { system: 'http://www.whocc.no/atc', code: 'M04AA', include: false, decided: true }] }],
  }
  expect(found(exceptionOfNothing, profile)).toMatchObject([{ list: 'bone', severity: 'advice', params: { code: 'M04AA' } }])
  expect(afterRemedies(exceptionOfNothing, profile)).toEqual([])
})
test('an exception from a wider code does its work', () => expect(found(exceptionOfNothing, sound())).toEqual([]))
