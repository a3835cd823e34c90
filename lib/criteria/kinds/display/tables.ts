// The tables a display field may look in when it shows events with a code.
import type { Table } from '../../core/algebra'
import { choice, codesOver, type Words } from '../fields'

const TABLES = {
  diagnosis: { da: 'diagnoser', en: 'diagnoses' },
  dispensing: { da: 'udleveringer', en: 'dispensings' },
  order: { da: 'ordinationer', en: 'orders' },
  service: { da: 'ydelser', en: 'services' },
} as const satisfies Partial<Record<Table, Words>>
export type EventTable = keyof typeof TABLES

/** Two fields: which table, and a code list over it. */
export const eventFields = (initial: EventTable) => ({
  table: choice({ da: 'Blandt', en: 'Among' }, TABLES, initial),
  list: codesOver({ da: 'Koder', en: 'Codes' }, 'table', initial),
})

/** What one or more of them are called, with the word that leads to the list: "udlevering af knoglemedicin". */
export const EVENT: Readonly<Record<'da' | 'en', Readonly<Record<EventTable, { one: string; many: string }>>>> = {
  da: {
    diagnosis: { one: 'registrering af', many: 'registreringer af' },
    dispensing: { one: 'udlevering af', many: 'udleveringer af' },
    order: { one: 'ordination af', many: 'ordinationer af' },
    service: { one: 'afregning af', many: 'afregninger af' },
  },
  en: {
    diagnosis: { one: 'registration of', many: 'registrations of' },
    dispensing: { one: 'dispensing of', many: 'dispensings of' },
    order: { one: 'order for', many: 'orders for' },
    service: { one: 'billing of', many: 'billings of' },
  },
}
