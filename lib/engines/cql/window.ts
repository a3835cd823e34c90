// Days in CQL are whole days since 1 January 1800, as everywhere else: Integers compare, sort and add alike in every engine, dates do not.
import { isoOf, OPEN_DAY, type DayAt } from '#criteria/core/days'
import { whole } from './compare'
import { dayCount, periodOf } from './refusal'
import type { Library } from './text'

/** Functions every library starts with. Part dates count as the first day of their period. */
export const DAY_FUNCTIONS = `// Whole days since 1 January 1800. A part date is the first day of its period.
define function "Day of date"(d System.Date):
  if d is null then null else difference in days between @1800-01-01 and Date(year from d, Coalesce(month from d, 1), Coalesce(day from d, 1))

define function "Day of time"(t System.DateTime):
  if t is null then null else difference in days between @1800-01-01 and Date(year from t, Coalesce(month from t, 1), Coalesce(day from t, 1))

// Minutes after midnight of the civil day written; null where only the day is.
define function "Minute of time"(t System.DateTime):
  (hour from t) * 60 + (minute from t)`

/** The reference date. */
export const REF_DAY = '"Day of reference"'

/** A bound as CQL, computed in one step from the reference date with calendar arithmetic that clamps; null is open. */
export function dayOf(at: DayAt | null, library: Library): string | null {
  if (at === null) return null
  if ('day' in at) return at.day >= OPEN_DAY ? String(at.day) : `${whole(at.day)} /* ${isoOf(at.day)} */`
  if ('last' in at) return library.share('Day', lastYearDay(at))
  if (at.plus === 0) return REF_DAY
  periodOf({ n: at.plus, unit: at.unit })
  return library.share('Day', `"Day of date"(AsOf ${at.plus < 0 ? '-' : '+'} ${Math.abs(at.plus)} ${at.unit})`)
}

/** after < day ≤ to, as far as the bounds are not open. */
export function conditionsOf(day: string, after: DayAt | null, to: DayAt | null, library: Library): string[] {
  const [from, until] = [dayOf(after, library), dayOf(to, library)]
  return [...(from ? [`${day} > ${from}`] : []), ...(until ? [`${day} <= ${until}`] : [])]
}

/** The last such day of the year on or before the reference date. One that a year does not have is its month's last. */
function lastYearDay({ last: { month, day }, shift, years = 0 }: Extract<DayAt, { last: unknown }>): string {
  periodOf({ n: years, unit: 'years' })
  const of = (year: string) => (day > LENGTH[month - 1]! ? `(Date(${year}, ${month + 1}, 1) - 1 day)` : `Date(${year}, ${month}, ${day})`)
  const [now, then] = [of('year from AsOf'), of('(year from AsOf) - 1')]
  const found = `if ${now} <= AsOf then ${now} else ${then}`
  return `"Day of date"(${years ? `(${found}) ${years < 0 ? '-' : '+'} ${Math.abs(years)} years` : found})${shift ? ` ${shift < 0 ? '-' : '+'} ${Math.abs(dayCount(shift))}` : ''}`
}
/** How many days each month has in every year. */
const LENGTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
