// C8: a medicine begun within a period: handed over then, and not in the days before it.
import { before, REF } from '../core/days'
import { defineKind, selectRows } from './define'
import { codes, optionalPeriod } from './fields'
import { begunRows, washout, washoutSaid } from './new-rows'

const months6 = { n: 6, unit: 'months' } as const
const given = { list: 'opioid', washout: 365, within: months6 } as const
const gave = (day: string, atc = 'N02AA01') => ({ table: 'dispensing' as const, codes: [['atc', atc]] as [string, string][], day })

export const newUser = defineKind({
  label: { da: 'Ny bruger af medicin', en: 'New user of a medicine' },
  category: 'medicine',
  search: {
    da: ['opstart', 'ny behandling', 'begyndt', 'startet', 'første recept', 'nystartet'],
    en: ['started', 'new treatment', 'first prescription', 'incident user'],
  },
  covers: ['C8'],
  fields: {
    list: codes({ da: 'Lægemidler', en: 'Medicines' }, 'dispensing'),
    within: optionalPeriod({ da: 'Begyndt inden for', en: 'Started within' }, months6),
    washout: washout(365),
  },
  sentence: {
    da: ({ list, washout, within }, say) => `er begyndt på ${say.list(list)}${within ? ` ${say.within(within)}` : ''} (${washoutSaid(washout, say)})`,
    en: ({ list, washout, within }, say) => `has started ${say.list(list)}${within ? ` ${say.within(within)}` : ''} (${washoutSaid(washout, say)})`,
  },
  lower: ({ list, washout, within }, scope) => {
    const rows = selectRows(scope, 'dispensing', list)
    return rows && { op: 'exists', of: { op: 'during', of: begunRows(rows, washout), after: before(within), to: REF } }
  },
  examples: [
    { says: { da: 'Første udlevering nogensinde', en: 'The first dispensing ever' }, patient: { rows: [gave('2026-06-01')] }, params: given, holds: 'yes' },
    {
      says: { da: 'Udleveret 365 dage før: ikke ny', en: 'Dispensed 365 days before: not new' },
      patient: { rows: [gave('2025-06-01'), gave('2026-06-01')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Udleveret 366 dage før: ny igen', en: 'Dispensed 366 days before: new again' },
      patient: { rows: [gave('2025-05-31'), gave('2026-06-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Begyndt præcis for 6 måneder siden', en: 'Started exactly 6 months ago' },
      patient: { rows: [gave('2025-12-30')] },
      params: given,
      holds: 'no',
    },
    { says: { da: 'Begyndt dagen efter', en: 'Started the day after' }, patient: { rows: [gave('2025-12-31')] }, params: given, holds: 'yes' },
    {
      says: { da: 'Et andet stof fra samme liste før: ikke ny', en: 'Another drug of the list before: not new' },
      patient: { rows: [gave('2026-01-01', 'N02AA05'), gave('2026-06-01')] },
      params: { ...given, within: { n: 1, unit: 'months' } },
      holds: 'no',
    },
    {
      says: { da: 'To pakninger på den første dag', en: 'Two packages on the first day' },
      patient: { rows: [gave('2026-06-01'), gave('2026-06-01')] },
      params: given,
      holds: 'yes',
    },
  ],
})
