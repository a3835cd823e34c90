// A small reader of SQL by itself, apart from the compiler: which parts of a statement are text, and what is left without them.
import type { DialectName } from '../dialect'

export interface Parts {
  /** The statement with every literal as ?. */
  rest: string
  /** What the literals hold, in order. */
  texts: string[]
}

/** Throws where a literal, a name or a comment is never closed, and where there is a comment or a literal of another form. */
export function partsOf(sql: string, dialect: DialectName): Parts {
  const texts: string[] = []
  let rest = ''
  let at = 0
  while (at < sql.length) {
    const two = sql.slice(at, at + 2)
    if (two === '--' || two === '/*' || sql[at] === '#') throw new Error(`A comment at ${at}: ${around(sql, at)}`)
    if (sql[at] === '`' || /^\$[A-Za-z_]*\$/.test(sql.slice(at))) throw new Error(`Another sort of quote at ${at}: ${around(sql, at)}`)
    if (sql[at] === "'" || sql[at] === '"') {
      if (/[A-Za-z0-9_&]/.test(sql[at - 1] ?? '')) throw new Error(`Another sort of literal at ${at}: ${around(sql, at)}`)
      const { text, end } = quotedAt(sql, at, dialect === 'clickhouse')
      if (sql[at] === "'") {
        texts.push(text)
        rest += '?'
      } else rest += sql.slice(at, end)
      at = end
    } else rest += sql[at++]
  }
  return { rest, texts }
}

/** What stands between two quotes: a quote twice is one; ClickHouse also has a backslash before a character. */
function quotedAt(sql: string, start: number, backslash: boolean): { text: string; end: number } {
  const quote = sql[start]
  let text = ''
  for (let at = start + 1; at < sql.length; at++) {
    if (backslash && sql[at] === '\\') {
      const next = sql[++at]
      if (next !== '\\' && next !== "'") throw new Error(`A backslash that means something at ${at}: ${around(sql, at)}`)
      text += next
    } else if (sql[at] !== quote) text += sql[at]
    else if (sql[at + 1] === quote) text += sql[at++]
    else return { text, end: at + 1 }
  }
  throw new Error(`Never closed, from ${start}: ${around(sql, start)}`)
}

const around = (sql: string, at: number): string => JSON.stringify(sql.slice(Math.max(0, at - 40), at + 40))
