// Test patients as lines: who he is, a row a line, what must come of him.
import { COLUMNS, WORDS } from '../core/algebra'
import type { ExpectedShown, TestCase } from '../document/schema'
import type { Line } from './lines'
import { named, noteLines } from './prose'
import { systemText } from './print-codes'
import { amountText, codeText, nameText, quote } from './strings'
import { kebab } from './words'

/** The CPR status that is not written: resident in Denmark. */
export const RESIDENT = '01'

export function caseLine(one: TestCase, at: string): Line {
  const who = [
    `as-of ${one.asOf}`,
    ...(one.birth === null ? [] : [`born ${one.birth}`]),
    ...(one.sex === '' ? [] : [`sex ${one.sex}`]),
    ...(one.listed === null ? [] : [`listed ${one.listed}`]),
    ...(one.cprStatus === RESIDENT ? [] : [`cpr ${quote(one.cprStatus)}`]),
  ]
  const { step, tier, rules, shown = [] } = one.expect
  return {
    at,
    text: `case ${named(one.id, one.title)}: ${who.join(', ')}`,
    under: [
      ...noteLines(one.note, at),
      ...one.rows.map((row, index): Line => ({ at: `${at}.rows.${index}`, text: rowText(row) })),
      {
        at: `${at}.expect`,
        text: [`expect ${step}`, ...(tier === null ? [] : [`tier ${tier}`]), ...(rules ? [`rules [${rules.join(', ')}]`] : [])].join(', '),
      },
      ...shown.map(({ field, is }, index): Line => ({ at: `${at}.expect.shown.${index}`, text: `shows ${field}: ${shownText(is)}` })),
    ],
  }
}

/** What stands where a display field must show nothing. */
export const NOTHING_SHOWN = 'missing'
/** What stands between a value and its day. */
export const ON = 'on'
export const IS_DATE = /^\d{4}-\d{2}-\d{2}$/
const shownText = (is: ExpectedShown['is']): string => {
  if (!is.length) return NOTHING_SHOWN
  return is.map((row) => ('value' in row ? valueText(row.value) + (row.day === undefined ? '' : ` ${ON} ${row.day}`) : row.day)).join(', ')
}
/** Bare where it cannot be read as anything else. */
function valueText(value: string): string {
  if (IS_DATE.test(value) || value === NOTHING_SHOWN || value === ON) return quote(value)
  return amountText(value) === value ? value : codeText(value)
}

/** "result 2026-01-01, npu NPU10267, value "<30"". Empty columns or words, which a document may hold, are said. */
function rowText({ table, codes, day, end, columns, words }: TestCase['rows'][number]): string {
  const columnItems = COLUMNS.flatMap((name) => (columns?.[name] === undefined ? [] : [`${kebab(name)} ${amountText(columns[name])}`]))
  const wordItems = WORDS.flatMap((name) => (words?.[name] === undefined ? [] : [`${kebab(name)} ${nameText(words[name])}`]))
  return [
    `${table} ${day}`,
    ...(end === undefined ? [] : [`until ${end}`]),
    ...codes.map(({ system, code }) => `${systemText(system)} ${codeText(code)}`),
    ...columnItems,
    ...(columns && !columnItems.length ? ['columns []'] : []),
    ...wordItems,
    ...(words && !wordItems.length ? ['words []'] : []),
  ].join(', ')
}
