// Parts of a population made into one file in the large form, array by array: of what is held at a time the most is one table's code rows.
// No operator of the language looks at two patients, so a population in parts and the joined one give the same answers. Words and codes
// are numbered anew over all parts, so that the bytes do not tell how many parts there were.
import { COLUMNS, OPEN_HI, OPEN_LO, TABLES, WORDS, type Column, type Day, type Table, type Word } from '#criteria'
import type { Code, Population } from '../columns'
import { compareCodePoints } from '../growing'
import { keysAt, type TableAt, type WordsAt } from './form'
import { LargeWriter, openLarge, sourceOf, type Hasher, type Whole } from './large'
import { partOf, type Part, type PartTable, type WordsOf } from './part'

export interface Meta {
  name: string
  clinic: string
  ref: Day
}

/** Writes the joined file to the sink and gives its digest. Only the last parts may hold added patients. Throws RangeError. */
export function join(meta: Meta, parts: readonly Part[], sink: (bytes: Uint8Array) => void, hasher?: Hasher): string {
  const writer = new LargeWriter(sink, hasher)
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  const { codes, numbers } = numbered(parts)
  const pieces = function* (of: (part: Part) => Whole): Generator<Whole> {
    for (const part of parts) yield of(part)
  }
  const words = (count: number, of: (part: Part) => WordsOf | undefined, length: (part: Part) => number): WordsAt => {
    const list = [...new Set(['', ...parts.flatMap((part) => of(part)?.list ?? [])])].sort(compareCodePoints)
    if (list.length > 256) throw new RangeError('A word field has more than 255 different words')
    const place = writer.array(
      count,
      pieces((part) => {
        const own = of(part)
        return own ? renumbered(own, list) : new Uint8Array(length(part))
      }),
    )
    return { list, of: place }
  }
  const ofPatients = (of: (part: Part) => WordsOf) => words(size, of, (part) => part.size)
  const { key, added } = keysOf(parts)
  const digest = writer.finish({
    version: 1,
    ...meta,
    size,
    keys: keysAt(size, key, added),
    birth: writer.array(
      size,
      pieces((part) => part.birth()),
    ),
    sex: ofPatients((part) => part.sex),
    municipality: ofPatients((part) => part.municipality),
    cprStatus: ofPatients((part) => part.cprStatus),
    codes,
    tables: Object.fromEntries(TABLES.map((name) => [name, tableAt(name)])) as Record<Table, TableAt>,
  })
  return digest

  function tableAt(name: Table): TableAt {
    const of = (part: Part): PartTable => part.tables[name]
    const count = parts.reduce((sum, part) => sum + of(part).count, 0)
    const at: TableAt = {
      count,
      perPatient: writer.array(
        size,
        pieces((part) => of(part).perPatient()),
      ),
      stop: writer.array(
        count,
        pieces((part) => of(part).stop()),
      ),
      ord: writer.array(
        count,
        pieces((part) => of(part).ord()),
      ),
      columns: {},
      words: {},
      ...codeIndex(writer, parts, name, codes.length, numbers),
    }
    for (const column of COLUMNS) {
      if (!parts.some((part) => of(part).columns[column])) continue
      const side = (lo: boolean) =>
        pieces((part) => {
          const own = of(part).columns[column]
          return own ? (lo ? own.lo() : own.hi()) : new Int32Array(of(part).count).fill(lo ? OPEN_LO : OPEN_HI)
        })
      const low = writer.array(count, side(true))
      at.columns[column] = [low, parts.every((part) => alike(of(part), column)) ? low : writer.array(count, side(false))]
    }
    for (const word of WORDS)
      if (parts.some((part) => of(part).words[word as Word]))
        at.words[word] = words(
          count,
          (part) => of(part).words[word],
          (part) => of(part).count,
        )
    return at
  }
}

