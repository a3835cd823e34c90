// Which results a patient has: panels of blood tests by what he is followed for, measurements, and DXA scans.
// Half of all have no blood test; those followed have one a year, and one in eight of them is behind.
import type { Day } from '#criteria'
import { answer, type AnalysisId } from './laboratory'
import type { Story } from './story'

/** Days of the panels, newest first: yearly, or behind by years. Stream: panel. */
function panelDays(story: Story, behind: number, place: number): Day[] {
  const { draw, ref } = story
  const first = draw.chance(behind, 'panel', place) ? draw.between(470, 1300, 'panel', place + 1) : draw.between(1, 400, 'panel', place + 1)
  const days: Day[] = []
  for (let back = first, i = 0; back < 1300 && i < 3; i++, back += draw.between(330, 430, 'panel', place + 10 + i)) days.push(ref - back)
  return days
}

/** Streams: panel, analysis. */
export function test(story: Story, onBoneDrug: boolean): void {
  const { draw, age } = story
  if (story.has('osteoporosis') && !draw.chance(onBoneDrug ? 4_000 : 22_000, 'panel', 0))
    panel(story, panelDays(story, onBoneDrug ? 11_000 : 25_000, 1), ['egfr', 'creatinine', 'calcium', 'vitaminD', 'alp', 'alat', 'tsh', 'haemoglobin'], 0)
  else if (draw.chance(age < 18 ? 8_000 : age < 40 ? 20_000 : age < 65 ? 42_000 : 62_000, 'panel', 30))
    panel(
      story,
      panelDays(story, 30_000, 31).slice(0, 1),
      [
        'egfr',
        'creatinine',
        'alat',
        'haemoglobin',
        ...(draw.chance(35_000, 'panel', 60) ? (['vitaminD', 'calcium'] as const) : []),
        ...(draw.chance(40_000, 'panel', 61) ? (['crp'] as const) : []),
      ],
      20,
    )
  if (story.has('diabetes2', 'diabetes1')) panel(story, panelDays(story, 10_000, 70), ['hba1c', 'ldl', 'uacr', 'potassium'], 40)
  else if (story.has('schizophrenia', 'bipolar') && draw.chance(70_000, 'panel', 100)) panel(story, panelDays(story, 35_000, 101), ['hba1c', 'ldl'], 60)
  if (story.rows.some((row) => row.table === 'order' && row.stop === undefined && row.codes.some(({ code }) => code === 'N05AN01')))
    panel(story, panelDays(story, 15_000, 130), ['lithium'], 80)
}

function panel(story: Story, days: readonly Day[], analyses: readonly AnalysisId[], turn: number): void {
  days.forEach((day, no) => {
    for (const id of analyses)
      if (!story.draw.chance(3_000, 'analysis', turn * 8 + no * 64 + id.length)) answer(story, id, day, valueOf(story, id, turn + no), turn + no)
  })
}

