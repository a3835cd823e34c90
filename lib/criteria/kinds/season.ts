// A season starts on a day of the year: "since the last 1 October", that day included (law 1).
import { sinceLast, type DayAt } from '../core/days'
import type { Locale } from '../sentence/say'
import { choice, whole, type Words } from './fields'

const MONTHS = {
  '1': { da: 'januar', en: 'January' },
  '2': { da: 'februar', en: 'February' },
  '3': { da: 'marts', en: 'March' },
  '4': { da: 'april', en: 'April' },
  '5': { da: 'maj', en: 'May' },
  '6': { da: 'juni', en: 'June' },
  '7': { da: 'juli', en: 'July' },
  '8': { da: 'august', en: 'August' },
  '9': { da: 'september', en: 'September' },
  '10': { da: 'oktober', en: 'October' },
  '11': { da: 'november', en: 'November' },
  '12': { da: 'december', en: 'December' },
} as const
const LENGTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export interface Season {
  month: keyof typeof MONTHS
  day: number
}
export const seasonMonth = () => choice({ da: 'Sæsonen begynder i', en: 'The season starts in' }, MONTHS, '10')
export const seasonDay = () => whole({ da: 'På dag', en: 'On day' }, 1, 31)

export const seasonStart = ({ month, day }: Season): DayAt => sinceLast({ month: Number(month), day })
/** "siden den seneste 1. oktober" */
export const sinceSeason = ({ month, day }: Season, locale: Locale): string =>
  locale === 'da' ? `siden den seneste ${day}. ${MONTHS[month].da}` : `since the last ${day} ${MONTHS[month].en}`
/** Refused: a day that the month does not have every year. */
export const refuseSeason = ({ month, day }: Season): Words | null =>
  day <= LENGTH[Number(month) - 1]!
    ? null
    : { da: `Den ${day}. ${MONTHS[month].da} findes ikke hvert år.`, en: `${day} ${MONTHS[month].en} is not in every year.` }
