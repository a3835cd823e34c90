// Which expressions and tables an expression takes rows from.
import type { Events, Table } from '#criteria/core/algebra'

/** The expressions that rows of an expression come from, in reading order: selections, and those that derive rows. */
export function partsOf(events: Events): Events[] {
  switch (events.op) {
    case 'select':
    case 'onNamedDay':
    case 'starts':
      return [events]
    case 'union':
      return events.of.flatMap(partsOf)
    default:
      return partsOf(events.of)
  }
}

/** Tables an expression takes rows from; derived rows are of none. */
export const tablesOf = (events: Events): Set<Table> => new Set(partsOf(events).flatMap((one) => (one.op === 'select' ? [one.table] : [])))
