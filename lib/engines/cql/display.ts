// Display fields in CQL: what the profile shows of a patient, as one statement each.
import type { Projection } from '#criteria/core/algebra'
import type { Context } from './context'
import { eventsOf, numberOf, setOf } from './expressions'
import { inOrder, lastRow, pick } from './pick'
import { periodOf } from './refusal'
import { quoted } from './text'
import { REF_DAY } from './window'

/** Rows and days are Dates here: people read them. */
export function shownOf(projection: Projection, context: Context): string {
  const { library } = context
  switch (projection.show) {
    case 'rows': {
      const rows = pick(eventsOf(projection.of, 'certain', context), 'last', projection.n, library)
      const bounds = projection.column ? `, lo: R.${projection.column}Lo, hi: R.${projection.column}Hi` : ''
      return `(${rows} R return all R ${inOrder('desc')}) R\n    return all Tuple { onDate: "Date of day"(R.onDay), codes: R.codes${bounds} }`
    }
    case 'daysSince':
      return `${REF_DAY} - ${lastRow(eventsOf(projection.of, 'certain', context), library)}.onDay`
    case 'due': {
      const { n, unit } = periodOf(projection.plus)
      return `"Date of day"(${lastRow(eventsOf(projection.of, 'certain', context), library)}.onDay) ${n < 0 ? '-' : '+'} ${Math.abs(n)} ${unit}`
    }
    case 'number': {
      const { absent, shown } = numberOf(projection.of, context)
      const tuple = `Tuple { lo: ${shown('lo')}, hi: ${shown('hi')} }`
      return absent ? `if ${absent} then null else ${tuple}` : tuple
    }
    case 'holds':
      return setOf(projection.of, context).certain
    case 'parts': {
      const parts = projection.of.map(({ of }) => {
        const { certain, possible } = setOf(of, context)
        return `if ${certain} then 1 else if ${possible} then 3 else 2`
      })
      return `{ ${parts.join(', ')} }`
    }
    case 'note':
      return quoted(projection.text)
  }
}

export const DATE_FUNCTION = `define function "Date of day"(n System.Integer):
  if n is null then null else @1800-01-01 + System.Quantity { value: ToDecimal(n), unit: 'days' }`
