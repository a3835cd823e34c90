import { expect, test } from 'vitest'
import { SYSTEMS, type ListedCode } from '#criteria'
import { blocksReview, LIST_STATES, membersOf, statesOf } from './states'

const SKS = SYSTEMS.sks.uri
const one = (code: string, include = true, decided = true, system: string = SKS): ListedCode => ({ system, code, include, decided })
const list = { codes: [one('DC'), one('DC44', false), one('DE11'), one('DE12', true, false), one('DI10'), one('DI10', false)] }
const stateOf = statesOf(list)

test.each([
  ['DC', 'included'],
  ['DC34', 'inheritedIncluded'],
  ['DC44', 'excluded'],
  ['DC441', 'inheritedExcluded'],
  ['DE119', 'inheritedIncluded'],
  ['DE12', 'undecided'],
  ['DE120', 'undecided'],
  ['DI10', 'conflict'],
  ['DI109', 'conflict'],
  ['DZ99', 'undecided'],
] as const)('%s is %s', (code, state) => expect(stateOf({ system: SKS, code }).state).toBe(state))

test('all six states are met, each with its reason in both languages', () => {
  const found = ['DC', 'DC34', 'DC44', 'DC441', 'DI10', 'DZ99'].map((code) => stateOf({ system: SKS, code }))
  expect(new Set(found.map((each) => each.state))).toEqual(new Set(LIST_STATES))
  for (const { why, code } of found) for (const text of [why.da, why.en]) expect(text).toContain(code)
})

test('an exact system inherits nothing by its letters, and an alias is the same system', () => {
  const exact = statesOf({ codes: [one('L9', true, true, SYSTEMS.icpc.uri), one('T90', true, true, SYSTEMS.icpc.uri)] })
  expect(exact({ system: SYSTEMS.icpc.uri, code: 'L95' }).state).toBe('undecided')
  expect(exact({ system: SYSTEMS.icpc.aliases[0], code: 'T90' }).state).toBe('included')
})

test('two parents that disagree are a conflict, explained by both; the nearest decision counts; a loop ends', () => {
  const parents: Record<string, string[]> = { barn: ['far', 'mor'], barnebarn: ['barn'], far: ['bedste'], ring: ['ring2'], ring2: ['ring'] }
  const of = statesOf(
    { codes: [one('far', true, true, 'urn:x'), one('mor', false, true, 'urn:x'), one('bedste', false, true, 'urn:x')] },
    ({ code }) => parents[code] ?? [],
  )
  const at = (code: string) => of({ system: 'urn:x', code })
  expect(at('barnebarn')).toMatchObject({ state: 'conflict', why: { da: 'barnebarn er medtaget gennem far og undtaget gennem mor. Afgør den selv.' } })
  expect(at('far').state).toBe('included')
  expect(at('ring').state).toBe('undecided')
})

test('undecided codes and conflicts block review, also in codes below; what is decided does not', () => {
  expect(blocksReview(list).map((each) => [each.code, each.state])).toEqual([
    ['DE12', 'undecided'],
    ['DI10', 'conflict'],
  ])
  expect(blocksReview(list, undefined, [{ system: SKS, code: 'DI109' }]).map((each) => each.code)).toContain('DI109')
  expect(blocksReview({ codes: [one('DC'), one('DC34', true, false)] }).map((each) => each.code)).toEqual(['DC34'])
  expect(blocksReview({ codes: [one('DC'), one('DC44', false)] })).toEqual([])
})

test('the members are what is included, itself or by what is above', () => {
  const all = ['DC', 'DC34', 'DC44', 'DC441', 'DE12', 'DI10'].map((code) => ({ system: SKS, code }))
  expect(membersOf(list, all).map((each) => each.code)).toEqual(['DC', 'DC34'])
})
