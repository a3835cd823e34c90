// Texts of the screen in both languages, Danish first, and the one formatter.
import type { Locale } from '#criteria'
import { da } from './da'
import { en } from './en'
import type { Shape } from './shape'

export { formatIn, type Format } from './format'
export type Messages = Shape<typeof da>
export const MESSAGES: Readonly<Record<Locale, Messages>> = { da, en }
