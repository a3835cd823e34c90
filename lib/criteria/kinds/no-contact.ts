// E3: no contact of any kind within a period: neither a contact in the record nor a billed service, as the author chooses.
import type { Sets } from '../core/algebra'
import { before, REF } from '../core/days'
import { defineKind } from './define'
import { choice, period } from './fields'

const months12 = { n: 12, unit: 'months' } as const
const contact = (day: string) => ({ table: 'contact' as const, codes: [['local', 'KONTAKT-TELEFON']] as [string, string][], day })
const service = (day: string) => ({ table: 'service' as const, codes: [['service', '80-0101']] as [string, string][], day })

export const noContact = defineKind({
  label: { da: 'Ingen kontakt', en: 'No contact' },
  category: 'activity',
  search: { da: ['ikke set', 'udeblevet', 'uden kontakt', 'ikke været i klinikken', 'tabt'], en: ['not seen', 'lost to follow-up', 'no visit'] },
  covers: ['E3'],
  fields: {
    by: choice(
      { da: 'Set på', en: 'By' },
      {
        either: { da: 'kontakter og ydelser', en: 'contacts and services' },
        contact: { da: 'kontakter', en: 'contacts' },
        service: { da: 'ydelser', en: 'services' },
      },
      'either',
    ),
    within: period({ da: 'Inden for', en: 'Within' }, months12),
  },
  sentence: {
    da: ({ by, within }, say) =>
      `ikke har haft ${{ either: 'nogen kontakt', contact: 'nogen kontakt i journalen', service: 'nogen ydelse' }[by]} ${say.within(within)}`,
    en: ({ by, within }, say) =>
      `has not had ${{ either: 'any contact', contact: 'any contact in the record', service: 'any service' }[by]} ${say.within(within)}`,
  },
  lower: ({ by, within }) => {
    const recent = (table: 'contact' | 'service'): Sets => ({
      op: 'exists',
      of: { op: 'during', of: { op: 'select', table, codes: 'every' }, after: before(within), to: REF },
    })
    return { op: 'none', of: by === 'either' ? [recent('contact'), recent('service')] : [recent(by)] }
  },
  examples: [
    { says: { da: 'Ingen kontakt nogensinde', en: 'No contact ever' }, patient: { rows: [] }, params: { by: 'either', within: months12 }, holds: 'yes' },
    {
      says: { da: 'Kontakt præcis for 12 måneder siden: ingen inden for', en: 'A contact exactly 12 months ago: none within' },
      patient: { rows: [contact('2025-06-30')] },
      params: { by: 'either', within: months12 },
      holds: 'yes',
    },
    {
      says: { da: 'Kontakt dagen efter for 12 måneder siden', en: 'A contact the day after 12 months ago' },
      patient: { rows: [contact('2025-07-01')] },
      params: { by: 'either', within: months12 },
      holds: 'no',
    },
    {
      says: { da: 'En ydelse er også en kontakt', en: 'A service is a contact too' },
      patient: { rows: [service('2026-01-01')] },
      params: { by: 'either', within: months12 },
      holds: 'no',
    },
    {
      says: { da: 'Set på kontakter alene', en: 'By contacts alone' },
      patient: { rows: [service('2026-01-01')] },
      params: { by: 'contact', within: months12 },
      holds: 'yes',
    },
    {
      says: { da: 'Set på ydelser alene', en: 'By services alone' },
      patient: { rows: [service('2026-01-01')] },
      params: { by: 'service', within: months12 },
      holds: 'no',
    },
    {
      says: { da: 'En aftale i fremtiden er ikke en kontakt', en: 'An appointment to come is not a contact' },
      patient: { rows: [{ table: 'appointment', codes: [['local', 'AFTALE']], day: '2026-07-10' }] },
      params: { by: 'either', within: months12 },
      holds: 'yes',
    },
  ],
})
