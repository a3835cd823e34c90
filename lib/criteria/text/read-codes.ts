// Code lists and result concepts from their lines.
import { SYSTEMS } from '../core/systems'
import type { CodeList, ResultConcept } from '../document/schema'
import type { Row } from './grammar'
import { endOfHead, leadWord, place, readItems, readNamed, readProse, readUnder } from './read-lines'
import { Cursor, lacking, nothingBeneath, textOfAtom, unknown, type Reading } from './reading'

export const URI_OF: ReadonlyMap<string, string> = new Map(Object.entries(SYSTEMS).map(([id, { uri }]) => [id, uri]))
export const SYSTEM_WORDS: readonly string[] = [...URI_OF.keys()]
/** What a line with a code may begin with. */
const CODE_WORDS = ['not', 'undecided', ...SYSTEM_WORDS]
/** `system code`: the short name of a built-in system, or a URI in quotation marks. */
export function readCode(cursor: Cursor): { system: string; code: string } {
  const { reading } = cursor
  const atom = cursor.next()
  let system = ''
  if (!atom) lacking(reading, cursor.at, { da: 'et kodesystem og en kode', en: 'a code system and a code' })
  else if (atom.type === 'text') system = textOfAtom(reading, atom)
  else if (URI_OF.has(atom.text)) system = URI_OF.get(atom.text)!
  else unknown(reading, 'unknownWord', atom, atom.text, SYSTEM_WORDS)
  return { system, code: cursor.token({ da: 'en kode', en: 'a code' }) }
}
export const startsCode = (row: Row): boolean => row.head[0]?.[0]?.type === 'text' || CODE_WORDS.includes(leadWord(row))

export function readCodeList(reading: Reading, row: Row, at: string): CodeList {
  const { id, label, cursor } = readNamed(reading, row)
  endOfHead(reading, row, cursor, false)
  const list: CodeList = { id, label, codes: [] }
  const code = (line: Row): boolean => {
    if (!startsCode(line)) return false
    place(reading, line, `${at}.codes.${list.codes.length}`)
    const item = new Cursor(line.head[0]!, reading, line)
    let [decided, include] = [true, true]
    for (;;)
      if (item.takes('undecided')) decided = false
      else if (item.takes('not')) include = false
      else break
    const found = readCode(item)
    const title = item.maybeText()
    endOfHead(reading, line, item, false)
    nothingBeneath(reading, line.under)
    list.codes.push({ ...found, ...(title === undefined ? {} : { title }), include, decided })
    return true
  }
  readUnder(reading, row.under, { note: (line) => void (list.note = readProse(reading, line, `${at}.note`)) }, code, ['note'], CODE_WORDS)
  return list
}
const RATIO = { da: 'et tal eller en brøk, fx 312/125', en: 'a number or a fraction, such as 312/125' }
function readRatio(cursor: Cursor): { num: number; den: number } {
  const first = cursor.peek()
  if (first?.type !== 'number') {
    lacking(cursor.reading, cursor.at, RATIO)
    return { num: 0, den: 1 }
  }
  const num = cursor.whole()
  if (cursor.peek()?.type !== 'slash') return { num, den: 1 }
  cursor.next()
  return { num, den: cursor.whole() }
}

export function readResult(reading: Reading, row: Row, at: string): ResultConcept {
  const { id, label, cursor } = readNamed(reading, row)
  endOfHead(reading, row, cursor, true)
  const result: ResultConcept = { id, label, codes: [], unit: '', decimals: 0, conversions: [] }
  readItems(reading, row.tail ?? [], {
    unit: (item) => void (result.unit = item.token({ da: 'en enhed', en: 'a unit' })),
    decimals: (item) => void (result.decimals = item.whole()),
  })
  const convert = (line: Row) => {
    place(reading, line, `${at}.conversions.${result.conversions.length}`)
    const item = new Cursor(line.head[0]!.slice(1), reading, line)
    const made = { from: item.token({ da: 'en enhed', en: 'a unit' }), factor: { num: 1, den: 1 }, offset: { num: 0, den: 1 } }
    item.end()
    const said = readItems(reading, line.head.slice(1), {
      times: (phrase) => void (made.factor = readRatio(phrase)),
      plus: (phrase) => void (made.offset = readRatio(phrase)),
    })
    if (!said.has('times')) lacking(reading, line, { da: '»times« og et tal', en: '“times” and a number' })
    nothingBeneath(reading, line.under)
    result.conversions.push(made)
  }
  const code = (line: Row): boolean => {
    if (!startsCode(line)) return false
    place(reading, line, `${at}.codes.${result.codes.length}`)
    const item = new Cursor(line.head[0]!, reading, line)
    result.codes.push(readCode(item))
    endOfHead(reading, line, item, false)
    nothingBeneath(reading, line.under)
    return true
  }
  readUnder(reading, row.under, { convert, note: (line) => void (result.note = readProse(reading, line, `${at}.note`)) }, code, ['note'], SYSTEM_WORDS)
  return result
}
