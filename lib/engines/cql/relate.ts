// Relations in CQL: rows with or without a partner, rows inside or outside spans.
import type { Events } from '#criteria/core/algebra'
import { whole } from './compare'
import { cutTo } from './known'
import { daysOf } from './pick'
import { dayCount } from './refusal'
import type { Library } from './text'

type Relation = Extract<Events, { op: 'with' | 'without' }>

/** `other` and `unless` by their names, turned by the caller as law 2 asks. */
export function related(relation: Relation, of: string, other: string, unless: string | null, library: Library): string {
  const { lo, hi, same } = relation
  const cut = same ? cutTo(same) : null
  const partners = cut
    ? library.share('Partners', `distinct (${other} R\n    where ${cut.has}\n    return all Tuple { onDay: R.onDay, code: ${cut.code} })`)
    : daysOf(other, library)
  const day = cut ? 'P.onDay' : 'P'
  const from = (n: number) => (n === 0 ? 'R.onDay' : `R.onDay + ${whole(dayCount(n))}`)
  const conditions = [
    ...(cut ? [cut.has, `P.code = ${cut.code}`] : []),
    ...(lo === null ? [] : [`${day} >= ${from(lo)}`]),
    ...(hi === null ? [] : [`${day} <= ${from(hi)}`]),
    ...(unless === null ? [] : [`not exists (${daysOf(unless, library)} Z where ${between(lo, hi, day)} return all Z)`]),
  ]
  const partner = `exists (${partners} P${conditions.length ? `\n      where ${conditions.join('\n        and ')}` : ''}\n      return all P)`
  return library.share('Events', `${of} R\n    where ${relation.op === 'with' ? '' : 'not '}${partner}\n    return all R`)
}

/** Day Z lies strictly between row and partner, whichever of them comes first. */
function between(lo: number | null, hi: number | null, partner: string): string {
  const after = `(Z > R.onDay and Z < ${partner})`
  const before = `(Z > ${partner} and Z < R.onDay)`
  if (lo !== null && lo >= 0) return after
  return hi !== null && hi <= 0 ? before : `(${after} or ${before})`
}

/** The spans, turned by the caller. */
export const placed = (wanted: boolean, of: string, spans: string, library: Library): string =>
  library.share(
    'Events',
    `${of} R\n    where ${wanted ? '' : 'not '}exists (${spans} S where S.fromDay <= R.onDay and R.onDay < S.toDay return all S)\n    return all R`,
  )
