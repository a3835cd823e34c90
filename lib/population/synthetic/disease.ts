// Diagnoses and fractures. One in ten stands only as a hospital's SKS code; most own codes are ICPC, a third carry both;
// a few diagnoses were ended. Diabetes with schizophrenia, hypertension with diabetes and fractures with dementia or osteoporosis
// are raised (our estimates of known pairs).
import { bandOf, CONDITION_IDS, CONDITIONS, type ConditionId } from './prevalence'
import type { Story } from './story'

/** Streams: condition, onset. */
export function fallIll(story: Story): void {
  CONDITION_IDS.forEach((id, index) => {
    const share = Math.min(95_000, Math.floor((CONDITIONS[id][story.born.sex][bandOf(story.age)]! * raised(story, id)) / 10))
    if (story.draw.chance(share, 'condition', index)) contract(story, id, index)
  })
}

/** In tenths. */
function raised(story: Story, id: ConditionId): number {
  if (id === 'hypertension' && story.has('diabetes2')) return 15
  if (
    id === 'diabetes2' &&
    story.draw.chance(CONDITIONS.schizophrenia[story.born.sex][bandOf(story.age)]!, 'condition', CONDITION_IDS.indexOf('schizophrenia'))
  )
    return 25
  if (id === 'palliative' && story.has('otherCancer', 'prostateCancer', 'breastCancer')) return 120
  return 10
}

/** A condition with its onset and its diagnosis rows. */
export function contract(story: Story, id: ConditionId, index: number): void {
  const { draw, ref } = story
  const years =
    id === 'palliative' ? 0 : draw.chance(15_000, 'onset', index) ? draw.between(10, 24, 'onset', index + 100) : draw.between(0, 9, 'onset', index + 100)
  const since = Math.max(
    story.born.birth,
    ref - years * 365 - draw.between(id === 'palliative' ? 5 : 30, id === 'palliative' ? 300 : 394, 'onset', index + 200),
  )
  story.conditions.set(id, since)
  if ((id === 'diabetes2' && draw.chance(5_000, 'onset', index + 300)) || (id === 'osteoporosis' && draw.chance(9_000, 'onset', index + 300))) return // known by treatment alone
  const codes = CONDITIONS[id].codes
  const kind = draw.below(100, 'onset', index + 400)
  const ended = id !== 'osteoporosis' && draw.chance(3_000, 'onset', index + 500) ? since + draw.between(30, 900, 'onset', index + 600) : undefined
  const more = { stop: ended !== undefined && ended <= story.last ? ended : undefined, words: { kind: 'forloeb', source: kind < 10 ? 'epikrise' : 'egen' } }
  story.add('diagnosis', since, kind < 10 || codes.length < 2 ? [codes.at(-1)!] : kind < 70 ? [codes[0]!] : codes, more)
  if (kind < 10) story.add('letter', since, [codes.at(-1)!], { words: { kind: 'epikrise', sender: 'sygehus' } })
  if (draw.chance(35_000, 'onset', index + 700))
    story.add('diagnosis', ref - draw.between(1, 700, 'onset', index + 800), [codes[0]!], { stop: undefined, words: { kind: 'kontakt', source: 'egen' } })
}

const FRACTURES = [
  [
    ['icpc', 'L72'],
    ['sks', 'DS525'],
  ],
  [
    ['icpc', 'L75'],
    ['sks', 'DS720'],
  ],
  [
    ['icpc', 'L76'],
    ['sks', 'DS320'],
  ],
  [
    ['icpc', 'L76'],
    ['sks', 'DS422'],
  ],
] as const
/** In ten years, of 100,000, by band, without osteoporosis. */
const FRACTURE_SHARE = [3000, 2500, 2500, 4500, 6500, 9000, 13000, 18000]

/** Stream: fracture. */
export function fall(story: Story): void {
  const { draw, ref } = story
  const times = (story.has('osteoporosis') ? 3 : 1) * (story.has('dementia') ? 2 : 1)
  if (!draw.chance(Math.min(80_000, FRACTURE_SHARE[bandOf(story.age)]! * times), 'fracture', 0)) return
  const count = draw.chance(15_000, 'fracture', 1) ? 2 : 1
  for (let i = 0; i < count; i++) {
    const codes = FRACTURES[draw.part([45, 18, 22, 15], 'fracture', 10 + i)]!
    const day = ref - draw.between(3, 3650, 'fracture', 20 + i)
    const letter = draw.chance(60_000, 'fracture', 30 + i)
    story.add('diagnosis', day, letter ? [codes[1]] : [codes[0]], {
      stop: day + draw.between(60, 200, 'fracture', 40 + i),
      words: { kind: 'kontakt', source: letter ? 'epikrise' : 'egen' },
    })
    if (letter) story.add('letter', day, [codes[1]], { words: { kind: 'epikrise', sender: 'sygehus' } })
  }
}
