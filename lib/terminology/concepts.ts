// Result concepts: several codes with one meaning, one unit, and exact conversions into it (law 5 of the language).
// Factors are ratios of whole numbers, so that 6.5 % is 48 mmol/mol on every machine.
import { SYSTEMS, type ResultConcept } from '#criteria'
import { UNIT } from './units'

type Ratio = ResultConcept['conversions'][number]['factor']
export interface ConceptCode {
  system: string
  code: string
  title: { da: string; en: string }
  /** The unit that the code itself stands for, when not the concept's. */
  unit?: string
  verify?: true
  retired?: { by: string | null }
}
/** A built-in concept; a profile takes a copy by `conceptFor`. */
export interface BuiltInConcept {
  id: string
  label: { da: string; en: string }
  /** What clinicians also call it; searched, not shown. */
  words: readonly string[]
  codes: readonly ConceptCode[]
  unit: string
  decimals: 0 | 1 | 2 | 3
  conversions: readonly { from: string; factor: Ratio; offset: Ratio }[]
}

const NONE: Ratio = { num: 0, den: 1 }
const times = (from: string, num: number, den = 1) => ({ from, factor: { num, den }, offset: NONE })
type Short = [code: string, more?: { unit?: string; verify?: true; retired?: { by: string | null }; system?: 'npu' | 'mcs' | 'local' }]

function concept(
  id: string,
  da: string,
  en: string,
  words: string,
  unit: string,
  decimals: BuiltInConcept['decimals'],
  codes: Short[],
  conversions: BuiltInConcept['conversions'] = [],
): BuiltInConcept {
  return {
    id,
    label: { da, en },
    words: words ? words.split(', ') : [],
    unit,
    decimals,
    conversions,
    codes: codes.map(([code, more]) => {
      const { system, ...rest } = { system: 'npu' as const, ...more }
      return { system: SYSTEMS[system].uri, code, title: { da, en }, ...rest }
    }),
  }
}
const seen = { verify: true } as const

