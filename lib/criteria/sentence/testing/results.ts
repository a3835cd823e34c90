// What kinds about results say: criterion, Danish, English.
import type { FieldValue } from '../../document/schema'

const months = (n: number) => ({ n, unit: 'months' as const })

export const SAID_OF_RESULTS: readonly [kind: string, params: Record<string, FieldValue>, da: string, en: string][] = [
  [
    'latestResult',
    { concept: 'egfr', is: 'between', value: 30000, upTo: 59000, within: null, missing: 'ask' },
    'har seneste eGFR fra 30 til 59 mL/min',
    'has a latest eGFR from 30 to 59 mL/min',
  ],
  [
    'latestResult',
    { concept: 'calcium', is: 'outside', value: 1180, upTo: 1320, within: months(12), missing: 'ask' },
    'har seneste calcium-ion uden for 1,18–1,32 mmol/L inden for de seneste 12 måneder',
    'has a latest calcium-ion outside 1.18–1.32 mmol/L within the last 12 months',
  ],
  [
    'latestResult',
    { concept: 'egfr', is: '=', value: 1000, upTo: 0, within: null, missing: 'ask' },
    'har seneste eGFR på 1 mL/min',
    'has a latest eGFR of 1 mL/min',
  ],
  [
    'outsideReference',
    { concept: 'calcium', is: 'above', times: 3, within: null, missing: 'ask' },
    'har seneste calcium-ion over 3 gange laboratoriets øvre grænse',
    'has a latest calcium-ion above 3 times the laboratory’s upper limit',
  ],
  [
    'outsideReference',
    { concept: 'calcium', is: 'inside', times: 1, within: null, missing: 'ask' },
    'har seneste calcium-ion inden for laboratoriets referenceområde',
    'has a latest calcium-ion inside the laboratory’s reference range',
  ],
  [
    'resultInWindow',
    { concept: 'systolic', how: 'any', is: '>=', value: 140000, within: months(12), missing: 'ask' },
    'har mindst ét svar på systolisk blodtryk på mindst 140 mmHg inden for de seneste 12 måneder',
    'has at least one result for systolisk blodtryk of at least 140 mmHg within the last 12 months',
  ],
  [
    'resultInWindow',
    { concept: 'systolic', how: 'mean', is: '<', value: 140000, within: null, missing: 'yes' },
    'har gennemsnitlig systolisk blodtryk under 140 mmHg (mangler oplysningen, tæller det som ja)',
    'has a mean systolisk blodtryk below 140 mmHg (if it is missing, that counts as yes)',
  ],
  [
    'daysWithResult',
    { concept: 'egfr', how: 'atLeast', days: 1, within: months(12) },
    'har svar på eGFR på mindst 1 dag inden for de seneste 12 måneder',
    'has results for eGFR on at least 1 day within the last 12 months',
  ],
  [
    'daysWithResult',
    { concept: 'egfr', that: 'any', is: '>=', value: 0, how: 'atMost', days: 2, within: months(12), missing: 'yes' },
    'har svar på eGFR på højst 2 forskellige dage inden for de seneste 12 måneder',
    'has results for eGFR on at most 2 different days within the last 12 months',
  ],
  [
    'daysWithResult',
    { concept: 'egfr', that: 'limit', is: '<', value: 60000, how: 'atLeast', days: 2, within: null, missing: 'yes' },
    'har svar på eGFR under 60 mL/min på mindst 2 forskellige dage (mangler oplysningen, tæller det som ja)',
    'has results for eGFR below 60 mL/min on at least 2 different days (if it is missing, that counts as yes)',
  ],
  [
    'confirmedResult',
    { concept: 'egfr', is: '<', value: 60000, how: 'apart', apart: 90, times: 2, of: 3, within: months(24), missing: 'no' },
    'har to svar på eGFR under 60 mL/min med mindst 90 dage imellem inden for de seneste 24 måneder',
    'has two results for eGFR below 60 mL/min at least 90 days apart within the last 24 months',
  ],
  [
    'confirmedResult',
    { concept: 'egfr', is: '<', value: 60000, how: 'ofLast', apart: 90, times: 2, of: 3, within: null, missing: 'no' },
    'har eGFR under 60 mL/min på mindst 2 af de seneste 3 dage med svar',
    'has eGFR below 60 mL/min on at least 2 of the last 3 days with a result',
  ],
  [
    'resultChange',
    { concept: 'weight', way: 'down', by: 'percent', percent: 5, amount: 0, from: 'highest', apart: 1, within: months(12), missing: 'no' },
    'har seneste vægt mindst 5 % under det højeste tidligere svar inden for de seneste 12 måneder',
    'has a latest vægt at least 5 % below the highest earlier result within the last 12 months',
  ],
  [
    'resultChange',
    { concept: 'weight', way: 'up', by: 'amount', percent: 5, amount: 3500, from: 'previous', apart: 30, within: null, missing: 'no' },
    'har seneste vægt mindst 3,5 kg over det foregående svar mindst 30 dage tidligere',
    'has a latest vægt at least 3.5 kg above the previous result at least 30 days earlier',
  ],
  [
    'resultRatio',
    { concept: 'diastolic', of: 'systolic', is: '<', percent: 70, from: 'sameDay', within: null, missing: 'no' },
    'har diastolisk blodtryk under 70 % af systolisk blodtryk på den seneste måledag',
    'has a diastolisk blodtryk below 70 % of the systolisk blodtryk on the latest day measured',
  ],
  [
    'resultRatio',
    { concept: 'diastolic', of: 'systolic', is: '>=', percent: 70, from: 'latest', within: months(12), missing: 'no' },
    'har seneste diastolisk blodtryk på mindst 70 % af seneste systolisk blodtryk inden for de seneste 12 måneder',
    'has a latest diastolisk blodtryk of at least 70 % of the latest systolisk blodtryk within the last 12 months',
  ],
  [
    'resultByGroup',
    {
      concept: 'vitaminD',
      is: '<',
      groups: '2',
      first: 'lowEgfr',
      firstValue: 30000,
      second: 'knownOsteoporosis',
      secondValue: 75000,
      third: '',
      thirdValue: 0,
      rest: 50000,
      within: null,
      missing: 'no',
    },
    'har seneste 25-OH-vitamin D under 30 nmol/L i gruppen »lav eGFR«, ellers under 75 nmol/L i gruppen »har osteoporose«, og ellers under 50 nmol/L',
    'has a latest 25-OH-vitamin D below 30 nmol/L in the group “lav eGFR”, else below 75 nmol/L in the group “har osteoporose”, and otherwise below 50 nmol/L',
  ],
  [
    'pairedResult',
    {
      first: 'systolic',
      second: 'diastolic',
      is: '>=',
      firstValue: 140000,
      secondValue: 90000,
      join: 'any',
      of: 'highest',
      within: months(12),
      missing: 'no',
    },
    'har på den seneste måledag inden for de seneste 12 måneder højeste systolisk blodtryk på mindst 140 mmHg eller diastolisk blodtryk på mindst 90 mmHg',
    'has on the latest day measured within the last 12 months a highest systolisk blodtryk of at least 140 mmHg or a diastolisk blodtryk of at least 90 mmHg',
  ],
]
