// Sentences of the area `receiver` in both languages, for state that is kept and for the command line.
import { createTranslator } from 'use-intl'
import { TEXTS } from '../components/cockpit/texts'
import type { Trouble } from '../components/cockpit/model'

type Values = Record<string, string | number>
const translators = {
  da: createTranslator({ locale: 'da', messages: TEXTS.da, namespace: 'receiver' }),
  en: createTranslator({ locale: 'en', messages: TEXTS.en, namespace: 'receiver' }),
}
type Key = Parameters<(typeof translators)['da']>[0]

export const say = (locale: 'da' | 'en', key: Key, values: Values = {}): string => translators[locale](key, values as never)
export const inBoth = (key: Key, values: Values = {}): Trouble['says'] => ({ da: say('da', key, values), en: say('en', key, values) })
