import { expect, test } from 'vitest'
import { SYSTEMS, type CodeList } from '#criteria'
import { decidedAs, decisionOf, slugOfList, without } from './edit'

const SKS = SYSTEMS.sks.uri
const list: CodeList = {
  id: 'diabetes',
  label: 'Diabetes',
  codes: [
    { system: SKS, code: 'DE10', title: 'Type 1', include: true, decided: true },
    { system: SKS, code: 'DE11', include: true, decided: false },
  ],
}
const said = (one: CodeList) => one.codes.map((code) => `${code.code} ${decisionOf(code)}${code.title ? ` ${code.title}` : ''}`)

test('a code is decided, opened and taken away; the list before stays as it was', () => {
  const before = JSON.stringify(list)
  expect(said(decidedAs(list, { system: SKS, code: 'DE11', title: 'Type 2' }, 'exclude'))).toEqual(['DE10 include Type 1', 'DE11 exclude Type 2'])
  expect(said(decidedAs(list, { system: SKS, code: 'DE10', title: 'Andet' }, 'undecided'))).toEqual(['DE10 undecided Type 1', 'DE11 undecided'])
  expect(said(decidedAs(list, { system: SKS, code: 'DE13' }, 'include'))).toEqual(['DE10 include Type 1', 'DE11 undecided', 'DE13 include'])
  expect(said(without(list, { system: SKS, code: 'DE10' }))).toEqual(['DE11 undecided'])
  expect(JSON.stringify(list)).toBe(before)
})

test('systems under another name are the same system, and a code that stood both ways stands once', () => {
  const both: CodeList = { ...list, codes: [...list.codes, { system: SKS, code: 'DE10', include: false, decided: true }] }
  expect(said(decidedAs(both, { system: SKS, code: 'DE10' }, 'exclude'))).toEqual(['DE10 exclude Type 1', 'DE11 undecided'])
  expect(decidedAs(list, { system: SYSTEMS.sks.uri.toUpperCase(), code: 'X' }, 'include').codes).toHaveLength(3)
})

test.each([
  ['Iskæmisk hjertesygdom', 'iskaemisk-hjertesygdom'],
  ['KOL (kun sikre)', 'kol-kun-sikre'],
  ['2. valg', 'valg'],
  ['Å', 'aa'],
  ['7', 'liste-ny'],
  ['x', 'liste-x'],
  ['a'.repeat(80), 'a'.repeat(60)],
])('%s is called %s', (label, slug) => {
  expect(slugOfList(label)).toBe(slug)
  expect(slug).toMatch(/^[a-z][a-z0-9-]{1,59}$/)
})
