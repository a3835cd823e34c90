// Who is patient n: a place in the pyramid. Ten thousand patients in a row hold the pyramid of the whole country, shuffled, so that a
// million patients are a hundred such blocks and 1,600 are a fair sample of one. Within a block the people of one sex and age band
// have ranks, and what they are ill with is spread evenly over the ranks (truth.ts): so a prevalence is met far closer than by drawing
// each patient apart, and still any patient can be made alone, from the seed and his number.
import { plus, type Day } from '#criteria'
import { MEN, WOMEN } from './pyramid'
import { Draw, hashOf, placed, shuffled } from './draw'

export const BLOCK = 10_000
/** Patients of a block who died in the two years before the reference date: about one in a hundred a year. */
const DEAD = 190
const LIVING = BLOCK - DEAD

/** Upper ages of the eight bands of the prevalence table; the last is open. */
export const BAND_TO = [14, 39, 49, 59, 69, 79, 84] as const
export const BANDS = BAND_TO.length + 1
const FIVES = MEN.length
/** The band that each five-year band lies in. */
const BAND_OF_FIVE = Array.from({ length: FIVES }, (_, five) => {
  const found = BAND_TO.findIndex((to) => five * 5 <= to)
  return found < 0 ? BANDS - 1 : found
})
/** 0–7 men by band, 8–15 women. */
export const STRATA = 2 * BANDS
const CELLS = [...MEN, ...WOMEN]
export const DENMARK = CELLS.reduce((sum, one) => sum + one, 0)
const CUMULATED = CELLS.reduce<number[]>((list, one) => [...list, list.at(-1)! + one], [0])
const STRATUM_OF_CELL = CELLS.map((_, cell) => (cell < FIVES ? 0 : BANDS) + BAND_OF_FIVE[cell % FIVES]!)
/** Persons of Denmark by stratum. */
export const PERSONS = Array.from({ length: STRATA }, (_, stratum) => CELLS.reduce((sum, one, cell) => sum + (STRATUM_OF_CELL[cell] === stratum ? one : 0), 0))
const FIRST_CELL = Array.from({ length: STRATA + 1 }, (_, stratum) => (stratum === STRATA ? CELLS.length : STRATUM_OF_CELL.indexOf(stratum)))

/** Deaths by five-year band, roughly as in Denmark (our estimate), men and women together. */
const DEATHS = [25, 4, 4, 12, 20, 26, 34, 42, 60, 110, 190, 310, 450, 640, 900, 1350, 1550, 4300]
/** Each year of age from 85 holds 82 % (men) or 86 % (women) of the one before, to 104 (our estimate): shares of the band, cumulated. */
const oldest = (keep: number): number[] => {
  let [weight, sum] = [1, 0]
  const sums = Array.from({ length: 20 }, () => {
    sum += weight
    weight *= keep
    return sum
  })
  return sums.map((one) => one / sum)
}
const OLDEST = [oldest(0.82), oldest(0.86)]

/** Room for what is spread evenly: conditions and a few more. */
export const SUBJECTS = 96

/** What the people of one sex and band in a block share: three keys of a shuffle a subject, and where its grid begins. */
export interface Shared {
  first: number
  size: number
  keys: Int32Array
  begins: Float64Array
}
/** Someone, before anything is known of his health. A class, since a country makes six million. */
export class Person {
  constructor(
    readonly no: number,
    readonly draw: Draw,
    readonly dead: boolean,
    readonly sex: 'K' | 'M',
    readonly stratum: number,
    /** Completed years at the reference date. */
    readonly age: number,
    readonly birth: Day,
    /** Place among the people of one sex and band in the block. */
    readonly rank: number,
    /** What they share; null for those who died. */
    readonly shared: Shared | null,
  ) {}
  /** 0 ≤ u < 1 of a subject, even over the people of one sex and band in a block; of those who died nothing is spread. */
  evenly(subject: number): number {
    if (!this.shared) return this.draw.bits('dead', subject) / 4_294_967_296
    const { keys, begins, size } = this.shared
    return (placed(this.rank, size, keys[3 * subject]!, keys[3 * subject + 1]!, keys[3 * subject + 2]!) + begins[subject]!) / size
  }
}
const GOLDEN = 0.6180339887498949

