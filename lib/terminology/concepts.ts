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
/** No national code is known. */
const local = { system: 'local', verify: true } as const

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
  concept('triglycerides', 'Triglycerid', 'Triglycerides', 'fedt', UNIT.mmol, 1, [
    ['NPU04094', seen],
    ['NPU03620', seen],
  ]),
  concept('platelets', 'Trombocytter', 'Platelets', 'blodplader', '10⁹/L', 0, [['NPU03568', seen]]),
  concept('cobalamin', 'Vitamin B12', 'Vitamin B12', 'kobalamin, cobalamin', 'pmol/L', 0, [['NPU01700', seen]]),
  concept('clozapineLevel', 'Clozapin, plasma', 'Clozapine, plasma', 'P-clozapin', UNIT.nmol, 0, [['NPU04114', seen]]),
  concept('olanzapineLevel', 'Olanzapin, plasma', 'Olanzapine, plasma', 'P-olanzapin', UNIT.nmol, 0, [['NPU09358', seen]]),
  concept('inr', 'INR', 'INR', 'koagulation, warfarin', '1', 1, [['NPU01685']]),
  concept('ferritin', 'Ferritin', 'Ferritin', 'jern', 'µg/L', 0, [['NPU19763', seen]]),
  concept('magnesium', 'Magnesium', 'Magnesium', '', UNIT.mmol, 2, [['NPU02647', seen]]),
  concept('phosphate', 'Fosfat', 'Phosphate', '', UNIT.mmol, 2, [['NPU03096', seen]]),
  concept('urate', 'Urat', 'Urate', 'urinsyre', UNIT.mmol, 2, [['NPU09356', seen]]),
  concept('albumin', 'Albumin', 'Albumin', '', UNIT.gL, 0, [['NPU19673', seen]]),
  concept('creatineKinase', 'Kreatinkinase', 'Creatine kinase', 'CK', UNIT.u, 0, [
    ['NPU19656', seen],
    ['NPU19750', seen],
  ]),
  concept('ntProBnp', 'NT-proBNP', 'NT-proBNP', 'hjertesvigt', 'ng/L', 0, [['NPU21571', seen]], [times('pmol/L', 8457, 1000)]),
  concept('homeSystolic', 'Systolisk blodtryk, hjemme', 'Systolic blood pressure, home', 'hjemmeblodtryk', UNIT.mmHg, 0, [
    ['MCS88019', { system: 'mcs', verify: true }],
  ]),
  concept('homeDiastolic', 'Diastolisk blodtryk, hjemme', 'Diastolic blood pressure, home', 'hjemmeblodtryk', UNIT.mmHg, 0, [
    ['MCS88020', { system: 'mcs', verify: true }],
  ]),
  concept('saturation', 'Iltmætning', 'Oxygen saturation', 'SAT', UNIT.percent, 0, [['NPU03011'], ['NPU27280']]),
  concept('respirationRate', 'Respirationsfrekvens', 'Respiration rate', 'vejrtrækning', '/min', 0, [['MCS88122', { system: 'mcs' }]]),
  concept('fev6', 'FEV6', 'FEV6', 'lungefunktion', 'L', 2, [['MCS88100', { system: 'mcs', verify: true }]], [times('mL', 1, 1000)]),
  concept('mrc', 'MRC', 'MRC', 'åndenød', '1', 0, [['MCS88021', { system: 'mcs', verify: true }]]),
  concept('cat', 'CAT', 'CAT', 'lungesygdom', '1', 0, [['MCS88137', { system: 'mcs', verify: true }]]),
  concept('sitToStand', 'Rejse-sætte-sig-test', 'Sit-to-stand test', 'funktion', '1', 0, [['MCS88050', { system: 'mcs', verify: true }]]),
  concept('tobs', 'TOBS', 'TOBS', 'tidlig opsporing', '1', 0, [['MCS88125', { system: 'mcs' }]]),
  concept('ejectionFraction', 'Uddrivningsfraktion (EF)', 'Ejection fraction (EF)', 'LVEF', UNIT.percent, 0, [['EF', local]]),
  concept('nyha', 'NYHA-klasse', 'NYHA class', 'hjertesvigt', '1', 0, [['NYHA', local]]),
  concept('qtc', 'QTc', 'QTc', 'QT-tid', 'ms', 0, [['QTC', local]]),
  concept('ecg', 'EKG', 'ECG', 'hjertediagram', '1', 0, [['EKG', local]]),
  concept('mmse', 'MMSE', 'MMSE', 'hukommelsestest', '1', 0, [['MMSE', local]]),
  concept('smoker', 'Rygestatus', 'Smoking status', 'tobak', '1', 0, [['RYGESTATUS', local]]),
  concept('footStatus', 'Fodstatus', 'Foot status', 'fødder', '1', 0, [['FODSTATUS', local]]),
  concept('eyeStatus', 'Øjenstatus', 'Eye status', 'øjne', '1', 0, [['OEJENSTATUS', local]]),
  concept('waist', 'Taljemål', 'Waist', 'omkreds', 'cm', 0, [['TALJE', local]]),
  concept('neutrophils', 'Neutrofile', 'Neutrophils', 'granulocytter', '10⁹/L', 1, [['NEUTROFILE', local]]),
  concept('eosinophils', 'Eosinofile', 'Eosinophils', 'granulocytter', '10⁹/L', 2, [['EOSINOFILE', local]]),
  concept('fev1Percent', 'FEV1 i procent af forventet', 'FEV1, per cent of predicted', 'lungefunktion, spirometri', UNIT.percent, 0, [['FEV1-PCT', local]]),
  concept('fev1Fvc', 'FEV1/FVC', 'FEV1/FVC', 'lungefunktion, spirometri', UNIT.percent, 0, [['FEV1-FVC', local]]),
  concept('standingSystolic', 'Systolisk blodtryk, stående', 'Systolic blood pressure, standing', 'ortostatisk', UNIT.mmHg, 0, [['BT-STAAENDE', local]]),
  concept('urineProtein', 'Protein i urin (stix)', 'Urine protein (dipstick)', 'urinstix', '1', 0, [['USTIX-PROTEIN', local]]),
  concept('urineGlucose', 'Glukose i urin (stix)', 'Urine glucose (dipstick)', 'urinstix', '1', 0, [['USTIX-GLUKOSE', local]]),
  concept('bloodGroup', 'Blodtype, RhD', 'Blood group, RhD', 'rhesus', '1', 0, [['BLODTYPE', local]]),
  concept('hepatitisB', 'Hepatitis B-antigen', 'Hepatitis B antigen', 'HBsAg, leverbetændelse', '1', 0, [['HBSAG', local]]),
  concept('hiv', 'HIV-test', 'HIV test', '', '1', 0, [['HIV', local]]),
  concept('syphilis', 'Syfilistest', 'Syphilis test', '', '1', 0, [['SYFILIS', local]]),
  concept('ogtt', 'Glukosebelastning, 2 timer', 'Glucose tolerance, 2 hours', 'OGTT', UNIT.mmol, 1, [['OGTT-2T', local]]),
  concept('prolactin', 'Prolaktin', 'Prolactin', '', UNIT.tsh, 0, [['PROLAKTIN', local]]),
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
