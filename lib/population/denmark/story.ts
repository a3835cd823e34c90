// One patient while his record is written: what is true of him, and the rows so far. A shared list of codes and a shared set of words
// is frozen and used again, since a country holds two hundred million rows.
import { SYSTEMS, type Column, type Day, type SystemId, type Table, type Word } from '#criteria'
import type { RawPatient, RawRow } from '../assemble'
import type { Code } from '../columns'
import type { ValueBounds } from '../value'
import { NUMBER, type Condition } from './conditions'
import type { Draw } from './draw'
import type { Tally } from './tally'
import type { Truth } from './truth'

export interface Options {
  /** Whole number; the same seed, size, reference date and clinics give the same bytes. */
  seed: number
  size: number
  ref: Day
  /** Ydernummer that the population is run for. */
  clinic: string
  name: string
  /** How many clinics the patients are listed at; 1 by default. With more, those of the other clinics are not in the base. */
  clinics?: number
}

export type Codes = readonly Code[]
/** Codes of a row: one, or two of different systems. The same codes are the same list. */
export function codes(system: SystemId, code: string, system2?: SystemId, code2?: string): Codes {
  let known = interned.get(system)
  if (!known) interned.set(system, (known = new Map()))
  const key = code2 === undefined ? code : `${code} ${system2} ${code2}`
  let found = known.get(key)
  if (!found) {
    const list: Code[] = [Object.freeze({ system: SYSTEMS[system].uri, code })]
    if (system2 && code2 !== undefined) list.push(Object.freeze({ system: SYSTEMS[system2].uri, code: code2 }))
    known.set(key, (found = Object.freeze(list)))
  }
  return found
}
const interned = new Map<SystemId, Map<string, Codes>>()

export type Words = Readonly<Partial<Record<Word, string>>>
export type Columns = Readonly<Partial<Record<Column, ValueBounds>>>
export interface More {
  stop?: Day | undefined
  time?: number | undefined
  answered?: number | undefined
  columns?: Columns | undefined
  words?: Words | undefined
}
/** Both bounds of a known whole number of thousandths. */
export const known = (thousandths: number): ValueBounds => ({ lo: thousandths, hi: thousandths })
const IDS = Array.from({ length: 4096 }, (_, index) => String(index).padStart(4, '0'))

export class Story {
  readonly rows: RawRow[] = []
  readonly draw: Draw
  birthKnown = true
  municipality = ''
  cprStatus = '01'
  /** Clinic that he is listed at. */
  clinic: string
  /** The last day with data: the reference date, or death, or moving away. */
  last: Day
  /** First day of what the clinic has itself: nothing of its own is older. */
  first: Day
  /** First day of each condition, by number; 0 without. */
  readonly since: Int32Array
  /** Classes of medicine he has by a rule of its own, so that no ordinary line adds one. */
  readonly kinds = new Set<string>()
  /** ATC codes of orders that still stand. */
  readonly drugs = new Set<string>()
  constructor(
    readonly truth: Truth,
    readonly options: Options,
    readonly tally: Tally,
  ) {
    this.draw = truth.draw
    this.clinic = options.clinic
    this.last = options.ref
    this.first = truth.birth
    this.since = new Int32Array(truth.ill.length)
  }
  get ref(): Day {
    return this.options.ref
  }
  get age(): number {
    return this.truth.age
  }
  get sex(): 'K' | 'M' {
    return this.truth.sex
  }
  /** Whether he has any of these. */
  is(a: Condition, ...more: Condition[]): boolean {
    const { ill } = this.truth
    if (ill[NUMBER[a]]) return true
    for (let i = 0; i < more.length; i++) if (ill[NUMBER[more[i]!]]) return true
    return false
  }
  sinceOf(id: Condition): Day {
    return this.since[NUMBER[id]]!
  }
  /** Adds a row, unless it lies before birth or after the last day with data. `own` rows of the clinic begin when he was listed there. */
  add(table: Table, day: Day, of: Codes, more: More = {}): void {
    if (day < this.truth.birth || (day > this.last && table !== 'appointment')) return
    if (day < this.first && OWN.has(table)) return
    this.rows.push({
      id: IDS[this.rows.length] ?? String(this.rows.length),
      table,
      day,
      codes: of as Code[],
      stop: more.stop !== undefined && more.stop <= this.last ? more.stop : undefined,
      time: more.time,
      answered: more.answered,
      columns: more.columns,
      words: more.words,
    })
  }
  /** A row with an end that may lie ahead: a postponement. */
  addUntil(table: Table, day: Day, stop: Day, of: Codes, words: Words): void {
    this.add(table, day, of, { words })
    const row = this.rows.at(-1)
    if (row && row.codes === of && row.day === day) row.stop = stop
  }
  done(): RawPatient {
    return {
      key: `T-${String(this.truth.no).padStart(6, '0')}`,
      birth: this.birthKnown ? this.truth.birth : null,
      sex: this.sex,
      municipality: this.municipality,
      cprStatus: this.cprStatus,
      rows: this.rows,
    }
  }
}
/** Tables that begin with the listing; medicine and laboratory follow the person. */
const OWN: ReadonlySet<Table> = new Set(['service', 'contact', 'plan', 'state', 'appointment'])
