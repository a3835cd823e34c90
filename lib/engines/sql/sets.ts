// Sets in SQL: atoms are named queries of patients; all above is logic over one column an atom.
import { isSpans, type Sets } from '#criteria/core/algebra'
import { passes, type Mode } from './bounds'
import { whole, type Emit } from './emit'
import { eventsSql } from './events'
import { numberSql } from './numbers'
import { spansSql } from './spans'
import { sure } from './sure'

/** Atoms of a statement, in order of first use: names of queries with distinct pid. */
export type Atoms = Set<string>

/** A condition over the columns of `f` (one an atom), never NULL. */
export function setSql(set: Sets, mode: Mode, atoms: Atoms, emit: Emit): string {
  const each = (of: readonly Sets[], inner: Mode) => of.map((one) => setSql(one, inner, atoms, emit))
  switch (set.op) {
    case 'assume':
      return setSql(set.of, set.as === 'yes' ? 'possible' : 'certain', atoms, emit)
    case 'all':
      return set.of.length ? `(${each(set.of, mode).join(' and ')})` : 'true'
    case 'any':
      return set.of.length ? `(${each(set.of, mode).join(' or ')})` : 'false'
    case 'none':
      return set.of.length ? `(not (${each(set.of, mode === 'certain' ? 'possible' : 'certain').join(' or ')}))` : 'true'
    case 'atLeast':
      return `(${['0', ...each(set.of, mode).map((one) => `case when ${one} then 1 else 0 end`)].join(' + ')} >= ${whole(set.k)})`
    default: {
      const name = emit.named('a', atomSql(set, sure(set) ? 'certain' : mode, emit))
      atoms.add(name)
      return `f.${name}`
    }
  }
}

/** Patients of an atom, each once. */
function atomSql(set: Extract<Sets, { op: 'compare' | 'born' | 'person' | 'exists' }>, mode: Mode, emit: Emit): string {
  switch (set.op) {
    case 'exists':
      return `select distinct t.pid from ${isSpans(set.of) ? spansSql(set.of, mode, emit) : eventsSql(set.of, mode, {}, emit)} t`
    case 'born': {
      const tests = [...(set.after ? [`p.birth > ${emit.day(set.after)}`] : []), ...(set.to ? [`p.birth <= ${emit.day(set.to)}`] : [])].join(' and ') || 'true'
      return `select p.pid from patient p where ${mode === 'certain' ? `p.birth is not null and ${tests}` : `p.birth is null or (${tests})`}`
    }
    case 'person': {
      const field = `coalesce(p.${emit.id(set.field === 'cprStatus' ? 'cpr_status' : set.field)}, '')`
      const words = set.in.filter((word) => word !== '').concat(mode === 'possible' ? [''] : [])
      return `select p.pid from patient p where ${words.length ? `${field} in (${emit.words(words)})` : 'false'}`
    }
    case 'compare': {
      const test = passes(mode, 'n.lo', 'n.hi', set.is, set.n, set.m)
      return mode === 'certain'
        ? `select n.pid from ${numberSql(set.of, emit)} n where ${test}`
        : `select p.pid from patient p left join ${numberSql(set.of, emit)} n on n.pid = p.pid where ${test}` // absent: both bounds NULL, as open as can be
    }
  }
}
