import { expect, test } from 'vitest'
import { MESSAGES } from '#i18n'
import { FIRST_PAGES, helpPages } from './help-pages'

test('both pages stand in both languages, with a title, and no text is left in the other language', () => {
  const [da, en] = [helpPages('da'), helpPages('en')]
  expect(da.map(({ id }) => id)).toEqual(Object.values(FIRST_PAGES))
  expect(en.map(({ id }) => id)).toEqual(Object.values(FIRST_PAGES))
  const texts = (pages: typeof da) =>
    pages.flatMap(({ title, blocks }) => [title, ...blocks.flatMap((one) => (one.type === 'list' ? one.items : 'text' in one ? [one.text] : []))])
  expect(texts(da)).toHaveLength(texts(en).length)
  expect(texts(da).filter((text) => texts(en).includes(text))).toEqual([])
  expect(Object.keys(MESSAGES.da.shell.foot)).toEqual(Object.keys(MESSAGES.en.shell.foot))
})
