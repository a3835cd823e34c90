// English texts of a patient in time.
import type { timeline as da } from '../da/timeline'
import type { Shape } from '../shape'

export const timeline: Shape<typeof da> = {
  label: 'Timeline with {n, plural, =0 {no records} one {one record} other {# records}} from {from} to {to}. The same stands in the table below it.',
  lanes: { diagnosis: 'Diagnoses', medicine: 'Medicine', result: 'Results', service: 'Services and contacts', other: 'Other' },
  ref: 'reference date',
  scale: 'Time is denser the further back it lies.',
  title: 'Patient {key} over time',
  walk: 'Timeline with {n, plural, one {one record} other {# records}} of {key}. The right and left arrows go forward and back in time, the up and down arrows to another row.',
  others: 'Other ({n})',
  showTable: 'Show as a table',
  hideTable: 'Hide the table',
  what: 'Record',
  value: 'Value',
  day: 'Date',
  decided: 'Decided',
  legend: 'Decided a step or a rule',
  hint: 'Point at a record, or go to it with the arrows.',
  decidedBy: '{label}: decided by {n, plural, =0 {no record} one {one record} other {# records}}',
  decides: 'decided {places}',
  step: 'step {n}. {label}',
  rule: 'the rule “{label}”',
  here: 'decided by the record that is pointed at',
  none: 'The patient has no records.',
}
