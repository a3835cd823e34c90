// Spirometry and breathlessness in COPD and asthma, and bones: DXA scans. Shares are our own estimates.
import { grown } from '../draw'
import { SUBJECT } from '../truth'
import type { Story } from '../story'
import { codes } from '../story'
import { answer } from './answer'

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))

/** Streams: lung. */
export function blow(story: Story): void {
  const { draw, ref, age, truth } = story
  const copd = story.is('copd')
  if (!copd && !story.is('asthma')) return
  const share = copd ? 84 : age < 6 ? 0 : 42
  if (!draw.chance(share, 'lung', 0)) return
  const behind = truth.evenly(SUBJECT.follow) < 0.2
  let back = behind ? draw.between(460, 1_000, 'lung', 1) : draw.between(1, copd ? 450 : 900, 'lung', 1)
  const percent = clamp(copd ? 61 + 16 * draw.bell('lung', 2) : 96 + 10 * draw.bell('lung', 2), 18, 130)
  const usual = clamp((story.sex === 'M' ? 4.4 : 3.2) - 0.026 * (age - 25), 0.9, 5.2) * (age < 18 ? 0.4 + 0.033 * age : 1)
  for (let turn = 0; back < 1_000 && turn < (copd ? 2 : 1); turn++, back += draw.between(340, 440, 'lung', 6 + turn)) {
    const day = ref - back
    const now = percent * (1 + 0.02 * turn) * grown(0.03 * draw.bell('noise', 0x500000 + 3 * turn))
    answer(story, 'fev1', day, Math.round(10 * usual * now), turn)
    answer(story, 'fev1Percent', day, Math.round(1000 * now), turn)
    answer(
      story,
      'fev1Fvc',
      day,
      Math.round(1000 * (copd ? clamp(42 + 0.34 * now, 28, 69.9) : clamp(79 + 5 * draw.bell('noise', 0x510000 + 3 * turn), 62, 95))),
      turn,
    )
    if (draw.chance(8, 'lung', 10 + turn)) answer(story, 'fev6', day, Math.round(11 * usual * now), turn)
    if (!copd) continue
    const bad = now < 45 ? 2 : now < 60 ? 1 : 0
    answer(story, 'mrc', day, 1000 * clamp(1 + bad + draw.part([38, 38, 24], 'lung', 12 + turn), 1, 5), turn)
    if (draw.chance(55, 'lung', 14 + turn)) answer(story, 'cat', day, 1000 * clamp(Math.round(8 + 5 * bad + 5 * draw.bell('lung', 16 + 3 * turn)), 0, 40), turn)
    if (draw.chance(48, 'lung', 24 + turn))
      answer(story, 'saturation', day, 1000 * clamp(Math.round(96 - 1.5 * bad + 1.4 * draw.bell('lung', 26 + 3 * turn)), 78, 100), turn)
  }
  if (copd && draw.chance(9, 'lung', 40)) story.add('procedure', ref - draw.between(10, 900, 'lung', 41), codes('local', 'KOL-REHABILITERING'), { words: DONE })
}
const DONE = Object.freeze({ provider: 'kommune' })

/** Most who are known have a scan within three years, some an old one, some none. Streams: bone. */
export function scan(story: Story): void {
  const { draw, ref } = story
  if (!story.is('osteoporosis')) {
    if (story.age >= 55 && draw.chance(2, 'bone', 40))
      answer(story, 'dxa', ref - draw.between(20, 2_500, 'bone', 41), 100 * Math.round(-14 + 6 * draw.bell('bone', 42)), 0)
    return
  }
  const fate = draw.below(100, 'bone', 45)
  if (fate >= 91) return
  const newest = ref - (fate < 74 ? draw.between(10, 1_060, 'bone', 46) : draw.between(1_110, 2_900, 'bone', 46))
  answer(story, 'dxa', newest, 100 * Math.round(-29 + 5 * draw.bell('bone', 47)), 0)
  if (draw.chance(30, 'bone', 50)) answer(story, 'dxa', newest - draw.between(700, 1_300, 'bone', 51), 100 * Math.round(-28 + 5 * draw.bell('bone', 52)), 1)
}
