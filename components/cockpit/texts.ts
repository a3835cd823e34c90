// The cockpit's own area of texts: a receiver loads no others.
import { receiver as da } from '#i18n/da/receiver'
import { receiver as en } from '#i18n/en/receiver'

export const TEXTS = { da: { receiver: da }, en: { receiver: en } }
