import { expect, test } from 'vitest'
import { undecidedCodes } from './undecided-codes'
import { afterRemedies, found, sound } from './sound'

test('codes nobody has decided on', () => {
  const [first, ...rest] = sound().codeLists
  const open = (n: number) => ({
    ...sound(),
    codeLists: [
      { ...first!, codes: [...first!.codes, ...Array.from({ length: n }, (_, i) => ({ system: 's', code: `c${i}`, include: true, decided: false }))] },
      ...rest,
    ],
  })
  expect(found(undecidedCodes, open(1))[0]!.sentence.da).toBe(
    'Kodelisten »Denosumab« har én kode, der ikke er taget stilling til (c0). Tag den med, eller udelad den.',
  )
  expect(found(undecidedCodes, open(2))).toMatchObject([{ list: 'denosumab', severity: 'fault', params: { n: 2 } }])
  expect(afterRemedies(undecidedCodes, open(2))).toEqual([])
})
