// A day as it is typed, read and shown: the studio's own forms of writing one.
import { isoOf, parseDay, type Day, type Locale } from '#criteria'
import { dayText, parseDayText } from '../ui/day'

/** Null when it is no day of the calendar. */
export const readDay = (text: string): Day | null => parseDay(parseDayText(text) ?? '')
export const writtenDay = (day: Day, locale: Locale): string => dayText(isoOf(day), locale)
