// Services of general practice (specialty 80), decisions of a clinic, and local codes where no official one is known.
import type { DecisionCode } from '#criteria'
import { entriesOf, type Line } from '../entry'

const SERVICES: readonly Line[] = [
  ['80-0101', 'Konsultation (0101)', 'Consultation (0101)', 'besøg, lægebesøg'],
  ['80-0105', 'E-konsultation (0105)', 'E-consultation (0105)', 'mail, skriftlig', { verify: true }],
  ['80-0120', 'Årskontrol (0120)', 'Yearly control (0120)', 'årsstatus, forebyggelse, kronikerkontrol'],
  ['80-0121', 'Opsøgende hjemmebesøg (0121)', 'Outreach home visit (0121)', 'ældre'],
  ['80-0123', 'Sundhedstjek på botilbud (0123)', 'Health check in residence (0123)', ''],
  ['80-0125', 'Videokonsultation (0125)', 'Video consultation (0125)', ''],
  ['80-0127', 'E-konsultation (0127)', 'E-consultation (0127)', 'mail, skriftlig', { verify: true }],
  ['80-0201', 'Telefonkonsultation (0201)', 'Telephone consultation (0201)', 'telefon'],
  ['80-0204', 'Aftalt telefonkonsultation (0204)', 'Booked telephone consultation (0204)', 'telefon'],
  ['80-0411', 'Sygebesøg (0411)', 'Home visit (0411)', 'hjemmebesøg'],
  ['80-0421', 'Sygebesøg (0421)', 'Home visit (0421)', 'hjemmebesøg'],
  ['80-0431', 'Sygebesøg (0431)', 'Home visit (0431)', 'hjemmebesøg'],
  ['80-0491', 'Sygebesøg (0491)', 'Home visit (0491)', 'hjemmebesøg'],
  ['80-2101', 'Blodprøve fra blodåre (2101)', 'Venous blood sample (2101)', 'blodtagning, laboratorium'],
  ['80-2102', 'Celleprøve fra livmoderhals (2102)', 'Cervical smear (2102)', 'cytologi, smear'],
  ['80-2150', 'Fokuseret undersøgelse ved psykisk lidelse (2150)', 'Focused examination in mental illness (2150)', 'psykiatri, somatisk'],
  ['80-6101', 'Samtaleterapi (6101)', 'Talking therapy (6101)', ''],
]

const LOCAL: readonly Line[] = [
  ['AFTALE', 'Aftale i kalenderen', 'Appointment', 'tid, booking'],
  ['KONTAKT-E', 'E-konsultation', 'E-consultation', 'mail'],
  ['KONTAKT-KONSULTATION', 'Konsultation', 'Consultation', 'fremmøde'],
  ['KONTAKT-SYGEBESOEG', 'Sygebesøg', 'Home visit', 'hjemmebesøg'],
  ['KONTAKT-TELEFON', 'Telefonkontakt', 'Telephone contact', ''],
  ['KONTAKT-VIDEO', 'Videokonsultation', 'Video consultation', ''],
  ['PLAN-DIABETES2', 'Forløbsplan, type 2-diabetes', 'Care plan, type 2 diabetes', ''],
  ['PLAN-KOL', 'Forløbsplan, KOL', 'Care plan, COPD', ''],
  ['DXA', 'DXA-skanning, laveste T-score', 'DXA scan, lowest T-score', 'knogletæthed, knoglescanning, osteoporose', { verify: true }],
]

/** A decision's code is '<profile>/<one of these>'. */
export const DECISION_TITLES: Readonly<Record<DecisionCode, { da: string; en: string }>> = {
  fravalgt: { da: 'Fravalgt', en: 'Opted out' },
  udsat: { da: 'Udsat', en: 'Postponed' },
  afklaret: { da: 'Afklaret', en: 'Settled' },
  'ikke-relevant': { da: 'Ikke relevant', en: 'Not relevant' },
  bekraeftet: { da: 'Bekræftet', en: 'Confirmed' },
}

export const ACTIVITIES = [...entriesOf('service', SERVICES), ...entriesOf('local', LOCAL)]
