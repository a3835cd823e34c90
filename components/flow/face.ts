// What a step shows: its name, number, lines of text and the height they need. Pure.
import { kindOf, nodeSentence, sayIn, stepLabel, stepNumbers, type Category, type Locale, type Profile, type Step } from '#criteria'

export const STEP_WIDTH = 280
export const OUT_WIDTH = 240

export interface StepFace {
  type: Step['type']
  label: string
  n: number
  icon: Category | 'group' | 'base' | 'age' | 'in' | 'out'
  /** A lead and, for a group, its members. */
  lead: string
  members: string[]
  /** Members not shown. */
  more: number
  leadLines: number
  memberLines: number[]
  /** A line for those without data is kept free, so that nothing jumps when numbers come. */
  asks: boolean
  height: number
}

const MEMBERS = 5
const PADDING = 12
const LINE = 24
const SMALL = 20

export function facesOf(profile: Profile, locale: Locale): Map<string, StepFace> {
  const say = sayIn(locale, profile)
  const numbers = stepNumbers(profile)
  return new Map(
    profile.flow.map((step): [string, StepFace] => {
      const label = stepLabel(step, say)
      if (step.type !== 'question') {
        const lead = step.type === 'in' ? (step.title ?? '') : step.reason
        const leadLines = lead ? linesOf(lead, OUT_WIDTH - 2 * PADDING - 30, 16) : 0
        const base = { type: step.type, label, n: 0, icon: step.type, lead, members: [], more: 0, leadLines, memberLines: [], asks: false } as const
        return [step.id, { ...base, members: [], memberLines: [], height: 2 * PADDING + LINE + leadLines * LINE }]
      }
      const { ask } = step
      const group = ask.type === 'group' && ask.of.length > 1 ? ask : null
      const sentence = nodeSentence(ask, say)
      const colon = group ? sentence.indexOf(': (a)') : -1
      const lead = colon > 0 ? sentence.slice(0, colon) : sentence
      const all = group && colon > 0 ? group.of.map((one) => nodeSentence(one, say)) : []
      const members = all.slice(0, all.length > MEMBERS ? MEMBERS - 1 : MEMBERS)
      const width = STEP_WIDTH - 2 * PADDING
      const leadLines = Math.min(6, linesOf(lead, width, 16))
      const memberLines = members.map((one) => Math.min(2, linesOf(one, width - 14, 14)))
      const more = all.length - members.length
      const height =
        PADDING +
        LINE +
        4 +
        leadLines * LINE +
        memberLines.reduce((sum, n) => sum + n * SMALL, 0) +
        (more ? SMALL : 0) +
        8 +
        SMALL * (step.missing === undefined ? 1 : 2) +
        PADDING
      const icon = ask.type === 'criterion' ? (ask.kind === 'base' ? 'base' : ask.kind === 'age' ? 'age' : (kindOf(ask.kind)?.category ?? 'group')) : 'group'
      return [
        step.id,
        { type: step.type, label, n: numbers.get(step.id) ?? 0, icon, lead, members, more, leadLines, memberLines, asks: step.missing !== undefined, height },
      ]
    }),
  )
}

/** Lines a text takes when set in IBM Plex Sans at a width, a little on the safe side. */
export function linesOf(text: string, width: number, size: number): number {
  let [lines, x] = [1, 0]
  for (const word of text.split(' ')) {
    const w = widthOf(word, size)
    if (x > 0 && x + w > width) {
      lines++
      x = 0
    }
    x += w + 0.26 * size
    while (x > width + 0.26 * size) {
      lines++
      x -= width
    }
  }
  return lines
}
const widthOf = (text: string, size: number) =>
  [...text].reduce(
    (sum, letter) => sum + (/[mwMWÆæ%@]/.test(letter) ? 0.9 : /[iljtfr.,:;'»«()|!I[\]-]/.test(letter) ? 0.37 : /[A-ZÅØ]/.test(letter) ? 0.68 : 0.58),
    0,
  ) * size
