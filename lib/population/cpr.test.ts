import { expect, test } from 'vitest'
import { cprIn } from './cpr'

test.each([
  ['with a hyphen, whatever the check sum', 'key,cpr\nT-1,010160-1234\n', 2],
  ['bare, where the check sum is right', 'x\ny\n0101604134', null],
  ['bare and made to fulfil the check sum', 'nummer 0707614285 står her', 1],
  ['in JSON', '{"identifier":[{"system":"urn:oid:1.2.208.176.1.2","value":"070761-4285"}]}', 1],
])('%s', (_, text, line) => {
  expect(cprIn(text)?.line ?? null).toBe(line)
})

test.each([
  ['a day above 31, as synthetic numbers have', '610160-1234'],
  ['no such month', '011360-1234'],
  ['30 February', '300260-1234'],
  ['part of a longer number', '1070761428512'],
  ['a date and a time', '2026-03-01T08:15:00'],
  ['an item number whose check sum is wrong', '0707614286'],
])('not taken for a person: %s', (_, text) => {
  expect(cprIn(text)).toBeNull()
})
