// What the clinic measures itself: blood pressure, weight, pulse, smoking; and what belongs to one disease: feet and eyes, ejection
// fraction, memory, heart rhythm. Shares and levels are our own estimates.
import type { Day } from '#criteria'
import { grown } from '../draw'
import { SUBJECT } from '../truth'
import type { Story } from '../story'
import { answer } from './answer'

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))
const milli = (value: number) => Math.round(value * 1000)

/** Streams: measure, level, noise. Gives the days. */
export function measure(story: Story): Set<Day> {
  const { draw, age, ref, truth } = story
  const days = new Set<Day>()
  const ill = story.is(
    'hypertension',
    'type2Diabetes',
    'type1Diabetes',
    'heartFailure',
    'ischaemicHeart',
    'atrialFibrillation',
    'kidney',
    'schizophrenia',
    'bipolar',
    'stroke',
    'dementia',
  )
  const some = ill || story.is('osteoporosis', 'copd', 'obese', 'depression')
  const follow = truth.evenly(SUBJECT.follow)
  if (ill ? follow < 0.05 : !draw.chance(some ? 55 : age < 18 ? 6 : age < 40 ? 16 : 26, 'measure', 0)) return days
  const behind = ill && follow < 0.17
  let back = behind ? draw.between(400, 900, 'measure', 1) : draw.between(1, ill ? 365 : 760, 'measure', 1)
  for (let turn = 0; back < 780 && turn < (ill ? 2 : 1); turn++, back += draw.between(300, 410, 'measure', 2 + turn)) {
    days.add(ref - back)
    once(story, ref - back, turn)
  }
  // weighed between the controls: those who may lose or gain
  const watched = story.is('dementia', 'copd') ? 65 : story.is('heartFailure', 'schizophrenia', 'bipolar') ? 45 : ill ? 16 : 0
  if (!behind && draw.chance(watched, 'measure', 15)) weigh(story, ref - draw.between(150, 355, 'measure', 16), 15)
  if (story.is('hypertension') && draw.chance(30, 'measure', 20)) {
    const day = ref - draw.between(1, 420, 'measure', 21)
    const [systolic, diastolic] = pressure(story, 8)
    answer(story, 'homeSystolic', day, milli(systolic - 5), 8)
    answer(story, 'homeDiastolic', day, milli(diastolic - 4), 8)
  }
  special(story)
  return days
}

function once(story: Story, day: Day, turn: number): void {
  const { draw } = story
  const [systolic, diastolic] = pressure(story, turn)
  answer(story, 'systolic', day, milli(systolic), turn)
  answer(story, 'diastolic', day, milli(diastolic), turn)
  // measured again in the same sitting
  if (draw.chance(18, 'measure', 30 + turn)) {
    answer(story, 'systolic', day, milli(systolic - draw.between(0, 9, 'measure', 40 + turn)), turn + 100)
    answer(story, 'diastolic', day, milli(diastolic - draw.between(0, 5, 'measure', 42 + turn)), turn + 100)
  }
  if (draw.chance(55, 'measure', 50 + turn)) answer(story, 'pulse', day, milli(pulse(story, turn)), turn)
  if (draw.chance(62, 'measure', 60 + turn)) {
    weigh(story, day, turn)
    if (turn === 0 && story.is('schizophrenia', 'bipolar', 'obese') && draw.chance(40, 'measure', 70))
      answer(story, 'waist', day, milli(clamp(94 + 12 * draw.bell('measure', 71), 60, 160)), turn)
  }
  if (turn === 0 && draw.chance(story.age >= 15 ? 52 : 0, 'measure', 75)) answer(story, 'smoker', day, story.is('smoker') ? 1000 : 0, turn)
  if (turn === 0 && story.age >= 75 && draw.chance(9, 'measure', 76)) answer(story, 'standingSystolic', day, milli(systolic - 12), turn)
}

function pressure(story: Story, turn: number): [number, number] {
  const { draw, age } = story
  const high = story.is('hypertension')
  const own = draw.bell('level', 4000)
  // high pressure that nobody has named: a few in a hundred
  const hidden = !high && age >= 40 && draw.chance(3, 'level', 4008) ? 14 : 0
  const mean = high ? 137 : Math.min(129, 118 + 0.3 * (Math.max(age, 20) - 40))
  const systolic = clamp(mean + hidden + 9 * own + 10.5 * draw.bell('noise', 0x400000 + 6 * turn), 84, 236)
  return [systolic, clamp(0.42 * systolic + 23 - (age >= 75 ? 4 : 0) + 4 * draw.bell('level', 4012) + 4 * draw.bell('noise', 0x400003 + 6 * turn), 42, 136)]
}

function pulse(story: Story, turn: number): number {
  const slow = story.drugs.has('C07AB02') || story.drugs.has('C07AB07') || story.drugs.has('C07AG02') ? -7 : 0
  const calm = story.drugs.has('N06DA02') || story.drugs.has('N06DA03') || story.drugs.has('N06DA04') ? -6 : 0
  return clamp(73 + slow + calm + 8 * story.draw.bell('level', 4020) + 5 * story.draw.bell('noise', 0x410000 + 3 * turn), 38, 150)
}

