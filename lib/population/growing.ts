// Arrays that grow while a population is assembled, and the dictionaries of codes and words.
import type { Code } from './columns'

type Whole = Int32Array | Uint32Array | Uint8Array

/** A typed array that doubles as it fills. */
export class Growing<T extends Whole> {
  private data: T
  length = 0
  constructor(private readonly make: new (size: number) => T) {
    this.data = new make(64)
  }
  push(value: number): void {
    this.room(this.length + 1)
    this.data[this.length++] = value
  }
  /** Value at an index at or beyond the end; what is skipped gets `gap`. */
  set(at: number, value: number, gap: number): void {
    this.room(at + 1)
    while (this.length < at) this.data[this.length++] = gap
    this.data[at] = value
    this.length = at + 1
  }
  /** The array at its length, or filled up to `count` with `gap`. */
  finish(count = this.length, gap = 0): T {
    const done = new this.make(count)
    done.set(this.data.subarray(0, this.length) as never)
    if (gap) done.fill(gap, this.length)
    return done
  }
  private room(size: number): void {
    if (size <= this.data.length) return
    const wider = new this.make(Math.max(size, this.data.length * 2))
    wider.set(this.data as never)
    this.data = wider
  }
}

/** A column of words: numbered as they come, sorted at the end, 0 for the empty word. */
export class WordColumn {
  private readonly numbers = new Map<string, number>([['', 0]])
  private readonly of = new Growing(Uint32Array)
  push(row: number, word: string): void {
    let no = this.numbers.get(word)
    if (no === undefined) this.numbers.set(word, (no = this.numbers.size))
    this.of.set(row, no, 0)
  }
  /** null when there are more than 255 words. */
  finish(count: number): { list: string[]; of: Uint8Array } | null {
    if (this.numbers.size > 256) return null
    const list = [...this.numbers.keys()].sort(compareCodePoints)
    const rank = new Map(list.map((word, index) => [word, index]))
    const to = [...this.numbers.keys()].map((word) => rank.get(word)!)
    const numbers = this.of.finish(count)
    const of = new Uint8Array(count)
    for (let row = 0; row < count; row++) of[row] = to[numbers[row]!]!
    return { list, of }
  }
}

/** Codes as "system\u0000code", numbered as they come and renumbered in lexical order at the end. */
export class Dictionary {
  private readonly numbers = new Map<string, number>()
  numberOf(code: string): number {
    let no = this.numbers.get(code)
    if (no === undefined) this.numbers.set(code, (no = this.numbers.size))
    return no
  }
  /** Codes in (system, code) order, and the place of each provisional number in it. */
  sorted(): { list: Code[]; rankOf: Uint32Array } {
    const texts = [...this.numbers.keys()]
    const order = texts.map((_, index) => index).sort((a, b) => compareCodePoints(texts[a]!, texts[b]!))
    const rankOf = new Uint32Array(texts.length)
    order.forEach((no, rank) => (rankOf[no] = rank))
    return { list: order.map((no) => split(texts[no]!)), rankOf }
  }
}

const split = (text: string): Code => {
  const at = text.indexOf('\u0000')
  return { system: text.slice(0, at), code: text.slice(at + 1) }
}

/** Order by Unicode code point, which is the order of UTF-8 bytes that databases use; `<` on strings is by UTF-16 unit. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (x !== y) return place(x) - place(y)
  }
  return a.length - b.length
}
/** Surrogates stand for code points above all others. */
const place = (unit: number) => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit)
