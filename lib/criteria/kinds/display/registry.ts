// Every kind of display field under its name in documents.
import type { AnyDisplay } from '../define'
import { countOfDays } from './count-of-days'
import { daysSince } from './days-since'
import { differentMedicines } from './different-medicines'
import { firstEvent } from './first-event'
import { holds } from './holds'
import { latestEvent } from './latest-event'
import { latestValue } from './latest-value'
import { nextAppointment } from './next-appointment'
import { nextDue } from './next-due'
import { note } from './note'
import { points } from './points'
import { presence } from './presence'
import { trend } from './trend'
import { valueList } from './value-list'
import { whichGroups } from './which-groups'

export const DISPLAYS = {
  latestValue,
  valueList,
  trend,
  latestEvent,
  firstEvent,
  daysSince,
  nextDue,
  nextAppointment,
  countOfDays,
  differentMedicines,
  presence,
  holds,
  whichGroups,
  points,
  note,
} as const satisfies Record<string, AnyDisplay>
export type DisplayId = keyof typeof DISPLAYS

const all: Readonly<Record<string, AnyDisplay>> = DISPLAYS
export const displayOf = (id: string): AnyDisplay | undefined => (Object.hasOwn(all, id) ? all[id] : undefined)
