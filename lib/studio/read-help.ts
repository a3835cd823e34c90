// The manual, for everyone who is signed in.
import 'server-only'
import type { Locale } from '#criteria'
import type { Page } from '#criteria/manual/page'
import { manualPages } from '#criteria/manual/pages'
import { ok, type Actor, type Result } from '#workflow'
import { asking } from './doing'
import { helpPages } from './help-pages'

const pages = new Map<Locale, Page[]>()

export const readHelp = (actor: Actor | null, locale: Locale): Promise<Result<Page[]>> =>
  asking(actor, 'readHelp', async () => {
    const made = pages.get(locale) ?? [...manualPages(locale), ...helpPages(locale)]
    pages.set(locale, made)
    return ok(made)
  })
