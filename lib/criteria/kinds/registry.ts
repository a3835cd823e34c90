// Every kind under its name in documents. Add a kind: one file beside this one, one line here.
import type { AnyKind } from './define'
import { age } from './age'
import { dispensed } from './dispensed'
import { latestResult } from './latest-result'

export const KINDS = { age, dispensed, latestResult } as const satisfies Record<string, AnyKind>
export type KindId = keyof typeof KINDS

const all: Readonly<Record<string, AnyKind>> = KINDS
/** The kind of that name; undefined when the language has none. */
export const kindOf = (id: string): AnyKind | undefined => (Object.hasOwn(all, id) ? all[id] : undefined)
