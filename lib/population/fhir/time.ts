// Civil time in Denmark to and from FHIR's dateTime and instant (law 5: time becomes the civil day in Europe/Copenhagen).
import { dayOf, isoOf, parseDay, type Day } from '#criteria'

const MINUTE = 60_000
const DAY = 86_400_000
const EPOCH = Date.UTC(1800, 0, 1)
const clock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Copenhagen',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

/** Minutes east of UTC in Denmark at a moment (milliseconds, UTC). */
function exactOffset(at: number): number {
  const part: Record<string, number> = {}
  for (const { type, value } of clock.formatToParts(at)) part[type] = Number(value)
  return Math.round((Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!) - Math.floor(at / MINUTE) * MINUTE) / MINUTE)
}

const known = new Map<number, number | null>() // a day of UTC → its offset, null on the days when the clocks change
function offsetAt(at: number): number {
  const day = Math.floor(at / DAY)
  let offset = known.get(day)
  if (offset === undefined) {
    const [first, last] = [exactOffset(day * DAY), exactOffset((day + 1) * DAY)]
    known.set(day, (offset = first === last ? first : null))
  }
  return offset ?? exactOffset(at)
}

/** A moment in Denmark: the civil day and minutes after its midnight (0–1439). */
export interface Moment {
  day: Day
  minute: number
}

export function civil(at: number): Moment {
  const local = at - EPOCH + offsetAt(at) * MINUTE
  const day = Math.floor(local / DAY)
  return { day, minute: Math.floor((local - day * DAY) / MINUTE) }
}

const two = (n: number) => String(n).padStart(2, '0')

/** A civil day and minutes after its midnight (may pass 1439) as FHIR writes it: "2026-03-01T08:15:00+01:00". In the repeated hour of autumn the first is meant. */
export function writeMoment(day: Day, minutes: number): string {
  const local = EPOCH + day * DAY + minutes * MINUTE
  let offset = offsetAt(local - 120 * MINUTE) // at that moment summer time is still on when it was on before
  if (offsetAt(local - offset * MINUTE) !== offset) offset = offsetAt(local - offset * MINUTE)
  const on = Math.floor((local - EPOCH) / DAY)
  const minute = (local - EPOCH - on * DAY) / MINUTE
  const east = Math.abs(offset)
  return `${isoOf(on)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00${offset < 0 ? '-' : '+'}${two(Math.floor(east / 60))}:${two(east % 60)}`
}

export type ReadTime = { day: Day; minute: number | null; precision: 'year' | 'month' | 'day' | 'time' }

/** A FHIR date, dateTime or instant as a Danish civil day. "2021" and "2021-03" are the first day of the period. Null when it is none of these. */
export function readTime(text: unknown): ReadTime | null {
  if (typeof text !== 'string') return null
  const part = /^(\d{4})(?:-(\d{2}))?$/.exec(text)
  if (part) {
    const month = part[2] ? Number(part[2]) : 1
    return month < 1 || month > 12 ? null : { day: dayOf(Number(part[1]), month, 1), minute: null, precision: part[2] ? 'month' : 'year' }
  }
  const day = parseDay(text.slice(0, 10))
  if (day === null) return null
  if (text.length === 10) return { day, minute: null, precision: 'day' }
  const found = /^T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(text.slice(10))
  if (!found) return null
  const [hour, minute, second, zone] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0), found[4]!]
  const east = zone === 'Z' ? 0 : (zone[0] === '-' ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)))
  if (hour > 23 || minute > 59 || second > 60 || Math.abs(east) > 14 * 60) return null
  return { ...civil(EPOCH + day * DAY + (hour * 60 + minute - east) * MINUTE), precision: 'time' }
}
