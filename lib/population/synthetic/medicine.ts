// Other medicines, by condition: who takes what, how often it is handed over, and who lets it lapse. Dispensings go back 15 months.
// Shares are our estimates; proton pump inhibitors 10.8 % of all (published, 2021), opioids 7 %, prednisolone a few per cent of the old.
import type { ConditionId } from './prevalence'
import type { Story } from './story'

interface Medicine {
  atc: string
  /** Of 100,000 with one of the conditions; without conditions, of all from `from` years. */
  share: number
  of?: readonly ConditionId[]
  from?: number
  /** Days between dispensings. */
  every?: number
  /** DDD a day in thousandths. */
  daily?: number
  prn?: true
}

/** Order is part of the data: a medicine's place is its draw. Add at the end. */
const MEDICINES: readonly Medicine[] = [
  { atc: 'A10BA02', share: 70_000, of: ['diabetes2'], daily: 1000 },
  { atc: 'A10BK03', share: 30_000, of: ['diabetes2', 'heartFailure'] },
  { atc: 'A10BJ06', share: 22_000, of: ['diabetes2'] },
  { atc: 'A10AE04', share: 95_000, of: ['diabetes1'], daily: 1200 },
  { atc: 'C09AA02', share: 48_000, of: ['hypertension', 'heartFailure'], daily: 1500 },
  { atc: 'C09CA01', share: 30_000, of: ['hypertension'], daily: 1000 },
  { atc: 'C08CA01', share: 34_000, of: ['hypertension'], daily: 1000 },
  { atc: 'C03CA01', share: 62_000, of: ['heartFailure'], daily: 1000 },
  { atc: 'C07AB02', share: 60_000, of: ['fibrillation', 'heartDisease'], daily: 700 },
  { atc: 'B01AF02', share: 78_000, of: ['fibrillation'], daily: 1000 },
  { atc: 'B01AC06', share: 50_000, of: ['heartDisease', 'stroke'], daily: 1000 },
  { atc: 'C10AA05', share: 70_000, of: ['heartDisease', 'stroke', 'diabetes2'], daily: 1500 },
  { atc: 'R03BB04', share: 62_000, of: ['copd'], every: 60, daily: 1000 },
  { atc: 'R03AC02', share: 40_000, of: ['asthma', 'copd'], every: 150, prn: true },
  { atc: 'N06DA02', share: 55_000, of: ['dementia'], daily: 1000 },
  { atc: 'N05AH03', share: 34_000, of: ['schizophrenia'], daily: 1200, every: 30 },
  { atc: 'N05AH02', share: 14_000, of: ['schizophrenia'], daily: 1000, every: 28 },
  { atc: 'N05AX13', share: 16_000, of: ['schizophrenia'], daily: 1000, every: 28 },
  { atc: 'N05AN01', share: 46_000, of: ['bipolar'], daily: 1100 },
  { atc: 'N05AH04', share: 24_000, of: ['bipolar', 'schizophrenia'], daily: 700 },
  { atc: 'H03AA01', share: 88_000, of: ['hypothyroid'], daily: 700 },
  { atc: 'A02BC01', share: 11_500, from: 30, daily: 1000 },
  { atc: 'N02AX02', share: 6_000, from: 40, every: 60, prn: true },
  { atc: 'N06AB10', share: 7_500, from: 18, daily: 1000 },
  { atc: 'M01AE01', share: 6_000, from: 18, every: 120, prn: true },
  { atc: 'H02AB06', share: 2_600, from: 55, every: 60, daily: 600 },
  { atc: 'A12AX', share: 62_000, of: ['osteoporosis'], every: 100, daily: 1000 },
  { atc: 'A11CC05', share: 25_000, of: ['osteoporosis'], every: 100, daily: 1000 },
]

/** Streams: medicine, refill. */
export function treat(story: Story): void {
  MEDICINES.forEach((one, index) => {
    if (one.of ? !story.has(...one.of) : story.age < (one.from ?? 0)) return
    if (story.draw.chance(one.share, 'medicine', index)) supply(story, one, index)
  })
}

function supply(story: Story, { atc, every = 95, daily, prn }: Medicine, index: number): void {
  const { draw, ref } = story
  const fate = draw.below(100, 'medicine', 100 + index)
  const start = Math.max(story.born.birth, ref - draw.between(60, 2600, 'medicine', 200 + index))
  const lapsed = fate < 12
  const newest = ref - (lapsed ? draw.between(120, 600, 'medicine', 300 + index) : draw.below(every, 'medicine', 300 + index))
  if (newest < start) return
  story.add('order', start, [['atc', atc]], {
    stop: lapsed && fate < 7 ? newest + every : undefined,
    columns: daily ? { dailyDdd: daily } : {},
    words: { form: 'tablet', ...(prn ? { prn: 'ja' } : {}) },
  })
  if (fate >= 97) return // ordered and never handed over
  const known = daily !== undefined && !prn && !draw.chance(10_000, 'medicine', 400 + index)
  for (let i = 0, day = newest; day >= start && day > ref - 460 && i < 20; i++) {
    const ddd = Math.floor(((daily ?? 1000) * every) / 1000) * 1000
    story.add('dispensing', day, [['atc', atc]], {
      columns: { packages: 1000, ...(known ? { ddd, supplyDays: every * 1000 } : {}) },
      words: { form: 'tablet' },
    })
    day -= every + draw.between(-8, 12, 'refill', index * 32 + i)
  }
}
