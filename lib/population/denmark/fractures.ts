// Fractures of the last ten years, twice as often with dementia and three times with osteoporosis, and falls. Shares are our own estimates.
import { CONTACT, DISCHARGE, SENT_CONTACT } from './coding'
import { codes, type Codes, type Story } from './story'

/** Own code and the hospital's. */
const FRACTURES: readonly (readonly [Codes, Codes])[] = [
  [codes('icpc', 'L72'), codes('sks', 'DS525')],
  [codes('icpc', 'L75'), codes('sks', 'DS720')],
  [codes('icpc', 'L76'), codes('sks', 'DS320')],
  [codes('icpc', 'L76'), codes('sks', 'DS422')],
]
/** Per cent in ten years by band, without osteoporosis. */
const SHARE = [3, 2.5, 2.5, 4.5, 6.5, 9, 13, 18]

/** Stream: fracture. */
export function breakBones(story: Story): void {
  const { draw, ref, age, truth } = story
  const times = (story.is('osteoporosis') ? 3 : 1) * (story.is('dementia') ? 2 : 1)
  if (draw.chance(Math.min(80, SHARE[truth.stratum % 8]! * times), 'fracture', 0)) {
    const count = draw.chance(15, 'fracture', 1) ? 2 : 1
    for (let i = 0; i < count; i++) {
      const [own, hospital] = FRACTURES[draw.part([45, 18, 22, 15], 'fracture', 10 + i)]!
      const day = ref - draw.between(3, 3650, 'fracture', 20 + i)
      const letter = draw.chance(60, 'fracture', 30 + i)
      story.add('diagnosis', day, letter ? hospital : own, { stop: day + draw.between(60, 200, 'fracture', 40 + i), words: letter ? SENT_CONTACT : CONTACT })
      if (letter) story.add('letter', day, hospital, { words: DISCHARGE })
    }
  }
  if (age >= 70 && draw.chance(age >= 80 ? 7 : 3, 'fracture', 50)) {
    const day = ref - draw.between(1, 700, 'fracture', 51)
    story.add('diagnosis', day, codes('sks', 'DR296'), { stop: day + 1, words: SENT_CONTACT })
  }
}
