// What happens in the clinic: billed services and contacts, yearly controls, appointments and plans. Contacts a year follow published
// means (seven an inhabitant, one in seven without any); services are kept for 400 days and contacts for 200, so that a country fits in
// memory, but the yearly control (0120) and the examination in mental illness (2150) for three years.
import type { Day } from '#criteria'
import { SUBJECT } from './truth'
import { codes, type Codes, type Story, type Words } from './story'

const ONE = Object.freeze({ times: Object.freeze({ lo: 1000, hi: 1000 }) })
const CLINIC: Words = Object.freeze({ provider: 'klinik' })
const ROLES = ['laege', 'laege', 'sygeplejerske', 'sygeplejerske', 'laegesekretaer', 'uddannelseslaege'] as const
interface Meeting {
  service: Codes
  contact: Codes
  words: readonly Words[]
}
const meeting = (service: string, contact: string, kind: string): Meeting => ({
  service: codes('service', service),
  contact: codes('local', contact),
  words: ROLES.map((role) => Object.freeze({ kind, role })),
})
const MEETINGS: readonly Meeting[] = [
  meeting('80-0101', 'KONTAKT-KONSULTATION', 'konsultation'),
  meeting('80-0201', 'KONTAKT-TELEFON', 'telefon'),
  meeting('80-0105', 'KONTAKT-E', 'e-konsultation'),
  meeting('80-0125', 'KONTAKT-VIDEO', 'video'),
  meeting('80-0411', 'KONTAKT-SYGEBESOEG', 'sygebesøg'),
]
const CONTROL = meeting('80-0120', 'KONTAKT-KONSULTATION', 'årskontrol')
const [SAMPLE, SMEAR, EXAMINED, OUTREACH, TALK] = ['80-2101', '80-2102', '80-2150', '80-0121', '80-6101'].map((code) => codes('service', code)) as [
  Codes,
  Codes,
  Codes,
  Codes,
  Codes,
]
const SERVICES_KEPT = 400
const CONTACTS_KEPT = 200

/** Contacts a year: children 4, then 5, 6.5, 10 and 14; women of 15–49 half as many more. */
const pace = (age: number, woman: boolean) => (age < 15 ? 4 : age < 40 ? 5 : age < 65 ? 6.5 : age < 80 ? 10 : 14) * (woman && age >= 15 && age < 50 ? 1.5 : 1)
const BUSY = [0.65, 0.85, 1, 1.2, 1.45]

function bill(story: Story, day: Day, of: Codes, time?: number): void {
  if (day > story.ref - SERVICES_KEPT * 3) story.add('service', day, of, { time, columns: ONE, words: CLINIC })
}

/** Streams: visit, control, activity. `sampled`: days with a blood sample, `measured`: days of measurements. */
export function visit(story: Story, sampled: ReadonlySet<Day>, measured: ReadonlySet<Day>): void {
  const { draw, ref, age, truth } = story
  const chronic = story.is(
    'type2Diabetes',
    'type1Diabetes',
    'hypertension',
    'copd',
    'ischaemicHeart',
    'heartFailure',
    'atrialFibrillation',
    'schizophrenia',
    'bipolar',
    'osteoporosis',
    'dementia',
  )
  if (draw.chance(chronic ? 96 : 84, 'visit', 0)) {
    const mean = ((pace(age, story.sex === 'K') * SERVICES_KEPT) / 365) * BUSY[truth.frailty]! * 1.12
    const count = Math.max(1, Math.round(mean * (1 + 0.45 * draw.bell('visit', 1))))
    for (let i = 0; i < count; i++) {
      const bits = draw.bits('visit', 16 + i)
      const way = bits & 127
      const { service, contact, words } = MEETINGS[way < 56 ? 0 : way < 88 ? 1 : way < 122 ? 2 : way < (age >= 78 ? 123 : 126) ? 3 : age >= 70 ? 4 : 0]!
      const back = 1 + Math.floor((((bits >>> 7) & 0xffff) * SERVICES_KEPT) / 0x10000)
      const time = 480 + 5 * ((bits >>> 23) % 96)
      story.add('service', ref - back, service, { time, columns: ONE, words: CLINIC })
      if (back <= CONTACTS_KEPT) story.add('contact', ref - back, contact, { time, words: words[(bits >>> 26) % ROLES.length]! })
    }
  }
  for (const day of sampled) if (day > ref - SERVICES_KEPT) bill(story, day, SAMPLE)
  control(story, measured)
  if (story.is('depression', 'anxiety') && draw.chance(5, 'activity', 0)) bill(story, ref - draw.between(1, 380, 'activity', 1), TALK)
  if (story.sex === 'K' && age >= 23 && age < 65 && draw.chance(70, 'activity', 2)) {
    const day = ref - draw.between(1, age < 50 ? 1_200 : 1_900, 'activity', 3)
    bill(story, day, SMEAR)
  }
  if (age >= 75 && draw.chance(15, 'activity', 4)) bill(story, ref - draw.between(1, 700, 'activity', 5), OUTREACH)
  if (story.last === ref && draw.chance(chronic ? 20 : 5, 'activity', 6))
    story.add('appointment', ref + draw.between(1, 120, 'activity', 7), codes('local', 'AFTALE'), {
      time: 480 + 5 * draw.below(90, 'activity', 8),
      words: BOOKED[draw.below(2, 'activity', 9)]!,
    })
  if (story.is('type2Diabetes') && draw.chance(50, 'activity', 10))
    story.add('plan', ref - draw.between(20, 900, 'activity', 11), codes('local', 'PLAN-DIABETES2'), { words: DIABETES })
  if (story.is('copd') && draw.chance(40, 'activity', 12))
    story.add('plan', ref - draw.between(20, 900, 'activity', 13), codes('local', 'PLAN-KOL'), { words: COPD })
}
const BOOKED: readonly Words[] = [Object.freeze({ role: 'laege' }), Object.freeze({ role: 'sygeplejerske' })]
const DIABETES: Words = Object.freeze({ kind: 'type 2-diabetes' })
const COPD: Words = Object.freeze({ kind: 'KOL' })

/** Yearly control on a day of measurements where there is one; the examination of those with severe mental illness. */
function control(story: Story, measured: ReadonlySet<Day>): void {
  const { draw, ref, truth } = story
  const often = story.is('type2Diabetes', 'type1Diabetes', 'copd', 'heartFailure', 'ischaemicHeart', 'atrialFibrillation')
  const share = often ? 74 : story.is('hypertension') ? 52 : story.is('osteoporosis', 'asthma', 'schizophrenia', 'bipolar', 'hypothyroid') ? 38 : 1.5
  if (draw.chance(share, 'control', 0)) {
    const behind = truth.evenly(SUBJECT.follow) < 0.17
    let day = ref - (behind ? draw.between(460, 1_000, 'control', 1) : draw.between(1, 440, 'control', 1))
    for (const one of measured) if (Math.abs(one - day) < 200 || one > day) day = one
    for (let i = 0; i < 2 && day > ref - 1_100; i++, day -= draw.between(340, 430, 'control', 2 + i)) {
      bill(story, day, CONTROL.service)
      if (day > ref - CONTACTS_KEPT) story.add('contact', day, CONTROL.contact, { words: CONTROL.words[2]! })
    }
  }
  if (story.is('schizophrenia', 'bipolar') && draw.chance(36, 'control', 10)) {
    let day = ref - draw.between(5, 700, 'control', 11)
    for (let i = 0; i < 2 && day > ref - 1_095; i++, day -= draw.between(345, 460, 'control', 12 + i)) bill(story, day, EXAMINED)
  }
}
