// A3: the base population. Every profile begins with it: alive, listed at the clinic of the run, CPR status 01 or 03.
import { defineKind } from './define'
import { REF } from '../core/days'

export const base = defineKind({
  label: { da: 'Grundpopulation', en: 'Base population' },
  category: 'person',
  search: { da: ['tilmeldt', 'levende', 'klinikkens patienter', 'CPR-status', 'ydernummer', 'gruppe 1'], en: ['listed', 'alive', 'clinic', 'CPR status'] },
  covers: ['A3'],
  fields: {},
  sentence: {
    da: () => 'lever, er tilmeldt klinikken og har CPR-status 01 eller 03',
    en: () => 'is alive, listed at the clinic and has CPR status 01 or 03',
  },
  lower: () => ({
    op: 'all',
    of: [
      { op: 'none', of: [{ op: 'exists', of: { op: 'select', table: 'death', codes: 'every' } }] },
      { op: 'exists', of: { op: 'covering', of: { op: 'own', of: { op: 'select', table: 'listing', codes: 'clinic' } }, at: REF } },
      { op: 'person', field: 'cprStatus', in: ['01', '03'] },
    ],
  }),
  examples: [
    { says: { da: 'Lever og er tilmeldt', en: 'Alive and listed' }, patient: { rows: [] }, params: {}, holds: 'yes' },
    {
      says: { da: 'Død på skæringsdatoen', en: 'Died on the reference date' },
      patient: { rows: [{ table: 'death', day: '2026-06-30' }] },
      params: {},
      holds: 'no',
    },
    {
      says: { da: 'Død dagen efter skæringsdatoen: levede den dag', en: 'Died the day after the reference date: alive that day' },
      patient: { rows: [{ table: 'death', day: '2026-07-01' }] },
      params: {},
      holds: 'yes',
    },
    {
      says: { da: 'Tilmeldt fra skæringsdatoen', en: 'Listed from the reference date' },
      patient: { rows: [{ table: 'listing', codes: [['clinic', '091034']], day: '2026-06-30' }] },
      params: {},
      holds: 'yes',
    },
    {
      says: { da: 'Sidste tilmeldte dag var dagen før', en: 'The last day listed was the day before' },
      patient: { rows: [{ table: 'listing', codes: [['clinic', '091034']], day: '2010-01-01', end: '2026-06-30' }] },
      params: {},
      holds: 'no',
    },
    {
      says: { da: 'Tilmeldt en anden klinik', en: 'Listed at another clinic' },
      patient: { rows: [{ table: 'listing', codes: [['clinic', '091035']], day: '2010-01-01' }] },
      params: {},
      holds: 'no',
    },
    { says: { da: 'CPR-status 03 er med', en: 'CPR status 03 is included' }, patient: { cprStatus: '03', rows: [] }, params: {}, holds: 'yes' },
    {
      says: { da: 'Udrejst (CPR-status 80) er ikke med', en: 'Emigrated (CPR status 80) is not' },
      patient: { cprStatus: '80', rows: [] },
      params: {},
      holds: 'no',
    },
    {
      says: { da: 'Sidste tilmeldte dag er skæringsdatoen', en: 'The last day listed is the reference date' },
      patient: { rows: [{ table: 'listing', codes: [['clinic', '091034']], day: '2010-01-01', end: '2026-07-01' }] },
      params: {},
      holds: 'yes',
    },
  ],
})
