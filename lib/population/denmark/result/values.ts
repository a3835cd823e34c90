// Plausible values: a person's own level, a trend over the years, and noise from sample to sample. Levels follow common clinical figures
// (HbA1c in type 2 diabetes median 51, eGFR falling 0.9 a year from 105 at 30, LDL 3.1 or 2.0 on a statin); the spread is our own estimate.
import type { Day } from '#criteria'
import { grown } from '../draw'
import type { Story } from '../story'
import { ANALYSIS_NO, type AnalysisId } from './analyses'

/** A value in thousandths of the concept's unit on a day. `turn` tells a sample from the others. Streams: level, noise. */
export const valueOf = (story: Story, id: AnalysisId, day: Day, turn: number): number =>
  Math.round(1000 * new Value(story, ANALYSIS_NO[id], (day - story.ref) / 365.25, turn).of(id))

/** One value on its way. Methods and no closures: a country draws fifty million. */
class Value {
  constructor(
    private readonly story: Story,
    private readonly no: number,
    private readonly years: number,
    private readonly turn: number,
  ) {}
  /** The person's own place, −6 … 6. */
  private own(): number {
    return this.story.draw.bell('level', this.no * 8)
  }
  private noise(): number {
    return this.story.draw.bell('noise', 0x200000 + (this.no << 10) + 3 * this.turn)
  }
  private bell(mean: number, between: number, within: number): number {
    return mean + between * this.own() + within * this.noise()
  }
  private skewed(median: number, between: number, within: number): number {
    return median * grown(Math.max(-1.5, Math.min(1.5, between * this.own() + within * this.noise())))
  }
  private rare(percent: number): boolean {
    return this.story.draw.chance(percent, 'level', this.no * 8 + 4)
  }
  private on(atc: string): boolean {
    return this.story.drugs.has(atc)
  }

