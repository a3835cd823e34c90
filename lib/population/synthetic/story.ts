// One synthetic patient while he is being written: what the parts of the generator know of him and add to.
import { SYSTEMS, type Column, type Day, type SystemId, type Table, type Word } from '#criteria'
import type { RawPatient, RawRow } from '../assemble'
import type { Born } from './pyramid'
import type { ConditionId } from './prevalence'
import type { Draw } from './draw'

export interface ClinicOptions {
  /** Whole number; the same seed, size, ref and clinic give the same bytes. */
  seed: number
  size: number
  ref: Day
  /** Ydernummer. */
  clinic: string
  name: string
}

type CodeOf = readonly [SystemId, string]
interface More {
  stop?: Day | undefined
  time?: number
  answered?: number
  columns?: Partial<Record<Column, number | { lo: number; hi: number }>>
  words?: Partial<Record<Word, string>>
}

export class Story {
  readonly rows: RawRow[] = []
  /** First day of each condition. */
  readonly conditions = new Map<ConditionId, Day>()
  birthKnown = true
  municipality = ''
  cprStatus = '01'
  /** The last day with data: ref, or death, or moving away. */
  last: Day
  constructor(
    readonly no: number,
    readonly options: ClinicOptions,
    readonly draw: Draw,
    readonly born: Born,
  ) {
    this.last = options.ref
  }
  get ref(): Day {
    return this.options.ref
  }
  get age(): number {
    return this.born.age
  }
  has(...ids: ConditionId[]): boolean {
    return ids.some((id) => this.conditions.has(id))
  }
  /** Adds a row, unless it lies before birth or after the last day with data. A single number stands for both bounds. */
  add(table: Table, day: Day, codes: readonly CodeOf[], { columns, ...more }: More = {}): void {
    if (day < this.born.birth || (day > this.last && table !== 'appointment')) return
    const row: RawRow = {
      id: `${this.no}-${this.rows.length}`,
      table,
      day,
      codes: codes.map(([system, code]) => ({ system: SYSTEMS[system].uri, code })),
      ...more,
    }
    if (columns) row.columns = Object.fromEntries(Object.entries(columns).map(([name, at]) => [name, typeof at === 'number' ? { lo: at, hi: at } : at]))
    this.rows.push(row)
  }
  done(): RawPatient {
    return {
      key: `T-${String(this.no).padStart(6, '0')}`,
      birth: this.birthKnown ? this.born.birth : null,
      sex: this.born.sex,
      municipality: this.municipality,
      cprStatus: this.cprStatus,
      rows: this.rows.filter((row) => row.day <= this.last || row.table === 'appointment'),
    }
  }
}
