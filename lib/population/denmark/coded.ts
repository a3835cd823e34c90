// How each disease is written, if it is: ICPC and SKS codes with their weights, and how often it is not there as it should be. Shares are
// our own estimates; that one diagnosis in ten stands only as a hospital's SKS code and one T2D in twenty only as medicine are the
// project's. Diseases that are not here are never coded (the use of a medicine, albumin in urine).
import type { Condition } from './conditions'

export interface Coding {
  /** As in weighted.ts. */
  icpc?: string
  sks: string
  /** Per cent that is never coded. */
  never: number
  /** Per cent that stands in a letter alone. */
  letter?: number
  /** Per cent that stands only as the hospital's code; 10 by default. */
  hospital?: number
  /** Youngest age at onset. */
  from?: number
  /** Longest time since onset in years; 25 by default. */
  back?: number
}

export const CODED: Readonly<Partial<Record<Condition, Coding>>> = {
  type2Diabetes: { icpc: 'T90', sks: 'DE119*8 DE112*1 DE116*1', never: 5, letter: 2, hospital: 7, from: 18 },
  type1Diabetes: { icpc: 'T89', sks: 'DE109*9 DE102*1', never: 1, hospital: 20 },
  hypertension: { icpc: 'K86*9 K87*1', sks: 'DI109*19 DI139*1', never: 4, letter: 1, hospital: 5, from: 18 },
  copd: { icpc: 'R95', sks: 'DJ449*8 DJ448*1 DJ439*1', never: 20, letter: 3, from: 35 },
  asthma: { icpc: 'R96', sks: 'DJ459*4 DJ450*1', never: 8, letter: 1, hospital: 6 },
  osteoporosis: { icpc: 'L95', sks: 'DM819*8 DM809*2', never: 7, letter: 3, from: 30 },
  dementia: { icpc: 'P70', sks: 'DF009*3 DG309*3 DF019*2 DF039*2', never: 4, letter: 4, hospital: 30, from: 45, back: 12 },
  atrialFibrillation: { icpc: 'K78', sks: 'DI489*6 DI480*2 DI482*2', never: 3, letter: 3, from: 18 },
  heartFailure: { icpc: 'K77', sks: 'DI509*8 DI501*1 DI110*1', never: 7, letter: 5, hospital: 16, from: 18, back: 14 },
  ischaemicHeart: { icpc: 'K76*6 K74*3 K75*1', sks: 'DI259*5 DI209*3 DI219*2', never: 2, letter: 4, hospital: 15, from: 18 },
  stroke: { icpc: 'K90*6 K91*2 K89*2', sks: 'DI639*6 DG459*2 DI691*1 DI619*1', never: 3, letter: 4, hospital: 18, from: 18 },
  schizophrenia: { icpc: 'P72', sks: 'DF200*5 DF209*2 DF259*2 DF219*1', never: 3, letter: 3, hospital: 25, from: 15 },
  bipolar: { icpc: 'P73', sks: 'DF319*6 DF317*3 DF309*1', never: 3, letter: 3, hospital: 25, from: 15 },
  smoker: { icpc: 'P17', sks: 'DF172', never: 85, hospital: 1, from: 15 },
  obese: { icpc: 'T82', sks: 'DE669', never: 70, hospital: 3 },
  kidney: { sks: 'DN183*7 DN184*1 DN189*2', never: 86, letter: 2, hospital: 8, from: 18, back: 10 },
  lipid: { icpc: 'T93', sks: 'DE780', never: 30, hospital: 3 },
  peripheralArtery: { icpc: 'K92', sks: 'DI739*5 DI702*5', never: 12, letter: 4, hospital: 18, from: 30 },
  otherHeart: { icpc: 'K83*7 K84*3', sks: 'DI350*5 DI340*3 DI429*2', never: 5, letter: 4, hospital: 22 },
  depression: { icpc: 'P76', sks: 'DF329*12 DF339*5 DF322*2 DF332*1', never: 42, letter: 1, hospital: 12, from: 10 },
  anxiety: { icpc: 'P74', sks: 'DF419', never: 38, hospital: 6, from: 8 },
  otherPsychosis: { icpc: 'P98', sks: 'DF239*6 DF299*4', never: 8, letter: 5, hospital: 30, from: 14 },
  alcohol: { icpc: 'P15', sks: 'DF102*8 DF101*2', never: 45, letter: 4, hospital: 16, from: 16 },
  drugMisuse: { icpc: 'P19', sks: 'DF192', never: 38, letter: 4, hospital: 20, from: 15 },
  hypothyroid: { icpc: 'T86', sks: 'DE039*9 DE890*1', never: 6, hospital: 7 },
  b12: { icpc: 'B81', sks: 'DD519', never: 35, hospital: 6 },
  rheumatoid: { icpc: 'L88', sks: 'DM059*6 DM069*4', never: 3, letter: 5, hospital: 25 },
  psoriasis: { icpc: 'S91', sks: 'DL409', never: 20, hospital: 10 },
  bowel: { icpc: 'D94', sks: 'DK519*6 DK509*4', never: 4, letter: 5, hospital: 28 },
  reflux: { icpc: 'D84', sks: 'DK219*7 DK209*3', never: 35, letter: 3, hospital: 10 },
  barrett: { sks: 'DK227', never: 5, letter: 10, hospital: 45, from: 30 },
  ulcer: { icpc: 'D86*6 D85*4', sks: 'DK259*5 DK269*4 DK254*1', never: 12, letter: 4, hospital: 20, from: 18, back: 30 },
  arthrosis: { icpc: 'L90*5 L89*4 L91*3', sks: 'DM179*5 DM169*4', never: 22, letter: 2, hospital: 10, from: 25 },
  backPain: { icpc: 'L84*5 L86*5', sks: 'DM545', never: 30, hospital: 6 },
  gout: { icpc: 'T92', sks: 'DM109', never: 12, hospital: 6, from: 25 },
  prostate: { icpc: 'Y85', sks: 'DN409', never: 25, hospital: 8, from: 40 },
  glaucoma: { icpc: 'F93', sks: 'DH409', never: 45, letter: 20, hospital: 20 },
  migraine: { icpc: 'N89', sks: 'DG439', never: 35, hospital: 5 },
  allergy: { icpc: 'R97', sks: 'DJ304', never: 50, hospital: 3 },
  epilepsy: { icpc: 'N88', sks: 'DG409', never: 3, letter: 5, hospital: 28 },
  parkinson: { icpc: 'N87', sks: 'DG209', never: 3, letter: 5, hospital: 25, from: 40, back: 15 },
  bladder: { icpc: 'U04', sks: 'DN328', never: 40, hospital: 6 },
  insomnia: { icpc: 'P06', sks: 'DG470', never: 55, hospital: 2 },
  attention: { icpc: 'P81', sks: 'DF900', never: 10, hospital: 35, from: 5 },
  hearing: { icpc: 'H84', sks: 'DH911', never: 60, letter: 10, hospital: 5, from: 30 },
  eczema: { icpc: 'S87', sks: 'DL209', never: 35, hospital: 4 },
  liver: { icpc: 'D97', sks: 'DK703*4 DK746*4 DK739*2', never: 8, letter: 6, hospital: 28, from: 20 },
  immune: { icpc: 'B90', sks: 'DD849*6 DB249*4', never: 8, letter: 8, hospital: 40 },
  malabsorption: { sks: 'DK900', never: 10, letter: 10, hospital: 35 },
  sleepApnoea: { sks: 'DG473', never: 15, letter: 15, hospital: 50, from: 20 },
  renalReplacement: { sks: 'DZ992*5 DZ940*5', never: 1, letter: 4, hospital: 60, from: 18, back: 15 },
  memory: { icpc: 'P20', sks: 'DR413*7 DF067*3', never: 15, hospital: 10, from: 45, back: 2 },
  breastCancer: { icpc: 'X76', sks: 'DC509', never: 1, letter: 3, hospital: 25, from: 20, back: 15 },
  prostateCancer: { icpc: 'Y77', sks: 'DC619', never: 1, letter: 3, hospital: 25, from: 40, back: 15 },
  bowelCancer: { icpc: 'D75', sks: 'DC189*6 DC209*4', never: 1, letter: 3, hospital: 25, from: 20, back: 10 },
  lungCancer: { icpc: 'R84', sks: 'DC349', never: 1, letter: 3, hospital: 30, from: 30, back: 5 },
  otherCancer: { icpc: 'U76*3 B74*3 D77*2 X77*2', sks: 'DC679*3 DC859*3 DC439*4', never: 2, letter: 4, hospital: 28, back: 12 },
  skinCancer: { icpc: 'S77', sks: 'DC449', never: 15, letter: 5, hospital: 25, from: 20, back: 15 },
  palliative: { sks: 'DZ515', never: 15, letter: 6, hospital: 60, back: 1 },
}
