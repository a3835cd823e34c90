// The answers that expected.csv says. They come from the rules, not from the table of acts that is under test: nothing here may read that table.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const VISITORS = [
  'anonymous',
  'forfatter',
  'anden-forfatter',
  'klinisk',
  'teknisk',
  'aftale',
  'leverandoer',
  'projektleder',
  'udgiver',
  'admin',
] as const
export type Visitor = (typeof VISITORS)[number]
const HEADER = ['act', 'door', 'situation', ...VISITORS]

export interface Row {
  /** Line in the file, from 1. */
  line: number
  act: string
  /** "action:publish", "GET /api/health", "page:/profiler" */
  door: string
  /** "unknown", "malformed", a state, or a state and what is odd about the call: "inReview old". */
  situation: string
  answers: readonly { visitor: Visitor; expected: string }[]
}

export function expectedRows(file = join(process.cwd(), 'e2e/authorisation/expected.csv')): Row[] {
  const lines = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))
  if (lines[0]!.join() !== HEADER.join()) throw new Error(`expected.csv must begin with ${HEADER.join()}`)
  const rows = lines.slice(1).map((cells, index): Row => {
    if (cells.length !== HEADER.length || cells.some((cell) => !cell.trim()))
      throw new Error(`expected.csv line ${index + 2}: ${cells.length} cells, ${HEADER.length} are needed and none empty`)
    const [act, door, situation, ...answers] = cells as [string, string, string, ...string[]]
    return { line: index + 2, act, door, situation, answers: VISITORS.map((visitor, column) => ({ visitor, expected: answers[column]! })) }
  })
  const keys = rows.map((row) => `${row.act} ${row.door} ${row.situation}`)
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index)
  if (twice.length) throw new Error(`expected.csv says twice: ${twice.join('; ')}`)
  return rows
}
