// Every kind of display field under its name in documents.
import type { AnyDisplay } from '../define'
import { countOfDays } from './count-of-days'
import { daysSince } from './days-since'
import { firstEvent } from './first-event'
import { holds } from './holds'
import { latestEvent } from './latest-event'
import { latestValue } from './latest-value'
import { nextDue } from './next-due'
import { note } from './note'

export const DISPLAYS = { latestValue, latestEvent, firstEvent, daysSince, nextDue, countOfDays, holds, note } as const satisfies Record<string, AnyDisplay>
export type DisplayId = keyof typeof DISPLAYS

const all: Readonly<Record<string, AnyDisplay>> = DISPLAYS
export const displayOf = (id: string): AnyDisplay | undefined => (Object.hasOwn(all, id) ? all[id] : undefined)
