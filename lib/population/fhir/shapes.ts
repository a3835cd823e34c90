// The FHIR R4 form of a patient: one Bundle of type collection, one resource a row. This table is the law for writer, reader and CQL.
//
//   table        resource            codes                       day                     end
//   (patient)    Patient             id = key; birthDate; gender female/male; deceasedDateTime is the table `death`
//   listing      EpisodeOfCare       managingOrganization.identifier   period.start      period.end
//   diagnosis    Condition           code                        recordedDate            abatementDateTime
//   order        MedicationRequest   medicationCodeableConcept   authoredOn              dispenseRequest.validityPeriod.end
//   dispensing   MedicationDispense  medicationCodeableConcept   whenHandedOver          –
//   result       Observation         code                        effectiveDateTime       –
//   service      ChargeItem          code                        occurrenceDateTime      –
//   procedure    Procedure           code                        performedDateTime       –
//   vaccination  Immunization        vaccineCode                 occurrenceDateTime      –
//   contact      Encounter           type[0]                     period.start            period.end
//   letter       DocumentReference   type                        context.period.start    –
//   plan         CarePlan            category[0]                 period.start            period.end
//   appointment  Appointment         appointmentType             requestedPeriod[0].start  –
//   state        Task                code                        authoredOn              executionPeriod.end
//
// Days are civil days in Denmark ("2026-03-01"), with a time of day "2026-03-01T08:15:00+01:00". period.end is the last day covered,
// as FHIR has it: the row's `stop` less one day. abatementDateTime is `stop` itself: the day from which the patient no longer has it.
// A value that is a point is valueQuantity, "<30" has a comparator, two finite bounds are valueRange, an unreadable one is valueString.
// A column or word without an element of its own is an extension 'urn:profilstudio:<name>' (value as above; words are valueString).
import type { Column, Table, Word } from '#criteria'
import type { Value } from './value'

export interface Coding {
  system?: string
  code?: string
  display?: string
}
export interface Concept {
  coding?: Coding[]
}
export interface Extension extends Value {
  url: string
  valueCode?: string
  valueDate?: string
  valueInteger?: number
}
/** A resource as JSON; members are read with care, since anyone may have written it. */
export interface Resource {
  resourceType: string
  id?: string
  identifier?: { system?: string; value?: string }[]
  extension?: Extension[]
  [member: string]: unknown
}
export interface Bundle {
  resourceType: 'Bundle'
  type: 'collection'
  entry: { resource: Resource }[]
}

interface Form {
  resource: string
  /** Path of the CodeableConcept; '' when codes stand elsewhere. */
  codes: string
  day: string
  /** Where others write the day, tried in order. */
  else?: readonly string[]
  /** Path of the end, and whether it names the last day covered or the first day not covered. */
  end?: { path: string; is: 'last' | 'stop' }
  /** `counts`: the statuses that make a row. All others stay out (law 5: cancelled, preliminary, credited, not given). */
  status: { path: string; written: string; ended?: string; counts: readonly string[] }
  /** Members R4 demands and we have nothing to say in. */
  fixed?: Record<string, unknown>
  /** Path of the reference to the patient. */
  subject: string
}

