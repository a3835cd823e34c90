// A1: age at the reference date. Age ≥ n is birth ≤ ref − n (law 1).
import { defineKind } from './define'
import { choice, missing, optionalWhole } from './fields'

export const age = defineKind({
  label: { da: 'Alder', en: 'Age' },
  category: 'person',
  search: { da: ['år', 'aldersgruppe', 'født', 'ældre', 'voksen', 'barn'], en: ['years', 'age group', 'born', 'adult', 'child'] },
  covers: ['A1'],
  fields: {
    from: optionalWhole({ da: 'Fra og med', en: 'From' }, 0, 1500, 18),
    to: optionalWhole({ da: 'Til og med', en: 'To' }, 0, 1500),
    unit: choice({ da: 'Enhed', en: 'Unit' }, { years: { da: 'år', en: 'years' }, months: { da: 'måneder', en: 'months' } }, 'years'),
    missing: missing(),
  },
  sentence: {
    da: ({ from, to, unit }) => {
      const name = unit === 'years' ? 'år' : 'måneder'
      if (from !== null && to !== null) return `er ${from}–${to} ${name}`
      if (from !== null) return `er mindst ${from} ${name}`
      return to === null ? 'har en alder' : `er højst ${to} ${name}`
    },
    en: ({ from, to, unit }) => {
      if (from !== null && to !== null) return `is ${from}–${to} ${unit} old`
      if (from !== null) return `is at least ${from} ${unit} old`
      return to === null ? 'has an age' : `is at most ${to} ${unit} old`
    },
  },
  lower: ({ from, to, unit }) => ({
    op: 'born',
    after: to === null ? null : { plus: -(to + 1), unit },
    to: from === null ? null : { plus: -from, unit },
  }),
  refuses: ({ from, to }) => {
    if (from === null && to === null)
      return {
        field: 'from',
        says: { da: 'Alderen har ingen grænse. Vælg »Fra og med« eller »Til og med«.', en: 'The age has no bound. Choose “From” or “To”.' },
      }
    if (from !== null && to !== null && from > to)
      return {
        field: 'from',
        says: { da: `»Fra og med« skal være højst »Til og med«. Der står ${from} til ${to}.`, en: `“From” must be at most “To”. It says ${from} to ${to}.` },
      }
    return null
  },
  examples: [
    {
      says: {
        da: 'Født 29. februar: fylder 18 den 1. marts i almindelige år, så før skæringsdatoen',
        en: 'Born on 29 February: turns 18 on 1 March in common years, so before the reference date',
      },
      patient: { birth: '2008-02-29', rows: [] },
      params: { from: 18, to: null, unit: 'years', missing: 'no' },
      holds: 'yes',
    },
    {
      says: { da: 'Fylder 18 på skæringsdatoen: er 18', en: 'Turns 18 on the reference date: is 18' },
      patient: { birth: '2008-06-30', rows: [] },
      params: { from: 18, to: null, unit: 'years', missing: 'no' },
      holds: 'yes',
    },
    {
      says: { da: 'Fylder 18 dagen efter: er 17', en: 'Turns 18 the day after: is 17' },
      patient: { birth: '2008-07-01', rows: [] },
      params: { from: 18, to: null, unit: 'years', missing: 'no' },
      holds: 'no',
    },
    {
      says: { da: '60 år og 364 dage er stadig 60', en: '60 years and 364 days is still 60' },
      patient: { birth: '1965-07-01', rows: [] },
      params: { from: 18, to: 60, unit: 'years', missing: 'no' },
      holds: 'yes',
    },
    {
      says: { da: 'Fyldt 61: ikke længere 18–60', en: 'Turned 61: no longer 18–60' },
      patient: { birth: '1965-06-30', rows: [] },
      params: { from: 18, to: 60, unit: 'years', missing: 'no' },
      holds: 'no',
    },
    {
      says: { da: 'Ukendt fødselsdag går til »mangler«', en: 'Unknown birthday goes to “missing”' },
      patient: { birth: null, rows: [] },
      params: { from: 18, to: null, unit: 'years', missing: 'ask' },
      holds: 'missing',
    },
  ],
})
