// The drawing: same flow, same picture; a spine downwards, leavers to the right, nothing on top of anything.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { example } from '#criteria/edit/example'
import { addQuestion, newCriterion, setExit, swapExits } from '#criteria/edit/index'
import { facesOf, linesOf } from './face'
import { layoutOf, pathThrough, type Box } from './layout'

const picture = (profile: ReturnType<typeof example>) => layoutOf(profile, facesOf(profile, 'da'))
const overlap = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

test('questions and the ending stand under each other, outcomes to the right beside theirs', () => {
  const { boxes } = picture(example())
  const [alder, medicin, med, ung, ingen] = ['alder', 'medicin', 'med', 'ung', 'ingen'].map((id) => boxes.get(id)!) as [Box, Box, Box, Box, Box]
  expect([alder.x, medicin.x, med.x]).toEqual([0, 0, 0])
  expect(alder.y).toBeLessThan(medicin.y)
  expect(medicin.y).toBeLessThan(med.y)
  expect(ung.x).toBeGreaterThan(alder.x + alder.width)
  expect(ung.y).toBe(alder.y)
  expect(ingen.y).toBe(medicin.y)
})
test('the same flow gives the same picture, to the pixel', () => expect(picture(example())).toEqual(picture(structuredClone(example()))))
test('an open exit is a stub with its own place', () => {
  const way = picture(setExit(example(), 'medicin', 'no', null)).ways.find((one) => one.id === 'medicin-no')!
  expect(way.to).toBeNull()
  expect(way.points.at(-1)!.x).toBeGreaterThan(280)
})
test('a way past a step runs left of the spine', () => {
  const way = picture(setExit(example(), 'alder', 'no', { step: 'med' })).ways.find((one) => one.id === 'alder-no')!
  expect(Math.min(...way.points.map((point) => point.x))).toBeLessThan(0)
})
test('whatever is drawn, no two boxes meet and every exit has its way', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(3)), { maxLength: 14 }), (acts) => {
      let profile = example()
      for (const [a, b, what] of acts) {
        const question = profile.flow.filter((step) => step.type === 'question')
        const step = question[a % question.length]!
        if (what === 0) profile = addQuestion(profile, { step: step.id, exit: b % 2 ? 'yes' : 'no' }, newCriterion('age'), 'Grund').profile
        else if (what === 1) profile = setExit(profile, step.id, b % 2 ? 'yes' : 'no', { step: profile.flow[b % profile.flow.length]!.id })
        else if (what === 2) profile = swapExits(profile, step.id)
        else profile = setExit(profile, step.id, b % 2 ? 'yes' : 'no', null)
      }
      const { boxes, ways } = picture(profile)
      expect(boxes.size).toBe(profile.flow.length)
      expect(ways).toHaveLength(2 * profile.flow.filter((step) => step.type === 'question').length)
      const all = [...boxes.values()]
      all.forEach((box, index) => all.slice(index + 1).forEach((other) => expect(overlap(box, other)).toBe(false)))
    }),
    { numRuns: 200, seed: 3 },
  )
})
test('texts get the lines they need', () => {
  expect(linesOf('er mindst 18 år', 256, 16)).toBe(1)
  expect(linesOf('lever, er tilmeldt klinikken og har CPR-status 01 eller 03', 256, 16)).toBe(2)
  expect(
    pathThrough([
      { x: 0, y: 0 },
      { x: 0, y: 20 },
      { x: 20, y: 20 },
    ]),
  ).toBe('M 0 0 L 0 12 Q 0 20 8 20 L 20 20')
})
