// What one evaluation works on, and the two answers every value test gives.
import type { Run } from '#criteria/core/plan'
import type { Population } from '#population/columns'
import type { Memo } from './memo'

/** A criterion is worked out twice (law 2). Equal answers are the same object, so that nothing is worked out twice. */
export interface Pair<T> {
  certain: T
  possible: T
}
export const same = <T>(value: T): Pair<T> => ({ certain: value, possible: value })

/** Both answers through one question; asked once where they are the same. */
export function both<T, U>(pair: Pair<T>, make: (value: T, mode: keyof Pair<T>) => U, dependsOnMode = false): Pair<U> {
  const certain = make(pair.certain, 'certain')
  return pair.possible === pair.certain && !dependsOnMode ? same(certain) : { certain, possible: make(pair.possible, 'possible') }
}

export interface Context {
  population: Population
  run: Run
  memo: Memo
}
