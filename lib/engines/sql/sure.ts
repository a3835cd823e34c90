// Where certain and possible cannot differ, so that SQL asks once: no value test above a pick, nothing of a person, no value.
import { isSpans, type Events, type Num, type Sets, type Spans } from '#criteria/core/algebra'

export function sureEvents(events: Events): boolean {
  switch (events.op) {
    case 'select':
    case 'last':
    case 'first':
    case 'lastDay':
    case 'onePerDay':
      return true
    case 'where':
      return !('column' in events.test) && sureEvents(events.of)
    case 'during':
    case 'onNamedDay':
      return sureEvents(events.of)
    case 'union':
      return events.of.every(sureEvents)
    case 'with':
    case 'without':
      return [events.of, events.other, ...(events.unless ? [events.unless] : [])].every(sureEvents)
    case 'inside':
    case 'outside':
      return sureEvents(events.of) && sureSpans(events.spans)
    case 'starts':
      return sureSpans(events.of)
  }
}

function sureSpans(spans: Spans): boolean {
  switch (spans.op) {
    case 'episodes':
      return true
    case 'own':
    case 'around':
    case 'supply':
      return sureEvents(spans.of)
    case 'overlapping':
      return sureSpans(spans.of) && sureSpans(spans.other)
    default:
      return sureSpans(spans.of)
  }
}

function sureNumber(number: Num): boolean {
  switch (number.op) {
    case 'days':
    case 'codes':
      return sureEvents(number.of)
    case 'points':
      return number.of.every(({ of }) => sure(of))
    case 'total':
      return number.of.every(({ of }) => sureNumber(of))
    default:
      return false
  }
}

/** True when nobody can be undecided. */
export function sure(set: Sets): boolean {
  switch (set.op) {
    case 'compare':
      return sureNumber(set.of)
    case 'born':
    case 'person':
      return false
    case 'exists':
      return isSpans(set.of) ? sureSpans(set.of) : sureEvents(set.of)
    case 'assume':
      return true
    default:
      return set.of.every(sure)
  }
}
