// One patient from beginning to end: true facts first, then the record that is kept of them.
import type { RawPatient } from '../assemble'
import { visit } from './activity'
import { fallIll } from './coding'
import { CONDITIONS } from './conditions'
import { decide } from './decisions'
import { breakBones } from './fractures'
import { write } from './letters'
import { settle } from './listing'
import { treatBones } from './medicine/bones'
import { treat } from './medicine/lines'
import { anticoagulate, besideMethotrexate, giveCourses, relieve, treatCancer } from './medicine/rules'
import { expect } from './pregnancy'
import { blow, scan } from './result/lungs'
import { measure } from './result/measures'
import { test } from './result/samples'
import { BANDS } from './slots'
import { Story, type Options } from './story'
import type { Tally } from './tally'
import type { Truths } from './truth'
import { vaccinate } from './vaccines'

/** The record of patient `no`. What was true and what went wrong is added to the tally. */
export function recordOf(no: number, options: Options, truths: Truths, tally: Tally): RawPatient {
  const truth = truths.of(no)
  const story = new Story(truth, options, tally)
  const band = truth.stratum % BANDS
  tally.person(truth.dead, truth.sex, band)
  if (!truth.dead) for (let number = 0; number < truth.ill.length; number++) if (truth.ill[number]) tally.ill(CONDITIONS[number]!, truth.sex, band)
  settle(story)
  fallIll(story)
  breakBones(story)
  const seen = story.rows.some((row) => row.table === 'diagnosis' && BONES.test(row.codes[0]!.code))
  anticoagulate(story)
  relieve(story)
  const onBones = treatBones(story, seen)
  treatCancer(story)
  treat(story)
  besideMethotrexate(story)
  giveCourses(story)
  expect(story)
  const sampled = test(story, onBones)
  const measured = measure(story)
  blow(story)
  scan(story)
  visit(story, sampled, measured)
  vaccinate(story)
  write(story)
  decide(story)
  return story.done()
}
const BONES = /^(L95|DM8[012])/
