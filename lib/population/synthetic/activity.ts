// What happens in the clinic: billed services, contacts, appointments, vaccinations, plans, and the clinic's decisions.
// About seven contacts a person and year (published); here the services of the last two years, thinned, and the contacts of one.
import type { Story } from './story'

/** Contacts in two years in tenths, by age: young, middle, old (our estimate, thinned to keep the file small). */
const pace = (age: number) => (age < 15 ? 30 : age < 40 ? 36 : age < 65 ? 46 : age < 80 ? 70 : 90)
const CONTACTS = [
  ['80-0101', 'KONTAKT-KONSULTATION', 'konsultation'],
  ['80-0201', 'KONTAKT-TELEFON', 'telefon'],
  ['80-0105', 'KONTAKT-E', 'e-konsultation'],
  ['80-0125', 'KONTAKT-VIDEO', 'video'],
  ['80-0411', 'KONTAKT-SYGEBESOEG', 'sygebesøg'],
] as const
const ROLES = ['laege', 'laege', 'sygeplejerske', 'laegesekretaer', 'uddannelseslaege'] as const

/** Streams: service, encounter, activity. */
export function visit(story: Story): void {
  const { draw, ref, age } = story
  const ill = story.has('osteoporosis', 'diabetes2', 'diabetes1', 'copd', 'schizophrenia', 'bipolar', 'heartDisease')
  if (draw.chance(ill ? 97_000 : 86_000, 'service', 0)) {
    const count = Math.max(1, Math.floor(draw.bell(pace(age), 14, 'service', 1) / 10))
    for (let i = 0; i < count; i++) {
      const [code, contact, kind] = CONTACTS[draw.part([45, 25, 25, 2, age >= 75 ? 6 : 1], 'service', 100 + i)]!
      const day = ref - draw.between(1, 730, 'service', 200 + i)
      const time = 480 + 5 * draw.below(96, 'service', 300 + i)
      story.add('service', day, [['service', code]], { time, columns: { times: 1000 }, words: { provider: 'klinik' } })
      if (day > ref - 365) story.add('contact', day, [['local', contact]], { time, words: { kind, role: ROLES[draw.below(ROLES.length, 'encounter', i)]! } })
    }
  }
  if (ill && draw.chance(68_000, 'service', 2)) {
    const first = ref - draw.between(5, 620, 'service', 3)
    for (let i = 0, day = first; i < 2; i++, day -= draw.between(340, 420, 'service', 4 + i))
      story.add('service', day, [['service', '80-0120']], { columns: { times: 1000 }, words: { provider: 'klinik' } })
  }
  for (const day of new Set(story.rows.filter((row) => row.table === 'result' && row.words?.producer === 'lab').map((row) => row.day)))
    story.add('service', day, [['service', '80-2101']], { columns: { times: 1000 }, words: { provider: 'klinik' } })
  if (story.has('schizophrenia', 'bipolar') && draw.chance(22_000, 'service', 10))
    story.add('service', ref - draw.between(5, 800, 'service', 11), [['service', '80-2150']], { columns: { times: 1000 }, words: { provider: 'klinik' } })
  if (story.last === ref && draw.chance(ill ? 22_000 : 6_000, 'activity', 0))
    story.add('appointment', ref + draw.between(1, 120, 'activity', 1), [['local', 'AFTALE']], {
      time: 480 + 5 * draw.below(90, 'activity', 2),
      words: { role: 'laege' },
    })
  if (age >= 65 && draw.chance(76_000, 'activity', 3))
    story.add('vaccination', ref - draw.between(210, 270, 'activity', 4), [['atc', 'J07BB02']], { columns: { dose: 1000 }, words: { source: 'ddv' } })
  if (story.has('diabetes2') && draw.chance(50_000, 'activity', 5))
    story.add('plan', ref - draw.between(20, 900, 'activity', 6), [['local', 'PLAN-DIABETES2']], { words: { kind: 'type 2-diabetes' } })
  if (story.has('copd') && draw.chance(40_000, 'activity', 7))
    story.add('plan', ref - draw.between(20, 900, 'activity', 8), [['local', 'PLAN-KOL']], { words: { kind: 'KOL' } })
}

/** What the clinic has already decided on a profile: opted out, postponed (to a day), settled, not relevant. Stream: decision. */
export function decide(story: Story): void {
  const { draw, ref } = story
  const profile = story.has('osteoporosis') ? 'osteoporose' : story.has('schizophrenia', 'bipolar') ? 'psykisk-sygdom-identifikation' : null
  if (!profile || !draw.chance(9_000, 'decision', 0)) return
  const made = ref - draw.between(10, 700, 'decision', 1)
  const decision = (['fravalgt', 'udsat', 'afklaret', 'ikke-relevant'] as const)[draw.part([35, 35, 20, 10], 'decision', 2)]!
  const stop = decision === 'udsat' ? made + draw.between(60, 500, 'decision', 3) : undefined
  story.add('state', made, [['decision', `${profile}/${decision}`]], { stop, words: { role: 'laege' } })
  if (draw.chance(15_000, 'decision', 4))
    story.add('state', Math.min(ref - 1, made + draw.between(20, 200, 'decision', 5)), [['decision', `${profile}/afklaret`]], {
      words: { role: 'sygeplejerske' },
    })
}
