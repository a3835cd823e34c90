// Events of any table that a kind may ask for: the fields that choose them, the rows they are, and what they are called.
import type { Events } from '../core/algebra'
import type { Locale, Say } from '../sentence/say'
import type { ExampleRow, Scope } from './define'
import { choice, codesOver, only, result, type ChoiceField, type CodesField, type ResultField, type Words } from './fields'

export const EVENT_TABLES = {
  diagnosis: { da: 'diagnoser', en: 'diagnoses' },
  dispensing: { da: 'udleveringer', en: 'dispensings' },
  order: { da: 'ordinationer', en: 'orders' },
  result: { da: 'prøvesvar', en: 'results' },
  service: { da: 'ydelser', en: 'services' },
  procedure: { da: 'procedurer', en: 'procedures' },
  letter: { da: 'epikriser og breve', en: 'discharge and other letters' },
  vaccination: { da: 'vaccinationer', en: 'vaccinations' },
  contact: { da: 'kontakter', en: 'contacts' },
  plan: { da: 'forløbsplaner', en: 'care plans' },
} as const satisfies Partial<Record<ExampleRow['table'], Words>>
export type EventTable = keyof typeof EVENT_TABLES
/** Those whose rows are known by a code list. */
export const CODED = Object.keys(EVENT_TABLES).filter((table) => table !== 'result')

/** Which table, and over it a code list or, for results, an analysis. `of` names the table's field. */
export const eventTable = (label: Words, initial: EventTable): ChoiceField<EventTable> => choice(label, EVENT_TABLES, initial)
export const eventList = (of: string, initial: EventTable, label: Words = { da: 'Koder', en: 'Codes' }): CodesField =>
  only(codesOver(label, of, initial), of, ...CODED)
export const eventConcept = (of: string, label: Words = { da: 'Analyse', en: 'Analysis' }): ResultField => ({
  ...only(result(label), of, 'result'),
  absent: '',
})

/** What a kind was given in those three fields. */
export interface Event {
  table: EventTable
  list: string
  concept: string
}
/** Rows up to the reference date; null while the list or analysis is not chosen. */
export function eventRows({ table, list, concept }: Event, scope: Scope): Events | null {
  const codes = table === 'result' ? scope.result(concept) : scope.codes(list)
  return codes && { op: 'select', table, codes }
}

/** What one or more of them are called, with the word that leads to the name: "udlevering af knoglemedicin". */
const CALLED: Readonly<Record<Locale, Readonly<Record<EventTable, { a: string; one: string; many: string }>>>> = {
  da: {
    diagnosis: { a: 'en', one: 'registrering af', many: 'registreringer af' },
    dispensing: { a: 'en', one: 'udlevering af', many: 'udleveringer af' },
    order: { a: 'en', one: 'ordination af', many: 'ordinationer af' },
    result: { a: 'et', one: 'svar på', many: 'svar på' },
    service: { a: 'en', one: 'afregning af', many: 'afregninger af' },
    procedure: { a: 'en', one: 'procedure med koden for', many: 'procedurer med koden for' },
    letter: { a: 'et', one: 'brev med', many: 'breve med' },
    vaccination: { a: 'en', one: 'vaccination med', many: 'vaccinationer med' },
    contact: { a: 'en', one: 'kontakt af typen', many: 'kontakter af typen' },
    plan: { a: 'en', one: 'forløbsplan for', many: 'forløbsplaner for' },
  },
  en: {
    diagnosis: { a: 'a', one: 'registration of', many: 'registrations of' },
    dispensing: { a: 'a', one: 'dispensing of', many: 'dispensings of' },
    order: { a: 'an', one: 'order for', many: 'orders for' },
    result: { a: 'a', one: 'result for', many: 'results for' },
    service: { a: 'a', one: 'billing of', many: 'billings of' },
    procedure: { a: 'a', one: 'procedure coded as', many: 'procedures coded as' },
    letter: { a: 'a', one: 'letter with', many: 'letters with' },
    vaccination: { a: 'a', one: 'vaccination with', many: 'vaccinations with' },
    contact: { a: 'a', one: 'contact of type', many: 'contacts of type' },
    plan: { a: 'a', one: 'care plan for', many: 'care plans for' },
  },
}
const name = ({ table, list, concept }: Event, say: Say) => (table === 'result' ? say.result(concept) : say.list(list))
/** "udlevering af denosumab" */
export const eventName = (event: Event, say: Say): string => `${CALLED[say.locale][event.table].one} ${name(event, say)}`
/** "udleveringer af denosumab" */
export const eventNames = (event: Event, say: Say): string => `${CALLED[say.locale][event.table].many} ${name(event, say)}`
/** "en udlevering af denosumab" */
export const anEvent = (event: Event, say: Say): string => `${CALLED[say.locale][event.table].a} ${eventName(event, say)}`
