// Where certain and possible cannot differ, so that SQL asks once: no value test above a pick, nothing of a person, no latest value.
import { isSpans, type Events, type Num, type Sets, type Spans } from '#criteria/core/algebra'

export function sureEvents(events: Events): boolean {
  switch (events.op) {
    case 'select':
    case 'last':
    case 'first':
      return true
    case 'where':
      return !('column' in events.test) && sureEvents(events.of)
    case 'during':
      return sureEvents(events.of)
    case 'union':
      return events.of.every(sureEvents)
  }
}
const sureSpans = (spans: Spans): boolean => (spans.op === 'covering' ? sureSpans(spans.of) : sureEvents(spans.of))
const sureNumber = (number: Num): boolean =>
  number.op === 'days' ? sureEvents(number.of) : number.op === 'total' && number.of.every(({ of }) => sureNumber(of))

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
