// All conditions in the order they are decided, and what raises each: odds in those with another condition against those without, and how
// much frailty counts. Known pairs (type 2 diabetes with hypertension, overweight and schizophrenia; COPD and smoking; heart failure and
// atrial fibrillation) follow common clinical knowledge; the figures are our own estimates.
import { ANCHORS, type AnchorId, type Eight } from './anchors'
import { ESTIMATE_IDS, ESTIMATES, type EstimateId } from './estimates'
import { BANDS, DENMARK, PERSONS, STRATA } from './slots'

export type Condition = AnchorId | EstimateId

/** Those that others lean on, each after what it leans on itself. */
const CORE = [
  'smoker',
  'obese',
  'schizophrenia',
  'type2Diabetes',
  'hypertension',
  'ischaemicHeart',
  'atrialFibrillation',
  'kidney',
  'opioid',
  'ppi',
  'benzodiazepine',
] as const satisfies readonly Condition[]
export type Core = (typeof CORE)[number]
export const CORES = CORE.length

const FIRST = ['type1Diabetes'] as const
const OTHERS = [
  'bipolar',
  'heartFailure',
  'stroke',
  'copd',
  'asthma',
  'osteoporosis',
  'dementia',
  ...ESTIMATE_IDS.filter((id) => !(CORE as readonly string[]).includes(id)),
] as const satisfies readonly Condition[]
/** Place in this list is the number of a condition: part of the data. Add at the end. */
export const CONDITIONS: readonly Condition[] = [...FIRST, ...CORE, ...OTHERS]
export const NUMBER = Object.fromEntries(CONDITIONS.map((id, index) => [id, index])) as Record<Condition, number>
/** Number of the first core condition. */
export const FIRST_CORE = FIRST.length

interface Leans {
  /** 0 not at all, 1 somewhat, 2 much. */
  frailty: 0 | 1 | 2
  odds?: Partial<Record<Core, number>>
  /** Nobody has both. */
  not?: 'type1Diabetes'
}
const some: Leans = { frailty: 1 }

