// Display fields in CQL: what the profile shows of a patient, as one statement each.
import type { Projection } from '#criteria/core/algebra'
import { eventsOf, inOrder, type Context } from './events'
import { numberOf } from './numbers'
import { setOf } from './sets'
import { quoted, Refusal } from './text'
import { REF_DAY } from './window'

/** Rows and days are Dates here: people read them. */
export function shownOf(projection: Projection, context: Context): string {
  switch (projection.show) {
    case 'rows': {
      const rows = eventsOf({ op: 'last', of: projection.of, n: projection.n }, 'certain', context)
      const bounds = projection.column ? `, lo: R.${projection.column}Lo, hi: R.${projection.column}Hi` : ''
      return `(${rows} R return all R ${inOrder('desc')}) R\n    return all Tuple { onDate: "Date of day"(R.onDay), codes: R.codes${bounds} }`
    }
    case 'daysSince':
      return `${REF_DAY} - First(${eventsOf({ op: 'last', of: projection.of, n: 1 }, 'certain', context)}).onDay`
    case 'due':
      return `"Date of day"(First(${eventsOf({ op: 'last', of: projection.of, n: 1 }, 'certain', context)}).onDay) ${projection.plus.n < 0 ? '-' : '+'} ${Math.abs(projection.plus.n)} ${projection.plus.unit}`
    case 'number': {
      const { absent, bounds } = numberOf(projection.of, context)
      if (!bounds) throw new Refusal('a sum is not shown: it may pass the Integers that all engines hold')
      const tuple = `Tuple { lo: ${bounds.lo}, hi: ${bounds.hi} }`
      return absent ? `if ${absent} then null else ${tuple}` : tuple
    }
    case 'holds':
      return setOf(projection.of, context).certain
    case 'note':
      return quoted(projection.text)
  }
}

export const DATE_FUNCTION = `define function "Date of day"(n System.Integer):
  if n is null then null else @1800-01-01 + System.Quantity { value: ToDecimal(n), unit: 'days' }`
