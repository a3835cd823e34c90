// Sets of patients in CQL: two Booleans that are never null, certain within possible (law 2).
import type { Sets } from '#criteria/core/algebra'
import { compared, flipped, whole, type Mode } from './compare'
import type { Number_ } from './numbers'
import { quoted, type Library } from './text'
import { conditionsOf } from './window'

/** Names of two statements, or one twice where nothing can be missing. */
export interface Pair {
  certain: string
  possible: string
}

export const both = (make: (mode: Mode) => string, library: Library): Pair => ({
  certain: library.share('Set', make('certain')),
  possible: library.share('Set', make('possible')),
})

export const comparison = ({ absent, side }: Number_, { is, n, m }: Extract<Sets, { op: 'compare' }>, library: Library): Pair =>
  both((mode) => {
    const test = compared(side, is, n, m, mode)
    return absent === null ? test : mode === 'certain' ? `(not (${absent})) and ${test}` : `(${absent}) or ${test}`
  }, library)

export function born({ after, to }: Extract<Sets, { op: 'born' }>, library: Library): Pair {
  const tests = conditionsOf('"Day of birth"', after, to, library)
  return both(
    (mode) =>
      tests.length ? tests.map((one) => `Coalesce(${one}, ${mode === 'possible'})`).join(' and ') : mode === 'possible' ? 'true' : '"Day of birth" is not null',
    library,
  )
}

export function person({ field: of, in: among }: Extract<Sets, { op: 'person' }>, library: Library): Pair {
  const field = { sex: '"Sex"', municipality: '"Municipality"', cprStatus: '"CPR status"' }[of]
  const words = among.filter((word) => word !== '')
  const holds = words.length ? `${field} in { ${words.map(quoted).join(', ')} }` : 'false'
  return both((mode) => (mode === 'certain' ? holds : `${field} = '' or ${holds}`), library)
}

export const assume = (of: Pair, as: 'yes' | 'no'): Pair => {
  const one = as === 'yes' ? of.possible : of.certain
  return { certain: one, possible: one }
}

export function joined(op: 'all' | 'any' | 'none', of: readonly Pair[], library: Library): Pair {
  const join = (mode: Mode) => [...new Set(of.map((one) => one[mode]))].join(op === 'all' ? '\n    and ' : '\n    or ') || (op === 'all' ? 'true' : 'false')
  return both((mode) => (op === 'none' ? `not (${join(flipped(mode))})` : join(mode)), library)
}

export const atLeast = (k: number, of: readonly Pair[], library: Library): Pair =>
  both((mode) => `${of.map((one) => `(if ${one[mode]} then 1 else 0)`).join(' + ') || '0'} >= ${whole(k)}`, library)