export const LEANS: Readonly<Record<Condition, Leans>> = {
  type1Diabetes: { frailty: 0 },
  smoker: some,
  obese: some,
  schizophrenia: { frailty: 1, odds: { smoker: 7 } },
  type2Diabetes: { frailty: 1, odds: { obese: 4, schizophrenia: 2.5, smoker: 1.3 }, not: 'type1Diabetes' },
  hypertension: { frailty: 1, odds: { type2Diabetes: 2.8, obese: 2 } },
  ischaemicHeart: { frailty: 1, odds: { smoker: 1.8, type2Diabetes: 1.9, hypertension: 2 } },
  atrialFibrillation: { frailty: 1, odds: { hypertension: 1.8, ischaemicHeart: 1.8, obese: 1.3 } },
  kidney: { frailty: 1, odds: { type2Diabetes: 1.9, hypertension: 2.2 } },
  opioid: { frailty: 2, odds: { smoker: 1.8, obese: 1.4 } },
  ppi: { frailty: 2, odds: { opioid: 2.5, ischaemicHeart: 1.8, obese: 1.3 } },
  benzodiazepine: { frailty: 2, odds: { opioid: 3, schizophrenia: 4 } },
  bipolar: { frailty: 1, odds: { smoker: 1.8 } },
  heartFailure: { frailty: 1, odds: { atrialFibrillation: 6, ischaemicHeart: 4, hypertension: 1.5, kidney: 1.8 } },
  stroke: { frailty: 1, odds: { atrialFibrillation: 2.2, hypertension: 2, smoker: 1.5, type2Diabetes: 1.4 } },
  copd: { frailty: 1, odds: { smoker: 8 } },
  asthma: { frailty: 1, odds: { obese: 1.3 } },
  osteoporosis: { frailty: 1, odds: { smoker: 1.3, ppi: 1.3 } },
  dementia: { frailty: 2, odds: { type2Diabetes: 1.3 } },
  lipid: { frailty: 1, odds: { type2Diabetes: 4, hypertension: 2, ischaemicHeart: 6 } },
  peripheralArtery: { frailty: 1, odds: { smoker: 4, type2Diabetes: 2, ischaemicHeart: 2.5 } },
  albuminuria: { frailty: 1, odds: { type2Diabetes: 3, hypertension: 1.8, kidney: 2 } },
  otherHeart: { frailty: 1, odds: { atrialFibrillation: 3 } },
  depression: { frailty: 2, odds: { benzodiazepine: 2.5, opioid: 1.6, schizophrenia: 1.5 } },
  anxiety: { frailty: 1, odds: { benzodiazepine: 4 } },
  otherPsychosis: { frailty: 1, odds: { schizophrenia: 3 } },
  alcohol: { frailty: 1, odds: { smoker: 3, benzodiazepine: 1.8 } },
  drugMisuse: { frailty: 1, odds: { smoker: 5, schizophrenia: 5, benzodiazepine: 2 } },
  hypothyroid: some,
  b12: { frailty: 1, odds: { ppi: 1.6 } },
  rheumatoid: { frailty: 1, odds: { smoker: 1.4, opioid: 1.6 } },
  psoriasis: some,
  bowel: some,
  reflux: { frailty: 1, odds: { ppi: 9 } },
  barrett: { frailty: 0, odds: { ppi: 25 } },
  ulcer: { frailty: 1, odds: { ppi: 5, smoker: 1.6 } },
  arthrosis: { frailty: 1, odds: { opioid: 4, obese: 1.8 } },
  backPain: { frailty: 1, odds: { opioid: 4, smoker: 1.3 } },
  gout: { frailty: 1, odds: { kidney: 2.5, hypertension: 1.8 } },
  prostate: { frailty: 0 },
  glaucoma: { frailty: 0 },
  migraine: some,
  allergy: { frailty: 0 },
  epilepsy: some,
  parkinson: { frailty: 1 },
  bladder: { frailty: 2 },
  insomnia: { frailty: 1, odds: { benzodiazepine: 5 } },
  attention: { frailty: 1, odds: { smoker: 1.8 } },
  hearing: { frailty: 0 },
  eczema: { frailty: 0 },
  liver: { frailty: 1, odds: { obese: 1.8 } },
  immune: { frailty: 0 },
  malabsorption: { frailty: 0 },
  gastric: { frailty: 0, odds: { obese: 4 } },
  sleepApnoea: { frailty: 0, odds: { obese: 5 } },
  renalReplacement: { frailty: 0, odds: { kidney: 20 } },
  memory: { frailty: 2 },
  breastCancer: { frailty: 0 },
  prostateCancer: { frailty: 0 },
  bowelCancer: { frailty: 0 },
  lungCancer: { frailty: 0, odds: { smoker: 8 } },
  otherCancer: { frailty: 0 },
  skinCancer: { frailty: 0 },
  palliative: { frailty: 2, odds: { opioid: 6 } },
  gestationalDiabetes: { frailty: 0, odds: { obese: 2.5 } },
}

/** Odds of the five fifths of frailty, by how much it counts. */
export const FRAILTY = [
  [1, 1, 1, 1, 1],
  [0.55, 0.75, 1, 1.35, 2],
  [0.3, 0.55, 1, 1.7, 3.2],
] as const

/** Share of each stratum with each condition, 0–1, scaled to its count: SHARES[condition][stratum]. */
export const SHARES: readonly (readonly number[])[] = CONDITIONS.map((id) => {
  const spread = id in ANCHORS ? ANCHORS[id as AnchorId] : ESTIMATES[id as EstimateId]
  const of = (stratum: number) => (stratum < BANDS ? spread.M : (spread.K as Eight))[stratum % BANDS]! / 100
  const sum = (from: number, to: number) => {
    let persons = 0
    for (let stratum = from; stratum < to; stratum++) persons += of(stratum) * PERSONS[stratum]!
    return persons
  }
  let scales: [number, number] = [1, 1]
  if ('count' in spread) {
    const { count } = spread
    scales = typeof count === 'number' ? [count / sum(0, STRATA), count / sum(0, STRATA)] : [count.M / sum(0, BANDS), count.K / sum(BANDS, STRATA)]
  } else if ('total' in spread && spread.total !== undefined) {
    const scale = (spread.total * DENMARK) / 100 / sum(0, STRATA)
    scales = [scale, scale]
  }
  return Array.from({ length: STRATA }, (_, stratum) => Math.min(0.97, of(stratum) * scales[stratum < BANDS ? 0 : 1]))
})
