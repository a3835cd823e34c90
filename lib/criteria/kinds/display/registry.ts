// Every kind of display field under its name in documents.
import type { AnyDisplay } from '../define'
import { latestValue } from './latest-value'

export const DISPLAYS = { latestValue } as const satisfies Record<string, AnyDisplay>
export type DisplayId = keyof typeof DISPLAYS

const all: Readonly<Record<string, AnyDisplay>> = DISPLAYS
export const displayOf = (id: string): AnyDisplay | undefined => (Object.hasOwn(all, id) ? all[id] : undefined)
