import { expect, test } from 'vitest'
import { parseDay } from '#criteria'
import { assemble } from './assemble'
import { describe as summaryOf } from './describe'

const ref = parseDay('2026-06-30')!
const person = (key: string, birth: string | null, sex: 'K' | 'M', days: string[]) => ({
  key,
  birth: birth === null ? null : parseDay(birth)!,
  sex,
  municipality: '',
  cprStatus: '01',
  rows: days.map((day, i) => ({ id: `${key}-${i}`, table: 'service' as const, day: parseDay(day)!, codes: [{ system: 'x', code: `c${i}` }] })),
})

test('counts persons by sex and age, rows and persons by table, and the days covered', () => {
  const found = summaryOf(
    assemble({ name: 'A', clinic: '091034', ref }, [
      person('a', '2008-06-30', 'K', ['2020-01-02', '2026-09-01']), // 18 that day
      person('b', '2008-07-01', 'M', ['2021-01-01']), // still 17
      person('c', '1946-06-30', 'K', []), // 80 that day
      person('d', null, 'K', []),
    ]),
  )
  expect(found).toMatchObject({ size: 4, women: 3, men: 1, unknownBirthday: 1, codes: 2, rows: 3, first: '2020-01-02', last: '2026-09-01', ref: '2026-06-30' })
  expect(found.tables.service).toEqual({ rows: 3, patients: 2 })
  expect(found.ages.map((one) => one.patients)).toEqual([1, 1, 0, 0, 1])
})
test('an empty population has no days', () =>
  expect(summaryOf(assemble({ name: '', clinic: '', ref }, []))).toMatchObject({ size: 0, rows: 0, first: null, last: null }))
