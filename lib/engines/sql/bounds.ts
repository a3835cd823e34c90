// Law 3 in SQL: what a comparison of bounds lo and hi makes certain, and what it leaves possible. NULL is an open side.
import type { Compare } from '#criteria/core/algebra'
import { whole } from './emit'

export type Mode = 'certain' | 'possible'

/** True, false or NULL (not true) for bounds named by two columns. */
export function passes(mode: Mode, lo: string, hi: string, is: Compare, n: number, m = n): string {
  return mode === 'certain' ? certainly(lo, hi, is, whole(n), whole(m)) : possibly(lo, hi, is, whole(n), whole(m))
}

/** Whether a number that is known exactly passes. */
export function holdsAt(value: number, is: Compare, n: number, m = n): boolean {
  switch (is) {
    case '<':
      return value < n
    case '<=':
      return value <= n
    case '>=':
      return value >= n
    case '>':
      return value > n
    case '=':
      return value === n
    case 'between':
      return value >= n && value <= m
    case 'outside':
      return value < n || value > m
  }
}

function certainly(lo: string, hi: string, is: Compare, n: string, m: string): string {
  switch (is) {
    case '<':
      return `${hi} < ${n}`
    case '<=':
      return `${hi} <= ${n}`
    case '>=':
      return `${lo} >= ${n}`
    case '>':
      return `${lo} > ${n}`
    case '=':
      return `(${lo} >= ${n} and ${hi} <= ${n})`
    case 'between':
      return `(${lo} >= ${n} and ${hi} <= ${m})`
    case 'outside':
      return `(${lo} > ${m} or ${hi} < ${n})`
  }
}

function possibly(lo: string, hi: string, is: Compare, n: string, m: string): string {
  switch (is) {
    case '<':
      return `(${lo} is null or ${lo} < ${n})`
    case '<=':
      return `(${lo} is null or ${lo} <= ${n})`
    case '>=':
      return `(${hi} is null or ${hi} >= ${n})`
    case '>':
      return `(${hi} is null or ${hi} > ${n})`
    case '=':
      return `((${lo} is null or ${lo} <= ${n}) and (${hi} is null or ${hi} >= ${n}))`
    case 'between':
      return `((${lo} is null or ${lo} <= ${m}) and (${hi} is null or ${hi} >= ${n}))`
    case 'outside':
      return `(${lo} is null or ${hi} is null or ${lo} < ${n} or ${hi} > ${m})`
  }
}
