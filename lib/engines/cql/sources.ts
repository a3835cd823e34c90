// Where each table's rows lie in FHIR R4: the resource, the statuses that count, the day, the end and the codes. X is the resource.
import type { Column, Table } from '#criteria/core/algebra'

export interface Source {
  resource: string
  /** Kept rows: law 5 leaves cancelled, preliminary, credited and not-given ones out. */
  counts: string
  /** DateTimes, the first that is there. */
  day: string[]
  /** The first day no longer covered, as a whole number of days; null where it has no end. */
  end?: string
  /** FHIR.Coding list; null for a listing, whose code is its clinic's identifier. */
  codings: string | null
  /** Quantities with an element of their own; the others are extensions. */
  columns?: Partial<Record<Column, string>>
}

const status = (...counts: string[]) => `X.status.value in { ${counts.map((one) => `'${one}'`).join(', ')} }`
const start = (period: string) => `${period}."start".value`
/** FHIR's period.end is the last day covered. */
const afterLast = (period: string) => `"Day of time"(${period}."end".value) + 1`

export const SOURCES: Record<Exclude<Table, 'death'>, Source> = {
  listing: { resource: 'EpisodeOfCare', counts: status('active', 'finished', 'onhold'), day: [start('X.period')], end: afterLast('X.period'), codings: null },
  diagnosis: {
    resource: 'Condition',
    counts: `Coalesce(First(X.clinicalStatus.coding).code.value, 'active') in { 'active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved' }\n      and Coalesce(First(X.verificationStatus.coding).code.value, 'confirmed') = 'confirmed'`,
    day: ['X.recordedDate.value', '(X.onset as FHIR.dateTime).value', start('(X.onset as FHIR.Period)')],
    // Ended without a date: on its own day.
    end: `Coalesce("Day of time"((X.abatement as FHIR.dateTime).value), if First(X.clinicalStatus.coding).code.value in { 'inactive', 'remission', 'resolved' } then onDay else null)`,
    codings: 'X.code.coding',
  },
  order: {
    resource: 'MedicationRequest',
    counts: status('active', 'completed', 'stopped', 'on-hold'),
    day: ['X.authoredOn.value', start('X.dispenseRequest.validityPeriod')],
    end: afterLast('X.dispenseRequest.validityPeriod'),
    codings: '(X.medication as FHIR.CodeableConcept).coding',
  },
  dispensing: {
    resource: 'MedicationDispense',
    counts: status('completed'),
    day: ['X.whenHandedOver.value'],
    codings: '(X.medication as FHIR.CodeableConcept).coding',
    columns: { supplyDays: 'X.daysSupply' },
  },
  result: {
    resource: 'Observation',
    counts: status('final', 'amended', 'corrected'),
    day: ['(X.effective as FHIR.dateTime).value', '(X.effective as FHIR.instant).value', start('(X.effective as FHIR.Period)')],
    codings: 'X.code.coding',
    columns: { refLow: 'First(X.referenceRange).low', refHigh: 'First(X.referenceRange).high' },
  },
  service: {
    resource: 'ChargeItem',
    counts: status('billable', 'billed'),
    day: ['(X.occurrence as FHIR.dateTime).value', start('(X.occurrence as FHIR.Period)')],
    codings: 'X.code.coding',
    columns: { times: 'X.quantity' },
  },
  procedure: {
    resource: 'Procedure',
    counts: status('completed'),
    day: ['(X.performed as FHIR.dateTime).value', start('(X.performed as FHIR.Period)')],
    codings: 'X.code.coding',
  },
  vaccination: { resource: 'Immunization', counts: status('completed'), day: ['(X.occurrence as FHIR.dateTime).value'], codings: 'X.vaccineCode.coding' },
  contact: {
    resource: 'Encounter',
    counts: status('arrived', 'in-progress', 'finished'),
    day: [start('X.period')],
    end: afterLast('X.period'),
    codings: 'First(X.type).coding',
  },
  letter: { resource: 'DocumentReference', counts: status('current'), day: [start('X.context.period'), 'X.date.value'], codings: 'X.type.coding' },
  plan: {
    resource: 'CarePlan',
    counts: status('active', 'completed', 'on-hold'),
    day: [start('X.period'), 'X.created.value'],
    end: afterLast('X.period'),
    codings: 'First(X.category).coding',
  },
  appointment: {
    resource: 'Appointment',
    counts: status('proposed', 'pending', 'booked', 'arrived', 'fulfilled', 'checked-in', 'waitlist'),
    day: [start('First(X.requestedPeriod)'), 'X."start".value'],
    codings: 'X.appointmentType.coding',
  },
  state: {
    resource: 'Task',
    counts: status('completed'),
    day: ['X.authoredOn.value', start('X.executionPeriod')],
    end: afterLast('X.executionPeriod'),
    codings: 'X.code.coding',
  },
}
