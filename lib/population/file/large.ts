// The large form of a population file, for more than one array of bytes can hold. Written from front to back with little in memory, and
// read array by array: magic PROFPOP2 · arrays aligned to 8 · JSON header · length of the header u32 · 0 u32 · SHA-256 of all before it.
// Little-endian; places count from the beginning of the file. What is in the header and in the arrays is as in the small form.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Population } from '../columns'
import { aligned, HASH, PopulationFileError, type Header, type Place } from './form'
import { populationOf } from './population'

export const LARGE = utf8ToBytes('PROFPOP2')
const TRAILER = 8 + HASH
/** Bytes read and written at a time. */
const CHUNK = 1 << 24

export interface Hasher {
  update: (bytes: Uint8Array) => unknown
  /** 32 bytes. */
  digest: () => Uint8Array
}
/** A file that can be read at any place: bytes of its own at each call, beginning at a multiple of eight. */
export interface Source {
  length: number
  read: (at: number, length: number) => Uint8Array<ArrayBufferLike>
}
export const sourceOf = (bytes: Uint8Array): Source => ({ length: bytes.length, read: (at, length) => bytes.slice(at, at + length) })

export type Whole = Int32Array | Uint32Array | Uint8Array
const bytesOf = (array: Whole): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

/** Writes arrays one after the other to a sink. */
export class LargeWriter {
  private at = 0
  private readonly hash: Hasher
  constructor(
    private readonly sink: (bytes: Uint8Array) => void,
    hasher?: Hasher,
  ) {
    this.hash = hasher ?? sha256.create()
    this.put(LARGE)
  }

  /** One array, given in pieces that are written as they come; of one value throughout, nothing is written. */
  array(length: number, pieces: Iterable<Whole>): Place {
    let held: { value: number; count: number; like: Whole } | null = null
    let [from, count] = [-1, 0]
    for (const piece of pieces) {
      if (!piece.length) continue
      count += piece.length
      if (from < 0) {
        held ??= { value: piece[0]!, count: 0, like: piece }
        if (isAll(piece, held.value)) {
          held.count += piece.length
          continue
        }
        from = this.at
        this.putMany(held)
      }
      this.put(bytesOf(piece))
    }
    if (count !== length) throw new RangeError(`An array of ${length} came with ${count}`)
    if (from < 0) return { all: held?.value ?? 0, length }
    this.pad()
    return [from, length]
  }

  /** Ends the file; gives its digest, hex. */
  finish(header: Header): string {
    const head = utf8ToBytes(JSON.stringify(header))
    this.put(head)
    this.pad()
    const trailer = new Uint8Array(8)
    new DataView(trailer.buffer).setUint32(0, head.length, true)
    this.put(trailer)
    const digest = this.hash.digest()
    this.sink(digest)
    return bytesToHex(digest)
  }

  private putMany({ value, count, like }: { value: number; count: number; like: Whole }): void {
    const make = like.constructor as new (length: number) => Whole
    for (let left = count; left > 0; left -= CHUNK) this.put(bytesOf(new make(Math.min(left, CHUNK)).fill(value)))
  }
  private put(bytes: Uint8Array): void {
    this.hash.update(bytes)
    this.sink(bytes)
    this.at += bytes.length
  }
  private pad(): void {
    if (this.at % 8) this.put(new Uint8Array(aligned(this.at) - this.at))
  }
}

function isAll(piece: Whole, value: number): boolean {
  for (let i = 0; i < piece.length; i++) if (piece[i] !== value) return false
  return true
}

/** The header, and the digest as the file says it of itself. Throws PopulationFileError. */
export function headerOf(source: Source): { header: Header; digest: string } {
  const magic = source.read(0, Math.min(8, source.length))
  if (!magic.length || magic.some((one, i) => one !== LARGE[i])) throw new PopulationFileError('notAPopulation')
  if (source.length < LARGE.length + TRAILER) throw new PopulationFileError('cut')
  const trailer = source.read(source.length - TRAILER, TRAILER)
  const length = new DataView(trailer.buffer, trailer.byteOffset).getUint32(0, true)
  try {
    const bytes = source.read(source.length - TRAILER - aligned(length), length)
    const header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Header
    return { header, digest: bytesToHex(trailer.subarray(8)) }
  } catch {
    throw new PopulationFileError('cut') // what ends early has no header at its end
  }
}

/** Whether the check sum is true: reads the file once through. */
export function isWhole(source: Source, hasher: Hasher = sha256.create()): boolean {
  const end = source.length - HASH
  for (let at = 0; at < end; at += CHUNK) hasher.update(source.read(at, Math.min(CHUNK, end - at)))
  const [own, said] = [hasher.digest(), source.read(end, HASH)]
  return own.every((one, i) => one === said[i])
}

/** The arrays of a large file, each with a buffer of its own; those of one value share one, as long as the longest table. */
export function arraysOf(source: Source, header: Header) {
  const longest = Math.max(header.size, ...Object.values(header.tables).map(({ count }) => count))
  const constants = new Map<string, Whole>()
  const fetch = <T extends Whole>(
    make: { new (length: number): T; new (buffer: ArrayBufferLike, at: number, length: number): T; BYTES_PER_ELEMENT: number },
    place: Place,
  ): T => {
    if (!Array.isArray(place)) {
      const name = `${make.BYTES_PER_ELEMENT}/${make === (Int32Array as unknown) ? 's' : 'u'}/${place.all}`
      let found = constants.get(name) as T | undefined
      if (!found || found.length < place.length) constants.set(name, (found = new make(Math.max(longest, place.length)).fill(place.all) as T))
      return found.subarray(0, place.length) as T
    }
    const [at, length] = place
    if (at < 0 || length < 0 || at + length * make.BYTES_PER_ELEMENT > source.length) throw new PopulationFileError('damaged')
    const bytes = source.read(at, length * make.BYTES_PER_ELEMENT)
    return new make(bytes.buffer, bytes.byteOffset, length)
  }
  return {
    signed: (place: Place): Int32Array => fetch(Int32Array, place),
    unsigned: (place: Place): Uint32Array => fetch(Uint32Array, place),
    bytes: (place: Place): Uint8Array => fetch(Uint8Array, place),
  }
}

/** Opens a large file. Its check sum is proved first, unless it has been proved before. Throws PopulationFileError. */
export function openLarge(source: Source, { check = true, hasher }: { check?: boolean; hasher?: Hasher } = {}): Population {
  const { header, digest } = headerOf(source)
  if (check && !isWhole(source, hasher)) throw new PopulationFileError('damaged')
  try {
    return populationOf(header, digest, arraysOf(source, header))
  } catch {
    throw new PopulationFileError('damaged')
  }
}
