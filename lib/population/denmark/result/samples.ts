// Blood tests: what each is followed for and how often, kept by most and not by all. Half of all have no blood test in two years (our
// estimate); those followed have one a year or more, one in eight of them is behind.
import type { Day } from '#criteria'
import { SUBJECT } from '../truth'
import type { Story } from '../story'
import { answer } from './answer'
import { ANALYSIS_NO, type AnalysisId } from './analyses'
import { valueOf } from './values'

/** Days between samples, longest first, and how far back samples are kept. */
const EVERY = [365, 182, 91, 28] as const
const KEEP = [820, 740, 400, 120] as const
const YEARLY = 0
const HALF = 1
const QUARTER = 2
const MONTH = 3
type Pace = 0 | 1 | 2 | 3

/** What is due, and at what pace; the quickest pace counts. */
class Due {
  readonly of = new Map<AnalysisId, Pace>()
  add(pace: Pace, ...ids: AnalysisId[]): void {
    for (const id of ids) if ((this.of.get(id) ?? -1) < pace) this.of.set(id, pace)
  }
}

const KIDNEY: readonly AnalysisId[] = ['egfr', 'creatinine']

/** Streams: schedule, level, noise. Gives the days of the samples, for the services. `onBones`: treated for osteoporosis now. */
export function test(story: Story, onBones: boolean): Set<Day> {
  const { draw, truth, ref } = story
  const days = new Set<Day>()
  const due = followed(story, onBones)
  const follow = truth.evenly(SUBJECT.follow)
  const general = due.of.size ? 12 : truth.age < 18 ? 5 : truth.age < 40 ? 17 : truth.age < 65 ? 34 : 52
  if (draw.chance(general, 'schedule', 1)) {
    const day = ref - draw.between(1, 800, 'schedule', 2)
    days.add(day)
    for (const id of asked(story)) answer(story, id, day, valueOf(story, id, day, 200), 200)
  }
  if (!due.of.size || follow < 0.035) return days
  const behind = follow < 0.15
  for (const pace of [YEARLY, HALF, QUARTER, MONTH] as const) {
    const ids = [...due.of].filter(([, own]) => own === pace).map(([id]) => id)
    if (!ids.length) continue
    const every = EVERY[pace]
    const phase = draw.bits('schedule', 3) / 4_294_967_296
    let back = 1 + Math.floor(every * (behind ? 1.25 + 2 * phase : phase * 1.04))
    for (let i = 0; back < KEEP[pace] + (behind ? every : 0) && i < 6; i++) {
      const day = ref - back
      const turn = pace * 8 + i
      days.add(day)
      for (const id of ids) if (!draw.chance(4, 'schedule', 0x100 + turn * 64 + ANALYSIS_NO[id])) answer(story, id, day, valueOf(story, id, day, turn), turn)
      back += Math.floor(every * (0.9 + (0.25 * draw.below(1000, 'schedule', 0x40 + turn)) / 1000))
    }
  }
  return days
}

