// Every kind under its name in documents. Add a kind: one file beside this one, one line here.
import type { AnyKind } from './define'
import { age } from './age'
import { base } from './base'
import { currentMedicine } from './current-medicine'
import { decision } from './decision'
import { diagnosis } from './diagnosis'
import { dispensed } from './dispensed'
import { latestResult } from './latest-result'
import { missingResult } from './missing-result'
import { notDispensedSince } from './not-dispensed-since'
import { outsideReference } from './outside-reference'
import { service } from './service'

export const KINDS = {
  base,
  age,
  diagnosis,
  currentMedicine,
  dispensed,
  notDispensedSince,
  latestResult,
  missingResult,
  outsideReference,
  service,
  decision,
} as const satisfies Record<string, AnyKind>
export type KindId = keyof typeof KINDS

const all: Readonly<Record<string, AnyKind>> = KINDS
/** The kind of that name; undefined when the language has none. */
export const kindOf = (id: string): AnyKind | undefined => (Object.hasOwn(all, id) ? all[id] : undefined)
