// What kinds about activity and time say: criterion, Danish, English.
import type { FieldValue } from '../../document/schema'

const months = (n: number) => ({ n, unit: 'months' as const })
const vaccination = { list: 'influenza', how: 'given', n: 1, when: 'ever', period: { n: 6, unit: 'years' }, month: '10', day: 1, missing: 'yes' } as const
const near = {
  which: 'any',
  table: 'letter',
  list: 'heartFailure',
  within: null,
  side: 'after',
  from: 0,
  to: 30,
  otherTable: 'dispensing',
  otherList: 'nsaid',
} as const
const fracture = {
  which: 'any',
  table: 'diagnosis',
  list: 'fracture',
  within: months(12),
  side: 'after',
  from: 0,
  to: null,
  otherTable: 'dispensing',
  otherList: 'bisphosphonate',
} as const
const period = {
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

export const SAID_OF_EVENTS: readonly [kind: string, params: Record<string, FieldValue>, da: string, en: string][] = [
  [
    'eventSince',
    { table: 'service', list: 'yearlyControl', is: 'over', ago: months(3), never: 'yes' },
    'har seneste afregning af årskontrol (0120) for mindst 3 måneder siden eller slet ingen',
    'has the latest billing of årskontrol (0120) at least 3 months ago or none at all',
  ],
  [
    'eventSince',
    { table: 'result', list: '', concept: 'egfr', is: 'under', ago: { n: 1, unit: 'years' }, never: 'yes' },
    'har seneste svar på eGFR for mindre end 1 år siden',
    'has the latest result for eGFR less than 1 year ago',
  ],
  [
    'noContact',
    { by: 'either', within: months(12) },
    'ikke har haft nogen kontakt inden for de seneste 12 måneder',
    'has not had any contact within the last 12 months',
  ],
  [
    'noContact',
    { by: 'service', within: months(1) },
    'ikke har haft nogen ydelse inden for den seneste måned',
    'has not had any service within the last month',
  ],
  ['vaccination', vaccination, 'har nogensinde fået influenzavaccine', 'has ever had influenzavaccine'],
  [
    'vaccination',
    { ...vaccination, how: 'none', when: 'season' },
    'ikke har fået influenzavaccine siden den seneste 1. oktober',
    'has not had influenzavaccine since the last 1 October',
  ],
  [
    'vaccination',
    { ...vaccination, how: 'dose', n: 2, when: 'within' },
    'har fået mindst dosis nr. 2 af influenzavaccine inden for de seneste 6 år (mangler oplysningen, tæller det som ja)',
    'has had at least dose number 2 of influenzavaccine within the last 6 years (if it is missing, that counts as yes)',
  ],
  [
    'eventInSeason',
    { table: 'service', list: 'yearlyControl', is: 'none', month: '1', day: 1 },
    'ikke har haft en afregning af årskontrol (0120) siden den seneste 1. januar',
    'has not had a billing of årskontrol (0120) since the last 1 January',
  ],
  [
    'procedureOrLetter',
    { list: 'coronaryStent', among: 'either', is: 'some', within: months(24) },
    'har en procedure eller epikrise med koden for ballonudvidelse inden for de seneste 24 måneder',
    'has had a procedure or discharge letter with the code for ballonudvidelse within the last 24 months',
  ],
  [
    'procedureOrLetter',
    { list: 'heartFailure', among: 'discharge', is: 'some', days: 2, within: null },
    'har en epikrise med koden for hjertesvigt på mindst 2 forskellige dage',
    'has had a discharge letter with the code for hjertesvigt on at least 2 different days',
  ],
  ['carePlan', { list: 'copdPlan', is: 'none', within: months(12) }, 'ikke har en gældende forløbsplan for KOL', 'has no care plan for KOL in force'],
  [
    'carePlan',
    { list: 'copdPlan', is: 'old', within: months(12) },
    'har en gældende forløbsplan for KOL, som ikke er oprettet eller revideret inden for de seneste 12 måneder',
    'has a care plan for KOL in force that was not made or revised within the last 12 months',
  ],
  [
    'appointment',
    { is: 'none', of: 'any', list: '', within: months(3) },
    'ikke har en aftale inden for de kommende 3 måneder',
    'has no appointment within the next 3 months',
  ],
  [
    'appointment',
    { is: 'some', of: 'list', list: 'consultation', within: null },
    'har en aftale af typen konsultation efter skæringsdatoen',
    'has an appointment of type konsultation after the reference date',
  ],
  [
    'appointment',
    { is: 'some', of: 'any', list: '', within: months(1) },
    'har en aftale inden for den kommende måned',
    'has an appointment within the next month',
  ],
  [
    'eventNear',
    near,
    'har et brev med hjertesvigt højst 30 dage efter en udlevering af NSAID',
    'has a letter with hjertesvigt at most 30 days after a dispensing of NSAID',
  ],
  [
    'eventNear',
    { ...near, which: 'last', side: 'either', from: 1, to: null, within: months(12) },
    'har seneste brev med hjertesvigt inden for de seneste 12 måneder før eller efter en udlevering af NSAID',
    'has the latest letter with hjertesvigt within the last 12 months before or after a dispensing of NSAID',
  ],
  [
    'eventNear',
    { ...near, side: 'before', from: 14, to: null },
    'har et brev med hjertesvigt mindst 14 dage før en udlevering af NSAID',
    'has a letter with hjertesvigt at least 14 days before a dispensing of NSAID',
  ],
  [
    'eventNotFollowed',
    fracture,
    'har en registrering af brud inden for de seneste 12 måneder uden en udlevering af bisfosfonat samme dag eller senere',
    'has a registration of brud within the last 12 months without a dispensing of bisfosfonat on the same day or later',
  ],
  [
    'eventNotFollowed',
    { ...fracture, which: 'first', within: null, side: 'before', from: 1, to: 90 },
    'har første registrering af brud uden en udlevering af bisfosfonat 1–90 dage før',
    'has the first registration of brud without a dispensing of bisfosfonat 1–90 days before',
  ],
  [
    'eventNoneBetween',
    {
      table: 'letter',
      list: 'fracture',
      within: null,
      from: 1,
      to: 365,
      otherTable: 'diagnosis',
      otherList: 'fracture',
      betweenTable: 'service',
      betweenList: 'yearlyControl',
    },
    'har et brev med brud 1–365 dage efter en registrering af brud uden en afregning af årskontrol (0120) imellem',
    'has a letter with brud 1–365 days after a registration of brud without a billing of årskontrol (0120) between',
  ],
  [
    'derivedPeriod',
    period,
    'er på skæringsdatoen i perioden fra 280 dage før til samme dag, regnet fra den dag, som et svar på terminsdato nævner',
    'is on the reference date in the period from 280 days before to the same day, counted from the day that a result for terminsdato names',
  ],
  [
    'derivedPeriod',
    { ...period, what: 'dispensing', list: 'nsaid', within: months(12), where: 'outside', from: 0, to: 90, around: 'diagnosis', aroundList: 'fracture' },
    'har en udlevering af NSAID inden for de seneste 12 måneder uden for perioden fra samme dag til 90 dage efter, regnet fra en registrering af brud',
    'has a dispensing of NSAID within the last 12 months outside the period from the same day to 90 days after, counted from a registration of brud',
  ],
  [
    'decision',
    { is: 'bekraeftet', of: 'other', within: months(12) },
    'er bekræftet i profilen »Et andet eksempel« inden for de seneste 12 måneder',
    'is confirmed in the profile “Et andet eksempel” within the last 12 months',
  ],
]
