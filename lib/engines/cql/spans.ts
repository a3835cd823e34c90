// Spans in CQL: half-open tuples of days, with the code they are known by where derived rows ask for it.
import type { Spans } from '#criteria/core/algebra'
import { whole } from './compare'
import type { Context } from './context'
import { codeOf } from './known'
import type { Needs } from './needs'
import { dayCount } from './refusal'
import type { Library } from './text'
import { conditionsOf, dayOf } from './window'

const coded = (code: string, { all }: Needs): string => (all.spanCodes ? `, code: ${code}` : '')
const ofRow = (from: string, to: string, needs: Needs) => `return all Tuple { fromDay: ${from}, toDay: ${to}${coded(codeOf(needs), needs)} }`

export const own = (of: string, { library, needs }: Context): string =>
  library.share('Spans', `${of} R\n    where R.onDay < R.endDay\n    ${ofRow('R.onDay', 'R.endDay', needs)}`)

/** a to b days from each row. */
export const around = (of: string, a: number, b: number, { library, needs }: Context): string =>
  library.share(
    'Spans',
    `${of} R${a > b ? '\n    where false' : ''}\n    ${ofRow(`R.onDay + ${whole(dayCount(a))}`, `R.onDay + ${whole(dayCount(b) + 1)}`, needs)}`,
  )

/** Rows of one day and one code are one supply. */
export function supply(of: string, { unknown, grace }: Extract<Spans, { op: 'supply' }>, { library, needs }: Context): string {
  const rows = library.share(
    'Supplies',
    `${of} R\n    return all Tuple {\n      onDay: R.onDay,\n      code: Coalesce(${codeOf(needs)}, ''),\n      supplied: ${suppliedBy(dayCount(unknown))}\n    }`,
  )
  const one = library.share(
    'Spans',
    `(distinct (${rows} R return all Tuple { onDay: R.onDay, code: R.code })) K
    return all Tuple {
      fromDay: K.onDay,
      toDay: K.onDay + ${dayCount(grace)} + Sum(${rows} R where R.onDay = K.onDay and R.code = K.code return all R.supplied)${coded('K.code', needs)}
    }`,
  )
  return unknown > 0 && grace > 0 ? one : filtered(one, 'S.fromDay < S.toDay', library)
}

/** Whole days of one row, rounded up, where they are known exactly. */
const suppliedBy = (unknown: number) =>
  `if R.supplyDaysLo = R.supplyDaysHi then ((if R.supplyDaysLo > 0 then R.supplyDaysLo else 0) + 999) div 1000 else ${unknown}`

/** Whole days collapse where they meet, so each span is first lengthened by the gap. */
export const episodes = (of: string, gap: number, { library, needs }: Context): string =>
  library.share(
    'Spans',
    `(collapse (${of} S return all Interval[S.fromDay, S.toDay + ${whole(dayCount(gap) - 1)}])) I
    return all Tuple { fromDay: start of I, toDay: (end of I) - ${whole(gap - 1)}${coded('null as System.String', needs)} }`,
  )

const filtered = (of: string, where: string, library: Library): string => (where ? library.share('Spans', `${of} S\n    where ${where}\n    return all S`) : of)

export function covering(of: string, { at }: Extract<Spans, { op: 'covering' }>, library: Library): string {
  const day = dayOf(at, library)
  return filtered(of, `S.fromDay <= ${day} and ${day} < S.toDay`, library)
}

export const begun = (of: string, { after, to }: Extract<Spans, { op: 'begun' }>, library: Library): string =>
  filtered(of, conditionsOf('S.fromDay', after, to, library).join(' and '), library)

export const lasting = (of: string, n: number, library: Library): string => filtered(of, `S.toDay - S.fromDay >= ${whole(n)}`, library)

/** The lesser end less the greater beginning is at least n exactly when each end less each beginning is. */
export function overlapping(of: string, other: string, n: number, library: Library): string {
  const apart = ['S.toDay - S.fromDay', 'S.toDay - T.fromDay', 'T.toDay - S.fromDay', 'T.toDay - T.fromDay']
  return filtered(of, `exists (${other} T\n      where ${apart.map((one) => `${one} >= ${whole(n)}`).join(' and ')}\n      return all T)`, library)
}