export const RESULT_CONCEPTS: readonly BuiltInConcept[] = [
  concept(
    'egfr',
    'eGFR',
    'eGFR',
    'nyrefunktion, nyretal, filtration',
    UNIT.egfr,
    0,
    [
      ['DNK35131', seen],
      ['DNK35301', seen],
      ['DNK35302', seen],
      ['DNK35303', seen],
    ],
    [times('mL/s/1,73 m²', 60)],
  ),
  concept(
    'creatinine',
    'Kreatinin',
    'Creatinine',
    'nyretal',
    UNIT.umol,
    0,
    [['NPU18016'], ['NPU04998'], ['NPU01807', seen], ['NPU09101', seen], ['NPU17559', seen]],
    [times(UNIT.mmol, 1000), times('mg/dL', 442, 5)],
  ),
  concept(
    'vitaminD',
    '25-OH-vitamin D',
    '25-OH vitamin D',
    'D-vitamin, vitamin D',
    UNIT.nmol,
    0,
    [['NPU10267', seen]],
    [times('µg/L', 312, 125), times('ng/mL', 312, 125)],
  ),
  concept('calcium', 'Calcium-ion', 'Ionised calcium', 'kalk, calcium, ioniseret', UNIT.mmol, 2, [['NPU04144']], [times('mg/dL', 499, 2000)]),
  concept('calciumTotal', 'Calcium, total', 'Calcium, total', 'kalk, calcium', UNIT.mmol, 2, [['NPU01443', seen]], [times('mg/dL', 499, 2000)]),
  concept('alp', 'Basisk fosfatase', 'Alkaline phosphatase', 'ALP, levertal', UNIT.u, 0, [
    ['NPU27783', seen],
    ['NPU57047', seen],
  ]),
  concept('alat', 'ALAT', 'ALT', 'levertal, alanintransaminase', UNIT.u, 0, [
    ['NPU19651', seen],
    ['NPU53495', seen],
  ]),
  concept('tsh', 'TSH', 'TSH', 'stofskifte, thyrotropin', UNIT.tsh, 2, [
    ['NPU03577', seen],
    ['NPU27547', seen],
  ]),
  concept(
    'haemoglobin',
    'Hæmoglobin',
    'Haemoglobin',
    'Hb, blodprocent',
    UNIT.mmol,
    1,
    [['NPU02319'], ['NPU28309', { unit: UNIT.gL, verify: true }]],
    [times(UNIT.gL, 100, 1611), times('g/dL', 1000, 1611)],
  ),
  concept(
    'hba1c',
    'HbA1c',
    'HbA1c',
    'langtidsblodsukker, sukkersyge, diabetes',
    'mmol/mol',
    0,
    [
      ['NPU27300', seen],
      ['NPU03835', { unit: UNIT.percent, verify: true, retired: { by: 'NPU27300' } }],
    ],
    [{ from: UNIT.percent, factor: { num: 10929, den: 1000 }, offset: { num: -2349735, den: 100 } }],
  ),
  concept(
    'ldl',
    'LDL-kolesterol',
    'LDL cholesterol',
    'kolesterol, fedt',
    UNIT.mmol,
    1,
    [
      ['NPU01568', seen],
      ['NPU10171', seen],
      ['DNK35308', seen],
    ],
    [times('mg/dL', 1293, 50000)],
  ),
  concept(
    'hdl',
    'HDL-kolesterol',
    'HDL cholesterol',
    'kolesterol, fedt',
    UNIT.mmol,
    1,
    [
      ['NPU01567', seen],
      ['NPU10157', seen],
    ],
    [times('mg/dL', 1293, 50000)],
  ),
  concept(
    'cholesterol',
    'Kolesterol',
    'Cholesterol',
    'kolesterol, fedt',
    UNIT.mmol,
    1,
    [
      ['NPU01566', seen],
      ['NPU18412', seen],
    ],
    [times('mg/dL', 1293, 50000)],
  ),
  concept(
    'uacr',
    'Albumin/kreatinin i urin',
    'Urine albumin/creatinine',
    'U-ACR, albuminuri, mikroalbumin',
    'mg/g',
    0,
    [
      ['NPU19661', seen],
      ['NPU28842', { unit: 'mg/mmol', verify: true }],
    ],
    [times('mg/mmol', 221, 25)],
  ),
  concept('potassium', 'Kalium', 'Potassium', 'K', UNIT.mmol, 1, [['NPU03230']]),
  concept('sodium', 'Natrium', 'Sodium', 'Na', UNIT.mmol, 0, [['NPU03429']]),
  concept('lithium', 'Lithium', 'Lithium', 'P-Li, litium', UNIT.mmol, 2, [['NPU02613', seen]]),
  concept('leukocytes', 'Leukocytter', 'Leucocytes', 'hvide blodlegemer', '10⁹/L', 1, [['NPU02593']]),
  concept('glucose', 'Glukose', 'Glucose', 'blodsukker', UNIT.mmol, 1, [['NPU02192', seen], ['NPU22089'], ['NPU02195', seen]], [times('mg/dL', 111, 2000)]),
  concept('crp', 'CRP', 'CRP', 'infektionstal', 'mg/L', 0, [['NPU19748']]),
  concept('systolic', 'Systolisk blodtryk', 'Systolic blood pressure', 'BT, blodtryk', UNIT.mmHg, 0, [['DNK05472'], ['NPU57947']]),
  concept('diastolic', 'Diastolisk blodtryk', 'Diastolic blood pressure', 'BT, blodtryk', UNIT.mmHg, 0, [['DNK05473'], ['NPU57948']]),
  concept('pulse', 'Puls', 'Pulse', 'hjertefrekvens', '/min', 0, [['NPU21692']]),
  concept('height', 'Højde', 'Height', 'legemshøjde', 'm', 2, [['NPU03794']], [times('cm', 1, 100)]),
  concept('weight', 'Vægt', 'Weight', 'legemsvægt, kilo', 'kg', 1, [['NPU03804']], [times('g', 1, 1000)]),
  concept('bmi', 'BMI', 'BMI', 'kropsmasseindeks, overvægt', 'kg/m²', 1, [['NPU27281']]),
  concept('fev1', 'FEV1', 'FEV1', 'lungefunktion, spirometri', 'L', 2, [['MCS88015', { system: 'mcs' }]], [times('mL', 1, 1000)]),
  concept('dxa', 'DXA, laveste T-score', 'DXA, lowest T-score', 'knogletæthed, knoglescanning, osteoporose', UNIT.sd, 1, [
    ['DXA', { system: 'local', verify: true }],
  ]),
]

const byId = new Map(RESULT_CONCEPTS.map((one) => [one.id, one]))
export const conceptOf = (id: string): BuiltInConcept | undefined => byId.get(id)

const byCode = new Map(RESULT_CONCEPTS.flatMap((one) => one.codes.map((code) => [`${code.system}|${code.code}`, { concept: one, code }] as const)))
/** The built-in concept that a code (canonical system) belongs to. */
export const conceptOfCode = (system: string, code: string) => byCode.get(`${system}|${code}`)

/** The concept as a profile's document holds it, with the Danish label. Undefined when there is none of that id. */
export function conceptFor(id: string): ResultConcept | undefined {
  const found = byId.get(id)
  return (
    found && {
      id,
      label: found.label.da,
      unit: found.unit,
      decimals: found.decimals,
      codes: found.codes.map(({ system, code }) => ({ system, code })),
      conversions: found.conversions.map(({ from, factor, offset }) => ({ from, factor: { ...factor }, offset: { ...offset } })),
    }
  )
}