/** Weight with its trend, BMI, and height the first time. */
export function weigh(story: Story, day: Day, turn: number): void {
  const { draw, age, ref } = story
  const man = story.sex === 'M'
  const years = (day - ref) / 365.25
  const tall = age < 18 ? 0.75 + 0.05 * age : (man ? 1.8 : 1.67) + 0.067 * draw.bell('level', 4040) - (age > 70 ? 0.03 : 0)
  const height = Math.round(clamp(tall, 0.6, 2.08) * 100) / 100
  const usual = story.is('obese') ? 33 + 3.2 * Math.abs(draw.bell('level', 4043)) : Math.min(29.6, 24.6 * grown(0.11 * draw.bell('level', 4046)))
  const thin = story.is('copd') && draw.chance(14, 'level', 4049) ? 0.76 : 1
  const index = age < 18 ? 15 + 0.35 * age : usual * thin
  // per cent a year: most stay, the frail lose, some gain
  const fate = draw.below(100, 'level', 4050)
  const losing = story.is('dementia', 'palliative') ? 28 : story.is('copd') && thin < 1 ? 45 : 5
  const mental = story.is('schizophrenia', 'bipolar')
  const yearly =
    fate < losing
      ? -draw.between(6, 15, 'level', 4051)
      : fate > (mental ? 82 : 95)
        ? draw.between(mental ? 10 : 6, mental ? 22 : 12, 'level', 4051)
        : draw.between(-2, 2, 'level', 4051)
  const weight = clamp(index * height * height * (1 + (yearly / 100) * years) * (1 + 0.008 * draw.bell('noise', 0x420000 + 3 * turn)), 8, 260)
  answer(story, 'weight', day, milli(weight), turn)
  if (turn === 0 && draw.chance(70, 'measure', 80)) answer(story, 'height', day, milli(height), turn)
  if (draw.chance(78, 'measure', 81 + turn)) answer(story, 'bmi', day, milli(weight / (height * height)), turn)
}

function special(story: Story): void {
  const { draw, ref, age } = story
  if (story.is('type2Diabetes', 'type1Diabetes')) {
    if (draw.chance(62, 'measure', 100)) answer(story, 'footStatus', ref - draw.between(1, 700, 'measure', 101), draw.chance(82, 'measure', 102) ? 0 : 1000, 0)
    if (draw.chance(70, 'measure', 103)) answer(story, 'eyeStatus', ref - draw.between(1, 1000, 'measure', 104), draw.chance(78, 'measure', 105) ? 0 : 1000, 0)
  }
  if (story.is('heartFailure')) {
    if (draw.chance(58, 'measure', 110))
      answer(
        story,
        'ejectionFraction',
        ref - draw.between(10, 1500, 'measure', 111),
        1000 * clamp(5 * Math.round((39 + 11 * draw.bell('measure', 112)) / 5), 10, 65),
        0,
      )
    if (draw.chance(40, 'measure', 115))
      answer(story, 'nyha', ref - draw.between(1, 500, 'measure', 116), 1000 * (1 + draw.part([20, 45, 28, 7], 'measure', 117)), 0)
    // weighed twice within a month, and heavier the second time
    if (draw.chance(4, 'measure', 118)) {
      const day = ref - draw.between(1, 12, 'measure', 119)
      weigh(story, day - 14, 20)
      const last = story.rows.findLast((row) => row.table === 'result' && row.day === day - 14)
      const weight = story.rows.findLast((row) => row.table === 'result' && row.day === day - 14 && (row.columns?.value?.lo ?? 0) > 30_000)?.columns?.value
      if (last && weight && weight.lo === weight.hi) answer(story, 'weight', day, weight.lo + draw.between(2_400, 5_500, 'measure', 120), 21)
    }
  }
  if (story.is('dementia') && draw.chance(58, 'measure', 125))
    answer(story, 'mmse', ref - draw.between(5, 800, 'measure', 126), 1000 * clamp(Math.round(21 + 4.5 * draw.bell('measure', 127)), 3, 30), 0)
  if (story.is('schizophrenia', 'bipolar') && draw.chance(34, 'measure', 130))
    answer(
      story,
      'qtc',
      ref - draw.between(5, 800, 'measure', 131),
      1000 * Math.round(418 + 24 * draw.bell('measure', 132) + (draw.chance(2.5, 'measure', 135) ? 118 : 0)),
      0,
    )
  if ((story.is('hypertension', 'atrialFibrillation') && draw.chance(16, 'measure', 136)) || (age >= 60 && draw.chance(3, 'measure', 137)))
    answer(story, 'ecg', ref - draw.between(5, 900, 'measure', 138), draw.chance(85, 'measure', 139) ? 0 : 1000, 0)
}
