// Letters from hospitals and what was done there: discharges, notes, procedures. Shares are our own estimates.
import { CLINIC_NOTE, DISCHARGE, SENT_CONTACT } from './coding'
import { codes, type Codes, type Story, type Words } from './story'

const HOSPITAL: Words = Object.freeze({ provider: 'sygehus' })
/** Reasons for which people are admitted, beside what they are known to have. */
const ADMITTED = ['DJ189', 'DR074', 'DS060', 'DK359', 'DN390', 'DR559', 'DK802', 'DA419'].map((code) => codes('sks', code))

/** Streams: letter. */
export function write(story: Story): void {
  const { draw, ref, age } = story
  const letter = (percent: number, of: Codes, words: Words, back: number, at: number) => {
    if (draw.chance(percent, 'letter', at)) story.add('letter', ref - draw.between(1, back, 'letter', at + 1), of, { words })
  }
  const done = (percent: number, code: string, back: number, at: number) => {
    if (draw.chance(percent, 'letter', at))
      story.add('procedure', ref - draw.between(1, back, 'letter', at + 1), codes('sks', code), { columns: ONE, words: HOSPITAL })
  }
  if (story.is('heartFailure')) {
    letter(24, codes('sks', 'DI509'), DISCHARGE, 730, 0)
    letter(3, codes('sks', 'DI509'), DISCHARGE, 28, 2)
    letter(20, codes('sks', 'DI509'), CLINIC_NOTE, 700, 4)
  }
  if (story.is('kidney')) letter(age < 80 ? 13 : 6, codes('sks', 'DN183'), CLINIC_NOTE, 700, 6)
  if (story.is('renalReplacement')) letter(92, codes('sks', 'DN185'), CLINIC_NOTE, 300, 8)
  if (story.is('type2Diabetes')) letter(9, codes('sks', 'DE119'), CLINIC_NOTE, 700, 10)
  if (story.is('type1Diabetes')) letter(75, codes('sks', 'DE109'), CLINIC_NOTE, 300, 12)
  if (story.is('schizophrenia', 'bipolar')) letter(22, codes('sks', 'DF209'), CLINIC_NOTE, 700, 14)
  if (story.is('ischaemicHeart')) done(26, 'KFNG02', 3_650, 20)
  if (story.is('ppi', 'reflux', 'ulcer')) done(11, 'KUJD02', 2_500, 22)
  if (story.is('gastric')) {
    done(94, draw.chance(85, 'letter', 26) ? 'KJDF10' : 'KJDC00', 5_000, 24)
    if (draw.chance(7, 'letter', 27)) story.add('diagnosis', ref - draw.between(100, 4_000, 'letter', 28), codes('sks', 'DZ903'), { words: SENT })
  }
  if (story.is('ulcer') && draw.chance(2.2, 'letter', 30)) {
    const day = ref - draw.between(5, 360, 'letter', 31)
    story.add('diagnosis', day, codes('sks', 'DK254'), { stop: day + 30, words: SENT_CONTACT })
    story.add('letter', day + 4, codes('sks', 'DK254'), { words: DISCHARGE })
  }
  if (age >= 65 && !story.is('dementia') && draw.chance(0.4, 'letter', 34))
    story.add('diagnosis', ref - draw.between(5, 700, 'letter', 35), codes('sks', 'DF059'), { words: SENT })
  letter(age < 40 ? 7 : age < 65 ? 9 : age < 80 ? 17 : 28, ADMITTED[draw.below(ADMITTED.length, 'letter', 42)]!, DISCHARGE, 500, 40)
}
const SENT: Words = Object.freeze({ kind: 'forloeb', source: 'epikrise' })
const ONE = Object.freeze({ times: Object.freeze({ lo: 1000, hi: 1000 }) })
