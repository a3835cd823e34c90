// The analyses and measurements of the generator: which concept each answers, its reference range, and when the laboratory writes "<" or
// ">". Ranges follow common Nordic reference intervals.

export interface Analysis {
  concept: string
  /** Codes in use, one a patient; the concept's first by default. */
  uses?: readonly string[]
  /** Reference range as text in the concept's unit. */
  low?: string
  high?: string
  /** Thousandths above (below) which the laboratory writes "> …" ("< …"). */
  above?: number
  below?: number
  /** An older code with its unit, and how a value is written in it: thousandths → thousandths. */
  old?: { code: string; unit: string; from: (thousandths: number) => number; decimals: number }
  /** Measured in the clinic. */
  own?: true
  /** Never unreadable: an answer that is chosen, not measured. */
  tidy?: true
}
const own = { own: true } as const
const chosen = { own: true, tidy: true } as const

/** Order is part of the data. Add at the end. */
export const ANALYSES = {
  egfr: { concept: 'egfr', uses: ['DNK35131', 'DNK35302', 'DNK35303'], low: '60', above: 90_000 },
  creatinine: { concept: 'creatinine', uses: ['NPU18016', 'NPU04998'], low: '45', high: '105' },
  calcium: { concept: 'calcium', low: '1,18', high: '1,32' },
  calciumTotal: { concept: 'calciumTotal', low: '2,14', high: '2,48' },
  vitaminD: {
    concept: 'vitaminD',
    low: '50',
    high: '160',
    below: 10_000,
    old: { code: 'NPU10267', unit: 'µg/L', from: (n) => Math.floor((n * 1000) / 2496), decimals: 1 },
  },
  alp: { concept: 'alp', uses: ['NPU27783'], low: '35', high: '105' },
  alat: { concept: 'alat', uses: ['NPU19651'], low: '10', high: '45', below: 10_000 },
  tsh: { concept: 'tsh', uses: ['NPU03577', 'NPU27547'], low: '0,30', high: '4,50', below: 10 },
  haemoglobin: {
    concept: 'haemoglobin',
    low: '7,3',
    high: '10,5',
    old: { code: 'NPU28309', unit: 'g/L', from: (n) => Math.floor((n * 1611) / 100), decimals: 0 },
  },
  hba1c: { concept: 'hba1c', high: '48', old: { code: 'NPU03835', unit: '%', from: (n) => Math.floor((n * 1000) / 10929) + 2150, decimals: 1 } },
  ldl: { concept: 'ldl', uses: ['NPU01568', 'NPU10171'], high: '4,3' },
  hdl: { concept: 'hdl', low: '0,8' },
  triglycerides: { concept: 'triglycerides', high: '2,4' },
  uacr: { concept: 'uacr', high: '30', below: 5_000, old: { code: 'NPU28842', unit: 'mg/mmol', from: (n) => Math.floor((n * 25) / 221), decimals: 1 } },
  potassium: { concept: 'potassium', low: '3,5', high: '4,4' },
  sodium: { concept: 'sodium', low: '137', high: '144' },
  lithium: { concept: 'lithium', low: '0,50', high: '1,20' },
  leukocytes: { concept: 'leukocytes', low: '3,5', high: '10,0' },
  platelets: { concept: 'platelets', low: '145', high: '390' },
  neutrophils: { concept: 'neutrophils', low: '1,6' },
  eosinophils: { concept: 'eosinophils', high: '0,50' },
  cobalamin: { concept: 'cobalamin', low: '200', high: '600' },
  ferritin: { concept: 'ferritin', low: '20', high: '300' },
  magnesium: { concept: 'magnesium', low: '0,71', high: '0,94' },
  ntProBnp: { concept: 'ntProBnp', high: '300', below: 50_000 },
  inr: { concept: 'inr' },
  crp: { concept: 'crp', high: '8', below: 4_000 },
  prolactin: { concept: 'prolactin', high: '500' },
  glucose: { concept: 'glucose', uses: ['NPU02192', 'NPU22089'] },
  ogtt: { concept: 'ogtt' },
  systolic: { concept: 'systolic', uses: ['DNK05472', 'NPU57947'], ...own },
  diastolic: { concept: 'diastolic', uses: ['DNK05473', 'NPU57948'], ...own },
  homeSystolic: { concept: 'homeSystolic', ...own },
  homeDiastolic: { concept: 'homeDiastolic', ...own },
  standingSystolic: { concept: 'standingSystolic', ...own },
  pulse: { concept: 'pulse', ...own },
  height: { concept: 'height', ...own },
  weight: { concept: 'weight', ...own },
  bmi: { concept: 'bmi', ...own },
  waist: { concept: 'waist', ...own },
  saturation: { concept: 'saturation', ...own },
  fev1: { concept: 'fev1', ...own },
  fev1Percent: { concept: 'fev1Percent', ...own },
  fev1Fvc: { concept: 'fev1Fvc', ...own },
  fev6: { concept: 'fev6', ...own },
  mrc: { concept: 'mrc', ...chosen },
  cat: { concept: 'cat', ...chosen },
  smoker: { concept: 'smoker', ...chosen },
  footStatus: { concept: 'footStatus', ...chosen },
  eyeStatus: { concept: 'eyeStatus', ...chosen },
  nyha: { concept: 'nyha', ...chosen },
  ejectionFraction: { concept: 'ejectionFraction', ...chosen },
  mmse: { concept: 'mmse', ...chosen },
  qtc: { concept: 'qtc', ...chosen },
  ecg: { concept: 'ecg', ...chosen },
  dxa: { concept: 'dxa', low: '-2,5', tidy: true },
  urineProtein: { concept: 'urineProtein', ...chosen },
  urineGlucose: { concept: 'urineGlucose', ...chosen },
  bloodGroup: { concept: 'bloodGroup', tidy: true },
  hepatitisB: { concept: 'hepatitisB', tidy: true },
  hiv: { concept: 'hiv', tidy: true },
  syphilis: { concept: 'syphilis', tidy: true },
} as const satisfies Record<string, Analysis>
export type AnalysisId = keyof typeof ANALYSES
export const ANALYSIS_NO = Object.fromEntries(Object.keys(ANALYSES).map((id, index) => [id, index])) as Record<AnalysisId, number>
