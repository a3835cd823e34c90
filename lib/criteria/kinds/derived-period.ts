// F3: the reference date, or an event, inside or outside a period that an event or the day named by a result derives, such as a pregnancy.
import type { Events, Spans } from '../core/algebra'
import { before, parseDay, REF } from '../core/days'
import type { Say } from '../sentence/say'
import { defineKind } from './define'
import { anEvent, CODED, EVENT_TABLES, eventRows, type Event } from './events'
import { choice, codesOver, only, optionalPeriod, result, whole } from './fields'

/** A result that names a day: thousandths of its value are whole days since 1 January 1800. */
const due = (day: string) => ({
  table: 'result' as const,
  codes: [['local', 'TERMIN']] as [string, string][],
  day: '2026-03-01',
  columns: { value: String((parseDay(day) ?? NaN) / 1000) },
})
const [SEPTEMBER, APRIL] = ['2026-09-20', '2026-04-01']
const ace = (day: string) => ({ table: 'dispensing' as const, codes: [['atc', 'M01AE01']] as [string, string][], day })
const fracture = (day: string) => ({ table: 'diagnosis' as const, codes: [['icpc', 'L72']] as [string, string][], day })
const given = {
  what: 'now',
  list: '',
  concept: '',
  within: null,
  where: 'inside',
  from: -280,
  to: 0,
  around: 'named',
  aroundList: '',
  aroundConcept: 'dueDate',
} as const
const medicine = { ...given, what: 'dispensing', list: 'nsaid' } as const
const afterFracture = { ...medicine, from: 0, to: 90, around: 'diagnosis', aroundList: 'fracture', aroundConcept: '' } as const

const SIGNED = { da: 'Et negativt tal er før: −280 er 280 dage før.', en: 'A negative number is before: −280 is 280 days before.' }

