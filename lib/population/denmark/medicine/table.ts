// What a medicine is to the generator: who takes it, how it is handed over, and how long a history is kept of it.
import type { Condition } from '../conditions'

export interface Medicine {
  /** Names its draws: never change it. */
  id: string
  /** ATC codes as in weighted.ts. */
  atc: string
  /** Taken by those with any of these; by all without. */
  of?: readonly Condition[]
  /** Per cent of them. */
  share: number
  from?: number
  to?: number
  sex?: 'K' | 'M'
  /** Nobody takes two of one class. */
  kind?: string
  /** Days between dispensings; 100 by default. */
  every?: number
  /** DDD a day, so that a supply's days are known; absent where they are not. */
  daily?: number
  prn?: true
  form?: 'tablet' | 'kapsel' | 'injektion' | 'inhalation' | 'plaster' | 'creme' | 'oejendraaber' | 'depottablet'
  /** How many days back dispensings are kept; 400 by default, so that a country fits. */
  keep?: number
  /** Packages at a time. */
  packages?: number
  /** Per cent that has stopped; 9 by default. */
  stopped?: number
}

/** Number of a name: FNV-1a over its letters, so that a medicine added moves no other. */
export function numberOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash | 0
}
