// A small reader of CQL by itself, apart from the compiler: which parts of a library are text, names and remarks, and what is left without them.
// After the lexical part of the grammar in the CQL specification, release 1.5 (STRING, QUOTEDIDENTIFIER, ESC, COMMENT, LINE_COMMENT).

export interface Parts {
  /** The library with every string as ?, and without its remarks. */
  rest: string
  /** What the strings hold, in order. */
  texts: string[]
  remarks: string[]
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', '\\': '\\', "'": "'", '"': '"', '`': '`', '/': '/' }

/** Throws where a string or a name is never closed, or holds an escape that the grammar does not have, and at a name in backquotes. */
export function partsOf(cql: string): Parts {
  const parts: Parts = { rest: '', texts: [], remarks: [] }
  let at = 0
  while (at < cql.length) {
    const two = cql.slice(at, at + 2)
    if (two === '/*' || cql[at] === '`') throw new Error(`A remark or a name of another form at ${at}: ${around(cql, at)}`)
    if (two === '//') {
      const end = /[\r\n]|$/.exec(cql.slice(at))!.index + at
      parts.remarks.push(cql.slice(at + 2, end).trim())
      at = end
    } else if (cql[at] === "'" || cql[at] === '"') {
      const { text, end } = quotedAt(cql, at)
      if (cql[at] === "'") parts.texts.push(text)
      parts.rest += cql[at] === "'" ? '?' : cql.slice(at, end)
      at = end
    } else parts.rest += cql[at++]
  }
  return parts
}

function quotedAt(cql: string, start: number): { text: string; end: number } {
  let text = ''
  for (let at = start + 1; at < cql.length; at++) {
    if (cql[at] === cql[start]) return { text, end: at + 1 }
    if (cql[at] !== '\\') text += cql[at]
    else if (cql[++at] === 'u') {
      const code = /^[0-9A-Fa-f]{4}/.exec(cql.slice(at + 1))
      if (!code) throw new Error(`No character at ${at}: ${around(cql, at)}`)
      text += String.fromCharCode(parseInt(code[0], 16))
      at += 4
    } else {
      const one = ESCAPED[cql[at] ?? '']
      if (one === undefined) throw new Error(`No escape at ${at}: ${around(cql, at)}`)
      text += one
    }
  }
  throw new Error(`Never closed, from ${start}: ${around(cql, start)}`)
}

const around = (cql: string, at: number): string => JSON.stringify(cql.slice(Math.max(0, at - 40), at + 40))
