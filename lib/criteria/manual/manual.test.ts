// The manual says everything that the language can, in both languages, and the files in docs/manual are what is generated.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { DISPLAYS } from '../kinds/display/registry'
import { KINDS } from '../kinds/registry'
import { LOCALES } from '../sentence/say'
import { manualFiles } from './files'
import { manualPages, pageOfDisplay, pageOfKind } from './pages'

const FOLDER = fileURLToPath(new URL('../../../docs/manual/', import.meta.url))

test.each(LOCALES)('every kind and every display kind has its page, with every field and every example (%s)', (locale) => {
  const pages = new Map(manualPages(locale).map((page) => [page.id, page]))
  for (const [id, { fields, examples, label }] of Object.entries(KINDS)) {
    const page = pages.get(pageOfKind(id))!
    expect(page.title).toBe(label[locale])
    const rows = page.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []))
    expect(rows).toHaveLength(Object.keys(fields).length)
    expect(page.blocks.flatMap((block) => (block.type === 'examples' ? block.of : []))).toHaveLength(examples.length)
  }
  for (const id of Object.keys(DISPLAYS)) expect(pages.has(pageOfDisplay(id)), id).toBe(true)
  expect(new Set(manualPages(locale).map(({ id }) => id)).size).toBe(manualPages(locale).length)
})

test('both languages have the same pages, and every link leads to one', () => {
  const [da, en] = LOCALES.map((locale) => manualPages(locale).map(({ id }) => id))
  expect(en).toEqual(da)
  for (const page of LOCALES.flatMap(manualPages))
    for (const block of page.blocks) if (block.type === 'links') for (const { page: to } of block.to) expect(da, to).toContain(to)
})

test('docs/manual is what is generated: npm run manual writes it', () => {
  const files = manualFiles()
  const there = LOCALES.flatMap((locale) => readdirSync(`${FOLDER}${locale}`).map((name) => `${locale}/${name}`))
  expect(there.sort()).toEqual([...files.keys()].sort())
  for (const [path, content] of files) expect(readFileSync(`${FOLDER}${path}`, 'utf8'), path).toBe(content)
})