  of(id: AnalysisId): number {
    const { story, years, turn } = this
    const { draw, age } = story
    const man = story.sex === 'M'
    switch (id) {
      case 'egfr':
        return filtration(story, years, turn)
      case 'creatinine':
        return Math.max(35, 7_000 / filtration(story, years, turn) + (man ? 12 : -6))
      case 'calcium':
        return this.bell(1.24, 0.022, 0.018) + (this.rare(1.2) ? -0.08 : 0)
      case 'calciumTotal':
        return this.bell(2.34, 0.06, 0.05)
      case 'vitaminD': {
        const winter = winterly(story.ref + Math.round(years * 365.25)) ? -8 : 7
        return Math.max(5, this.bell((story.is('osteoporosis') ? 82 : 63) + winter, 19, 10))
      }
      case 'alp':
        return Math.max(20, this.bell(72, 15, 7))
      case 'alat':
        return Math.max(
          5,
          this.skewed(story.is('alcohol', 'liver') ? 42 : story.is('obese') ? 30 : 23, 0.35, 0.22) * (this.rare(this.on('L04AX03') ? 2.5 : 0.6) ? 8 : 1),
        )
      case 'tsh':
        return Math.max(
          0.004,
          this.skewed(1.8, story.is('hypothyroid') ? 0.65 : 0.36, story.is('hypothyroid') ? 0.45 : 0.2) *
            (this.rare(story.is('hypothyroid') ? 3.5 : 0.4) ? (story.is('hypothyroid') && draw.chance(70, 'level', this.no * 8 + 5) ? 6 : 0.03) : 1),
        )
      case 'haemoglobin':
        return Math.max(4, this.bell((man ? 9.2 : 8.4) - (age >= 80 ? 0.5 : 0) - (story.is('kidney') ? 0.3 : 0), 0.5, 0.25))
      case 'hba1c':
        if (story.is('type1Diabetes')) return this.skewed(62, 0.16, 0.07)
        if (story.is('type2Diabetes')) return this.skewed(51, 0.15, 0.07)
        return (
          this.bell(story.is('gestationalDiabetes') ? 39 : story.is('obese') ? 37.5 : 36, story.is('gestationalDiabetes') ? 3.4 : 2.6, 1.2) +
          (this.rare(story.is('schizophrenia', 'bipolar') ? 2.5 : 0.35) ? 13 : 0)
        )
      case 'ldl':
        return Math.max(0.5, story.kinds.has('statin') ? this.bell(2, 0.6, 0.3) : this.bell(3.1, 0.7, 0.3))
      case 'hdl':
        return Math.max(0.5, this.bell(man ? 1.25 : 1.55, 0.3, 0.1))
      case 'triglycerides':
        return this.skewed(story.is('type2Diabetes', 'obese') ? 1.8 : 1.2, 0.38, 0.2)
      case 'uacr':
        return Math.max(
          1,
          story.is('albuminuria') ? 25 + this.skewed(48, 0.8, 0.3) * (this.rare(5) ? 6 : 1) : this.skewed(story.is('type2Diabetes') ? 9 : 6, 0.42, 0.35),
        )
      case 'potassium':
        return (
          this.bell(4 + (this.on('C03DA01') || story.is('kidney') ? 0.2 : 0) - (this.on('C03CA01') || this.on('C03AB01') ? 0.15 : 0), 0.24, 0.22) +
          (this.rare(0.7) ? 1.3 : 0)
        )
      case 'sodium':
        return this.bell(140 - (this.on('C03AB01') ? 2 : 0) - (age >= 80 ? 1 : 0), 1.6, 1.5) - (this.rare(0.8) ? 10 : 0)
      case 'lithium':
        return Math.max(0.1, this.bell(0.68, 0.12, 0.09))
      case 'leukocytes':
        return Math.max(
          1.8,
          this.bell(6.9 + (story.is('smoker') ? 0.8 : 0), 1.4, 0.7) *
            (this.rare(this.on('N05AH02') ? 6 : this.on('L04AX03') || this.on('L04AX01') ? 2.5 : 0.2) ? 0.4 : 1),
        )
      case 'platelets':
        return Math.max(40, this.bell(252, 48, 18) * (this.rare(story.is('liver', 'alcohol') || this.on('L04AX03') ? 3 : 0.3) ? 0.35 : 1))
      case 'neutrophils':
        return Math.max(0.8, this.bell(4, 1, 0.6))
      case 'eosinophils':
        return this.skewed(0.17, 0.55, 0.3)
      case 'cobalamin':
        return story.is('b12') && !this.on('B03BA03') && !this.on('B03BA01')
          ? this.skewed(150, 0.25, 0.1)
          : this.skewed(story.is('b12') ? 520 : 330, 0.32, 0.12)
      case 'ferritin':
        return this.skewed(man || age > 52 ? 125 : 55, 0.6, 0.2)
      case 'magnesium':
        return this.bell(0.83 - (story.is('ppi') ? 0.02 : 0), 0.045, 0.03) - (story.is('ppi') && this.rare(3) ? 0.17 : 0)
      case 'ntProBnp':
        return this.skewed(story.is('heartFailure') ? 900 : story.is('atrialFibrillation') ? 480 : 90, 0.75, 0.3)
      case 'inr':
        return Math.max(1, this.bell(2.5, 0.2, 0.45) + (draw.chance(8, 'noise', 0x300000 + turn) ? 3.4 : 0))
      case 'crp':
        return this.skewed(2.6, 0.7, 0.7) * (draw.chance(10, 'noise', 0x310000 + turn) ? 12 : 1)
      case 'prolactin':
        return this.skewed(320, 0.55, 0.2)
      case 'glucose':
        return Math.max(3, this.bell(story.is('type2Diabetes', 'type1Diabetes') ? 8.4 : 5.5, 0.6, 0.7))
      case 'ogtt':
        return Math.max(4, this.bell(6.6, 1.2, 0.3))
      default:
        throw new RangeError(`${id} is not a blood test`)
    }
  }
}

/** eGFR: below 60 in those with kidney disease, at least 61 in others at rest; a few fall fast. */
function filtration(story: Story, years: number, turn: number): number {
  const { draw, age } = story
  const no = ANALYSIS_NO.egfr
  const own = draw.bell('level', no * 8)
  const noise = draw.bell('noise', 0x200000 + (no << 10) + 3 * turn)
  if (story.is('renalReplacement')) return Math.max(5, 9 + 2 * noise)
  if (story.is('kidney')) {
    const fast = draw.chance(7, 'level', no * 8 + 4)
    return Math.max(11, Math.min(56, 47 - 0.25 * (age - 75) + 9 * own) - (fast ? 19 : 1.2) * years + 3 * noise)
  }
  const usual = 105 - 0.9 * (Math.max(age, 30) - 30) + 11 * own
  // lithium that hurts the kidneys: a fall within the year, to below 60
  if (story.drugs.has('N05AN01') && draw.chance(9, 'level', no * 8 + 5)) return Math.max(20, 54 + 7 * own - 55 * years + 3 * noise)
  return (usual < 64 ? 64 + ((own + 6) % 1) * 8 : usual) - 0.6 * years + 3.2 * noise
}

/** November to April. */
function winterly(day: Day): boolean {
  const of = (day - 3) % 365.2425 // 1 January 1800 is day 0; good to a day or two
  return of < 120 || of > 305
}
