// What the clinic has already decided, profile by profile: opted out, postponed to a day, settled, not relevant, confirmed. One in
// thirty of those a profile may find, and those asked for the examination in mental illness more often (our estimates).
import { codes, type Story, type Words } from './story'
import type { Condition } from './conditions'

const PROFILES: readonly (readonly [profile: string, of: Condition])[] = [
  ['osteoporose', 'osteoporosis'],
  ['demens', 'dementia'],
  ['type-2-diabetes', 'type2Diabetes'],
  ['hypertension', 'hypertension'],
  ['kronisk-nyresygdom', 'kidney'],
  ['hjertesvigt', 'heartFailure'],
  ['atrieflimren', 'atrialFibrillation'],
  ['kol', 'copd'],
  ['astma', 'asthma'],
  ['ppi-nedtrapning', 'ppi'],
  ['opioid-langtidsbrug', 'opioid'],
  ['benzodiazepin', 'benzodiazepine'],
  ['hypothyreose', 'hypothyroid'],
  ['b12', 'b12'],
  ['graviditetsdiabetes', 'gestationalDiabetes'],
  ['methotrexat', 'rheumatoid'],
]
const LIKELY = ['psykisk-sygdom-identifikation', 'psykisk-sygdom-undersoegelse'] as const
const DECISIONS = ['fravalgt', 'udsat', 'afklaret', 'ikke-relevant'] as const
const DOCTOR: Words = Object.freeze({ role: 'laege' })
const NURSE: Words = Object.freeze({ role: 'sygeplejerske' })

/** Streams: decision. */
export function decide(story: Story): void {
  const { draw, ref, age } = story
  PROFILES.forEach(([profile, of], i) => {
    if (story.is(of) && draw.chance(3.2, 'decision', 8 * i)) made(story, profile, 8 * i)
  })
  const severe = story.is('schizophrenia', 'bipolar')
  const wide = !severe && story.is('otherPsychosis')
  if (severe || wide) {
    if (draw.chance(severe ? 32 : 14, 'decision', 200))
      story.add('state', ref - draw.between(20, 800, 'decision', 201), codes('decision', `${LIKELY[0]}/bekraeftet`), { words: DOCTOR })
    else if (draw.chance(severe ? 5 : 12, 'decision', 202)) made(story, LIKELY[0], 203)
    if (draw.chance(2, 'decision', 210)) made(story, LIKELY[1], 211)
  }
  if (age >= 75 && draw.chance(9, 'decision', 220))
    story.add('state', ref - draw.between(5, 700, 'decision', 221), codes('decision', 'polyfarmaci/afklaret'), { words: DOCTOR })
  if (age >= 65 && draw.chance(1, 'decision', 230))
    story.add('state', ref - draw.between(5, 300, 'decision', 231), codes('decision', 'vaccination/fravalgt'), { words: NURSE })
}

function made(story: Story, profile: string, at: number): void {
  const { draw, ref } = story
  const day = ref - draw.between(10, 700, 'decision', at + 1)
  const decision = DECISIONS[draw.part([35, 35, 20, 10], 'decision', at + 2)]!
  if (decision === 'udsat') story.addUntil('state', day, day + draw.between(60, 500, 'decision', at + 3), codes('decision', `${profile}/udsat`), DOCTOR)
  else story.add('state', day, codes('decision', `${profile}/${decision}`), { words: DOCTOR })
  // decided again later
  if (draw.chance(15, 'decision', at + 4))
    story.add('state', Math.min(ref - 1, day + draw.between(20, 200, 'decision', at + 5)), codes('decision', `${profile}/afklaret`), { words: NURSE })
}
