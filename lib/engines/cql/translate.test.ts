// Any error is seen, with its line: a library with errors still gives ELM, and that finds nobody.
import { expect, test, vi } from 'vitest'
import { parseDay } from '#criteria'
import { planOfSets } from '../generated/sets'
import { compileCql } from './compile'
import { bundleOfEntry, ENTRIES, ENTRY_REF } from './testing/entry'
import { execute } from './testing/execute'
import { translate } from './translate'

// The translator reads its models once a process: seconds in quiet, more than a minute on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 })

const index = ENTRIES.findIndex(({ says }) => says === 'a woman')
const entry = ENTRIES[index]!
const { cql } = compileCql(planOfSets([entry.ask]), 'proeve', '1.0.0') as { cql: string }
const exitOf = async (elm: unknown) => (await execute(elm, [bundleOfEntry(entry, 0)], { ref: parseDay(ENTRY_REF)!, clinic: '091034' }))[0]!['Step 0']

test('ELM without errors, the same text each time', async () => {
  const first = await translate(cql)
  expect(first.errors).toEqual([])
  expect((await translate(cql)).elmText).toBe(first.elmText)
  expect(JSON.parse(first.elmText)).toEqual(first.elm)
  expect(await exitOf(first.elm)).toBe(1)
})

const faults: [what: string, find: string, replace: string, message: RegExp][] = [
  ['an unknown name', '"Sex" in', '"Sexx" in', /Could not resolve identifier Sexx/],
  ['a syntax error', '"Sex" in', '"Sex" in in', /[Ss]yntax error/],
  ['another type', '"Sex" in { ', '"Sex" + 1 in { ', /Could not resolve call to operator Add/],
  ['an unknown element of FHIR', 'Patient.gender.value', 'Patient.kind.value', /Member kind not found/],
  ['an unknown model', "FHIR version '4.0.1'", "FHIR version '9.9.9'", /9\.9\.9/],
]
test.each(faults)('%s is an error in its line', async (_, find, replace, message) => {
  const lines = cql.split('\n')
  const line = lines.findIndex((one) => one.includes(find)) + 1
  expect(line).toBeGreaterThan(0)
  const { errors } = await translate(cql.replace(find, replace))
  expect(
    errors.some((one) => message.test(one.message) && one.line === line),
    JSON.stringify(errors),
  ).toBe(true)
})

test('the reason: with an error nobody answers, and nothing is thrown', async () => {
  const { elm, errors } = await translate(cql.replace('"Sex" in', '"Sexx" in'))
  expect(errors.length).toBeGreaterThan(0)
  expect(await exitOf(elm)).not.toBe(1)
})

test('a library that was refused does not spoil the next', async () => {
  await translate('library kaput define "A": B')
  expect((await translate(cql)).errors).toEqual([])
})
