// Counts, lists and changes over a small synthetic clinic, against a plain walk over the same answers.
import { expect, test } from 'vitest'
import { parseDay, SYSTEMS, type Profile } from '#criteria'
import { newCriterion } from '#criteria/edit/index'
import { denmark } from '#population/denmark/denmark'
import { Counter } from './counter'

const population = denmark({ seed: 7, size: 800, ref: parseDay('2026-06-30')!, clinic: '091034', name: 'Prøve' }).population
const profile = (from: number): Profile => ({
  language: 1,
  id: 'proeve',
  title: 'Prøve',
  purpose: '',
  background: '',
  intendedUse: '',
  owner: '',
  references: [],
  terminology: [],
  codeLists: [],
  results: [],
  parameters: [],
  uses: [],
  order: [],
  cases: [],
  groups: [],
  flow: [
    { id: 'base', type: 'question', ask: newCriterion('base'), yes: 'alder', no: 'ude' },
    { id: 'alder', type: 'question', ask: newCriterion('age', { from, missing: 'ask' }), yes: 'med', no: 'ude', missing: null },
    { id: 'med', type: 'in' },
    { id: 'ude', type: 'out', reason: 'Ikke' },
  ],
  tiers: [
    {
      id: 'gammel',
      name: 'Gammel',
      colour: 'red',
      symbol: 'triangle',
      rules: [{ id: 'r', when: newCriterion('age', { from: 80 }), reason: 'x', action: '', role: 'laege', within: null }],
    },
    { id: 'rest', name: 'Rest', colour: 'green', symbol: 'circle', rules: [] },
  ],
  display: [],
})
const counter = new Counter(population)

test('in = ja + nej + mangler at every step, and steps hand on what leaves', () => {
  const { counts, stamp } = counter.count(profile(18), null)
  for (const step of ['base', 'alder']) {
    const at = counts.steps[step]!
    expect(at.in).toBe(at.yes + at.no + at.missing + at.stopped)
  }
  expect(counts.steps.base!.in).toBe(800)
  expect(counts.steps.alder!.in).toBe(counts.steps.base!.yes)
  expect(counts.included).toBe(counts.steps.alder!.yes)
  expect(counts.included).toBeGreaterThan(400)
  expect(counts.tiers.gammel! + counts.tiers.rest!).toBe(counts.included)
  expect(stamp).toMatchObject({ ref: population.ref })
})
test('lists are as long as their counts, page by page and by key', () => {
  const document = profile(18)
  const { counts } = counter.count(document, null)
  const no = counter.list(document, null, { of: 'step', step: 'alder', exit: 'no' }, '', 0, 10)
  expect(no.total).toBe(counts.steps.alder!.no)
  expect(no.patients).toHaveLength(10)
  expect(no.patients.every((one) => one.age !== null && one.age < 18)).toBe(true)
  const key = no.patients[3]!.key
  expect(counter.list(document, null, { of: 'step', step: 'alder', exit: 'no' }, key.toLowerCase(), 0, 10).patients.map((one) => one.key)).toEqual([key])
  expect(counter.list(document, null, { of: 'tier', tier: 'gammel' }, '', 0, 500).patients.every((one) => one.age! >= 80)).toBe(true)
})
test('a change tells who comes in and who falls out', () => {
  const [now, before] = [profile(40), profile(18)]
  const { change } = counter.count(now, before)
  const removed = counter.list(now, before, { of: 'change', change: 'removed' }, '', 0, 1000)
  expect(change).toEqual({ added: 0, removed: removed.total })
  expect(removed.patients.every((one) => one.age! >= 18 && one.age! < 40)).toBe(true)
})
test('what a change moves is who the lists of the change hold, by the step that was changed', () => {
  const [now, before] = [profile(40), profile(18)]
  const { moves, keys, included } = counter.moves(now, before)
  const removed = counter.list(now, before, { of: 'change', change: 'removed' }, '', 0, 1000)
  expect(moves.came).toEqual({ count: 0, by: [] })
  expect(moves.went).toMatchObject({ count: removed.total, by: [{ id: 'alder', where: 'after', count: removed.total }] })
  const all = removed.patients.map((one) => one.key)
  expect(all).toEqual(expect.arrayContaining(Object.values(keys)))
  expect(included.before - included.after).toBe(removed.total)
})
test('a patient’s route ends where he was counted', () => {
  const document = profile(18)
  const [one] = counter.list(document, null, { of: 'step', step: 'med', exit: null }, '', 0, 1).patients
  expect(counter.one(document, one!.patient).route.route.map((at) => at.step)).toEqual(['base', 'alder', 'med'])
})
test('how many have a code is counted per patient, for sets of codes over one table', () => {
  const both = counter.having([
    { table: 'diagnosis', codes: [{ system: SYSTEMS.icpc.uri, code: 'T90' }] },
    {
      table: 'diagnosis',
      codes: [
        { system: SYSTEMS.icpc.uri, code: 'T90' },
        { system: SYSTEMS.sks.uri, code: 'DE11' },
      ],
    },
  ])
  expect(both[0]).toBeGreaterThan(0)
  expect(both[1]).toBeGreaterThanOrEqual(both[0]!)
})
