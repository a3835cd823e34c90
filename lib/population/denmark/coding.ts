// From disease to record: when it began, and whether and how it is coded. What falls out on the way is counted in the tally, disease by
// disease: only the hospital's code, coded long ago, ended by mistake, only in a letter, never.
import type { Day } from '#criteria'
import { CODED, type Coding } from './coded'
import { CONDITIONS, NUMBER, type Condition } from './conditions'
import type { Gap } from './tally'
import { codes, type Codes, type Story, type Words } from './story'
import { weighted } from './weighted'

const OWN: Words = Object.freeze({ kind: 'forloeb', source: 'egen' })
const SENT: Words = Object.freeze({ kind: 'forloeb', source: 'epikrise' })
const NO_MORE: Words = Object.freeze({ kind: 'forloeb', source: 'egen', notFollowed: 'ja' })
export const CONTACT: Words = Object.freeze({ kind: 'kontakt', source: 'egen' })
export const SENT_CONTACT: Words = Object.freeze({ kind: 'kontakt', source: 'epikrise' })
export const DISCHARGE: Words = Object.freeze({ kind: 'epikrise', sender: 'sygehus' })
export const CLINIC_NOTE: Words = Object.freeze({ kind: 'ambulantnotat', sender: 'sygehus' })

/** Numbers are streams of a condition: onset 8·n …, coding 16·n …. */
export function fallIll(story: Story): void {
  const { ill } = story.truth
  for (let number = 0; number < ill.length; number++) {
    if (!ill[number]) continue
    const id = CONDITIONS[number]!
    const coding = CODED[id]
    story.since[number] = onset(story, number, coding)
    if (coding && id !== 'gestationalDiabetes') write(story, id, coding)
  }
}

/** 15 in a hundred began more than ten years ago, as far back as the disease goes. */
function onset(story: Story, number: number, coding: Coding | undefined): Day {
  const { draw, ref, truth } = story
  const back = coding?.back ?? 25
  const old = back > 10 && draw.chance(15, 'onset', 8 * number)
  const days =
    back < 10
      ? draw.between(5, back * 365, 'onset', 8 * number + 1)
      : old
        ? draw.between(3653, back * 365, 'onset', 8 * number + 1)
        : draw.between(10, 3652, 'onset', 8 * number + 1)
  const youngest = truth.birth + Math.floor((coding?.from ?? 0) * 365.25)
  return Math.max(Math.min(youngest, ref - 30), Math.min(ref, story.last) - days)
}

function write(story: Story, id: Condition, coding: Coding): void {
  const { draw, ref } = story
  const at = 16 * NUMBER[id]
  const since = story.sinceOf(id)
  const sks = codes('sks', pick(story, coding.sks, at + 1))
  const fate = draw.below(10_000, 'coding', at) / 100
  const { never, letter = 0, hospital = 10 } = coding
  const gap = outcome()
  story.tally.gap(id, gap)
  if (gap === 'never') return
  const sent = gap === 'hospitalOnly' || gap === 'letterOnly'
  if (sent) story.add('letter', since, sks, { words: draw.chance(70, 'coding', at + 2) ? DISCHARGE : CLINIC_NOTE })
  if (gap === 'letterOnly') return
  const icpc = coding.icpc ? pick(story, coding.icpc, at + 3) : null
  const way = draw.below(100, 'coding', at + 4)
  const own: Codes = sent || !icpc ? sks : way < 75 ? codes('icpc', icpc) : codes('icpc', icpc, 'sks', pick(story, coding.sks, at + 1))
  const ended = gap === 'ended' ? since + draw.between(30, 900, 'coding', at + 5) : undefined
  const words = sent ? SENT : draw.chance(0.4, 'coding', at + 6) ? NO_MORE : OWN
  story.add('diagnosis', since, own, { stop: ended !== undefined && ended <= ref ? ended : undefined, words })
  // seen for it again: a code on a contact of the last two years
  if (!sent && icpc && draw.chance(16, 'coding', at + 7)) {
    const day = ref - draw.between(1, 700, 'coding', at + 8)
    if (day > since) story.add('diagnosis', day, codes('icpc', icpc), { stop: day + 1, words: CONTACT })
  }

  function outcome(): Gap {
    if (fate < never) return 'never'
    if (fate < never + letter) return 'letterOnly'
    if (fate < never + letter + hospital) return 'hospitalOnly'
    if (fate < never + letter + hospital + 1.5) return 'ended'
    return ref - since > 3652 ? 'longAgo' : 'coded'
  }
}

const tables = new Map<string, { codes: string[]; weights: number[] }>()
function pick(story: Story, text: string, index: number): string {
  let table = tables.get(text)
  if (!table) {
    const list = weighted(text)
    tables.set(text, (table = { codes: list.map(([code]) => code), weights: list.map(([, weight]) => weight) }))
  }
  return table.codes.length === 1 ? table.codes[0]! : table.codes[story.draw.part(table.weights, 'coding', index)]!
}
