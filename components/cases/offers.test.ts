import { expect, test } from 'vitest'
import { TABLES } from '#criteria'
import { example } from '#criteria/edit/example'
import { shipped } from '#criteria/testing/shipped'
import { offersIn } from './offers'

test('each list is offered on the table that it is asked about on, and each analysis as a result', () =>
  expect(offersIn(example()).map(({ id, label, codes }) => `${id}: ${label} ${codes[0]!.code}`)).toEqual([
    'dispensing bisphosphonate: bisfosfonat M05BA',
    'result egfr: eGFR DNK35131',
  ]))
test('of P1 everything can be added: diagnoses, medicine, results and services', () => {
  const offers = offersIn(shipped('osteoporose'))
  expect(new Set(offers.map(({ table }) => table))).toEqual(new Set(['diagnosis', 'dispensing', 'order', 'result', 'service']))
  expect(offers.every(({ table }) => TABLES.includes(table))).toBe(true)
  expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length)
})
