// The manual as files: docs/manual/da/index.md and so on.
import { LOCALES } from '../sentence/say'
import { markdownOf } from './markdown'
import { manualPages } from './pages'

/** Path under docs/manual → content. */
export function manualFiles(): Map<string, string> {
  return new Map(
    LOCALES.flatMap((locale) =>
      manualPages(locale).map((page): [string, string] => {
        const other = LOCALES.find((one) => one !== locale)!
        const nav = [
          ...(page.id === 'index' ? [] : [`[${locale === 'da' ? 'Til oversigten' : 'To the contents'}](index.md)`]),
          `[${other === 'da' ? 'Dansk' : 'English'}](../${other}/${page.id}.md)`,
        ].join(' · ')
        return [`${locale}/${page.id}.md`, markdownOf(page, nav)]
      }),
    ),
  )
}
