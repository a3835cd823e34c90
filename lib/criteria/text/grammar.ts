// The one form of every line: phrases between commas, perhaps a colon and more phrases, and lines beneath. What the words mean is read later.
import { EmbeddedActionsParser, type IRecognitionException, type IToken } from 'chevrotain'
import { Block, Close, Colon, Comma, Indent, Newline, Open, Outdent, tokensOf, Value, VOCABULARY, type Tokens } from './tokens'

export interface Atom {
  type: 'word' | 'text' | 'number' | 'mixed' | 'parameter' | 'arrow' | 'slash' | 'list'
  /** As it stands. */
  text: string
  from: number
  to: number
  /** Of a list. */
  items?: Atom[]
}
export type Phrase = Atom[]
export interface Row {
  from: number
  to: number
  /** Before and behind the colon. */
  head: Phrase[]
  tail: Phrase[] | null
  /** A line of a block of prose, without its bar. */
  block: string | null
  under: Row[]
  /** Its place in the document, once it is read. */
  at?: string
}
export interface SyntaxFault {
  token: IToken
  /** The token before it. */
  previous: IToken | undefined
}

/** Each fault costs time: whoever pastes something else altogether gets no more than these. */
const MOST_FAULTS = 100
class TooMany extends Error {}

/** Sentences are ours (parse.ts); the parser's own cost more than the parsing. */
const nothing = (): string => ''
const SILENT = {
  buildMismatchTokenMessage: nothing,
  buildNotAllInputParsedMessage: nothing,
  buildNoViableAltMessage: nothing,
  buildEarlyExitMessage: nothing,
}

class Rows extends EmbeddedActionsParser {
  constructor() {
    super(VOCABULARY, { recoveryEnabled: true, maxLookahead: 1, errorMessageProvider: SILENT })
    this.performSelfAnalysis()
  }
  text = this.RULE('text', (into: Row[]) => {
    this.MANY(() => this.SUBRULE(this.line, { ARGS: [into] }))
  })
  /** Rows go where they belong as they are met, so that what could be read of a broken line is kept. */
  line = this.RULE('line', (into: Row[]) => {
    const row: Row = { from: -1, to: -1, head: [], tail: null, block: null, under: [] }
    this.ACTION(() => {
      this.goOn()
      into.push(row)
    })
    this.OR([
      {
        ALT: () => {
          const block = this.CONSUME(Block)
          this.ACTION(() => {
            if (isReal(block)) row.block = block.image.replace(/^\| ?/, '')
            reach(row, block)
          })
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.phrases, { ARGS: [row.head, row] })
          this.OPTION(() => {
            const colon = this.CONSUME(Colon)
            const tail: Phrase[] = []
            this.ACTION(() => {
              if (!isReal(colon)) return
              row.tail = tail
              reach(row, colon)
            })
            this.SUBRULE2(this.phrases, { ARGS: [tail, row] })
          })
        },
      },
    ])
    this.CONSUME(Newline)
    this.OPTION2(() => {
      this.CONSUME(Indent)
      this.AT_LEAST_ONE(() => this.SUBRULE(this.line, { ARGS: [row.under] }))
      this.CONSUME(Outdent)
    })
  })
  phrases = this.RULE('phrases', (into: Phrase[], row: Row) => {
    this.SUBRULE(this.phrase, { ARGS: [into, row] })
    this.MANY(() => {
      this.CONSUME(Comma)
      this.SUBRULE2(this.phrase, { ARGS: [into, row] })
    })
  })
  phrase = this.RULE('phrase', (into: Phrase[], row: Row) => {
    const atoms: Phrase = []
    this.ACTION(() => this.goOn())
    this.AT_LEAST_ONE(() =>
      this.OR([
        {
          ALT: () => {
            const token = this.CONSUME(Value)
            this.ACTION(() => add(atoms, token, into, row))
          },
        },
        { ALT: () => this.SUBRULE(this.list, { ARGS: [atoms, into, row] }) },
      ]),
    )
  })
  /** Asked at each line, and inside a line at what may be broken thousands of times. */
  private goOn(): void {
    if (this.errors.length > MOST_FAULTS) throw new TooMany()
  }
  list = this.RULE('list', (atoms: Phrase, into: Phrase[], row: Row) => {
    this.ACTION(() => this.goOn())
    const items: Atom[] = []
    const open = this.CONSUME(Open)
    const list: Atom = { type: 'list', text: '[', from: open.startOffset, to: open.startOffset + 1, items }
    this.ACTION(() => isReal(open) && put(atoms, list, into, row))
    this.MANY_SEP({
      SEP: Comma,
      DEF: () => {
        const token = this.CONSUME(Value)
        this.ACTION(() => {
          add(items, token, [], row)
          list.to = Math.max(list.to, row.to)
        })
      },
    })
    const close = this.CONSUME(Close)
    this.ACTION(() => {
      reach(row, close)
      list.to = Math.max(list.to, row.to)
    })
  })
}

/** Not one that recovery put in. */
const isReal = (token: IToken): boolean => Number.isFinite(token.startOffset)
function reach(row: Row, token: IToken): void {
  if (!isReal(token)) return
  if (row.from < 0) row.from = token.startOffset
  row.to = Math.max(row.to, token.startOffset + token.image.length)
}
const TYPES: Readonly<Record<string, Atom['type']>> = {
  Word: 'word',
  Text: 'text',
  Numeral: 'number',
  DecimalComma: 'number',
  Mixed: 'mixed',
  Parameter: 'parameter',
  Arrow: 'arrow',
  Slash: 'slash',
}
function add(atoms: Atom[], token: IToken, into: Phrase[], row: Row): void {
  if (!isReal(token)) return
  const { startOffset: from, image } = token
  put(atoms, { type: TYPES[token.tokenType.name]!, text: image, from, to: from + image.length }, into, row)
}
/** An atom into its phrase, and the phrase into the row with its first. */
function put(atoms: Atom[], atom: Atom, into: Phrase[], row: Row): void {
  if (!atoms.length) into.push(atoms)
  atoms.push(atom)
  if (row.from < 0) row.from = atom.from
  row.to = Math.max(row.to, atom.to)
}

const parser = new Rows()

export interface Syntax extends Tokens {
  rows: Row[]
  faults: SyntaxFault[]
  /** Given up after so many faults. */
  stopped: boolean
}
/** Lines of a text as they stand beneath each other. A line that cannot be read takes no other with it. */
export function syntaxOf(text: string): Syntax {
  const lexed = tokensOf(text)
  parser.input = lexed.tokens
  const rows: Row[] = []
  const stopped = !parsed(rows)
  return { ...lexed, rows: stopped ? [] : read(rows), faults: parser.errors.map(faultOf), stopped }
}
function parsed(rows: Row[]): boolean {
  try {
    parser.text(rows)
    return true
  } catch (error) {
    if (error instanceof TooMany) return false
    throw error
  }
}
/** Rows of which something could be read; what stands beneath others moves up. */
const read = (rows: readonly Row[]): Row[] => rows.flatMap((row) => (row.from < 0 ? read(row.under) : [Object.assign(row, { under: read(row.under) })]))

const faultOf = (error: IRecognitionException): SyntaxFault => ({ token: error.token, previous: (error as { previousToken?: IToken }).previousToken })
