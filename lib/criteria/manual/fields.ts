// The fields of a kind as rows of a table: label, word in the text form, what it takes, and what a new one holds.
import type { Field } from '../kinds/fields'
import type { Locale } from '../sentence/say'
import { periodText } from '../text/print-node'
import { wordsOfFields, wordsOfOptions, type Fields } from '../text/words'
import { MANUAL_WORDS, type ManualWords } from './words'

export function fieldRows(fields: Fields, locale: Locale): string[][] {
  const words = MANUAL_WORDS[locale]
  const names = wordsOfFields(fields).wordOf
  return Object.entries(fields).map(([name, field]) => [
    [field.label[locale], ...(field.help ? [field.help[locale]] : []), ...whenText(field, fields, locale)].join('. '),
    `\`${names.get(name) ?? name}\``,
    valueText(field, locale),
    initialText(field, words),
  ])
}

function whenText(field: Field, fields: Fields, locale: Locale): string[] {
  if (!field.when) return []
  const of = fields[field.when.field]
  if (!of) return []
  const words = wordsOfOptions(of).wordOf
  const values = field.when.in.filter((one) => one !== 'undefined').map((one) => words.get(one) ?? one)
  return [MANUAL_WORDS[locale].only(of.label[locale].toLocaleLowerCase(locale), values.join(', '))]
}

function valueText(field: Field, locale: Locale): string {
  const { values } = MANUAL_WORDS[locale]
  switch (field.type) {
    case 'choice': {
      const words = wordsOfOptions(field).wordOf
      return Object.entries(field.options)
        .map(([name, label]) => `\`${words.get(name) ?? name}\` ${label[locale]}`)
        .join('; ')
    }
    case 'whole':
    case 'optionalWhole':
      return values.whole(String(field.min), String(field.max)) + (field.type === 'optionalWhole' ? `; ${MANUAL_WORDS[locale].noBound}` : '')
    case 'period':
      return field.optional ? values.optionalPeriod : values.period
    default:
      return values[field.type]
  }
}

function initialText(field: Field, { none, noBound }: ManualWords): string {
  const { initial } = field
  if (initial === '' || (Array.isArray(initial) && initial.length === 0) || field.type === 'quantity') return none
  if (initial === null) return field.type === 'period' ? '`ever`' : noBound
  if (typeof initial === 'object' && 'unit' in initial) return `\`${periodText(initial)}\``
  return `\`${wordsOfOptions(field).wordOf.get(String(initial)) ?? String(initial)}\``
}
