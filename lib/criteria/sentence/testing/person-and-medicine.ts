// What the kinds of person, diagnosis and medicine say: criterion, Danish, English. Over the names of example-scope.
import type { Criterion, FieldValue } from '../../document/schema'

const c = (kind: string, params: Record<string, FieldValue>): Criterion => ({ type: 'criterion', kind, params })
const months = (n: number) => ({ n, unit: 'months' as const })
const days90 = { n: 90, unit: 'days' as const }
const years5 = { n: 5, unit: 'years' as const }

const diagnosis = { list: 'osteoporosis', when: 'current', period: years5, kind: 'any', source: 'any', followed: 'any' }
const days = { list: 'heartFailure', days: 2, within: months(24), kind: 'any', source: 'any' }
const dose = { list: 'bisphosphonate', measure: 'ddd', is: '>=', amount: 45, within: days90, missing: 'no' }
const weighted = {
  ...{ unit: 'omeq', lists: '2', list: 'morphine', each: 100, second: 'oxycodone', secondEach: 113, third: '', thirdEach: 1, fourth: '', fourthEach: 1 },
  ...{ is: '>=', amount: 9000, within: days90, missing: 'no' },
}
const together = { list: 'nsaid', other: 'bisphosphonate', how: 'now', by: 'either', days: 14, within: months(12), grace: 30, unknownSupply: 90 }
const started = { list: 'nsaid', washout: 180, within: null, which: 'last', table: 'result', after: '', concept: 'egfr', from: 0, to: 90 }
const unbroken = { list: 'bisphosphonate', by: 'supply', for: months(60), gap: 90, grace: 0, unknownSupply: 90 }
const drugs = {
  ...{ among: 'all', list: '', level: '7', atLeast: 10, how: 'dispensed', onDays: 2, within: months(12) },
  ...{ by: 'either', grace: 30, unknownSupply: 90 },
}

