// A population as one immutable file: read in a worker or in Node without copying what can be viewed.
// Layout: magic (8 bytes) · header length u32 · file length u32 · JSON header · arrays aligned to 8 · SHA-256 of all before it.
// Little-endian. `day` is not stored (it is ord / 4096), nor `patient` and `codeNo` (runs of equal numbers are stored as lengths).
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { COLUMNS, TABLES, WORDS, type Column, type Table, type Word } from '#criteria'
import type { Code, Population, Rows } from './columns'

/** 'notAPopulation': other bytes; 'cut': ends too early; 'damaged': its check sum or inner form is wrong. */
export class PopulationFileError extends Error {
  constructor(readonly code: 'notAPopulation' | 'cut' | 'damaged') {
    super(`Population file: ${code}`)
    this.name = 'PopulationFileError'
  }
}

const MAGIC = utf8ToBytes('PROFPOP1')
const FIXED = 16
const HASH = 32

/** Where an array lies: [offset after the header, length]; or one value for all of it. */
type Place = [number, number] | { all: number; length: number }
interface WordsAt {
  list: string[]
  of: Place
}
interface TableAt {
  count: number
  perPatient: Place
  stop: Place
  ord: Place
  columns: Partial<Record<Column, [Place, Place]>>
  words: Partial<Record<Word, WordsAt>>
  perCode: Place
  codeRow: Place
}
interface Header {
  version: 1
  name: string
  clinic: string
  ref: number
  size: number
  /** 'T-' when keys are T-000000, T-000001 … */
  keys: 'T-' | string[]
  birth: Place
  sex: WordsAt
  municipality: WordsAt
  cprStatus: WordsAt
  codes: Code[]
  tables: Record<Table, TableAt>
}

const ordinary = (patient: number) => `T-${String(patient).padStart(6, '0')}`

/** The file of a population. The same population gives the same bytes everywhere; `digestOf` them is the digest that `decode` gives. */
export function encode(population: Population): Uint8Array<ArrayBuffer> {
  const parts: { at: number; bytes: Uint8Array }[] = []
  let end = 0
  const place = (array: Int32Array | Uint32Array | Uint8Array): Place => {
    const first = array[0] ?? 0
    if (array.every((one) => one === first)) return { all: first, length: array.length }
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    const same = parts.find((part) => part.bytes.length === bytes.length && equal(part.bytes, bytes))
    if (same) return [same.at, array.length]
    const at = end
    parts.push({ at, bytes })
    end = aligned(at + bytes.length)
    return [at, array.length]
  }
  const words = (of: { list: string[]; of: Uint8Array }): WordsAt => ({ list: of.list, of: place(of.of) })
  const keys = Array.from({ length: population.size }, (_, patient) => population.key(patient))
  const header: Header = {
    version: 1,
    name: population.name,
    clinic: population.clinic,
    ref: population.ref,
    size: population.size,
    keys: keys.every((key, patient) => key === ordinary(patient)) ? 'T-' : keys,
    birth: place(population.birth),
    sex: words(population.sex),
    municipality: words(population.municipality),
    cprStatus: words(population.cprStatus),
    codes: population.codes.map(({ system, code }) => ({ system, code })),
    tables: Object.fromEntries(
      TABLES.map((name) => {
        const rows = population.tables[name]
        const at: TableAt = {
          count: rows.count,
          perPatient: place(runs(rows.patient, population.size)),
          stop: place(rows.stop),
          ord: place(rows.ord),
          columns: {},
          words: {},
          perCode: place(runs(rows.codeNo, population.codes.length)),
          codeRow: place(rows.codeRow),
        }
        for (const column of COLUMNS) if (rows.columns[column]) at.columns[column] = [place(rows.columns[column].lo), place(rows.columns[column].hi)]
        for (const word of WORDS) if (rows.words[word]) at.words[word] = words(rows.words[word])
        return [name, at]
      }),
    ) as Record<Table, TableAt>,
  }
  const head = utf8ToBytes(JSON.stringify(header))
  const base = aligned(FIXED + head.length)
  const file = new Uint8Array(base + end + HASH)
  const view = new DataView(file.buffer)
  file.set(MAGIC)
  view.setUint32(8, head.length, true)
  view.setUint32(12, file.length, true)
  file.set(head, FIXED)
  for (const part of parts) file.set(part.bytes, base + part.at)
  file.set(sha256(file.subarray(0, base + end)), base + end)
  return file
}

