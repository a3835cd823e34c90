// Damaged files: whatever the bytes, an importer answers rows and refusals, or refuses the whole file; it never breaks and never makes a row
// that a database could not hold. STUDIO_LONG=1: 1,000 files a format.
import { expect, test } from 'vitest'
import { hasOdd } from './encoding'
import { FORMAT_IDS, FORMATS, formatIn, type FormatId } from './formats'
import { ImportFault } from './reasons'
import { SAMPLES } from './testing/samples'
import { pieces } from './testing/write'

const FILES = process.env.STUDIO_LONG === '1' ? 1000 : 30
const SEED = Number(process.env.SEED ?? 20261127)

/** mulberry32 */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const HOSTILE = [
  '\u0000',
  '"',
  '\\',
  '\r',
  '\n',
  '\u001a',
  ';;;;',
  '{',
  '}',
  '[',
  ']',
  '\\ud800',
  '\ufeff',
  '25000101',
  '-1',
  '9'.repeat(400),
  "'; DROP TABLE x; --",
  '<script>',
  '\u00e6',
  '\x91',
]
function damaged(good: Uint8Array, random: (below: number) => number): Uint8Array {
  let bytes = Array.from(good)
  for (let n = 1 + random(6); n > 0; n--) {
    const at = random(bytes.length + 1)
    switch (random(7)) {
      case 0:
        bytes[at] = random(256)
        break
      case 1:
        bytes = bytes.slice(0, at)
        break
      case 2:
        bytes.splice(at, random(40))
        break
      case 3:
        bytes.splice(at, 0, ...Array.from(HOSTILE[random(HOSTILE.length)]!, (letter) => letter.charCodeAt(0) & 255))
        break
      case 4:
        bytes.splice(at, 0, ...Array.from({ length: random(300) }, () => random(256)))
        break
      case 5:
        bytes.splice(at, 0, ...bytes.slice(at, at + random(500)))
        break
      default:
        bytes = bytes.map((byte, i) => (i % 97 === at % 97 ? random(256) : byte))
    }
  }
  return Uint8Array.from(bytes)
}

async function rowsOf(format: FormatId, bytes: Uint8Array, size: number): Promise<string> {
  const said: string[] = []
  try {
    for await (const item of FORMATS[format].read(pieces(bytes, size))) {
      said.push(JSON.stringify(item))
      if (item.type === 'refused') expect([item.what.length <= 80, hasOdd(item.what.replace(/\ufffd/g, ''))], said.at(-1)).toEqual([true, false])
      if (item.type === 'code') {
        const { row } = item
        expect(row.system && row.code && row.title, said.at(-1)).toBeTruthy()
        expect(row.code.length).toBeLessThanOrEqual(60)
        for (const text of [row.code, row.title, row.english ?? '', row.parent ?? '', row.replacedBy ?? '', ...row.words, ...Object.values(row.more)])
          expect(hasOdd(text), said.at(-1)).toBe(false)
        for (const day of [row.from, row.to]) if (day !== null) expect(new Date(day).toISOString().slice(0, 10)).toBe(day)
      }
      if (item.type === 'map') for (const end of [item.row.from, item.row.to]) expect(end.code && !hasOdd(end.code + end.system)).toBeTruthy()
    }
  } catch (error) {
    if (!(error instanceof ImportFault)) throw error
    return 'refused whole' // nothing of it is imported, so what was read before does not count
  }
  return said.join('\n')
}

test.each(FORMAT_IDS)('%s: the good file is read whole, and known by name or beginning', async (format) => {
  expect(await rowsOf(format, SAMPLES[format], 1000)).not.toMatch(/"type":"refused"/)
  expect(formatIn(format.startsWith('lms') ? `${format}.txt` : 'fil', SAMPLES[format])).toBe(format)
})

test.each(FORMAT_IDS)(`%s: ${FILES} damaged files, read alike in small pieces and large`, { timeout: 600_000 }, async (format) => {
  const random = randomFrom(SEED + FORMAT_IDS.indexOf(format))
  let told = 0
  for (let i = 0; i < FILES; i++) {
    const bytes = damaged(SAMPLES[format], random)
    const whole = await rowsOf(format, bytes, 1e9)
    expect(await rowsOf(format, bytes, 1 + random(50)), `seed ${SEED}, file ${i}`).toBe(whole)
    if (whole !== (await rowsOf(format, SAMPLES[format], 1e9))) told++
  }
  expect(told, 'the damage is seen').toBeGreaterThan(FILES / 2)
})
