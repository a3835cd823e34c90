// Spans in CQL: half-open tuples of days.
import type { CodeSet, Events, Spans } from '#criteria/core/algebra'
import { SYSTEMS } from '#criteria/core/systems'
import type { Mode } from './compare'
import { matchOf } from './codes'
import { eventsOf, type Context } from './events'
import { Refusal } from './text'
import { dayOf } from './window'

export function spansOf(spans: Spans, mode: Mode, context: Context): string {
  const { library } = context
  switch (spans.op) {
    case 'own':
      return library.share(
        'Spans',
        `${eventsOf(spans.of, mode, context)} R\n    where R.onDay < R.endDay\n    return all Tuple { fromDay: R.onDay, toDay: R.endDay }`,
      )
    case 'supply': {
      const rows = library.share(
        'Supplies',
        `${eventsOf(spans.of, mode, context)} R\n    return all Tuple {\n      onDay: R.onDay,\n      code: ${codeOf(spans.of)},\n      supplied: ${daysOf(spans.unknown)}\n    }`,
      )
      const one = library.share(
        'Spans',
        `(distinct (${rows} R return all Tuple { onDay: R.onDay, code: R.code })) K
    return all Tuple {
      fromDay: K.onDay,
      toDay: K.onDay + ${spans.grace} + Sum(${rows} R where R.onDay = K.onDay and R.code = K.code return all R.supplied)
    }`,
      )
      return spans.unknown > 0 && spans.grace > 0 ? one : library.share('Spans', `${one} S where S.fromDay < S.toDay return all S`)
    }
    case 'covering': {
      const at = dayOf(spans.at, library)
      const of = spansOf(spans.of, mode, context)
      return at === null
        ? library.share('Spans', `${of} S where false return all S`)
        : library.share('Spans', `${of} S\n    where S.fromDay <= ${at} and ${at} < S.toDay\n    return all S`)
    }
  }
}

/** Whole days of one row, rounded up, where they are known exactly. */
const daysOf = (unknown: number) =>
  `if R.supplyDaysLo = R.supplyDaysHi then ((if R.supplyDaysLo > 0 then R.supplyDaysLo else 0) + 999) div 1000 else ${unknown}`

/** The code a row is known by: its ATC code, else the first code the selection asked for. */
function codeOf(events: Events): string {
  const sets = selected(events)
  if (sets.every((set) => typeof set === 'object' && set.any.every((one) => one.system === SYSTEMS.atc.uri))) return 'R.atc'
  if (new Set(sets.map((set) => JSON.stringify(set))).size > 1)
    throw new Refusal('supply over several lists that are not of ATC codes alone: the code a row is known by hangs on which list chose it')
  const match = matchOf(sets[0]!)
  return `Coalesce(R.atc, First(R.codes C${match === null ? '' : ` where ${match}`} return all C))`
}

function selected(events: Events): CodeSet[] {
  if (events.op === 'select') return [events.codes]
  return events.op === 'union' ? events.of.flatMap(selected) : selected(events.of)
}
