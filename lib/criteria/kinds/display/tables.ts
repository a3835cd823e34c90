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

/** "diagnose", "udlevering" … in the singular. */
export const ONE: Record<'da' | 'en', Record<EventTable, string>> = {
  da: { diagnosis: 'diagnose', dispensing: 'udlevering', order: 'ordination', service: 'ydelse' },
  en: { diagnosis: 'diagnosis', dispensing: 'dispensing', order: 'order', service: 'service' },
}
