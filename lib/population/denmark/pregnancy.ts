// Pregnancies: those under way and those that ended in the last three years, with their due date, visits, vaccines and complications; and
// diabetes of an earlier pregnancy. About 57,000 births a year; shares and spread over age are our own estimates.
import { dateOf, plus, type Day } from '#criteria'
import { CONTACT, SENT_CONTACT } from './coding'
import { answer } from './result/answer'
import { SUBJECT } from './truth'
import { codes, type Story } from './story'

/** Births a year of a hundred women, by age from 15 in steps of five. */
const BIRTHS = [0.25, 2.4, 8.6, 12.6, 6.4, 1.3, 0.1]
const LENGTH = 280
const YEARS = 3
const LOCAL_DUE = codes('local', 'TERMIN')
const DDV = Object.freeze({ source: 'ddv' })
const CLINIC = Object.freeze({ provider: 'klinik' })

/** Streams: pregnancy. */
export function expect(story: Story): void {
  const { draw, age, ref, truth } = story
  gestational(story)
  if (story.sex !== 'K' || age < 15 || age > 49 || truth.dead) return
  const share = (BIRTHS[Math.floor((age - 15) / 5)]! / 100) * (YEARS + LENGTH / 365)
  const u = truth.evenly(SUBJECT.pregnant)
  if (u >= share) return
  // even over the time from the oldest birth to the newest conception
  const due: Day = ref - YEARS * 365 + Math.floor((u / share) * (YEARS * 365 + LENGTH))
  const conceived = due - LENGTH
  const end = due + Math.round(9 * draw.bell('pregnancy', 0)) - 2
  const first = conceived + draw.between(40, 75, 'pregnancy', 3)
  const lost = draw.chance(15, 'pregnancy', 4)
  const over = lost ? conceived + draw.between(49, 100, 'pregnancy', 5) : end
  if (first <= ref) {
    story.add('diagnosis', first, codes('icpc', draw.chance(90, 'pregnancy', 6) ? 'W78' : 'W84'), { words: CONTACT })
    if (!lost && draw.chance(84, 'pregnancy', 7))
      story.add('result', first + draw.between(0, 30, 'pregnancy', 8), LOCAL_DUE, { columns: { value: { lo: due, hi: due } }, words: { producer: 'egen' } })
    visits(story, conceived, first, over)
  }
  if (over > ref || over < conceived) return
  if (lost) story.add('diagnosis', over, codes('icpc', draw.chance(45, 'pregnancy', 9) ? 'W82' : 'W83'), { stop: over + 1, words: CONTACT })
  else if (!draw.chance(4, 'pregnancy', 10)) {
    const hospital = draw.chance(55, 'pregnancy', 11)
    const of = hospital ? codes('sks', draw.chance(78, 'pregnancy', 12) ? 'DO809' : 'DO829') : codes('icpc', draw.chance(80, 'pregnancy', 12) ? 'W90' : 'W92')
    story.add('diagnosis', over, of, { stop: over + 1, words: hospital ? SENT_CONTACT : CONTACT })
  }
}