/** Digest of an encoded file as it says of itself, hex; `decode` proves it. */
export const digestOf = (file: Uint8Array): string => bytesToHex(file.subarray(-HASH))

/** Reads a file that `encode` wrote; arrays are views on it where they can be, so it must not be changed. Throws PopulationFileError. */
export function decode(bytes: Uint8Array): Population {
  if (!equal(bytes.subarray(0, MAGIC.length), MAGIC.subarray(0, bytes.length)) || !bytes.length) throw new PopulationFileError('notAPopulation')
  if (bytes.length < FIXED) throw new PopulationFileError('cut')
  const file = bytes.byteOffset % 8 ? bytes.slice() : bytes
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const length = view.getUint32(12, true)
  if (file.length < length) throw new PopulationFileError('cut')
  if (file.length > length || length < FIXED + HASH || !equal(sha256(file.subarray(0, -HASH)), file.subarray(-HASH))) throw new PopulationFileError('damaged')
  try {
    return read(file, view.getUint32(8, true))
  } catch {
    throw new PopulationFileError('damaged') // a true check sum over a form this version does not write
  }
}

function read(file: Uint8Array, headLength: number): Population {
  const header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(FIXED, FIXED + headLength))) as Header
  if (header.version !== 1) throw new RangeError(`Version ${header.version as number}`)
  const base = file.byteOffset + aligned(FIXED + headLength)
  const array = <T>(
    make: { new (buffer: ArrayBufferLike, at: number, length: number): T; new (length: number): T & { fill: (value: number) => T } },
    place: Place,
  ): T => (Array.isArray(place) ? new make(file.buffer, base + place[0], place[1]) : new make(place.length).fill(place.all))
  const words = ({ list, of }: WordsAt) => ({ list, of: array(Uint8Array, of) as Uint8Array })
  const table = (at: TableAt): Rows => {
    const ord = array(Int32Array, at.ord) as Int32Array
    const rows: Rows = {
      count: at.count,
      patient: spread(array(Uint32Array, at.perPatient) as Uint32Array, at.count),
      day: daysOf(ord),
      stop: array(Int32Array, at.stop) as Int32Array,
      ord,
      columns: {},
      words: {},
      codeNo: new Uint32Array(0),
      codeRow: array(Uint32Array, at.codeRow) as Uint32Array,
    }
    rows.codeNo = spread(array(Uint32Array, at.perCode) as Uint32Array, rows.codeRow.length)
    for (const [column, [lo, hi]] of Object.entries(at.columns) as [Column, [Place, Place]][])
      rows.columns[column] = { lo: array(Int32Array, lo) as Int32Array, hi: array(Int32Array, hi) as Int32Array }
    for (const [word, of] of Object.entries(at.words) as [Word, WordsAt][]) rows.words[word] = words(of)
    return rows
  }
  const keys = header.keys
  return {
    digest: digestOf(file),
    name: header.name,
    clinic: header.clinic,
    ref: header.ref,
    size: header.size,
    key: keys === 'T-' ? ordinary : (patient) => keys[patient]!,
    birth: array(Int32Array, header.birth) as Int32Array,
    sex: words(header.sex),
    municipality: words(header.municipality),
    cprStatus: words(header.cprStatus),
    codes: header.codes,
    tables: Object.fromEntries(TABLES.map((name) => [name, table(header.tables[name])])) as Record<Table, Rows>,
  }
}

function daysOf(ord: Int32Array): Int32Array {
  const days = new Int32Array(ord.length)
  for (let row = 0; row < ord.length; row++) days[row] = ord[row]! >> 12
  return days
}

/** Sorted numbers as how many there are of each, and back. */
function runs(sorted: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size)
  for (const one of sorted) counts[one]!++
  return counts
}
function spread(counts: Uint32Array, total: number): Uint32Array {
  const sorted = new Uint32Array(total)
  let at = 0
  for (let no = 0; no < counts.length; no++) for (const end = at + counts[no]!; at < end; at++) sorted[at] = no
  if (at !== total) throw new RangeError('Counts do not add up')
  return sorted
}

const aligned = (at: number) => Math.ceil(at / 8) * 8
const equal = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((one, index) => one === b[index])
