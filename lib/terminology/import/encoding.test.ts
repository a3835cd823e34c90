import { expect, test } from 'vitest'
import { decoded, encodingOf, hasOdd, lettersOf } from './encoding'

const bytes = (...all: number[]) => Uint8Array.from(all)
test('the letters that differ between the code pages', () => {
  expect(lettersOf(bytes(0x80, 0x91, 0x92, 0x96, 0xe6, 0xf8, 0xe5, 0xff))).toBe('€‘’–æøåÿ')
  expect(lettersOf(bytes(0x86, 0x91, 0x92, 0x9b, 0x9d, 0x8f, 0xe6, 0xfd, 0xab, 0xff), 'cp865')).toBe('åæÆøØÅµ²½\u00a0')
  expect(lettersOf(Uint8Array.from({ length: 128 }, (_, i) => i))).toBe(
    lettersOf(
      Uint8Array.from({ length: 128 }, (_, i) => i),
      'cp865',
    ),
  )
  for (const encoding of ['windows-1252', 'cp865'] as const)
    expect(
      lettersOf(
        Uint8Array.from({ length: 256 }, (_, i) => i),
        encoding,
      ),
    ).toHaveLength(256)
})
test('what a file is, by its letters; the documented encoding when they do not tell', () => {
  expect(encodingOf(new TextEncoder().encode('ærø'), 'windows-1252')).toBe('utf-8')
  expect(encodingOf(bytes(0x91, 0x72, 0x9b), 'windows-1252')).toBe('cp865')
  expect(encodingOf(bytes(0xe6, 0x72, 0xf8), 'cp865')).toBe('windows-1252')
  expect(encodingOf(bytes(0xb5), 'cp865')).toBe('cp865')
  expect(encodingOf(bytes(0xb5), 'windows-1252')).toBe('windows-1252')
})
test('plain ASCII needs no encoding, and a BOM is no letter', async () => {
  for (const [given, text, encoding] of [
    [bytes(0x61, 0x0a), 'a\n', null],
    [bytes(0xef, 0xbb, 0xbf, 0x61), 'a', null],
    [bytes(0x61, 0xc3, 0xa6), 'aæ', 'utf-8'],
  ] as const) {
    const { text: pieces, decoder } = decoded([given], 'windows-1252')
    let all = ''
    for await (const piece of pieces) all += piece
    expect([all, decoder.encoding]).toEqual([text, encoding])
  }
})
test('controls, halves of a pair and what could not be decoded are odd; tab, letters and pairs are not', () => {
  for (const odd of ['\u0000', 'a\nb', '\u0085', '\ufffd', '\ud800']) expect(hasOdd(odd), JSON.stringify(odd)).toBe(true)
  for (const fine of ['', 'a\tb', 'æøå €', '😀', '\u00a0']) expect(hasOdd(fine), fine).toBe(false)
})
