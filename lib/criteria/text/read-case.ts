// Test patients from their lines.
import { COLUMNS, TABLES, WORDS, type Table } from '../core/algebra'
import type { ExpectedShown, TestCase } from '../document/schema'
import type { Row } from './grammar'
import { IS_DATE, NOTHING_SHOWN, ON, RESIDENT } from './print-case'
import { readCode, SYSTEM_WORDS } from './read-codes'
import { endOfHead, place, readItems, readNamed, readProse, readUnder } from './read-lines'
import { checkName, Cursor, lacking, nothingBeneath, textOfAtom, WHAT, type Reading } from './reading'
import { kebab } from './words'

type Rows = TestCase['rows']
export function readCase(reading: Reading, row: Row, at: string): TestCase {
  const { id, label, cursor } = readNamed(reading, row)
  endOfHead(reading, row, cursor, true)
  const one: TestCase = { id, title: label, asOf: '', birth: null, sex: '', listed: null, cprStatus: RESIDENT, rows: [], expect: { step: '', tier: null } }
  const date = (item: Cursor) => item.token(WHAT.date)
  const said = readItems(reading, row.tail ?? [], {
    'as-of': (item) => void (one.asOf = date(item)),
    born: (item) => void (one.birth = date(item)),
    sex: (item) => void (one.sex = item.token({ da: 'K eller M', en: 'K or M' }) as 'K'),
    listed: (item) => void (one.listed = date(item)),
    cpr: (item) => void (one.cprStatus = item.token({ da: 'en CPR-status, fx "01"', en: 'a CPR status, such as "01"' })),
  })
  if (row.tail && !said.has('as-of')) lacking(reading, { from: row.to, to: row.to }, { da: '»as-of« og skæringsdatoen', en: '“as-of” and the reference date' })
  const tables = Object.fromEntries(
    TABLES.map((table) => [
      table,
      (line: Row) => {
        place(reading, line, `${at}.rows.${one.rows.length}`)
        one.rows.push(readRow(reading, line, table))
      },
    ]),
  )
  const shown: ExpectedShown[] = []
  const shows = (line: Row) => {
    place(reading, line, `${at}.expect.shown.${shown.length}`)
    shown.push(readShows(reading, line))
  }
  let expected = false
  const expect = (line: Row) => {
    expected = true
    place(reading, line, `${at}.expect`)
    one.expect = readExpect(reading, line)
  }
  readUnder(reading, row.under, { expect, shows, ...tables, note: (line) => void (one.note = readProse(reading, line, `${at}.note`)) }, () => false, [
    'note',
    'expect',
  ])
  if (shown.length) one.expect.shown = shown
  if (!expected)
    lacking(
      reading,
      { from: row.to, to: row.to },
      { da: '»expect« og det trin, patienten skal ende i', en: '“expect” and the step where the patient must end' },
    )
  return one
}

function readExpect(reading: Reading, line: Row): TestCase['expect'] {
  const cursor = new Cursor(line.head[0]!.slice(1), reading, line)
  const where = cursor.at
  const expect: TestCase['expect'] = { step: cursor.name({ da: 'navnet på et trin', en: 'the name of a step' }), tier: null }
  checkName(reading, 'step', expect.step, where)
  cursor.end()
  readItems(reading, line.head.slice(1), {
    tier: (item) => {
      const at = item.at
      expect.tier = item.name({ da: 'navnet på en prioritet', en: 'the name of a tier' })
      checkName(reading, 'tier', expect.tier, at)
    },
    rules: (item) => {
      const list = item.next()
      if (list?.type !== 'list')
        return lacking(reading, list ?? item.at, { da: 'regler i kantede parenteser, fx [a, b]', en: 'rules in square brackets, such as [a, b]' })
      expect.rules = list.items!.map((atom) => {
        const name = textOfAtom(reading, atom)
        checkName(reading, 'rule', name, atom)
        return name
      })
    },
  })
  if (line.tail) new Cursor(line.tail[0] ?? [], reading, line).end()
  nothingBeneath(reading, line.under)
  return expect
}

/** `shows field: missing`, or a row a phrase: a value, a value and its day, or a day. */
function readShows(reading: Reading, line: Row): ExpectedShown {
  const cursor = new Cursor(line.head[0]!.slice(1), reading, line)
  const where = cursor.at
  const field = cursor.name({ da: 'navnet på en oplysning, profilen viser', en: 'the name of a display field' })
  checkName(reading, 'display', field, where)
  endOfHead(reading, line, cursor, true)
  nothingBeneath(reading, line.under)
  const phrases = line.tail ?? []
  const [only, ...more] = phrases[0] ?? []
  if (phrases.length === 1 && !more.length && only?.type === 'word' && only.text === NOTHING_SHOWN) return { field, is: [] }
  return { field, is: phrases.map((phrase) => readShown(new Cursor(phrase, reading, line))) }
}

function readShown(item: Cursor): ExpectedShown['is'][number] {
  const atom = item.peek()
  const first = item.token({ da: 'en værdi, en kode eller en dato', en: 'a value, a code or a date' })
  const isDay = atom !== undefined && atom.type !== 'text' && IS_DATE.test(first)
  const row = isDay ? { day: first } : item.takes(ON) ? { value: first, day: item.token(WHAT.date) } : { value: first }
  item.end()
  return row
}

function readRow(reading: Reading, line: Row, table: Table): Rows[number] {
  const cursor = new Cursor(line.head[0]!.slice(1), reading, line)
  const row: Rows[number] = { table, codes: [], day: cursor.token(WHAT.date) }
  cursor.end()
  const columns: NonNullable<Rows[number]['columns']> = {}
  const words: NonNullable<Rows[number]['words']> = {}
  const empty = (item: Cursor) => {
    const list = item.next()
    if (list?.type !== 'list' || list.items?.length) lacking(reading, list ?? item.at, { da: '[]', en: '[]' })
  }
  const said = readItems(
    reading,
    line.head.slice(1),
    {
      until: (item) => void (row.end = item.token(WHAT.date)),
      ...Object.fromEntries(COLUMNS.map((name) => [kebab(name), (item: Cursor) => void (columns[name] = item.token({ da: 'en værdi', en: 'a value' }))])),
      ...Object.fromEntries(WORDS.map((name) => [kebab(name), (item: Cursor) => void (words[name] = item.token({ da: 'et ord', en: 'a word' }))])),
      columns: empty,
      words: empty,
    },
    (phrase) => {
      if (phrase[0]!.type !== 'text' && !SYSTEM_WORDS.includes(phrase[0]!.text)) return false
      const item = new Cursor(phrase, reading, line)
      row.codes.push(readCode(item))
      item.end()
      return true
    },
  )
  if (said.has('columns') || Object.keys(columns).length) row.columns = columns
  if (said.has('words') || Object.keys(words).length) row.words = words
  if (line.tail) new Cursor(line.tail[0] ?? [], reading, line).end()
  nothingBeneath(reading, line.under)
  return row
}
