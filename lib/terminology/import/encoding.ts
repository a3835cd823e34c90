// Bytes to text when the file's encoding is documented and still may be another: UTF-8, Windows-1252 (which holds Latin-1) and CP865,
// the code page of Danish DOS. What cannot be a character of the text is U+FFFD or a control character; the caller refuses the line.
import type { Bytes } from './item'

export const ENCODINGS = ['utf-8', 'windows-1252', 'cp865'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** CP865 from 0x80: CP437 with ø, Ø and ¤ in the places of ¢, ¥ and ». */
const CP865 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'
/** Windows-1252 from 0x80 to 0x9f; above that it is Latin-1. TextDecoder is not used: that of Node 20 drops a first ÿ and keeps these as controls. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** æ ø å Æ Ø Å é in Latin-1. */
const DANISH_1252 = new Set([0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5, 0xe9])

/** How much is looked at from the first byte that is not ASCII. */
const SAMPLE = 65_536

/** The encoding of bytes that begin with the first one above ASCII; the documented one when nothing speaks against it. */
export function encodingOf(sample: Uint8Array, documented: Encoding): Encoding {
  if (isUtf8(sample)) return 'utf-8'
  let low = 0 // 0x80–0x9f: letters in CP865, hardly anything in Latin-1
  let danish = 0
  for (const byte of sample) {
    if (byte >= 0x80 && byte <= 0x9f) low++
    else if (DANISH_1252.has(byte)) danish++
  }
  if (documented === 'cp865') return low === 0 && danish > 0 ? 'windows-1252' : 'cp865'
  if (documented === 'utf-8') return low > danish ? 'cp865' : 'windows-1252'
  return low > danish ? 'cp865' : 'windows-1252'
}

/** Valid UTF-8 but for a character that the sample's end cuts. */
function isUtf8(sample: Uint8Array): boolean {
  for (let cut = 0; cut < 4 && cut < sample.length; cut++) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(sample.subarray(0, sample.length - cut))
      return cut === 0 || sample.length >= SAMPLE
    } catch {
      /* one byte fewer */
    }
  }
  return false
}

export interface Decoder {
  /** Known from the first byte above ASCII on, or at the end; before that every encoding reads alike. */
  readonly encoding: Encoding | null
}

/** Text in pieces. The encoding is decided once for the whole file, whatever the size of the pieces. */
export function decoded(bytes: Bytes, documented: Encoding): { text: AsyncGenerator<string>; decoder: Decoder } {
  const decoder: { encoding: Encoding | null } = { encoding: null }
  return { decoder, text: pieces(bytes, documented, decoder) }
}

async function* pieces(bytes: Bytes, documented: Encoding, decoder: { encoding: Encoding | null }): AsyncGenerator<string> {
  let read: Reader | undefined
  let held: Uint8Array[] = []
  /** Bytes held from the first one above ASCII on. */
  let known = 0
  let first = true
  for await (const chunk of bytes) {
    if (!chunk.length) continue
    const part = first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk
    first = false
    if (read) {
      yield read(part)
      continue
    }
    const at = held.length ? 0 : part.findIndex((byte) => byte >= 0x80)
    if (at < 0) {
      yield lettersOf(part)
      continue
    }
    held.push(part)
    known += part.length - at
    if (known < SAMPLE + 4) continue
    read = decide(held, documented, decoder)
    yield read(joined(held))
    held = []
  }
  if (held.length) {
    read = decide(held, documented, decoder)
    yield read(joined(held))
  }
  const rest = read?.(new Uint8Array(0))
  if (rest) yield rest
}

type Reader = (chunk: Uint8Array) => string
function decide(held: readonly Uint8Array[], documented: Encoding, decoder: { encoding: Encoding | null }): Reader {
  const whole = joined(held)
  const from = whole.findIndex((byte) => byte >= 0x80)
  decoder.encoding = encodingOf(whole.subarray(from, from + SAMPLE), documented)
  return readerOf(decoder.encoding)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const LETTERS: Readonly<Record<Exclude<Encoding, 'utf-8'>, string[]>> = {
  'windows-1252': Array.from({ length: 256 }, (_, byte) => (byte >= 0x80 && byte < 0xa0 ? CP1252[byte - 0x80]! : String.fromCharCode(byte))),
  cp865: Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP865[byte - 0x80]!)),
}
/** Bytes of a code page with one byte a letter. */
export function lettersOf(chunk: Uint8Array, encoding: Exclude<Encoding, 'utf-8'> = 'windows-1252'): string {
  const letters = LETTERS[encoding]
  let text = ''
  for (let at = 0; at < chunk.length; at++) text += letters[chunk[at]!]!
  return text
}

function readerOf(encoding: Encoding): Reader {
  if (encoding !== 'utf-8') return (chunk) => lettersOf(chunk, encoding)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return (chunk) => decoder.decode(chunk, { stream: chunk.length > 0 })
}

/** Characters that no title or code has: controls but tab, halves of a pair, and what could not be decoded. */
export const hasOdd = (text: string): boolean => /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\ufffd\p{Cs}]/u.test(text)
