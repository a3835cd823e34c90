// Where a person lives and is listed, and what the register says of him. About one in a hundred dies a year, and 8–10 % of a list come or
// go in one (our estimate); the file holds those who left or died in the last two years too.
import type { Story } from './story'
import { codes } from './story'

/** Municipalities by their share of the people (our rounding of the larger ones); a clinic's patients live mostly in one. */
const MUNICIPALITIES = [
  '101',
  '751',
  '461',
  '851',
  '561',
  '621',
  '607',
  '615',
  '657',
  '730',
  '420',
  '430',
  '479',
  '440',
  '540',
  '580',
  '630',
  '661',
  '740',
  '791',
] as const
/** Status beside 01: 03 special road code, which counts as living here, 20 no address, 60 changed number, 70 disappeared, 80 emigrated. */
const OTHER_STATUS = ['03', '03', '20', '60', '70', '80'] as const
const GROUP = [Object.freeze({ group: '1' }), Object.freeze({ group: '2' })] as const

/** Ydernummer of clinic k; the first is the one of the run, the others follow in steps that never meet it. */
export const clinicNumber = (clinic: string, k: number): string => (k ? String((Number(clinic) + k * 37) % 1_000_000).padStart(6, '0') : clinic)

/** Streams: listing. */
export function settle(story: Story): void {
  const { draw, ref, truth, options } = story
  const clinics = options.clinics ?? 1
  const own = clinics > 1 ? draw.below(clinics, 'listing', 0) : 0
  story.clinic = clinicNumber(options.clinic, own)
  const home = Number(story.clinic) % MUNICIPALITIES.length
  story.municipality = MUNICIPALITIES[draw.chance(87, 'listing', 1) ? home : draw.below(MUNICIPALITIES.length, 'listing', 2)]!
  if (draw.chance(0.7, 'listing', 3)) {
    story.cprStatus = OTHER_STATUS[draw.below(OTHER_STATUS.length, 'listing', 4)]!
    if (story.cprStatus === '60') story.tally.dirt('replacedNumber')
  }
  if (draw.chance(0.12, 'listing', 5)) {
    story.birthKnown = false
    story.tally.dirt('birthUnknown')
  }
  const here = codes('clinic', story.clinic)
  const elsewhere = codes('clinic', clinicNumber(options.clinic, clinics + 1))
  const words = GROUP[draw.chance(1.5, 'listing', 6) ? 1 : 0]
  const fresh = draw.chance(14, 'listing', 7)
  const since = Math.max(truth.birth, ref - (fresh ? draw.between(20, 730, 'listing', 8) : draw.between(731, 9000, 'listing', 8)))

  if (truth.dead) {
    const gone = Math.max(truth.birth, ref - draw.between(1, 730, 'listing', 9))
    story.last = gone
    story.cprStatus = '90'
    const listed = Math.min(since, Math.max(truth.birth, gone - draw.between(60, 5000, 'listing', 8)))
    // one in twelve stands on the list some weeks after he died
    const late = draw.chance(8, 'listing', 13)
    story.add('listing', listed, here, { stop: late ? undefined : gone, words })
    story.add('death', gone, [])
    return
  }
  // one in twenty-five moved to another clinic within two years, and his record here ended then
  if (draw.chance(4, 'listing', 10) && since < ref - 740) {
    const gone = ref - draw.between(5, 730, 'listing', 9)
    story.add('listing', since, here, { stop: gone, words })
    story.add('listing', gone, elsewhere, { words })
    story.last = gone
    return
  }
  if (since > truth.birth && (fresh || draw.chance(8, 'listing', 11)))
    story.add('listing', Math.max(truth.birth, since - draw.between(200, 3000, 'listing', 12)), elsewhere, { stop: since, words })
  story.add('listing', since, here, { words })
  // of those who came lately, four in ten brought no record of their own with them
  if (fresh && draw.chance(40, 'listing', 14)) {
    story.first = since
    story.tally.dirt('shortHistory')
  }
}
