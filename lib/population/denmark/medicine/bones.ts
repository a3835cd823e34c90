// Treatment of osteoporosis: about half of those known are on a drug (published: some 90,000 treated of 200,000 known, 2023). Alendronate
// weekly in packs of 84 days; denosumab 60 mg every six months, some overdue; zoledronate yearly, half given in hospital and so absent
// here. Shares are our own estimates.
import { codes, type Codes, type Story } from '../story'
import { formOf, handOver, order, type Line } from './lines'
import { numberOf } from './table'

interface BoneDrug {
  of: Codes
  every: number
  daily: number
  form: string
  share: number
  /** Days without a new one until it is overdue. */
  late: number
}
const DENOSUMAB = 4
const ZOLEDRONATE = 3
const DRUGS: readonly BoneDrug[] = [
  { of: codes('atc', 'M05BA04'), every: 84, daily: 1, form: 'tablet', share: 58, late: 123 },
  { of: codes('atc', 'M05BA07'), every: 84, daily: 1, form: 'tablet', share: 3, late: 123 },
  { of: codes('atc', 'M05BA06'), every: 90, daily: 1, form: 'tablet', share: 2, late: 130 },
  { of: codes('atc', 'M05BA08', 'drug', 'ZOLEDRONAT-5'), every: 365, daily: 1, form: 'injektion', share: 10, late: 400 },
  { of: codes('atc', 'M05BX04', 'drug', 'DENOSUMAB-60'), every: 182, daily: 1, form: 'injektion', share: 22, late: 216 },
  { of: codes('atc', 'H05AA02'), every: 28, daily: 1, form: 'injektion', share: 2, late: 60 },
  { of: codes('atc', 'G03XC01'), every: 84, daily: 1, form: 'tablet', share: 2, late: 123 },
  { of: codes('atc', 'M05BX06'), every: 30, daily: 1, form: 'injektion', share: 1, late: 70 },
]
const AT = numberOf('bone')

/** True for those on treatment now. Streams: bone, dispensing. `seen`: whether the record shows the disease. */
export function treatBones(story: Story, seen: boolean): boolean {
  const { draw, ref } = story
  if (!story.is('osteoporosis') || !draw.chance(seen ? 62 : 90, 'bone', 0)) return false
  const drug = draw.part(
    DRUGS.map(({ share }) => share),
    'bone',
    1,
  )
  const { of, every, daily, form, late } = DRUGS[drug]!
  const since = story.sinceOf('osteoporosis')
  const start = Math.min(ref - 5, Math.max(since + draw.between(0, 120, 'bone', 2), ref - draw.between(120, 2_900, 'bone', 3)))
  const fate = draw.below(100, 'bone', 4)
  const stopped = seen && fate < 16
  const overdue = !stopped && fate < 28
  const back = stopped
    ? draw.between(250, 1_500, 'bone', 5)
    : overdue
      ? late + draw.below(drug === DENOSUMAB ? 200 : 150, 'bone', 5)
      : draw.below(Math.min(every, 330), 'bone', 5)
  const newest = Math.max(start, ref - back)
  const line: Line = {
    of,
    start,
    newest,
    stop: stopped ? newest + every : undefined,
    every,
    daily: daily * 1000,
    words: formOf(form),
    keep: 2_100,
    at: AT + 16,
  }
  order(story, line)
  if (drug === ZOLEDRONATE && draw.chance(50, 'bone', 6)) story.tally.dirt('givenInHospital')
  else handOver(story, line)
  // A third of those whose denosumab ran out went on to alendronate, as they should.
  if (drug === DENOSUMAB && (overdue || stopped) && draw.chance(35, 'bone', 7)) {
    const alendronate = DRUGS[0]!
    const next: Line = {
      ...line,
      of: alendronate.of,
      start: Math.min(ref - 20, newest + 150),
      newest: ref - draw.below(80, 'bone', 8),
      stop: undefined,
      every: 84,
      words: formOf('tablet'),
      at: AT + 200,
    }
    order(story, next)
    handOver(story, next)
  }
  return !stopped
}
