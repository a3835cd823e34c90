// A synthetic clinic: made-up patients from a seed, the same on every machine, good enough to draw and try profiles on.
// No person is behind any of them and there are no CPR numbers: keys are T-000000, T-000001 …
// Sources: published Danish totals where a part's head says so; everything else is our own estimate. Draws: draw.ts.
import { plus, type Day } from '#criteria'
import { assemble, type RawPatient } from '../assemble'
import type { Population } from '../columns'
import { decide, visit } from './activity'
import { contract, fall, fallIll } from './disease'
import { Draw } from './draw'
import { treat } from './medicine'
import { settle } from './person'
import { caseOf } from './planted'
import { CONDITION_IDS } from './prevalence'
import { born, type Born } from './pyramid'
import { measure, scan, test } from './results'
import { Story, type ClinicOptions } from './story'
import { treatBones, treatCancer } from './treatment'

export type { ClinicOptions } from './story'

/** The columnar population. Pure: the same options give the same bytes. */
export const syntheticClinic = (options: ClinicOptions): Population =>
  assemble({ name: options.name, clinic: options.clinic, ref: options.ref }, syntheticPatients(options))

/** The patients as rows, one after the other, in key order. */
export function* syntheticPatients(options: ClinicOptions): Generator<RawPatient> {
  for (let no = 0; no < options.size; no++) yield patientOf(no, options)
}

function patientOf(no: number, options: ClinicOptions): RawPatient {
  const draw = new Draw(options.seed, no)
  const planted = caseOf(no)
  const story = new Story(no, options, draw, planted ? grown(planted.name, draw, options.ref) : born(draw, options.ref))
  if (planted) {
    story.municipality = '461'
    story.add('listing', story.born.birth, [['clinic', options.clinic]], { words: { group: '1' } })
    if (story.age > 40) contract(story, 'hypertension', CONDITION_IDS.indexOf('hypertension'))
    planted.write(story, options.ref)
    visit(story)
    return story.done()
  }
  settle(story)
  fallIll(story)
  fall(story)
  const onBoneDrug = treatBones(story)
  treatCancer(story)
  treat(story)
  test(story, onBoneDrug)
  measure(story)
  scan(story)
  visit(story)
  decide(story)
  return story.done()
}

/** A planted patient is a woman of 60–84, or a girl of 15 where the case says so. */
function grown(name: string, draw: Draw, ref: Day): Born {
  const age = name === 'treated before 18' ? 15 : draw.between(60, 84, 'person', 20)
  return { birth: plus(ref, -age, 'years') - draw.below(360, 'person', 21), sex: 'K', age }
}
