// Whatever somebody types: sentences with places, never a crash.
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { amount } from '../../engines/generated/amount'
import { whole as everyPart } from '../compare/testing'
import { example } from '../edit/example'
import { completionsAt, formatText, hoverAt, parseText, printText } from './index'
import { hostile } from './testing/hostile'

const RUNS = amount(2_000, 50_000)
const HOUR = 3_600_000

const whole = readFileSync('profiles/osteoporose.profil', 'utf8')
/** With a test patient who expects what is shown. */
const short = `${printText({ ...example(), cases: everyPart().cases })}# to sidste linjer\n# med kommentar\n`
const json = JSON.stringify(example(), null, 1)

type Act = { how: 'delete' | 'double' | 'swap' | 'insert' | 'indent'; at: number; with: number; what: string }
const act: fc.Arbitrary<Act> = fc.record({
  how: fc.constantFrom('delete', 'double', 'swap', 'insert', 'indent'),
  at: fc.nat(),
  with: fc.nat(),
  what: fc.oneof(
    hostile(20),
    fc.constantFrom('[', ']', ':', ',', '"', '|', '->', '$', '#', '\n', '\n    ', '\t', '- ', 'all', 'at least', '{', '}', 'profile', '\ud800'),
  ),
})
/** Parts of a text: lines, or words with the spaces between them. */
const partsOf = (text: string, lines: boolean) => (lines ? text.split(/(?<=\n)/) : text.split(/(?<=\s)|(?=[\s,:[\]"])/))
function mutated(text: string, acts: readonly Act[], lines: boolean): string {
  const parts = partsOf(text, lines)
  for (const { how, at, with: other, what } of acts) {
    const [i, j] = [at % parts.length, other % parts.length]
    if (how === 'delete') parts.splice(i, 1 + (other % 3))
    else if (how === 'double') parts.splice(i, 0, parts[i]!)
    else if (how === 'swap') [parts[i], parts[j]] = [parts[j]!, parts[i]!]
    else if (how === 'indent') parts[i] = ' '.repeat(other % 5) + parts[i]
    else parts.splice(i, 0, what)
    if (!parts.length) parts.push('')
  }
  return parts.join('')
}

/** The slowest text seen, in milliseconds of processor time, since a busy machine lets everything wait. */
let slowest = { ms: 0, length: 0 }
function holds(text: string): number {
  const started = process.cpuUsage()
  const { profile, problems } = parseText(text)
  const ms = process.cpuUsage(started).user / 1000
  if (ms > slowest.ms) slowest = { ms, length: text.length }
  const lines = text.split(/\r\n|\n|\r/)
  for (const { from, to, line, column, da, en } of problems) {
    expect(from >= 0 && to >= from && to <= text.length, `${from}–${to} of ${text.length}`).toBe(true)
    expect(line >= 1 && line <= lines.length && column >= 1 && column <= lines[line - 1]!.length + 2, `${line}:${column}`).toBe(true)
    expect(da.length > 10 && en.length > 10).toBe(true)
  }
  if (!profile) expect(problems.some(({ severity }) => severity === 'fault')).toBe(true)
  else expect(parseText(printText(profile)).profile).toEqual(profile)
  return ms
}

const runs = (share: number) => ({ numRuns: Math.ceil(RUNS * share), seed: 20261127 })
const acts = fc.array(act, { minLength: 1, maxLength: 4 })
test(
  'a short text, words and lines',
  () =>
    fc.assert(
      fc.property(acts, fc.boolean(), (all, lines) => void holds(mutated(short, all, lines))),
      runs(0.55),
    ),
  HOUR,
)
test(
  'a document in JSON where text is expected',
  () =>
    fc.assert(
      fc.property(acts, fc.boolean(), (all, lines) => void holds(mutated(json, all, lines))),
      runs(0.2),
    ),
  HOUR,
)
test(
  'any characters',
  () =>
    fc.assert(
      fc.property(fc.oneof(hostile(400), fc.string({ unit: 'binary', maxLength: 300 })), (text) => void holds(text)),
      runs(0.2),
    ),
  HOUR,
)
test(
  'a whole profile',
  () =>
    fc.assert(
      fc.property(acts, fc.boolean(), (all, lines) => void holds(mutated(whole, all, lines))),
      runs(0.05),
    ),
  HOUR,
)

test(
  'completion and hover at any place of a broken text',
  () =>
    fc.assert(
      fc.property(acts, fc.boolean(), fc.nat(), (all, lines, where) => {
        const text = mutated(short, all, lines)
        const offset = where % (text.length + 1)
        for (const { from, to, label } of completionsAt(text, offset)) expect(from <= offset && to === offset && label.length > 0).toBe(true)
        const hover = hoverAt(text, offset)
        if (hover) expect(hover.from <= offset && offset <= hover.to).toBe(true)
      }),
      runs(0.05),
    ),
  HOUR,
)

const told = () => `${RUNS} mutated texts; slowest text: ${Math.round(slowest.ms)} ms of processor time for ${slowest.length} characters`
test('no mutated text takes a second', () => {
  console.info(told())
  expect(slowest.ms).toBeGreaterThan(0)
  expect(slowest.ms).toBeLessThan(1000)
})

const repeated = (start: string, part: string, times: number) => (share: number) => start + part.repeat(times * share)
const deep = (n: number) => Array.from({ length: n }, (_, level) => `${' '.repeat(level + 1)}all`).join('\n')
test.each<[string, (share: number) => string]>([
  ['levels', (share) => `profile xx "x"\nask a: all\n${deep(3000 * share)}`],
  ['brackets', repeated('group x: ', '[', 200_000)],
  ['one long line', repeated('profile x "x"\n', 'a, ', 100_000)],
  ['many broken lines', repeated('', '] } ( :\n', 40_000)],
  ['many unknown kinds', repeated('profile xx "x"\nask a: all\n', '  diagnose x, wihtin 3 moths\n', 20_000)],
  ['one word', repeated('', 'a', 1_000_000)],
  ['quotation marks', repeated('', '"\\', 300_000)],
  ['only spaces', repeated('', ' ', 1_000_000)],
  ['steps up and down', repeated('', 'a\n  b\n    c\n', 30_000)],
  ['comments', repeated('', '# x\n  # y\n', 50_000)],
  ['too long', repeated('', 'x', 2_000_004)],
])(
  'huge: %s, four times as long takes no more than its share',
  (_, make) => {
    const [quarter, whole] = [holds(make(1 / 4)), holds(make(1))]
    expect(whole).toBeLessThan(4 * quarter * 2 + 400) // twice its share, and what a busy machine adds
  },
  HOUR,
)
test('a text with faults is not formatted', () => expect(formatText(`${short}nonsense\n`)).toBe(`${short}nonsense\n`))