/** People of one seed at one reference date. Keeps what a block shares, so neighbours are made fastest in order. */
export class People {
  private block = -1
  private starts: number[] = []
  private shuffle = 0
  private shared: (Shared | undefined)[] = []
  private readonly birthdays = new Map<number, Day>()
  constructor(
    private readonly seed: number,
    private readonly ref: Day,
  ) {}

  person(no: number): Person {
    const { seed } = this
    const block = Math.floor(no / BLOCK)
    if (block !== this.block) {
      this.block = block
      const offset = hashOf(seed, block, 1) / 4_294_967_296
      this.starts = CUMULATED.map((sum) => Math.min(LIVING, Math.max(0, Math.ceil((sum * LIVING) / DENMARK - offset))))
      this.shuffle = hashOf(seed, block, 0)
      this.shared = []
    }
    const draw = new Draw(seed, no)
    const place = shuffled(no % BLOCK, BLOCK, this.shuffle) - DEAD
    if (place < 0) return this.deceased(no, draw)
    let cell = 0
    while (this.starts[cell + 1]! <= place) cell++
    const [from, to] = [this.starts[cell]!, this.starts[cell + 1]!]
    const within = (shuffled(place - from, to - from, hashOf(seed, block, 1_000 + cell)) + draw.bits('person', 0) / 4_294_967_296) / (to - from)
    const stratum = STRATUM_OF_CELL[cell]!
    const shared = (this.shared[stratum] ??= this.sharing(stratum))
    const { age, birth } = this.born(cell, within)
    return new Person(no, draw, false, cell < FIVES ? 'M' : 'K', stratum, age, birth, place - shared.first, shared)
  }

  private sharing(stratum: number): Shared {
    const first = this.starts[FIRST_CELL[stratum]!]!
    const keys = new Int32Array(3 * SUBJECTS)
    const begins = new Float64Array(SUBJECTS)
    for (let subject = 0; subject < SUBJECTS; subject++) {
      for (let i = 0; i < 3; i++) keys[3 * subject + i] = hashOf(hashOf(this.seed, this.block, 2_000 + stratum), subject, i)
      // from block to block the grid moves by the golden section, so that a rare condition is met evenly over the blocks
      const at = hashOf(this.seed, subject, 3_000 + stratum) / 4_294_967_296 + this.block * GOLDEN
      begins[subject] = at - Math.floor(at)
    }
    return { first, size: this.starts[FIRST_CELL[stratum + 1]!]! - first, keys, begins }
  }

  /** They come beside the pyramid. */
  private deceased(no: number, draw: Draw): Person {
    const five = draw.part(DEATHS, 'dead', 200)
    const cell = five + (draw.chance(five < 16 ? 42 : 55, 'dead', 201) ? FIVES : 0)
    const { age, birth } = this.born(cell, draw.bits('person', 0) / 4_294_967_296)
    return new Person(no, draw, true, cell < FIVES ? 'M' : 'K', STRATUM_OF_CELL[cell]!, age, birth, 0, null)
  }

  /** `within` of the five-year band: 0 is its youngest. */
  private born(cell: number, within: number): { age: number; birth: Day } {
    const five = cell % FIVES
    let years = five * 5 + within * 5
    if (five === FIVES - 1) {
      const ages = OLDEST[cell < FIVES ? 0 : 1]!
      const year = ages.findIndex((sum) => within < sum)
      const below = year ? ages[year - 1]! : 0
      years = 85 + year + (within - below) / (ages[year]! - below)
    }
    const age = Math.floor(years)
    const [last, before] = [this.birthday(age), this.birthday(age + 1)]
    return { age, birth: Math.max(before + 1, last - Math.floor((years - age) * (last - before))) }
  }

  /** The latest birthday of those who have turned `age`. */
  private birthday(age: number): Day {
    let day = this.birthdays.get(age)
    if (day === undefined) this.birthdays.set(age, (day = plus(this.ref, -age, 'years')))
    return day
  }
}
