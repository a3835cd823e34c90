// Where a person lives, whether he is alive, and where he is listed. Shares are our estimates: about 1 % die and 8–10 % of a list
// come or go in a year; a clinic's file holds those who left or died in the last two years too.
import type { Story } from './story'

/** Municipality numbers, so that a clinic has neighbours. */
const MUNICIPALITIES = ['461', '420', '430', '479', '440']
/** CPR status beside 01: no address in Denmark (03 special road code counts as living here), 70 disappeared, 80 emigrated. */
const OTHER_STATUS = ['03', '03', '20', '70', '80']
const NEIGHBOUR_CLINIC = '091042'

/** Streams: person 10–19, listing 0–9. */
export function settle(story: Story): void {
  const { draw, ref, born } = story
  story.municipality = MUNICIPALITIES[draw.part([86, 5, 4, 3, 2], 'person', 10)]!
  if (draw.chance(700, 'person', 11)) story.cprStatus = OTHER_STATUS[draw.below(OTHER_STATUS.length, 'person', 12)]!
  story.birthKnown = !draw.chance(120, 'person', 13)

  const since = Math.max(born.birth, ref - (draw.chance(14_000, 'listing', 0) ? draw.between(20, 730, 'listing', 1) : draw.between(731, 9000, 'listing', 1)))
  const group = { group: draw.chance(1_500, 'listing', 2) ? '2' : '1' }
  const clinic = [['clinic', story.options.clinic]] as const
  const fate = draw.below(1000, 'listing', 3)
  const gone = ref - draw.between(5, 730, 'listing', 4)
  if (fate < deathShare(story.age) && gone > since) {
    story.last = gone
    story.cprStatus = '90'
    story.add('listing', since, clinic, { stop: gone, words: group })
    story.add('death', gone, [])
  } else if (fate >= 955 && gone > since) {
    story.add('listing', since, clinic, { stop: gone, words: group })
    story.add('listing', gone, [['clinic', NEIGHBOUR_CLINIC]], { words: group })
    story.last = gone
  } else {
    if (since > born.birth && draw.chance(20_000, 'listing', 5))
      story.add('listing', Math.max(born.birth, since - draw.between(200, 3000, 'listing', 6)), [['clinic', NEIGHBOUR_CLINIC]], { stop: since, words: group })
    story.add('listing', since, clinic, { words: group })
  }
}

/** Died within two years, of 1000. */
const deathShare = (age: number) => (age >= 85 ? 160 : age >= 75 ? 60 : age >= 65 ? 24 : age >= 50 ? 8 : 2)