/** A plausible value in thousandths of the concept's unit. Stream: analysis. */
function valueOf(story: Story, id: AnalysisId, turn: number): number {
  const { draw, age, born } = story
  const at = 0x1000 + turn * 64
  const bell = (mean: number, deviation: number, place: number) => draw.bell(mean, deviation, 'analysis', at + place)
  const skewed = (median: number, s: number, place: number) => draw.skewed(median, s, 'analysis', at + place)
  const filtration = () => Math.max(8_000, bell(105_000 - 900 * (Math.max(age, 30) - 30) - (story.has('kidney') ? 25_000 : 0), 13_000, 1))
  switch (id) {
    case 'egfr':
      return filtration()
    case 'creatinine':
      return Math.floor(7_200_000 / Math.max(12, Math.floor(filtration() / 1000))) + (born.sex === 'M' ? 12_000 : 0) - 8_000
    case 'calcium':
      return bell(1_240, 28, 2)
    case 'vitaminD':
      return Math.max(5_000, bell(story.has('osteoporosis') ? 82_000 : 65_000, 24_000, 3))
    case 'alp':
      return Math.max(20_000, bell(72_000, 18_000, 4))
    case 'alat':
      return Math.max(6_000, skewed(24_000, 42, 5))
    case 'tsh':
      return Math.max(5, skewed(1_800, story.has('hypothyroid') ? 80 : 45, 6))
    case 'haemoglobin':
      return Math.max(4_000, bell((born.sex === 'M' ? 9_200 : 8_400) - (age >= 80 ? 500 : 0), 600, 7))
    case 'hba1c':
      return story.has('diabetes1') ? skewed(62_000, 18, 8) : story.has('diabetes2') ? skewed(51_000, 17, 8) : bell(37_000, 3_000, 8)
    case 'ldl':
      return Math.max(600, bell(story.has('heartDisease', 'stroke', 'diabetes2') ? 2_100 : 3_100, 750, 9))
    case 'uacr':
      return Math.max(1_000, skewed(story.has('diabetes2') ? 14_000 : 6_000, 95, 10))
    case 'lithium':
      return Math.max(100, bell(680, 150, 11))
    case 'potassium':
      return bell(4_000, 300, 12)
    case 'crp':
      return Math.max(500, skewed(3_000, 95, 13))
    case 'systolic':
      return bell(story.has('hypertension') ? 138_000 : 118_000 + 350 * (age - 40), 13_000, 14)
    case 'diastolic':
      return bell(80_000, 8_000, 15)
    case 'height':
      return bell(born.sex === 'M' ? 1_800 : 1_670, 65, 16)
    case 'weight':
      return Math.max(35_000, skewed(story.has('diabetes2') ? 88_000 : born.sex === 'M' ? 82_000 : 68_000, 17, 17))
    case 'bmi':
      return Math.max(14_000, skewed(story.has('diabetes2') ? 30_000 : 25_800, 17, 18))
    case 'dxa':
      return bell(-2_700, 500, 19)
  }
}

/** Blood pressure, height, weight and BMI. Stream: measure. */
export function measure(story: Story): void {
  const { draw, ref, age } = story
  if (!draw.chance(story.has('hypertension', 'diabetes2', 'diabetes1', 'osteoporosis', 'schizophrenia') ? 80_000 : age < 18 ? 10_000 : 22_000, 'measure', 0))
    return
  const day = ref - draw.between(1, 620, 'measure', 1)
  for (const id of ['systolic', 'diastolic'] as const) answer(story, id, day, valueOf(story, id, 100), 100)
  if (draw.chance(30_000, 'measure', 2)) for (const id of ['systolic', 'diastolic'] as const) answer(story, id, day, valueOf(story, id, 101), 101) // measured twice that day
  if (!draw.chance(55_000, 'measure', 3)) return
  const [height, weight] = [valueOf(story, 'height', 100), valueOf(story, 'weight', 100)]
  answer(story, 'height', day, height, 100)
  answer(story, 'weight', day, weight, 100)
  answer(story, 'bmi', day, Math.floor((weight * 1_000_000) / (height * height)), 100)
}

/** DXA scans, as a local code: most who are known have one within three years, some an old one, some none. Stream: dxa. */
export function scan(story: Story): void {
  const { draw, ref } = story
  if (!story.has('osteoporosis')) {
    if (story.age >= 55 && draw.chance(2_000, 'dxa', 0)) answer(story, 'dxa', ref - draw.between(20, 2500, 'dxa', 1), draw.bell(-1_400, 600, 'dxa', 2), 120)
    return
  }
  const fate = draw.below(100, 'dxa', 3)
  if (fate >= 91) return
  const newest = ref - (fate < 76 ? draw.between(10, 1060, 'dxa', 4) : draw.between(1110, 2900, 'dxa', 4))
  answer(story, 'dxa', newest, draw.bell(-2_900, 500, 'dxa', 5), 121)
  if (draw.chance(45_000, 'dxa', 6)) answer(story, 'dxa', newest - draw.between(700, 1300, 'dxa', 7), draw.bell(-2_800, 500, 'dxa', 8), 122)
}
