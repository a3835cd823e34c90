// What was true and what went wrong on the way into the record, counted while a population is made: whole numbers that add up over parts.
import { BANDS } from './slots'

/** Where a disease that is there cannot be seen as it should. */
export const GAPS = ['coded', 'hospitalOnly', 'longAgo', 'ended', 'letterOnly', 'never'] as const
export type Gap = (typeof GAPS)[number]
/** What is untidy in the rows, by kind. */
export const DIRT = [
  'comparator',
  'unreadable',
  'wrongUnit',
  'oldCode',
  'localCode',
  'tie',
  'supplyUnknown',
  'neverFetched',
  'refillGap',
  'stoppedWithoutEnd',
  'givenInHospital',
  'birthUnknown',
  'shortHistory',
  'replacedNumber',
] as const
export type Dirt = (typeof DIRT)[number]

export interface TallyJson {
  /** Patients, those who died, and those living by sex (M, K) and prevalence band. */
  patients: number
  dead: number
  living: Record<'M' | 'K', number[]>
  /** Living with a disease, by sex and band. */
  ill: Record<string, Record<'M' | 'K', number[]>>
  gaps: Record<string, Record<Gap, number>>
  dirt: Record<Dirt, number>
}

const zeros = () => ({ M: new Array<number>(BANDS).fill(0), K: new Array<number>(BANDS).fill(0) })

export class Tally {
  readonly json: TallyJson = {
    patients: 0,
    dead: 0,
    living: zeros(),
    ill: {},
    gaps: {},
    dirt: Object.fromEntries(DIRT.map((kind) => [kind, 0])) as Record<Dirt, number>,
  }
  person(dead: boolean, sex: 'M' | 'K', band: number): void {
    this.json.patients++
    if (dead) this.json.dead++
    else this.json.living[sex][band]!++
  }
  ill(id: string, sex: 'M' | 'K', band: number): void {
    ;(this.json.ill[id] ??= zeros())[sex][band]!++
  }
  gap(id: string, gap: Gap): void {
    ;(this.json.gaps[id] ??= Object.fromEntries(GAPS.map((one) => [one, 0])) as Record<Gap, number>)[gap]++
  }
  dirt(kind: Dirt, n = 1): void {
    this.json.dirt[kind] += n
  }
}

/** The sum of two tallies. */
export function addTallies(a: TallyJson, b: TallyJson): TallyJson {
  const add = (x: unknown, y: unknown): unknown => {
    if (typeof x === 'number' || typeof y === 'number') return ((x as number | undefined) ?? 0) + ((y as number | undefined) ?? 0)
    if (Array.isArray(x) || Array.isArray(y)) {
      const [one, other] = [(x ?? []) as number[], (y ?? []) as number[]]
      return Array.from({ length: Math.max(one.length, other.length) }, (_, i) => (one[i] ?? 0) + (other[i] ?? 0))
    }
    const [one, other] = [(x ?? {}) as Record<string, unknown>, (y ?? {}) as Record<string, unknown>]
    return Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].sort().map((key) => [key, add(one[key], other[key])]))
  }
  return add(a, b) as TallyJson
}
