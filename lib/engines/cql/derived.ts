// Derived rows in CQL: a day and the code they are known by, nothing else. They come first in their day.
import { OPEN_DAY } from '#criteria/core/days'
import type { Context } from './context'
import { codeOf, keptOf } from './known'
import { tupleOf } from './tuple'

/** A row on each span's first day; spans that began before day 0 or never begin have none. */
export const startsOf = (spans: string, { library, needs }: Context): string =>
  library.share(
    'Events',
    `${spans} S\n    where S.fromDay >= 0 and S.fromDay < ${OPEN_DAY}\n    return all ${tupleOf({ onDay: 'S.fromDay', ...(needs.all.spanCodes ? keptOf('S.code', needs) : {}) }, needs, null)}`,
  )

/** Rows moved to the day their value names. A value that is not one day is dropped. */
export const namedDays = (of: string, { library, needs }: Context): string =>
  library.share(
    'Events',
    `${of} R\n    where R.valueLo = R.valueHi and R.valueLo >= 0 and R.valueLo < ${OPEN_DAY}\n    return all ${tupleOf({ onDay: 'R.valueLo', ...keptOf(codeOf(needs), needs) }, needs, null)}`,
  )