/** Pregnancy visits at weeks 6–10, 25 and 32, pressure, tests, vaccines. A visit in seven is missed. */
function visits(story: Story, conceived: Day, first: Day, over: Day): void {
  const { draw, ref } = story
  const until = Math.min(over, ref)
  const weeks = [first, conceived + 25 * 7 + draw.between(-7, 9, 'pregnancy', 20), conceived + 32 * 7 + draw.between(-7, 9, 'pregnancy', 21)]
  weeks.forEach((day, i) => {
    if (day > until || draw.chance(i ? 14 : 6, 'pregnancy', 22 + i)) return
    story.add('service', day, codes('local', `GRAVIDITET-${i + 1}`), { columns: { times: ONE }, words: CLINIC })
    const high = draw.chance(5, 'pregnancy', 26)
    answer(story, 'systolic', day, 1000 * Math.round(114 + (high ? 26 : 0) + 9 * draw.bell('pregnancy', 30 + 6 * i)), 60 + i)
    answer(story, 'diastolic', day, 1000 * Math.round(69 + (high ? 18 : 0) + 6 * draw.bell('pregnancy', 33 + 6 * i)), 60 + i)
    answer(story, 'weight', day, 1000 * Math.round(68 + (story.is('obese') ? 26 : 0) + 4 * i + 6 * draw.bell('pregnancy', 50)), 60 + i)
    if (i) {
      answer(story, 'urineProtein', day, draw.chance(8, 'pregnancy', 54 + i) ? 1000 : 0, 60 + i)
      answer(story, 'urineGlucose', day, draw.chance(5, 'pregnancy', 56 + i) ? 1000 : 0, 60 + i)
    } else {
      if (story.is('obese')) answer(story, 'bmi', day, 1000 * (31 + draw.below(9, 'pregnancy', 58)), 60)
      if (draw.chance(75, 'pregnancy', 59)) {
        answer(story, 'bloodGroup', day, draw.chance(85, 'pregnancy', 60) ? 1000 : 0, 60)
        for (const id of ['hepatitisB', 'hiv', 'syphilis'] as const) answer(story, id, day, 0, 60)
      }
    }
  })
  const given = (atc: string, week: number, percent: number, at: number) => {
    const day = conceived + week * 7 + draw.between(0, 20, 'pregnancy', at)
    if (day <= until && draw.chance(percent, 'pregnancy', at + 1)) story.add('vaccination', day, codes('atc', atc), { columns: { dose: ONE }, words: DDV })
  }
  given('J07AJ52', 16, 62, 70)
  given('J07BX05', 32, 55, 74)
  const first1 = seasonOf(ref)
  if (conceived + 91 < until && until > first1 && draw.chance(42, 'pregnancy', 76))
    story.add('vaccination', Math.min(until, Math.max(first1 + draw.between(0, 70, 'pregnancy', 77), conceived + 91)), codes('atc', 'J07BB02'), {
      columns: { dose: ONE },
      words: DDV,
    })
  if (draw.chance(3, 'pregnancy', 80)) story.add('diagnosis', Math.min(until, conceived + 215), codes('sks', 'DO149'), { stop: over + 40, words: SENT_CONTACT })
}
const ONE = Object.freeze({ lo: 1000, hi: 1000 })

/** 1 October on or before the day. */
export function seasonOf(ref: Day): Day {
  if (ref !== season.ref) season = { ref, first: firstOctober(ref) }
  return season.first
}
let season: { ref: Day; first: Day } = { ref: -1, first: -1 }
function firstOctober(ref: Day): Day {
  for (let month = 0; month < 12; month++) {
    const day = plus(ref, -month, 'months')
    const first = firstOf(day)
    if (first.month === 10) return first.day
  }
  return ref
}
function firstOf(day: Day): { day: Day; month: number } {
  const { month, day: of } = dateOf(day)
  return { day: day - of + 1, month }
}

/** Diabetes of an earlier pregnancy: coded then, by the hospital more often than here. Streams: pregnancy. */
function gestational(story: Story): void {
  const { draw, ref, truth } = story
  if (!story.is('gestationalDiabetes')) return
  const from = Math.max(truth.birth + 20 * 365, ref - 16 * 365)
  const to = Math.min(ref - 20, truth.birth + 45 * 365)
  const day = from < to ? from + Math.floor((to - from) * (draw.bits('pregnancy', 100) / 4_294_967_296)) : ref - 300
  const gap = draw.below(100, 'pregnancy', 101)
  if (gap < 6) return story.tally.gap('gestationalDiabetes', 'never')
  const hospital = gap < 62
  story.tally.gap('gestationalDiabetes', hospital ? 'hospitalOnly' : ref - day > 3652 ? 'longAgo' : 'coded')
  story.add('diagnosis', day, hospital ? codes('sks', 'DO244') : codes('icpc', 'W85'), {
    stop: day + draw.between(60, 200, 'pregnancy', 102),
    words: hospital ? SENT_CONTACT : CONTACT,
  })
}
