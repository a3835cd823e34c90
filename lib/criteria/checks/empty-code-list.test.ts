import { expect, test } from 'vitest'
import { emptyCodeList } from './empty-code-list'
import { found, sound } from './sound'

const codes = (...of: { include: boolean; decided: boolean }[]) => ({
  ...sound(),
  codeLists: [{ id: 'bone', label: 'Knoglemedicin', codes: of.map((one, n) => ({ system: 's', code: `c${n}`, ...one })) }],
})
test('a list where no code counts', () => {
  expect(found(emptyCodeList, codes())).toMatchObject([
    { list: 'bone', sentence: { da: 'Kodelisten »Knoglemedicin« har ingen koder, der tæller med. Tilføj mindst én.' } },
  ])
  expect(found(emptyCodeList, codes({ include: false, decided: true }, { include: true, decided: false }))).toHaveLength(1)
  expect(found(emptyCodeList, codes({ include: true, decided: true }))).toEqual([])
})
test('an analysis without codes', () =>
  expect(found(emptyCodeList, { ...sound(), results: [{ ...sound().results[0]!, codes: [] }] })).toMatchObject([{ result: 'egfr' }]))