export const PERSON_AND_MEDICINE: readonly [Criterion, string, string][] = [
  [c('sex', { is: 'K', missing: 'no' }), 'er kvinde ifølge CPR', 'is a woman according to CPR'],
  [c('sex', { is: 'M', missing: 'no' }), 'er mand ifølge CPR', 'is a man according to CPR'],
  [c('municipality', { is: '751', missing: 'no' }), 'har bopæl i kommunen Aarhus', 'is a resident of the municipality of Aarhus'],
  [c('insuranceGroup', { is: '2' }), 'er tilmeldt klinikken i sikringsgruppe 2', 'is listed at the clinic in insurance group 2'],
  [
    c('listedFor', { is: 'atLeast', for: months(12) }),
    'har været tilmeldt klinikken i mindst 12 måneder',
    'has been listed at the clinic for at least 12 months',
  ],
  [c('listedFor', { is: 'under', for: months(1) }), 'har været tilmeldt klinikken i mindre end 1 måned', 'has been listed at the clinic for less than 1 month'],
  [c('turns', { age: 65, when: 'coming', months: 1, missing: 'no' }), 'fylder 65 år inden for den næste måned', 'turns 65 within the next month'],
  [c('turns', { age: 65, when: 'coming', months: 6, missing: 'no' }), 'fylder 65 år inden for de næste 6 måneder', 'turns 65 within the next 6 months'],
  [c('turns', { age: 65, when: 'past', months: 6, missing: 'no' }), 'er fyldt 65 år inden for de seneste 6 måneder', 'turned 65 within the last 6 months'],
  [
    c('turns', { age: 65, when: 'year', months: 6, missing: 'no' }),
    'fylder 65 år i skæringsdatoens kalenderår',
    'turns 65 in the calendar year of the reference date',
  ],
  [
    c('diagnosis', { ...diagnosis, when: 'first', kind: 'kontakt', source: 'epikrise' }),
    'har fået registreret osteoporose som kontaktdiagnose fra en epikrise for første gang inden for de seneste 5 år',
    'had osteoporose as an encounter diagnosis from a discharge letter first registered within the last 5 years',
  ],
  [
    c('diagnosis', { ...diagnosis, kind: 'forloeb', source: 'egen', followed: 'yes' }),
    'har osteoporose som forløbsdiagnose fra egen journal, uden at en registrering er markeret »følges ikke længere«',
    'has osteoporose as a problem from the own record, with no registration marked “not followed any more”',
  ],
  [
    c('diagnosis', { ...diagnosis, when: 'ever', source: 'import', followed: 'no' }),
    'har eller har haft osteoporose fra import med en registrering markeret »følges ikke længere«',
    'has or has had osteoporose from an import with a registration marked “not followed any more”',
  ],
  [
    c('diagnosisDays', { ...days, kind: 'kontakt' }),
    'har fået registreret hjertesvigt som kontaktdiagnose på mindst 2 forskellige dage inden for de seneste 24 måneder',
    'had hjertesvigt as an encounter diagnosis registered on at least 2 different days within the last 24 months',
  ],
  [
    c('diagnosisDays', { ...days, days: 1, within: null }),
    'har nogensinde fået registreret hjertesvigt på mindst 1 dag',
    'had hjertesvigt registered on at least 1 day ever',
  ],
  [
    c('dispensed', { list: 'bisphosphonate', how: 'none', atLeast: 1, within: months(24) }),
    'ikke har fået udleveret bisfosfonat inden for de seneste 24 måneder',
    'has not been dispensed bisfosfonat within the last 24 months',
  ],
  [
    c('dispensed', { list: 'bisphosphonate', how: 'none', atLeast: 1, within: null }),
    'aldrig har fået udleveret bisfosfonat',
    'has never been dispensed bisfosfonat',
  ],
  [
    c('dose', dose),
    'har fået udleveret mindst 45 DDD bisfosfonat inden for de seneste 90 dage',
    'was dispensed at least 45 DDD of bisfosfonat within the last 90 days',
  ],
  [
    c('dose', { ...dose, is: '<', measure: 'packages', amount: 1, within: null, missing: 'yes' }),
    'har i alt fået udleveret under 1 pakning bisfosfonat (mangler oplysningen, tæller det som ja)',
    'was dispensed less than 1 package of bisfosfonat in all (if it is missing, that counts as yes)',
  ],
  [
    c('weightedDose', weighted),
    'har fået udleveret mindst 9.000 mg OMEQ i alt inden for de seneste 90 dage (100 mg pr. DDD morfin, 113 mg pr. DDD oxycodon)',
    'was dispensed at least 9,000 mg OMEQ in all within the last 90 days (100 mg a DDD of morfin, 113 mg a DDD of oxycodon)',
  ],
  [
    c('weightedDose', { ...weighted, unit: 'mg', lists: '1', is: '<', within: months(12) }),
    'har fået udleveret under 9.000 mg i alt inden for de seneste 12 måneder (100 mg pr. DDD morfin)',
    'was dispensed less than 9,000 mg in all within the last 12 months (100 mg a DDD of morfin)',
  ],
  [c('together', together), 'er i samtidig behandling med NSAID og bisfosfonat', 'is on both NSAID and bisfosfonat'],
  [
    c('together', { ...together, by: 'supply', grace: 1 }),
    'er i samtidig behandling med NSAID og bisfosfonat efter udleveringerne (1 dags frist)',
    'is on both NSAID and bisfosfonat by dispensings (1 grace day)',
  ],
  [
    c('together', { ...together, how: 'overlap', grace: 0 }),
    'har inden for de seneste 12 måneder fået udleveret NSAID og bisfosfonat, så de rækker over mindst 14 fælles dage',
    'was dispensed both NSAID and bisfosfonat within the last 12 months, so that they last over at least 14 days in common',
  ],
  [
    c('together', { ...together, how: 'overlap', days: 1, within: null, grace: 5 }),
    'har nogensinde fået udleveret NSAID og bisfosfonat, så de rækker over mindst 1 fælles dag (5 dages frist)',
    'was ever dispensed both NSAID and bisfosfonat, so that they last over at least 1 day in common (5 grace days)',
  ],
  [
    c('startedAfter', started),
    'er begyndt på NSAID højst 90 dage efter seneste svar på eGFR (ingen udlevering i de 180 dage før)',
    'has started NSAID at most 90 days after the latest result for eGFR (none dispensed in the 180 days before)',
  ],
  [
    c('startedAfter', { ...started, table: 'dispensing', after: 'denosumab', which: 'any', washout: 1, within: months(1), from: 1, to: null }),
    'er begyndt på NSAID inden for den seneste måned efter en udlevering af denosumab (ingen udlevering dagen før)',
    'has started NSAID within the last month after a dispensing of denosumab (none dispensed the day before)',
  ],
  [
    c('newUser', { list: 'opioid', washout: 365, within: months(6) }),
    'er begyndt på opioid inden for de seneste 6 måneder (ingen udlevering i de 365 dage før)',
    'has started opioid within the last 6 months (none dispensed in the 365 days before)',
  ],
  [
    c('unbroken', unbroken),
    'har været i uafbrudt behandling med bisfosfonat i mindst 60 måneder efter udleveringerne med højst 90 dages ophold',
    'has been on bisfosfonat without a break for at least 60 months by dispensings with breaks of at most 90 days',
  ],
  [
    c('unbroken', { ...unbroken, by: 'order', gap: 1, grace: 14 }),
    'har været i uafbrudt behandling med bisfosfonat i mindst 60 måneder efter ordinationerne med højst 1 dags ophold (14 dages frist)',
    'has been on bisfosfonat without a break for at least 60 months by orders with breaks of at most 1 day (14 grace days)',
  ],
  [
    c('differentDrugs', drugs),
    'har fået udleveret mindst 10 forskellige lægemiddelstoffer på mindst 2 dage hver inden for de seneste 12 måneder',
    'was dispensed at least 10 different substances on at least 2 days each within the last 12 months',
  ],
  [
    c('differentDrugs', { ...drugs, among: 'list', list: 'analgesics', level: '4', atLeast: 1, how: 'now', by: 'order' }),
    'er i behandling med mindst 1 farmakologisk undergruppe blandt smertestillende medicin efter ordinationen',
    'is on at least 1 pharmacological subgroup among smertestillende medicin by order',
  ],
  [
    c('dailyDose', { list: 'bisphosphonate', is: '<=', percent: 50, missing: 'no' }),
    'er ordineret højst 50 % af DDD pr. dag af bisfosfonat (seneste ordination, som gælder på skæringsdatoen)',
    'is prescribed at most 50% of the DDD a day of bisfosfonat (the latest order, in force at the reference date)',
  ],
  [
    c('neverDispensed', { is: 'order', among: 'list', list: 'bisphosphonate', days: 30, within: months(12) }),
    'har fået ordineret bisfosfonat inden for de seneste 12 måneder og for mindst 30 dage siden uden samme dag eller siden at få samme stof udleveret',
    'was prescribed bisfosfonat within the last 12 months and at least 30 days ago without the same substance being dispensed that day or later',
  ],
  [
    c('neverDispensed', { is: 'order', among: 'all', list: '', days: 1, within: null }),
    'har fået ordineret medicin for mindst 1 dag siden uden samme dag eller siden at få samme stof udleveret',
    'was prescribed a medicine at least 1 day ago without the same substance being dispensed that day or later',
  ],
  [
    c('neverDispensed', { is: 'dispensing', among: 'list', list: 'opioid', days: 0, within: months(12) }),
    'har fået udleveret opioid inden for de seneste 12 måneder uden at samme stof var ordineret den dag eller før',
    'was dispensed opioid within the last 12 months without the same substance being ordered that day or before',
  ],
]