export const FORMS: Record<Exclude<Table, 'death'>, Form> = {
  listing: {
    resource: 'EpisodeOfCare',
    codes: '',
    day: 'period.start',
    end: { path: 'period.end', is: 'last' },
    status: { path: 'status', written: 'active', ended: 'finished', counts: ['active', 'finished', 'onhold'] },
    subject: 'patient',
  },
  diagnosis: {
    resource: 'Condition',
    codes: 'code',
    day: 'recordedDate',
    else: ['onsetDateTime', 'onsetPeriod.start'],
    end: { path: 'abatementDateTime', is: 'stop' },
    status: { path: 'clinicalStatus', written: 'active', ended: 'resolved', counts: ['active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved'] },
    subject: 'subject',
  },
  order: {
    resource: 'MedicationRequest',
    codes: 'medicationCodeableConcept',
    day: 'authoredOn',
    else: ['dispenseRequest.validityPeriod.start'],
    end: { path: 'dispenseRequest.validityPeriod.end', is: 'last' },
    status: { path: 'status', written: 'active', ended: 'completed', counts: ['active', 'completed', 'stopped', 'on-hold'] },
    fixed: { intent: 'order' },
    subject: 'subject',
  },
  dispensing: {
    resource: 'MedicationDispense',
    codes: 'medicationCodeableConcept',
    day: 'whenHandedOver',
    status: { path: 'status', written: 'completed', counts: ['completed'] },
    subject: 'subject',
  },
  result: {
    resource: 'Observation',
    codes: 'code',
    day: 'effectiveDateTime',
    else: ['effectiveInstant', 'effectivePeriod.start'],
    status: { path: 'status', written: 'final', counts: ['final', 'amended', 'corrected'] },
    subject: 'subject',
  },
  service: {
    resource: 'ChargeItem',
    codes: 'code',
    day: 'occurrenceDateTime',
    else: ['occurrencePeriod.start'],
    status: { path: 'status', written: 'billed', counts: ['billable', 'billed'] },
    subject: 'subject',
  },
  procedure: {
    resource: 'Procedure',
    codes: 'code',
    day: 'performedDateTime',
    else: ['performedPeriod.start'],
    status: { path: 'status', written: 'completed', counts: ['completed'] },
    subject: 'subject',
  },
  vaccination: {
    resource: 'Immunization',
    codes: 'vaccineCode',
    day: 'occurrenceDateTime',
    status: { path: 'status', written: 'completed', counts: ['completed'] },
    subject: 'patient',
  },
  contact: {
    resource: 'Encounter',
    codes: 'type.0',
    day: 'period.start',
    end: { path: 'period.end', is: 'last' },
    status: { path: 'status', written: 'finished', counts: ['arrived', 'in-progress', 'finished'] },
    fixed: { class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' } },
    subject: 'subject',
  },
  letter: {
    resource: 'DocumentReference',
    codes: 'type',
    day: 'context.period.start',
    else: ['date'],
    status: { path: 'status', written: 'current', counts: ['current'] },
    fixed: { content: [{ attachment: { title: 'Brev' } }] },
    subject: 'subject',
  },
  plan: {
    resource: 'CarePlan',
    codes: 'category.0',
    day: 'period.start',
    else: ['created'],
    end: { path: 'period.end', is: 'last' },
    status: { path: 'status', written: 'active', ended: 'completed', counts: ['active', 'completed', 'on-hold'] },
    fixed: { intent: 'plan' },
    subject: 'subject',
  },
  appointment: {
    resource: 'Appointment',
    codes: 'appointmentType',
    day: 'requestedPeriod.0.start',
    else: ['start'],
    status: { path: 'status', written: 'proposed', counts: ['proposed', 'pending', 'booked', 'arrived', 'fulfilled', 'checked-in', 'waitlist'] },
    fixed: { participant: [{ status: 'accepted' }] },
    subject: 'participant.0.actor',
  },
  state: {
    resource: 'Task',
    codes: 'code',
    day: 'authoredOn',
    else: ['executionPeriod.start'],
    end: { path: 'executionPeriod.end', is: 'last' },
    status: { path: 'status', written: 'completed', counts: ['completed'] },
    fixed: { intent: 'order' },
    subject: 'for',
  },
}
export type RowTable = keyof typeof FORMS
export const TABLE_OF = new Map(Object.entries(FORMS).map(([table, form]) => [form.resource, table as RowTable]))

const OWN = 'urn:profilstudio:'
/** The address of an extension of ours: a column, a word, or a person's field. */
export const extensionUrl = (name: Column | Word | 'cpr-status' | 'municipality' | 'stop' | 'answered'): string => `${OWN}${name}`
/** System of the identifier that keeps a row's id when it is not a FHIR id. */
export const ROW_ID = `${OWN}raekke`
/** What R4 allows as a resource id. */
export const FHIR_ID = /^[A-Za-z0-9\-.]{1,64}$/

/** Columns that have an element of their own in one resource, used when the value is a point. */
export const NATIVE: Partial<Record<Table, Partial<Record<Column, string>>>> = {
  dispensing: { supplyDays: 'daysSupply' },
  result: { refLow: 'referenceRange.0.low', refHigh: 'referenceRange.0.high' },
  service: { times: 'quantity' },
}

/** Condition.category of the word `kind`; other words are an extension. */
export const CATEGORIES: Readonly<Record<string, string>> = { kontakt: 'encounter-diagnosis', forloeb: 'problem-list-item' }
