// axe on the designing page in both views, every tab and dialog open, in both languages; as an author, and as a reader.
import { expect, test } from './fixtures'
import { lookOver } from './places/axe'
import { DESIGNING, preparedDraft } from './places/designing'

test.beforeAll('a profile that may be sent, and the change that is in review', async ({ browser }) => {
  test.setTimeout(120_000)
  await preparedDraft(browser)
})

for (const locale of ['da', 'en'] as const)
  test(`axe finds nothing on the designing page: ${locale}`, async ({ browser }) => {
    test.setTimeout(300_000)
    expect([...(await lookOver(browser, DESIGNING, locale))]).toEqual(['/profiler/[slug]/[version]'])
  })
