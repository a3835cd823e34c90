// Treatment of osteoporosis: lines of medicine with their orders and dispensings. About half of those known are on a drug (published:
// ~90,000 treated of ~200,000 known, 2023). Alendronate weekly in packs of 84 days; denosumab 60 mg every six months, some overdue;
// zoledronate yearly, half given in hospital and so absent here; a supply's days are not always known. Shares are our estimates.
import type { Day } from '#criteria'
import type { Story } from './story'

export type BoneDrug = 'alendronate' | 'risedronate' | 'ibandronate' | 'zoledronate' | 'denosumab' | 'teriparatide' | 'raloxifene' | 'romosozumab'
interface Drug {
  atc: string
  /** Days between dispensings, and DDD of one in thousandths. */
  every: number
  ddd: number
  form: string
  drug?: string
  share: number
}
const DRUGS: Readonly<Record<BoneDrug, Drug>> = {
  alendronate: { atc: 'M05BA04', every: 84, ddd: 84_000, form: 'tablet', share: 58 },
  risedronate: { atc: 'M05BA07', every: 84, ddd: 84_000, form: 'tablet', share: 3 },
  ibandronate: { atc: 'M05BA06', every: 90, ddd: 90_000, form: 'tablet', share: 2 },
  zoledronate: { atc: 'M05BA08', every: 365, ddd: 365_000, form: 'infusion', drug: 'ZOLEDRONAT-5', share: 10 },
  denosumab: { atc: 'M05BX04', every: 182, ddd: 181_818, form: 'injektion', drug: 'DENOSUMAB-60', share: 22 },
  teriparatide: { atc: 'H05AA02', every: 28, ddd: 28_000, form: 'injektion', share: 2 },
  raloxifene: { atc: 'G03XC01', every: 84, ddd: 84_000, form: 'tablet', share: 2 },
  romosozumab: { atc: 'M05BX06', every: 30, ddd: 30_000, form: 'injektion', share: 1 },
}
const NAMES = Object.keys(DRUGS) as BoneDrug[]

export interface Line {
  start: Day
  /** Day of the newest dispensing. */
  newest: Day
  /** Whether the drug is still ordered. */
  ongoing: boolean
  /** Given in hospital: an order, and nothing handed over. */
  hospital?: boolean
}

/** Stream: bone. Whether and how a patient is treated; gives true for those on treatment now. */
export function treatBones(story: Story): boolean {
  const { draw, ref } = story
  const since = story.conditions.get('osteoporosis')
  const unknown =
    since !== undefined && !story.rows.some((row) => row.table === 'diagnosis' && row.codes.some(({ code }) => code === 'L95' || code.startsWith('DM8')))
  if (since === undefined || !(unknown || draw.chance(62_000, 'bone', 0))) return false
  const name =
    NAMES[
      draw.part(
        NAMES.map((one) => DRUGS[one].share),
        'bone',
        1,
      )
    ]!
  const start = Math.max(since + draw.between(0, 120, 'bone', 2), ref - draw.between(120, 2900, 'bone', 3))
  const fate = draw.below(100, 'bone', 4)
  const stopped = fate < (unknown ? 0 : 17)
  const overdue = !stopped && fate < 30
  const back = stopped
    ? draw.between(250, 1500, 'bone', 5)
    : overdue
      ? late(name, draw.between(0, 999, 'bone', 5))
      : draw.below(Math.min(DRUGS[name].every, 330), 'bone', 5)
  const newest = ref - back
  if (newest < start) {
    supplyBones(story, name, { start: newest, newest, ongoing: !stopped })
    return !stopped
  }
  supplyBones(story, name, { start, newest, ongoing: !stopped, hospital: name === 'zoledronate' && draw.chance(50_000, 'bone', 6) })
  // A third of those whose denosumab ran out went on to alendronate, as they should.
  if (name === 'denosumab' && (overdue || stopped) && draw.chance(35_000, 'bone', 7))
    supplyBones(story, 'alendronate', { start: Math.min(ref - 20, newest + 150), newest: ref - draw.below(80, 'bone', 8), ongoing: true })
  return !stopped
}

/** Days since the newest dispensing when it is overdue: 7–14 months for denosumab, 4–9 months for tablets. */
const late = (name: BoneDrug, of999: number) =>
  name === 'denosumab' ? 216 + Math.floor(of999 / 5) : DRUGS[name].every > 300 ? 400 + Math.floor(of999 / 5) : 123 + Math.floor(of999 / 7)

/** The order and the dispensings of one line, back from the newest. Stream: boneRefill. */
export function supplyBones(story: Story, name: BoneDrug, line: Line): void {
  const { draw } = story
  const { atc, every, ddd, form, drug } = DRUGS[name]
  const codes = [['atc', atc], ...(drug ? [['drug', drug] as const] : [])] as const
  story.add('order', line.start, codes, {
    stop: line.ongoing ? undefined : Math.min(story.last, line.newest + every),
    columns: { dailyDdd: 1000 },
    words: { form },
  })
  if (line.hospital) return
  const known = !draw.chance(12_000, 'boneRefill', NAMES.indexOf(name))
  for (let i = 0, day = line.newest; day >= line.start && i < 60; i++) {
    const days = Math.ceil(ddd / 1000) * 1000
    story.add('dispensing', day, [...codes, ['package', `P-${atc}`]], {
      columns: { packages: 1000, ...(known ? { ddd, supplyDays: days } : {}) },
      words: { form },
    })
    day -= every + draw.between(-9, 9, 'boneRefill', 100 * (NAMES.indexOf(name) + 1) + i)
  }
}

/** The strong packages that treat cancer in bone, not osteoporosis: denosumab 120 mg or zoledronate 4 mg every four weeks. Stream: cancer. */
export function treatCancer(story: Story): void {
  const { draw, ref } = story
  if (!story.has('breastCancer', 'prostateCancer', 'otherCancer') || !draw.chance(4_000, 'cancer', 0)) return
  strongPackage(story, draw.chance(60_000, 'cancer', 1) ? 'denosumab' : 'zoledronate', ref - draw.below(28, 'cancer', 2), draw.between(3, 20, 'cancer', 3))
}
export function strongPackage(story: Story, name: 'denosumab' | 'zoledronate', newest: Day, count: number): void {
  const codes =
    name === 'denosumab'
      ? ([
          ['atc', 'M05BX04'],
          ['drug', 'DENOSUMAB-120'],
        ] as const)
      : ([
          ['atc', 'M05BA08'],
          ['drug', 'ZOLEDRONAT-4'],
        ] as const)
  story.add('order', newest - 28 * (count - 1), codes, { words: { form: 'injektion' } })
  for (let i = 0; i < count; i++) story.add('dispensing', newest - 28 * i, codes, { columns: { packages: 1000 }, words: { form: 'injektion' } })
}
