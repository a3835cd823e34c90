// Every kind of problem once: where it stands (between « and »), what it is called, what was meant.
import { expect, test } from 'vitest'
import { parseText } from './index'
import { nearest } from './distance'
import type { ProblemCode } from './problems'
import { MAX_LEVELS, MAX_TOKENS } from './tokens'

const HEAD = 'profile xx "x"\n'
const ASK = `${HEAD}codes bone "Knogle"\nresult egfr "eGFR": unit mL/min, decimals 0\n`
const all = (levels: number) => Array.from({ length: levels }, (_, n) => `${'  '.repeat(n + 1)}all\n`).join('')

const CASES: [ProblemCode, string, string?][] = [
  ['tooBig', `«»${'x'.repeat(2_000_001)}`],
  ['tooDeep', `${HEAD}ask a: all\n${all(MAX_LEVELS)}${'  '.repeat(MAX_LEVELS + 1)}«all»\n`],
  ['tooLong', `${HEAD}in ${'a '.repeat(MAX_TOKENS - 1)}«b» c\n`],
  ['askew', `${ASK}ask a: all\n    diagnosis bone\n  «diagnosis» bone\n`],
  ['oddCharacter', `${HEAD}in a «@»\n`],
  ['unfinishedLine', `${ASK}ask a: diagnosis bone,«»\n`],
  ['unexpected', `${HEAD}in a «b»\n`],
  ['unexpected', `${ASK}ask a: diagnosis bone«:» b\n`],
  ['openText', `${HEAD}in a «"Med»\n`],
  ['badEscape', `${HEAD}in a «"a\\qb"»\n`],
  ['decimalComma', `${ASK}ask a: latest-result egfr, is below «7,4» mL/min\n`, '7.4'],
  ['unknownWord', `${HEAD}«aks» a: base\n`, 'ask'],
  ['unknownWord', `${HEAD}codes a\n  «ipcc» L95\n`, 'icpc'],
  ['unknownKind', `${ASK}ask a: «diagnossi» bone\n`, 'diagnosis'],
  ['unknownKind', `${HEAD}show a: «latest-valeu» b\n`, 'latest-value'],
  ['unknownField', `${ASK}ask a: dispensed bone, «wihtin» 3 months\n`, 'within'],
  ['unknownValue', `${ASK}ask a: diagnosis bone, when «currant»\n`, 'current'],
  ['unknownValue', `${HEAD}tier a: «rde» circle\n`, 'red'],
  ['unknownName', `${ASK}ask a: diagnosis «bones»\n`, 'bone'],
  ['unknownName', `${ASK}ask aa: base\n  yes -> «ab»\n`, 'aa'],
  ['unknownName', `${ASK}parameter limit: whole 1, min 0, max 3\nask a: dispensed bone, at-least «$limitt»\n`, 'limit'],
  ['wrongUnit', `${ASK}ask a: latest-result egfr, is below 35 «mmol/L»\n`, 'mL/min'],
  ['badValue', `${ASK}ask a: dispensed bone, within «24 mounths»\n`, 'months'],
  ['badValue', `${ASK}ask a: dispensed bone, at-least «2.5»\n`],
  ['badName', `${HEAD}in «prøve»\n`],
  ['lacking', `${HEAD}out a«»\n`],
  ['lacking', `${HEAD}group a«»\n`],
  ['twice', `${ASK}ask a: dispensed bone, within 3 months, «within 4 months»\n`],
  ['twice', `${ASK}ask a: base\n  yes -> a\n  «yes» -> a\n`],
  ['nothingBeneath', `${ASK}ask a: diagnosis bone\n  «diagnosis bone»\n`],
  ['noProfile', '«»in a\n'],
  ['notAllowed', `${HEAD}in a\n«result egfr "eGFR": unit "mL/min", decimals 7»\n`],
]

test.each(CASES)('%s', (code, marked, meant) => {
  const from = marked.indexOf('«')
  const to = marked.indexOf('»') - 1
  const { profile, problems } = parseText(marked.replace('«', '').replace('»', ''))
  const found = problems.filter((one) => one.code === code)
  expect(found.map((one) => ({ from: one.from, to: one.to, meant: one.meant }))).toContainEqual({ from, to: Math.max(to, from), meant })
  const one = found.find((problem) => problem.from === from)!
  const before = marked.slice(0, from).split('\n')
  expect({ line: one.line, column: one.column }).toEqual({ line: before.length, column: before.at(-1)!.length + 1 })
  if (meant) expect([one.da.includes(`Mente du »${meant}«?`), one.en.includes(`Did you mean “${meant}”?`)]).toEqual([true, true])
  expect(profile === null || code === 'unknownName').toBe(true)
})

test('several faults at once, in the order of the text', () => {
  const { problems } = parseText(`${ASK}ask a: diagnossi bone\n  yes -> b c\nshow d: latest-valeu egfr\nin b "open\n`)
  expect(problems.map(({ code, line }) => `${line} ${code}`)).toEqual(['4 unknownKind', '5 unexpected', '6 unknownKind', '7 openText'])
})
test('a broken line takes no other with it', () => {
  const { problems, positions } = parseText(`${ASK}ask a: all\n  dispensed bone, , within\n  diagnosis bone\n  yes -> b\nin b\n`)
  expect([...new Set(problems.map(({ line }) => line))]).toEqual([5])
  expect(['flow.a.ask.1', 'flow.a.yes', 'flow.b'].filter((key) => !positions.has(key))).toEqual([])
})
test('a name that the document does not hold leaves it whole', () => {
  const { profile, problems } = parseText(`${HEAD}ask a: diagnosis nothing\n`)
  expect(profile?.flow).toHaveLength(1)
  expect(problems.map(({ severity }) => severity)).toEqual(['advice'])
})
test.each([
  ['diagnossi', 'diagnosis'],
  ['whitin', 'within'],
  ['nothing', undefined],
  ['iz', 'is'],
  ['a', undefined],
])('who writes %s means %s', (word, meant) => expect(nearest(word, ['diagnosis', 'within', 'is', 'missing-result'])).toBe(meant))
