// A population as one immutable file: read in a worker or in Node without copying what can be viewed.
// Layout: magic (8 bytes) · header length u32 · file length u32 · JSON header · arrays aligned to 8 · SHA-256 of all before it.
// Little-endian. `day` is not stored (it is ord / 4096), nor `patient` and `codeNo` (runs of equal numbers are stored as lengths).
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { COLUMNS, TABLES, WORDS, type Table } from '#criteria'
import type { Population } from './columns'
import { aligned, HASH, keysAt, PopulationFileError, runs, type Header, type Place, type TableAt, type WordsAt } from './file/form'
import { LARGE, openLarge, sourceOf } from './file/large'
import { populationOf } from './file/population'

export { PopulationFileError } from './file/form'

const MAGIC = utf8ToBytes('PROFPOP1')
const FIXED = 16
/** SHA-256, 32 bytes. Where the surroundings have one of their own it is given: the portable one takes 0.1 s a megabyte. */
export type Sum = (bytes: Uint8Array) => Uint8Array

/** The file of a population. The same population gives the same bytes everywhere; `digestOf` them is the digest that `decode` gives. */
export function encode(population: Population, sum: Sum = sha256): Uint8Array<ArrayBuffer> {
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
  const header: Header = {
    version: 1,
    name: population.name,
    clinic: population.clinic,
    ref: population.ref,
    size: population.size,
    keys: keysAt(population.size, population.key, population.added),
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
  file.set(sum(file.subarray(0, base + end)), base + end)
  return file
}

/** Digest of an encoded file as it says of itself, hex; `decode` proves it. */
export const digestOf = (file: Uint8Array): string => bytesToHex(file.subarray(-HASH))

/** Reads a file that `encode` wrote, or one in the large form; arrays are views on it where they can be, so it must not be changed. Throws PopulationFileError. */
export function decode(bytes: Uint8Array, sum: Sum = sha256): Population {
  if (bytes.length >= LARGE.length && equal(bytes.subarray(0, LARGE.length), LARGE)) return openLarge(sourceOf(bytes))
  if (!equal(bytes.subarray(0, MAGIC.length), MAGIC.subarray(0, bytes.length)) || !bytes.length) throw new PopulationFileError('notAPopulation')
  if (bytes.length < FIXED) throw new PopulationFileError('cut')
  const file = bytes.byteOffset % 8 ? bytes.slice() : bytes
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const length = view.getUint32(12, true)
  if (file.length < length) throw new PopulationFileError('cut')
  if (file.length > length || length < FIXED + HASH || !equal(sum(file.subarray(0, -HASH)), file.subarray(-HASH))) throw new PopulationFileError('damaged')
  try {
    return read(file, view.getUint32(8, true))
  } catch {
    throw new PopulationFileError('damaged') // a true check sum over a form this version does not write
  }
}

function read(file: Uint8Array, headLength: number): Population {
  const header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(FIXED, FIXED + headLength))) as Header
  const base = file.byteOffset + aligned(FIXED + headLength)
  return populationOf(header, digestOf(file), {
    signed: (place) => (Array.isArray(place) ? new Int32Array(file.buffer, base + place[0], place[1]) : new Int32Array(place.length).fill(place.all)),
    unsigned: (place) => (Array.isArray(place) ? new Uint32Array(file.buffer, base + place[0], place[1]) : new Uint32Array(place.length).fill(place.all)),
    bytes: (place) => (Array.isArray(place) ? new Uint8Array(file.buffer, base + place[0], place[1]) : new Uint8Array(place.length).fill(place.all)),
  })
}

const equal = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((one, index) => one === b[index])
