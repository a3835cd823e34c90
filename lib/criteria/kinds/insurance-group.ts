// A5: the group that the patient is insured in, as the listing that covers the reference date has it.
import { REF } from '../core/days'
import { defineKind } from './define'
import { choice } from './fields'

const listed = (day: string, group?: string, end?: string) => ({
  table: 'listing' as const,
  codes: [['clinic', '091034']] as [string, string][],
  day,
  ...(end ? { end } : {}),
  ...(group ? { words: { group } } : {}),
})
const first = { is: '1' } as const
const second = { is: '2' } as const

export const insuranceGroup = defineKind({
  label: { da: 'Sikringsgruppe', en: 'Insurance group' },
  category: 'person',
  search: { da: ['gruppe 1', 'gruppe 2', 'sikret', 'sygesikring', 'egenbetaling'], en: ['group 1', 'group 2', 'health insurance'] },
  covers: ['A5'],
  fields: {
    is: choice({ da: 'Er', en: 'Is' }, { '1': { da: 'gruppe 1', en: 'group 1' }, '2': { da: 'gruppe 2', en: 'group 2' } }, '1'),
  },
  sentence: { da: ({ is }) => `er tilmeldt klinikken i sikringsgruppe ${is}`, en: ({ is }) => `is listed at the clinic in insurance group ${is}` },
  lower: ({ is }) => ({
    op: 'exists',
    of: {
      op: 'covering',
      of: { op: 'own', of: { op: 'where', of: { op: 'select', table: 'listing', codes: 'clinic' }, test: { word: 'group', in: [is] } } },
      at: REF,
    },
  }),
  examples: [
    { says: { da: 'Tilmeldt i gruppe 1', en: 'Listed in group 1' }, patient: { rows: [listed('2010-01-01', '1')] }, params: first, holds: 'yes' },
    { says: { da: 'Tilmeldt i gruppe 2', en: 'Listed in group 2' }, patient: { rows: [listed('2010-01-01', '2')] }, params: first, holds: 'no' },
    {
      says: { da: 'Skiftet til gruppe 2 på skæringsdatoen', en: 'Changed to group 2 on the reference date' },
      patient: { rows: [listed('2010-01-01', '1', '2026-06-30'), listed('2026-06-30', '2')] },
      params: second,
      holds: 'yes',
    },
    {
      says: { da: 'Skifter til gruppe 2 dagen efter', en: 'Changes to group 2 the day after' },
      patient: { rows: [listed('2010-01-01', '1', '2026-07-01'), listed('2026-07-01', '2')] },
      params: second,
      holds: 'no',
    },
    { says: { da: 'Gruppen er ikke oplyst', en: 'The group is not told' }, patient: { rows: [listed('2010-01-01')] }, params: first, holds: 'no' },
    {
      says: { da: 'Skifter til gruppe 2 dagen efter: er i gruppe 1', en: 'Changes to group 2 the day after: is in group 1' },
      patient: { rows: [listed('2010-01-01', '1', '2026-07-01'), listed('2026-07-01', '2')] },
      params: first,
      holds: 'yes',
    },
    {
      says: { da: 'En anden kliniks tilmelding tæller ikke', en: 'A listing at another clinic does not count' },
      patient: { rows: [{ ...listed('2010-01-01', '1'), codes: [['clinic', '091035']] }] },
      params: first,
      holds: 'no',
    },
  ],
})
