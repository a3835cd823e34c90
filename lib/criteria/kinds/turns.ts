// A6: a certain birthday lies in a window: just passed, soon to come, or in the calendar year of the reference date.
// Turning n in a window is being born in that window n years earlier, each bound made in one step from the reference date (law 1).
import type { DayAt } from '../core/days'
import { defineKind } from './define'
import { choice, missing, only, whole } from './fields'

const given = { age: 65, when: 'coming', months: 6, missing: 'ask' } as const
const year = { ...given, when: 'year' } as const
const past = { ...given, when: 'past' } as const
const born = (birth: string | null) => ({ birth, rows: [] })

export const turns = defineKind({
  label: { da: 'Fylder', en: 'Birthday' },
  category: 'person',
  search: { da: ['fødselsdag', 'bliver', 'fylder 65', 'årgang', 'alder i år'], en: ['turns', 'becomes', 'age this year', 'birthday'] },
  covers: ['A6'],
  fields: {
    age: whole({ da: 'Fylder så mange år', en: 'Turns this many years' }, 0, 120, 65),
    when: choice(
      { da: 'Hvornår', en: 'When' },
      {
        coming: { da: 'i de næste måneder', en: 'in the months to come' },
        past: { da: 'i de seneste måneder', en: 'in the last months' },
        year: { da: 'i skæringsdatoens kalenderår', en: 'in the calendar year of the reference date' },
      },
      'year',
    ),
    months: only(whole({ da: 'Antal måneder', en: 'Months' }, 1, 120, 12), 'when', 'coming', 'past'),
    missing: missing(),
  },
  sentence: {
    da: ({ age, when, months }, say) =>
      ({
        coming: `fylder ${age} år inden for ${months === 1 ? 'den næste måned' : `de næste ${say.number(months)} måneder`}`,
        past: `er fyldt ${age} år ${say.within({ n: months, unit: 'months' })}`,
        year: `fylder ${age} år i skæringsdatoens kalenderår`,
      })[when],
    en: ({ age, when, months }, say) =>
      ({
        coming: `turns ${age} within the next ${months === 1 ? 'month' : `${say.number(months)} months`}`,
        past: `turned ${age} ${say.within({ n: months, unit: 'months' })}`,
        year: `turns ${age} in the calendar year of the reference date`,
      })[when],
  },
  lower: ({ age, when, months }) => {
    const ago = (of: number): DayAt => ({ plus: 0 - of, unit: 'months' })
    const newYearsEve = (years: number): DayAt => ({ last: { month: 1, day: 1 }, shift: -1, years })
    if (when === 'year') return { op: 'born', after: newYearsEve(0 - age), to: newYearsEve(1 - age) }
    const now = 12 * age
    return when === 'past' ? { op: 'born', after: ago(now + months), to: ago(now) } : { op: 'born', after: ago(now), to: ago(now - months) }
  },
  examples: [
    { says: { da: 'Fylder 65 om præcis 6 måneder', en: 'Turns 65 in exactly 6 months' }, patient: born('1961-12-30'), params: given, holds: 'yes' },
    { says: { da: 'Fylder 65 dagen derefter', en: 'Turns 65 the day after that' }, patient: born('1961-12-31'), params: given, holds: 'no' },
    {
      says: { da: 'Fylder 65 på skæringsdatoen: er allerede fyldt', en: 'Turns 65 on the reference date: has turned already' },
      patient: born('1961-06-30'),
      params: given,
      holds: 'no',
    },
    { says: { da: 'Fylder 65 i morgen', en: 'Turns 65 tomorrow' }, patient: born('1961-07-01'), params: given, holds: 'yes' },
    {
      says: { da: 'Er fyldt 65 på skæringsdatoen', en: 'Turned 65 on the reference date' },
      patient: born('1961-06-30'),
      params: past,
      holds: 'yes',
    },
    {
      says: { da: 'Fyldt 65 for præcis 6 måneder siden er ikke inden for 6 måneder', en: 'Turned 65 exactly 6 months ago is not within 6 months' },
      patient: born('1960-12-30'),
      params: past,
      holds: 'no',
    },
    {
      says: { da: 'Fyldt 65 dagen efter for 6 måneder siden', en: 'Turned 65 the day after 6 months ago' },
      patient: born('1960-12-31'),
      params: past,
      holds: 'yes',
    },
    { says: { da: 'Fylder 65 nytårsdag i år', en: 'Turns 65 on New Year’s Day this year' }, patient: born('1961-01-01'), params: year, holds: 'yes' },
    { says: { da: 'Fylder 65 nytårsaften i år', en: 'Turns 65 on New Year’s Eve this year' }, patient: born('1961-12-31'), params: year, holds: 'yes' },
    { says: { da: 'Fyldte 65 nytårsaften sidste år', en: 'Turned 65 on New Year’s Eve last year' }, patient: born('1960-12-31'), params: year, holds: 'no' },
    { says: { da: 'Fylder 65 nytårsdag næste år', en: 'Turns 65 on New Year’s Day next year' }, patient: born('1962-01-01'), params: year, holds: 'no' },
    { says: { da: 'Ukendt fødselsdag', en: 'Unknown birthday' }, patient: born(null), params: year, holds: 'missing' },
  ],
})