function followed(story: Story, onBones: boolean): Due {
  const { draw, age, truth } = story
  const due = new Due()
  const some = (percent: number, id: AnalysisId) => draw.chance(percent, 'schedule', 0x4000 + ANALYSIS_NO[id])
  if (story.is('type2Diabetes', 'type1Diabetes')) {
    due.add(HALF, 'hba1c')
    due.add(YEARLY, ...KIDNEY, 'potassium', 'ldl', 'uacr')
    if (some(55, 'alat')) due.add(YEARLY, 'alat', 'hdl', 'triglycerides')
  }
  if (story.is('hypertension')) {
    due.add(YEARLY, ...KIDNEY, 'potassium')
    if (some(70, 'sodium')) due.add(YEARLY, 'sodium')
    if (some(48, 'uacr')) due.add(YEARLY, 'uacr')
    if (some(42, 'ldl')) due.add(YEARLY, 'ldl')
    if (some(45, 'hba1c')) due.add(YEARLY, 'hba1c')
  }
  if (story.is('kidney')) due.add(some(70, 'egfr') || age < 75 ? HALF : YEARLY, ...KIDNEY, 'potassium')
  if (story.is('kidney') && some(55, 'uacr')) due.add(YEARLY, 'uacr', 'haemoglobin')
  if (story.is('albuminuria') && some(60, 'uacr')) due.add(HALF, 'uacr')
  if (story.is('heartFailure')) {
    due.add(HALF, ...KIDNEY, 'potassium', 'sodium')
    due.add(YEARLY, 'haemoglobin')
    if (some(55, 'ferritin')) due.add(YEARLY, 'ferritin')
    if (some(30, 'ntProBnp')) due.add(YEARLY, 'ntProBnp')
  }
  if (story.is('atrialFibrillation')) due.add(age >= 75 && some(65, 'haemoglobin') ? HALF : YEARLY, 'haemoglobin', ...KIDNEY)
  if (story.is('ischaemicHeart', 'stroke', 'lipid', 'peripheralArtery') && some(72, 'ldl')) due.add(YEARLY, 'ldl', 'egfr')
  if (story.is('hypothyroid')) due.add(YEARLY, 'tsh')
  if (story.drugs.has('C01BD01')) due.add(HALF, 'tsh')
  if (story.is('osteoporosis') && (onBones || some(70, 'calcium'))) {
    due.add(YEARLY, ...KIDNEY, 'calcium', 'vitaminD')
    if (some(50, 'alp')) due.add(YEARLY, 'alp', 'haemoglobin')
  }
  if (story.is('schizophrenia', 'bipolar') && truth.frailty !== 3) {
    due.add(YEARLY, 'hba1c', 'ldl', 'egfr')
    if (some(40, 'alat')) due.add(YEARLY, 'alat', 'tsh')
    if (some(20, 'prolactin')) due.add(YEARLY, 'prolactin')
  }
  if (story.drugs.has('N05AN01')) {
    due.add(QUARTER, 'lithium')
    due.add(HALF, ...KIDNEY, 'tsh', 'sodium')
    due.add(YEARLY, some(50, 'calcium') ? 'calcium' : 'calciumTotal')
  }
  if (story.drugs.has('N05AH02')) due.add(MONTH, 'leukocytes', 'neutrophils')
  if (story.drugs.has('L04AX03') || story.drugs.has('L04AX01') || story.drugs.has('A07EC01')) due.add(QUARTER, 'leukocytes', 'platelets', 'alat')
  if (story.drugs.has('B01AA03') || story.drugs.has('B01AA04')) due.add(MONTH, 'inr')
  if (story.is('b12')) due.add(YEARLY, 'haemoglobin', 'cobalamin')
  if (story.is('dementia') && some(60, 'sodium')) due.add(YEARLY, 'haemoglobin', 'egfr', 'sodium', 'tsh')
  if (story.is('copd') && some(25, 'eosinophils')) due.add(YEARLY, 'eosinophils')
  if (story.is('gestationalDiabetes') && some(58, 'hba1c')) due.add(YEARLY, 'hba1c')
  return due
}

/** A sample taken for a complaint or a check: what most are asked for. */
function asked(story: Story): AnalysisId[] {
  const { draw, age } = story
  const ids: AnalysisId[] = ['haemoglobin']
  const some = (percent: number, ...more: AnalysisId[]) => {
    if (draw.chance(percent, 'schedule', 0x5000 + ANALYSIS_NO[more[0]!])) ids.push(...more)
  }
  some(age < 18 ? 20 : 60, 'egfr', 'creatinine')
  some(45, 'alat')
  some(42, 'crp')
  some(30, 'tsh')
  some(age >= 40 ? 45 : 12, 'hba1c')
  some(age >= 40 ? 36 : 5, 'ldl')
  some(28, 'potassium', 'sodium')
  some(18, 'vitaminD')
  some(16, 'ferritin')
  some(14, 'leukocytes', 'platelets')
  some(story.is('ppi') ? 22 : 7, 'cobalamin')
  some(story.is('ppi') ? 13 : 2, 'magnesium')
  some(age >= 65 ? 8 : 2, 'calcium')
  return ids
}
