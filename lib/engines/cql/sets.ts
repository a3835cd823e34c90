// Sets of patients in CQL: two Booleans that are never null, certain within possible (law 2).
import { isSpans, type Sets } from '#criteria/core/algebra'
import { compared, type Mode } from './compare'
import { eventsOf, type Context } from './events'
import { numberOf } from './numbers'
import { spansOf } from './spans'
import { quoted } from './text'
import { dayOf } from './window'

export interface Pair {
  certain: string
  possible: string
}
const same = (of: string): Pair => ({ certain: of, possible: of })

/** Names of two statements, or one twice where nothing can be missing. */
export function setOf(set: Sets, context: Context): Pair {
  const { library } = context
  const both = (make: (mode: Mode) => string): Pair => ({ certain: library.share('Set', make('certain')), possible: library.share('Set', make('possible')) })
  switch (set.op) {
    case 'compare': {
      const { absent, side } = numberOf(set.of, context)
      return both((mode) => {
        const test = compared(side, set.is, set.n, set.m, mode)
        return absent === null ? test : mode === 'certain' ? `(not (${absent})) and ${test}` : `(${absent}) or ${test}`
      })
    }
    case 'born': {
      const [after, to] = [dayOf(set.after, library), dayOf(set.to, library)]
      const tests = [...(after ? [`"Day of birth" > ${after}`] : []), ...(to ? [`"Day of birth" <= ${to}`] : [])]
      return both((mode) =>
        tests.length
          ? tests.map((one) => `Coalesce(${one}, ${mode === 'possible'})`).join(' and ')
          : mode === 'possible'
            ? 'true'
            : '"Day of birth" is not null',
      )
    }
    case 'person': {
      const field = { sex: '"Sex"', municipality: '"Municipality"', cprStatus: '"CPR status"' }[set.field]
      const words = set.in.filter((word) => word !== '')
      const holds = words.length ? `${field} in { ${words.map(quoted).join(', ')} }` : 'false'
      return both((mode) => (mode === 'certain' ? holds : `${field} = '' or ${holds}`))
    }
    case 'exists': {
      const of = set.of
      return both((mode) => `exists ${isSpans(of) ? spansOf(of, mode, context) : eventsOf(of, mode, context)}`)
    }
    case 'assume': {
      const of = setOf(set.of, context)
      return same(set.as === 'yes' ? of.possible : of.certain)
    }
    case 'all':
    case 'any':
    case 'none': {
      const pairs = set.of.map((one) => setOf(one, context))
      const joined = (mode: Mode) =>
        [...new Set(pairs.map((one) => one[mode]))].join(set.op === 'all' ? '\n    and ' : '\n    or ') || (set.op === 'all' ? 'true' : 'false')
      return both((mode) => (set.op === 'none' ? `not (${joined(mode === 'certain' ? 'possible' : 'certain')})` : joined(mode)))
    }
    case 'atLeast': {
      const pairs = set.of.map((one) => setOf(one, context))
      return both((mode) => `${pairs.map((one) => `(if ${one[mode]} then 1 else 0)`).join(' + ') || '0'} >= ${set.k}`)
    }
  }
}
