// The edges of test patients in words that are read on a screen: "osteoporose, dato 30. juni 2026", "eGFR, værdi 34".
import { dateOf, kindOf, parseDay, TABLES, type Locale, type Words } from '#criteria'
import { ROW_NAMES } from '../nearest/names'
import type { Stand } from './boundary'

const COLUMN: Readonly<Record<string, Words>> = {
  value: { da: 'værdi', en: 'value' },
  refLow: { da: 'nedre grænse', en: 'lower limit' },
  refHigh: { da: 'øvre grænse', en: 'upper limit' },
  ddd: { da: 'DDD', en: 'DDD' },
  packages: { da: 'pakninger', en: 'packages' },
  supplyDays: { da: 'dage, den rækker', en: 'days it lasts' },
  dailyDdd: { da: 'DDD om dagen', en: 'DDD a day' },
  times: { da: 'antal', en: 'times' },
  dose: { da: 'dosis nr.', en: 'dose no.' },
  dag: { da: 'dato', en: 'date' },
  slut: { da: 'ophører', en: 'ends' },
}
const PERSON: Readonly<Record<string, Words>> = {
  sex: { da: 'køn', en: 'sex' },
  cprStatus: { da: 'CPR-status', en: 'CPR status' },
  municipality: { da: 'kommune', en: 'municipality' },
  fødselsdato: { da: 'fødselsdato', en: 'date of birth' },
}
const POINT: Readonly<Record<string, Words>> = {
  K: { da: 'kvinde', en: 'woman' },
  M: { da: 'mand', en: 'man' },
  ingen: { da: 'aldrig', en: 'never' },
  ukendt: { da: 'ukendt', en: 'unknown' },
}

/** What stands at an edge: a point of a line, or what is special by itself. */
export function edgeWords(edge: string, locale: Locale): string {
  const da = locale === 'da'
  const [line, point] = edge.split(' = ')
  if (point !== undefined) {
    if (line === 'født') return `${da ? 'født' : 'born'} ${pointText(point, locale)}`
    if (PERSON[line!]) return `${PERSON[line!]![locale]}: ${pointText(point, locale)}`
    const found = /^(.*) \d+ (\S+)$/.exec(line!)
    return found ? `${rowName(found[1]!, locale)}, ${COLUMN[found[2]!]?.[locale] ?? found[2]} ${pointText(point, locale)}` : edge
  }
  for (const [shape, to] of ALONE) {
    const found = shape.exec(edge)
    if (found) return to(found[1] ?? '', locale)
  }
  return edge
}

const ALONE: readonly [RegExp, (what: string, locale: Locale) => string][] = [
  [/^uden$/, (_, locale) => (locale === 'da' ? 'ingen af oplysningerne' : 'none of the records')],
  [/^kode (.+), længere end listens$/, (code, locale) => (locale === 'da' ? `kode ${code}, længere end listens` : `code ${code}, longer than the list’s`)],
  [/^kode (.+), kortere end listens$/, (code, locale) => (locale === 'da' ? `kode ${code}, kortere end listens` : `code ${code}, shorter than the list’s`)],
  [/^kode (.+), som listen udelader$/, (code, locale) => (locale === 'da' ? `kode ${code}, som listen udelader` : `code ${code}, which the list leaves out`)],
  [/^kode (.+)$/, (code, locale) => `${locale === 'da' ? 'kode' : 'code'} ${code}`],
  [/^to på samme dag, ens$/, (_, locale) => (locale === 'da' ? 'to ens på samme dag' : 'two alike on one day')],
  [/^to på samme dag, den anden (.+)$/, (value, locale) => (locale === 'da' ? `to på samme dag, den anden ${value}` : `two on one day, the other ${value}`)],
  [/^(\S+) kan ikke læses$/, (column, locale) => `${COLUMN[column]?.[locale] ?? column} ${locale === 'da' ? 'kan ikke læses' : 'cannot be read'}`],
  [/^svaret er (.+)$/, (value, locale) => (locale === 'da' ? `svaret er ${value}` : `the result is ${value}`)],
  [/^(\S+) mangler$/, (what, locale) => `${PERSON[what]?.[locale] ?? rowName(what, locale)} ${locale === 'da' ? 'mangler' : 'is missing'}`],
]

/** The list's name, or the table's where rows are named by it; a listing is named by its clinic. */
function rowName(name: string, locale: Locale): string {
  const table = /^\d{6}$/.test(name) ? 'listing' : TABLES.find((one) => one === name)
  return table ? ROW_NAMES[table].the[locale] : name
}

function pointText(point: string, locale: Locale): string {
  const day = parseDay(point)
  if (day === null) return POINT[point]?.[locale] ?? (locale === 'en' ? point.replace(',', '.') : point)
  const { year, month, day: dd } = dateOf(day)
  return new Intl.DateTimeFormat(locale === 'da' ? 'da-DK' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, dd)),
  )
}

/** The edges of one criterion that a patient stands at: "Alder: født 30. juni 2008". */
export function standWords(stands: readonly Stand[], locale: Locale): string {
  const [first] = stands
  if (!first) return ''
  const edges = stands.filter((one) => one.at === first.at && one.kind === first.kind).map(({ edge }) => edgeWords(edge, locale))
  return `${kindOf(first.kind)?.label[locale] ?? first.kind}: ${[...new Set(edges)].join('; ')}`
}
