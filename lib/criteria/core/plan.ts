// A plan is a whole profile lowered: what engines run and what logicHash covers.
import type { Projection, Sets } from './algebra'

/** Exits of a question. A patient leaves each reached question by exactly one. */
export const EXITS = ['yes', 'no', 'missing'] as const
export type Exit = (typeof EXITS)[number]

export type PlanStep =
  /** `set` is null while the drawing is unfinished there: patients reach it and stop. Targets index `steps`, always later ones; null is an open exit. */
  | { id: string; type: 'question'; set: Sets | null; yes: number | null; no: number | null; missing: number | null; asks: boolean }
  | { id: string; type: 'in' }
  | { id: string; type: 'out' }

export interface PlanRule {
  id: string
  /** Holds for a patient when he is certainly in it. */
  set: Sets | null
}
export interface PlanTier {
  id: string
  /** Empty in the last tier: everyone left. */
  rules: PlanRule[]
}
export interface PlanField {
  id: string
  projection: Projection | null
}
export interface Plan {
  language: 1
  steps: PlanStep[]
  tiers: PlanTier[]
  display: PlanField[]
}

/** Values given when a plan is run, never "today" (law 1). */
export interface Run {
  /** Reference date, a Day. */
  ref: number
  /** Ydernummer of the clinic whose list is drawn. */
  clinic: string
}