/** The joined population in memory, for parts that are small. */
export function joined(meta: Meta, populations: readonly Population[]): Population {
  const pieces: Uint8Array[] = []
  join(meta, populations.map(partOf), (bytes) => pieces.push(bytes.slice()))
  const file = new Uint8Array(pieces.reduce((sum, one) => sum + one.length, 0))
  let at = 0
  for (const piece of pieces) {
    file.set(piece, at)
    at += piece.length
  }
  return { ...openLarge(sourceOf(file), { check: false }), digest: '' }
}

function alike(table: PartTable, column: Column): boolean {
  const own = table.columns[column]
  if (!own) return table.count === 0
  const [lo, hi] = [own.lo(), own.hi()]
  if (lo === hi) return true
  for (let row = 0; row < lo.length; row++) if (lo[row] !== hi[row]) return false
  return true
}

function renumbered({ list, of }: WordsOf, to: readonly string[]): Uint8Array {
  const rank = new Map(to.map((word, index) => [word, index]))
  const number = list.map((word) => rank.get(word)!)
  const from = of()
  if (number.every((no, index) => no === index)) return from
  const made = new Uint8Array(from.length)
  for (let row = 0; row < from.length; row++) made[row] = number[from[row]!]!
  return made
}

/** All codes in code-point order, and each part's numbers in it. */
function numbered(parts: readonly Part[]): { codes: Code[]; numbers: Uint32Array[] } {
  const text = ({ system, code }: Code) => `${system}\u0000${code}`
  const texts = [...new Set(parts.flatMap((part) => part.codes.map(text)))].sort(compareCodePoints)
  const rank = new Map(texts.map((one, index) => [one, index]))
  const codes = texts.map((one): Code => {
    const at = one.indexOf('\u0000')
    return { system: one.slice(0, at), code: one.slice(at + 1) }
  })
  return { codes, numbers: parts.map((part) => Uint32Array.from(part.codes, (code) => rank.get(text(code))!)) }
}

/** Rows of each code over all parts: by code, then part, then row. */
function codeIndex(
  writer: LargeWriter,
  parts: readonly Part[],
  name: Table,
  codeCount: number,
  numbers: readonly Uint32Array[],
): Pick<TableAt, 'perCode' | 'codeRow'> {
  const perCode = new Uint32Array(codeCount)
  let total = 0
  let first = 0
  // of each part: its code rows, where the rows of each code begin, which row of the whole its first is
  const own = parts.map((part, index) => {
    const { perCode: counts, codeRow, count } = part.tables[name]
    const starts = new Map<number, [number, number]>()
    let at = 0
    counts().forEach((n, no) => {
      if (n) starts.set(numbers[index]![no]!, [at, at + n])
      at += n
      perCode[numbers[index]![no]!]! += n
    })
    total += at
    const made = { codeRow: codeRow(), starts, first }
    first += count
    return made
  })
  const rows = function* (): Generator<Whole> {
    for (let code = 0; code < codeCount; code++)
      if (perCode[code])
        for (const { codeRow, starts, first: base } of own) {
          const range = starts.get(code)
          if (!range) continue
          const piece = codeRow.slice(range[0], range[1])
          if (base) for (let i = 0; i < piece.length; i++) piece[i]! += base
          yield piece
        }
  }
  return { perCode: writer.array(codeCount, [perCode]), codeRow: writer.array(total, rows()) }
}

function keysOf(parts: readonly Part[]): { key: (patient: number) => string; added: number | undefined } {
  let [size, added] = [0, undefined as number | undefined]
  const starts = parts.map((part) => {
    const start = size
    size += part.size
    if (part.added !== undefined && part.added < part.size) added ??= start + part.added
    else if (added !== undefined && part.size) throw new RangeError('Patients that belong to the population cannot follow added ones')
    return start
  })
  let at = 0
  const key = (patient: number): string => {
    if (patient < starts[at]!) at = 0
    while (at + 1 < parts.length && patient >= starts[at + 1]!) at++
    return parts[at]!.key(patient - starts[at]!)
  }
  return { key, added }
}