export const derivedPeriod = defineKind({
  label: { da: 'I en periode omkring noget andet', en: 'In a period around something else' },
  category: 'time',
  search: {
    da: ['graviditet', 'gravid', 'termin', 'periode', 'omkring', 'forløb', 'efter operation', 'uger'],
    en: ['pregnancy', 'pregnant', 'due date', 'period', 'around', 'course', 'after surgery'],
  },
  covers: ['F3'],
  fields: {
    what: choice(
      { da: 'Hvad ligger i perioden', en: 'What lies in the period' },
      { now: { da: 'skæringsdatoen', en: 'the reference date' }, ...EVENT_TABLES },
      'now',
    ),
    list: only(codesOver({ da: 'Koder', en: 'Codes' }, 'what', 'diagnosis'), 'what', ...CODED),
    concept: only(result({ da: 'Analyse', en: 'Analysis' }), 'what', 'result'),
    within: only(optionalPeriod({ da: 'Inden for', en: 'Within' }), 'what', ...Object.keys(EVENT_TABLES)),
    where: choice(
      { da: 'Ligger', en: 'Lies' },
      { inside: { da: 'i perioden', en: 'in the period' }, outside: { da: 'uden for perioden', en: 'outside the period' } },
      'inside',
    ),
    from: { ...whole({ da: 'Perioden begynder på dag', en: 'The period starts on day' }, -3650, 3650, -280), help: SIGNED },
    to: { ...whole({ da: 'Perioden slutter på dag', en: 'The period ends on day' }, -3650, 3650, 0), help: SIGNED },
    around: choice(
      { da: 'Regnet fra', en: 'Counted from' },
      { named: { da: 'den dag, et prøvesvar nævner', en: 'the day that a result names' }, ...EVENT_TABLES },
      'named',
    ),
    aroundList: only(codesOver({ da: 'Koder, der regnes fra', en: 'Codes counted from' }, 'around', 'diagnosis'), 'around', ...CODED),
    aroundConcept: only(result({ da: 'Analyse, der regnes fra', en: 'Analysis counted from' }), 'around', 'result', 'named'),
  },
  sentence: {
    da: ({ what, list, concept, within, where, from, to, around, aroundList, aroundConcept }, say) => {
      const period = `${where === 'inside' ? 'i' : 'uden for'} perioden fra ${place(from, say)} til ${place(to, say)}, regnet fra ${anchor({ around, aroundList, aroundConcept }, say)}`
      return what === 'now'
        ? `er på skæringsdatoen ${period}`
        : `har ${anEvent({ table: what, list, concept }, say)}${within ? ` ${say.within(within)}` : ''} ${period}`
    },
    en: ({ what, list, concept, within, where, from, to, around, aroundList, aroundConcept }, say) => {
      const period = `${where === 'inside' ? 'in' : 'outside'} the period from ${place(from, say)} to ${place(to, say)}, counted from ${anchor({ around, aroundList, aroundConcept }, say)}`
      return what === 'now'
        ? `is on the reference date ${period}`
        : `has ${anEvent({ table: what, list, concept }, say)}${within ? ` ${say.within(within)}` : ''} ${period}`
    },
  },
  lower: ({ what, list, concept, within, where, from, to, around, aroundList, aroundConcept }, scope) => {
    const rows = eventRows({ table: around === 'named' ? 'result' : around, list: aroundList, concept: aroundConcept }, scope)
    if (!rows) return null
    const spans: Spans = { op: 'around', of: around === 'named' ? { op: 'onNamedDay', of: rows } : rows, a: from, b: to }
    if (what === 'now') {
      const inside = { op: 'exists', of: { op: 'covering', of: spans, at: REF } } as const
      return where === 'inside' ? inside : { op: 'none', of: [inside] }
    }
    const events = eventRows({ table: what, list, concept }, scope)
    if (!events) return null
    const of: Events = { op: 'during', of: events, after: before(within), to: REF }
    return { op: 'exists', of: { op: where, of, spans } }
  },
  refuses: ({ from, to }) =>
    from > to
      ? {
          field: 'from',
          says: { da: `Perioden begynder efter, at den slutter: dag ${from} til ${to}.`, en: `The period starts after it ends: day ${from} to ${to}.` },
        }
      : null,
  examples: [
    {
      says: { da: 'Termin om 82 dage: gravid på skæringsdatoen', en: 'Due in 82 days: pregnant on the reference date' },
      patient: { rows: [due(SEPTEMBER)] },
      params: given,
      holds: 'yes',
    },
    { says: { da: 'Termin er passeret', en: 'The due date has passed' }, patient: { rows: [due(APRIL)] }, params: given, holds: 'no' },
    {
      says: { da: 'Termin er passeret: uden for perioden', en: 'The due date has passed: outside the period' },
      patient: { rows: [due(APRIL)] },
      params: { ...given, where: 'outside' },
      holds: 'yes',
    },
    {
      says: { da: 'Perioden begynder dagen efter skæringsdatoen', en: 'The period starts the day after the reference date' },
      patient: { rows: [due(SEPTEMBER)] },
      params: { ...given, from: -81 },
      holds: 'no',
    },
    {
      says: { da: 'Perioden begynder på skæringsdatoen', en: 'The period starts on the reference date' },
      patient: { rows: [due(SEPTEMBER)] },
      params: { ...given, from: -82 },
      holds: 'yes',
    },
    {
      says: { da: 'Et svar, der ikke nævner en dag, giver ingen periode', en: 'A result that names no day gives no period' },
      patient: { rows: [due('ukendt')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Udleveret på terminsdagen er i perioden', en: 'Dispensed on the due date is in the period' },
      patient: { rows: [due(APRIL), ace('2026-04-01')] },
      params: medicine,
      holds: 'yes',
    },
    {
      says: { da: 'Udleveret dagen efter er ikke', en: 'Dispensed the day after is not' },
      patient: { rows: [due(APRIL), ace('2026-04-02')] },
      params: medicine,
      holds: 'no',
    },
    {
      says: { da: 'Udleveret 90 dage efter et brud', en: 'Dispensed 90 days after a fracture' },
      patient: { rows: [fracture('2026-01-01'), ace('2026-04-01')] },
      params: afterFracture,
      holds: 'yes',
    },
    {
      says: { da: 'Udleveret 91 dage efter et brud', en: 'Dispensed 91 days after a fracture' },
      patient: { rows: [fracture('2026-01-01'), ace('2026-04-02')] },
      params: afterFracture,
      holds: 'no',
    },
    {
      says: { da: 'Uden for perioden omkring hvert brud', en: 'Outside the period around every fracture' },
      patient: { rows: [fracture('2026-01-01'), ace('2026-04-02')] },
      params: { ...afterFracture, where: 'outside' },
      holds: 'yes',
    },
    {
      says: { da: 'Uden brud er alt uden for', en: 'Without a fracture everything is outside' },
      patient: { rows: [ace('2026-04-02')] },
      params: { ...afterFracture, where: 'outside' },
      holds: 'yes',
    },
  ],
})

/** "280 dage før", "samme dag", "30 dage efter" */
function place(day: number, say: Say): string {
  const da = say.locale === 'da'
  if (day === 0) return da ? 'samme dag' : 'the same day'
  const n = Math.abs(day)
  return `${say.number(n)} ${da ? (n === 1 ? 'dag' : 'dage') : n === 1 ? 'day' : 'days'} ${da ? (day < 0 ? 'før' : 'efter') : day < 0 ? 'before' : 'after'}`
}
function anchor({ around, aroundList, aroundConcept }: { around: Event['table'] | 'named'; aroundList: string; aroundConcept: string }, say: Say): string {
  if (around !== 'named') return anEvent({ table: around, list: aroundList, concept: aroundConcept }, say)
  return say.locale === 'da' ? `den dag, som et svar på ${say.result(aroundConcept)} nævner` : `the day that a result for ${say.result(aroundConcept)} names`
}
