// Which code sets a statement asks of which table, so that every table is gone through once: each of its rows is marked with the sets it is in.
import type { CodeSet, Events, Table } from '#criteria/core/algebra'
import { withNeeds, type Needs } from './needs'
import { partsOf } from './parts'

type Asked = Exclude<CodeSet, 'every'>
/** Bits in one whole number: a double holds 53 exactly. */
export const BITS = 48

/** What was asked of one table. */
export interface TableMarks {
  sets: number[]
  needs: Needs
  /** Whether rows after the reference date are asked for too. */
  future: boolean
}

/** Filled when a statement is first put together; read when it is put together again. */
export class Marks {
  private readonly places = new Map<string, number>()
  readonly sets: Asked[] = []
  readonly tables = new Map<Table, TableMarks>()

  /** The number of a set, which is asked of these tables. */
  ask(set: Asked, tables: Iterable<Table>): number {
    const key = JSON.stringify(set)
    let place = this.places.get(key)
    if (place === undefined) {
      this.places.set(key, (place = this.sets.length))
      this.sets.push(set)
    }
    for (const table of tables) {
      const { sets } = this.of(table)
      if (!sets.includes(place)) sets.push(place)
    }
    return place
  }

  need(table: Table, needs: Needs, future: boolean): void {
    const one = this.of(table)
    this.tables.set(table, { ...one, needs: withNeeds(one.needs, needs), future: one.future || future })
  }

  of(table: Table): TableMarks {
    let one = this.tables.get(table)
    if (!one) this.tables.set(table, (one = { sets: [], needs: {}, future: false }))
    return one
  }

  /** Names of the whole numbers that marks are kept in. */
  get words(): string[] {
    return Array.from({ length: Math.ceil(this.sets.length / BITS) }, (_, word) => `k${word}`)
  }
}

/** Whether all rows of an expression carry marks: those of a table that are chosen by codes. */
export const areMarked = (events: Events): boolean => partsOf(events).every((one) => one.op === 'select' && one.codes !== 'every')
