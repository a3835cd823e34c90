// Vaccinations: influenza of this season and the last, pneumococci, and the first ones of children. Three in four of 65 and older are
// vaccinated a season (our estimate of a known order of size).
import { seasonOf } from './pregnancy'
import { codes, type Story, type Words } from './story'

const ONE = Object.freeze({ dose: Object.freeze({ lo: 1000, hi: 1000 }) })
const DDV: Words = Object.freeze({ source: 'ddv' })
const CHILD = [
  ['J07CA02', 92],
  ['J07CA02', 153],
  ['J07CA02', 366],
  ['J07BD52', 458],
] as const

/** Streams: vaccine. */
export function vaccinate(story: Story): void {
  const { draw, age, ref, truth } = story
  const risk = story.is('copd', 'asthma', 'heartFailure', 'ischaemicHeart', 'atrialFibrillation', 'type2Diabetes', 'type1Diabetes', 'liver', 'immune', 'kidney')
  const season = seasonOf(ref)
  const willing = age >= 65 ? (risk ? 79 : 74) : risk && age >= 18 ? 38 : age >= 18 ? 7 : 2
  // who takes it one year mostly takes it the next
  const bits = draw.below(100, 'vaccine', 0)
  for (let year = 0; year < (age >= 65 ? 2 : 1); year++)
    if (bits < willing - year * 6 !== draw.chance(8, 'vaccine', 1 + year)) {
      const day = season - Math.round(year * 365.25) + draw.between(0, 75, 'vaccine', 3 + year)
      if (day <= ref) story.add('vaccination', day, codes('atc', 'J07BB02'), { columns: ONE, words: DDV })
    }
  if (draw.chance(age >= 65 ? 52 : story.is('copd', 'immune') ? 30 : 0.3, 'vaccine', 10))
    story.add('vaccination', ref - draw.between(20, 2_900, 'vaccine', 11), codes('atc', draw.chance(70, 'vaccine', 12) ? 'J07AL01' : 'J07AL02'), {
      columns: ONE,
      words: DDV,
    })
  if (age < 4)
    CHILD.forEach(([atc, days], i) => {
      if (draw.chance(95, 'vaccine', 20 + i))
        story.add('vaccination', truth.birth + days + draw.between(0, 30, 'vaccine', 24 + i), codes('atc', atc), { columns: ONE, words: DDV })
    })
}
