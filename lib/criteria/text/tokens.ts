// From text to tokens. Indentation becomes tokens of its own; comments are set aside. Whatever comes in, every character is in some token.
import { createToken, createTokenInstance, Lexer, type CustomPatternMatcherFunc, type IToken, type TokenType } from 'chevrotain'

/** A pattern of our own: the lexer's own flags know nothing of Unicode classes. */
const unicode = (source: string): CustomPatternMatcherFunc => {
  const pattern = new RegExp(source, 'yu')
  return (text, offset) => {
    pattern.lastIndex = offset
    return pattern.exec(text)
  }
}
const token = (name: string, source: string, categories: TokenType[] = []): TokenType =>
  createToken({ name, pattern: unicode(source), line_breaks: false, categories })
/** What a phrase is made of, beside lists. */
export const Value = createToken({ name: 'Value', pattern: Lexer.NA })

export const Comment = createToken({ name: 'Comment', pattern: unicode('#[^\\r\\n]*'), group: 'comments', line_breaks: false })
export const Newline = createToken({ name: 'Newline', pattern: /\r\n|\n|\r/, line_breaks: true })
const Space = createToken({ name: 'Space', pattern: unicode('[\\t\\v\\f\\uFEFF\\p{Zs}]+'), group: Lexer.SKIPPED, line_breaks: false })
/** One line of a block of prose. */
export const Block = token('Block', '\\|[^\\r\\n]*')
/** With its quotation marks; without the last where it is forgotten. */
export const Text = token('Text', '"(?:[^"\\\\\\r\\n]|\\\\[^\\r\\n]?)*"?', [Value])
export const Arrow = token('Arrow', '->|→', [Value])
export const Parameter = token('Parameter', '\\$[A-Za-z][A-Za-z0-9-]*', [Value])
/** Digits with letters or hyphens: a code or a date. */
export const Mixed = token('Mixed', '\\d+(?:[\\p{L}]|-(?=[\\p{L}\\p{N}]))[\\p{L}\\p{N}-]*', [Value])
export const DecimalComma = token('DecimalComma', '-?\\d+,\\d+', [Value])
export const Numeral = token('Numeral', '-?\\d+(?:\\.\\d+)?', [Value])
export const Word = token('Word', '[\\p{L}_%°µ‰](?:[\\p{L}\\p{N}\\p{M}_%°µ‰⁻/.·]|-(?!>))*', [Value])
export const Colon = createToken({ name: 'Colon', pattern: /:/ })
export const Comma = createToken({ name: 'Comma', pattern: /,/ })
export const Open = createToken({ name: 'Open', pattern: /\[/ })
export const Close = createToken({ name: 'Close', pattern: /\]/ })
export const Slash = createToken({ name: 'Slash', pattern: /\//, categories: [Value] })
/** Anything else: never part of a line. */
export const Odd = token('Odd', '[^]')
export const Indent = createToken({ name: 'Indent', pattern: Lexer.NA })
export const Outdent = createToken({ name: 'Outdent', pattern: Lexer.NA })

const ALL = [Newline, Space, Comment, Block, Text, Arrow, Parameter, Mixed, DecimalComma, Numeral, Word, Colon, Comma, Open, Close, Slash, Odd]
export const VOCABULARY = [...ALL, Value, Indent, Outdent]
const lexer = new Lexer(ALL, { positionTracking: 'onlyStart', safeMode: false })

/** Levels of lines beneath each other; groups of a document may nest some thirty deep. */
export const MAX_LEVELS = 40

/** Tokens of one line; the longest sensible line has a few hundred. */
export const MAX_TOKENS = 5000

export interface Tokens {
  tokens: IToken[]
  comments: IToken[]
  /** First tokens of lines that stand between two levels, and of those beneath too many. */
  askew: IToken[]
  tooDeep: IToken[]
  /** The first token too many of each line that has them; the rest of the line is left out. */
  tooLong: IToken[]
}

export function tokensOf(text: string): Tokens {
  const { tokens, groups } = lexer.tokenize(text)
  const out: IToken[] = []
  const askew: IToken[] = []
  const tooDeep: IToken[] = []
  const tooLong: IToken[] = []
  let inLine = 0
  const levels = [0]
  let begins = true
  for (const one of tokens) {
    if (one.tokenType === Newline) {
      if (!begins) out.push(one) // empty lines and lines of comment alone say nothing
      begins = true
      inLine = 0
      continue
    }
    if (begins) {
      const width = widthOf(text, one)
      if (width > levels.at(-1)!) {
        if (levels.length <= MAX_LEVELS && out.length) {
          levels.push(width)
          out.push(virtual(Indent, one))
        } else if (out.length) tooDeep.push(one)
        else if (width) askew.push(one)
      } else {
        while (levels.length > 1 && width < levels.at(-1)!) {
          // between two levels: belongs to the deeper of the two when it is nearer to it
          if (width > levels.at(-2)!) {
            askew.push(one)
            break
          }
          levels.pop()
          out.push(virtual(Outdent, one))
        }
      }
      begins = false
    }
    if (++inLine > MAX_TOKENS) {
      if (inLine === MAX_TOKENS + 1) tooLong.push(one)
      continue
    }
    out.push(one)
  }
  const last = tokens.at(-1)
  if (last && !begins) out.push(virtual(Newline, last))
  if (last) for (let level = levels.length; level > 1; level--) out.push(virtual(Outdent, last))
  return { tokens: out, comments: groups.comments ?? [], askew, tooDeep, tooLong }
}

/** Columns before a token on its line; a tab is two. */
export function widthOf(text: string, { startOffset, startColumn }: IToken): number {
  let width = 0
  for (let at = startOffset - (startColumn! - 1); at < startOffset; at++) width += text[at] === '\t' ? 2 : text[at] === '\uFEFF' ? 0 : 1
  return width
}

const virtual = (type: TokenType, at: IToken): IToken =>
  createTokenInstance(type, '', at.startOffset, at.startOffset, at.startLine!, at.startLine!, at.startColumn!, at.startColumn!)
