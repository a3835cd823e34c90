// JSON as it streams in: the elements of chosen arrays one by one, so that a code system of any size takes constant memory.
// What stands outside those arrays is put together as usual.
import type { Bytes } from './item'
import { ImportFault } from './reasons'

export type Json = string | number | boolean | null | Json[] | JsonObject
/** Without a prototype: every key is the file's own. */
export type JsonObject = { [key: string]: Json }

export interface Element {
  value: Json
  /** Keys down to the array: ['compose', 'include', 'concept']; arrays between add none. */
  path: readonly string[]
  /** The objects that are open around it, outermost first, as far as they have been read. */
  around: readonly JsonObject[]
  /** Line where it ends. */
  line: number
}

/** Characters of one element, or of all that stands outside the streamed arrays. */
const LARGEST = 4_000_000
const DEEPEST = 200
const LONGEST_STRING = 1_000_000

interface Frame {
  kind: 'object' | 'array'
  value: JsonObject | Json[]
  /** Key under which this frame stands in the one around it; null in an array. */
  key: string | null
  /** Its elements are handed over, not kept. */
  streamed: boolean
  /** Key read and waiting for its value. */
  pending: string | null
  expects: 'firstKey' | 'key' | 'colon' | 'value' | 'firstValue' | 'comma'
}

/** Yields elements as they close; the last to come is the root, with path []. Throws ImportFault. */
export async function* elementsOf(bytes: Bytes, streams: (path: readonly string[]) => boolean): AsyncGenerator<Element> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = new Reader(streams)
  const text = (chunk?: Uint8Array) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch {
      throw new ImportFault('notUtf8')
    }
  }
  for await (const chunk of bytes) {
    reader.read(text(chunk))
    yield* reader.take()
  }
  reader.read(text())
  reader.end()
  yield* reader.take()
}

class Reader {
  private line = 1
  private readonly frames: Frame[] = []
  private ready: Element[] = []
  private root: { value: Json } | null = null
  /** A string, number or word that is being read. */
  private token = ''
  private inString = false
  private escaped = false
  /** Characters read since the last element was handed over. */
  private size = 0

  constructor(private readonly streams: (path: readonly string[]) => boolean) {}

  take(): Element[] {
    const taken = this.ready
    this.ready = []
    return taken
  }

  read(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 10) this.line++
      if (this.inString) {
        // whole runs at once: most of a file is strings
        let to = at
        while (to < text.length && !this.escaped) {
          const one = text.charCodeAt(to)
          if (one === 34 || one === 92 || one === 10) break
          to++
        }
        if (to > at) {
          this.add(text.slice(at, to))
          at = to - 1
          continue
        }
        if (this.escaped) {
          this.escaped = false
          this.add(text[at]!)
        } else if (code === 92) {
          this.escaped = true
          this.add('\\')
        } else if (code === 34) {
          this.inString = false
          this.string()
        } else this.fail()
        continue
      }
      if (code === 32 || code === 9 || code === 10 || code === 13) this.word()
      else if (code === 34) {
        this.word()
        this.inString = true
      } else if (code === 123 || code === 91) {
        this.word()
        this.open(code === 123 ? 'object' : 'array')
      } else if (code === 125 || code === 93) {
        this.word()
        this.close(code === 125 ? 'object' : 'array')
      } else if (code === 44 || code === 58) {
        this.word()
        this.between(code === 44 ? ',' : ':')
      } else this.add(text[at]!)
    }
  }

  end(): void {
    this.word()
    if (this.frames.length || this.inString || !this.root) this.fail()
    this.ready.push({ value: this.root.value, path: [], around: [], line: this.line })
  }

  private fail(): never {
    throw new ImportFault('notJson', String(this.line))
  }

  private add(more: string): void {
    this.token += more
    this.size += more.length
    if (this.token.length > LONGEST_STRING || this.size > LARGEST) throw new ImportFault('tooLarge', String(this.line))
  }

  private string(): void {
    const raw = this.token
    this.token = ''
    let value = raw
    if (raw.includes('\\'))
      try {
        value = JSON.parse(`"${raw.replace(/[\u0000-\u001f]/g, ' ')}"`) as string
      } catch {
        this.fail()
      }
    const frame = this.frames.at(-1)
    if (frame?.kind === 'object' && (frame.expects === 'key' || frame.expects === 'firstKey')) {
      frame.pending = value
      frame.expects = 'colon'
    } else this.put(value)
  }

  /** A number or a word that a sign has ended. */
  private word(): void {
    if (!this.token) return
    const token = this.token
    this.token = ''
    if (token === 'true' || token === 'false') this.put(token === 'true')
    else if (token === 'null') this.put(null)
    else if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(token)) this.put(Number(token))
    else this.fail()
  }

  private between(sign: ',' | ':'): void {
    const frame = this.frames.at(-1)
    if (sign === ':' && frame?.expects === 'colon') frame.expects = 'value'
    else if (sign === ',' && frame?.expects === 'comma') frame.expects = frame.kind === 'object' ? 'key' : 'value'
    else this.fail()
  }

  private open(kind: Frame['kind']): void {
    this.size += 2
    const around = this.frames.at(-1)
    this.mayHoldValue(around)
    if (this.frames.length >= DEEPEST) throw new ImportFault('tooLarge', String(this.line))
    const key = around?.pending ?? null
    const value = kind === 'object' ? (Object.create(null) as JsonObject) : []
    const frame: Frame = { kind, value, key, streamed: false, pending: null, expects: kind === 'object' ? 'firstKey' : 'firstValue' }
    this.frames.push(frame)
    if (kind === 'array') frame.streamed = this.streams(this.path())
  }

  private close(kind: Frame['kind']): void {
    const frame = this.frames.at(-1)
    if (frame?.kind !== kind || !['comma', 'firstKey', 'firstValue'].includes(frame.expects)) this.fail()
    this.frames.pop()
    this.put(frame.value)
  }

  private mayHoldValue(frame: Frame | undefined): void {
    if (!frame ? this.root !== null : frame.expects !== 'value' && frame.expects !== 'firstValue') this.fail()
  }

  private put(value: Json): void {
    const frame = this.frames.at(-1)
    this.mayHoldValue(frame)
    if (!frame) {
      this.root = { value }
      return
    }
    frame.expects = 'comma'
    this.size += 1
    if (this.size > LARGEST) throw new ImportFault('tooLarge', String(this.line))
    if (frame.kind === 'object') {
      ;(frame.value as JsonObject)[frame.pending!] = value
      frame.pending = null
    } else if (frame.streamed) {
      this.size = 0
      const around = this.frames.filter((one) => one.kind === 'object').map((one) => one.value as JsonObject)
      this.ready.push({ value, path: this.path(), around, line: this.line })
    } else (frame.value as Json[]).push(value)
  }

  private path(): string[] {
    return this.frames.flatMap((frame) => (frame.key === null ? [] : [frame.key]))
  }
}
