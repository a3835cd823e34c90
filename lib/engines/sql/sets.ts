// Atoms in SQL: queries of patients, each once.
import type { Sets } from '#criteria/core/algebra'
import { passes, type Mode } from './bounds'
import type { Emit } from './emit'

/** Atoms of a statement, in order of first use: names of queries with distinct pid. */
export type Atoms = Set<string>

export const having = (of: string): string => `select distinct t.pid from ${of} t`

export function born(set: Extract<Sets, { op: 'born' }>, mode: Mode, emit: Emit): string {
  const tests = [...(set.after ? [`p.birth > ${emit.day(set.after)}`] : []), ...(set.to ? [`p.birth <= ${emit.day(set.to)}`] : [])].join(' and ') || 'true'
  return `select p.pid from patient p where ${mode === 'certain' ? `p.birth is not null and ${tests}` : `p.birth is null or (${tests})`}`
}

export function person(set: Extract<Sets, { op: 'person' }>, mode: Mode, emit: Emit): string {
  const field = `coalesce(p.${emit.id(set.field === 'cprStatus' ? 'cpr_status' : set.field)}, '')`
  const words = set.in.filter((word) => word !== '').concat(mode === 'possible' ? [''] : [])
  return `select p.pid from patient p where ${words.length ? `${field} in (${emit.words(words)})` : 'false'}`
}

export function compared(set: Extract<Sets, { op: 'compare' }>, number: string, mode: Mode): string {
  const test = passes(mode, 'n.lo', 'n.hi', set.is, set.n, set.m)
  return mode === 'certain'
    ? `select n.pid from ${number} n where ${test}`
    : `select p.pid as pid from patient p left join ${number} n on n.pid = p.pid where ${test}` // absent: both bounds NULL, as open as can be
}
