// Atoms in SQL: what is asked of each patient, one bit an answer, so that a patient's answers are a few whole numbers.
import type { Sets } from '#criteria/core/algebra'
import { holdsAt, passes, type Mode } from './bounds'
import type { Emit } from './emit'
import { BITS } from './marks'
import type { NumberSql } from './numbers'

/** Patients who have a line in `rows` (what stands after `from`, with pid), or for whom `when`, a condition over the patient `p`, is true. */
export type Atom = { rows: string } | { when: string }

/** Atoms of a statement, in order of first use. */
export class Atoms {
  private readonly places = new Map<string, number>()
  readonly list: Atom[] = []

  /** A condition over a line `f` of facts.ts, never NULL. */
  test(atom: Atom, emit: Emit): string {
    const key = JSON.stringify(atom)
    let place = this.places.get(key)
    if (place === undefined) {
      this.places.set(key, (place = this.list.length))
      this.list.push(atom)
    }
    return emit.dialect.hasBit(`f.b${Math.floor(place / BITS)}`, 2 ** (place % BITS))
  }

  /** Names of the whole numbers; at least one. */
  get words(): string[] {
    return Array.from({ length: Math.max(1, Math.ceil(this.list.length / BITS)) }, (_, word) => `b${word}`)
  }
  /** The atoms of a whole number, each with the value of its bit. */
  inWord(word: number): { atom: Atom; bit: number }[] {
    return this.list.slice(word * BITS, (word + 1) * BITS).map((atom, place) => ({ atom, bit: 2 ** place }))
  }
}

export function born(set: Extract<Sets, { op: 'born' }>, mode: Mode, emit: Emit): Atom {
  const tests = [...(set.after ? [`p.birth > ${emit.day(set.after)}`] : []), ...(set.to ? [`p.birth <= ${emit.day(set.to)}`] : [])].join(' and ') || 'true'
  return { when: mode === 'certain' ? `p.birth is not null and ${tests}` : `p.birth is null or (${tests})` }
}

export function person(set: Extract<Sets, { op: 'person' }>, mode: Mode, emit: Emit): Atom {
  const field = `coalesce(p.${emit.id(set.field === 'cprStatus' ? 'cpr_status' : set.field)}, '')`
  const words = set.in.filter((word) => word !== '').concat(mode === 'possible' ? [''] : [])
  return { when: words.length ? `${field} in (${emit.words(words)})` : 'false' }
}

/** Patients whose answer is not the one of those without a line: `turned` when that one is yes. */
export function compared(set: Extract<Sets, { op: 'compare' }>, { from, rest }: NumberSql, mode: Mode): { atom: Atom; turned: boolean } {
  const turned = rest === null ? mode === 'possible' : holdsAt(rest, set.is, set.n, set.m)
  const test = passes(mode, 'n.lo', 'n.hi', set.is, set.n, set.m)
  return { atom: { rows: `(select n.pid from ${from} n where ${turned ? `case when ${test} then 0 else 1 end = 1` : test})` }, turned }
}
