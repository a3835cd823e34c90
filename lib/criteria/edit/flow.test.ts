// Acts on the flow, one example each.
import { expect, test } from 'vitest'
import { example } from './example'
import {
  addMissingExit,
  addOutcome,
  addQuestion,
  entriesOf,
  mainExit,
  moveOnto,
  moveStep,
  questionOf,
  removeMissingExit,
  removeStep,
  setExit,
  swapExits,
} from './flow'
import { newCriterion } from './node'

const ids = (profile: ReturnType<typeof example>) => profile.flow.map((step) => step.id)

test('a question on a line goes between its ends, and those who do not fit leave with a reason', () => {
  const { profile, id } = addQuestion(example(), { step: 'alder', exit: 'yes' }, newCriterion('age'), 'Ikke i alderen')
  expect(questionOf(profile, 'alder')?.yes).toBe(id)
  expect(questionOf(profile, id!)?.yes).toBe('medicin')
  expect(profile.flow.find((step) => step.id === questionOf(profile, id!)?.no)).toMatchObject({ type: 'out', reason: 'Ikke i alderen' })
})
test('a question on the way out may bring patients back: no leads out as before, yes is open', () => {
  const { profile, id } = addQuestion(example(), { step: 'medicin', exit: 'no' }, newCriterion('age'), '')
  expect(questionOf(profile, id!)).toMatchObject({ yes: null, no: 'ingen' })
})
test('removing a step joins its ends along the spine and takes its own way out along', () => {
  const profile = removeStep(example(), 'medicin')
  expect(ids(profile)).toEqual(['alder', 'ung', 'med'])
  expect(questionOf(profile, 'alder')?.yes).toBe('med')
})
test('removing an outcome leaves its exits open', () => {
  expect(questionOf(removeStep(example(), 'med'), 'medicin')?.yes).toBeNull()
})
test('the last step stays', () => {
  const one = { ...example(), flow: [{ id: 'med', type: 'in' as const }] }
  expect(removeStep(one, 'med')).toBe(one)
})
test('earlier and later are each other undone', () => {
  const earlier = moveStep(example(), 'medicin', 'earlier')
  expect(ids(earlier).slice(0, 2)).toEqual(['medicin', 'alder'])
  expect(questionOf(earlier, 'medicin')).toMatchObject({ yes: 'alder', no: 'ingen' })
  expect(questionOf(earlier, 'alder')).toMatchObject({ yes: 'med', no: 'ung' })
  expect(moveStep(earlier, 'medicin', 'later')).toEqual(example())
})
test('nothing passes the base population', () => {
  const profile = example()
  profile.flow[0] = { ...questionOf(profile, 'alder')!, ask: { type: 'criterion', kind: 'base', params: {} } }
  expect(moveStep(profile, 'medicin', 'earlier')).toBe(profile)
})
test('a step dropped on a line is moved in the logic', () => {
  const { profile, id } = addQuestion(example(), { step: 'medicin', exit: 'yes' }, newCriterion('age'), 'x')
  const moved = moveOnto(profile, id!, { step: 'alder', exit: 'yes' })
  expect(questionOf(moved, 'alder')?.yes).toBe(id)
  expect(questionOf(moved, id!)?.yes).toBe('medicin')
  expect(questionOf(moved, 'medicin')?.yes).toBe('med')
})
test('an exit to an earlier step that leads here would be a loop and is refused; to any other step the order follows', () => {
  const profile = example()
  expect(setExit(profile, 'medicin', 'no', { step: 'alder' })).toBe(profile)
  const { profile: more, id } = addQuestion(profile, 'end', newCriterion('age'), '')
  const joined = setExit(setExit(more, 'alder', 'no', { step: id! }), id!, 'yes', { step: 'medicin' })
  expect(joined.flow.findIndex((step) => step.id === id)).toBeLessThan(joined.flow.findIndex((step) => step.id === 'medicin'))
})
test('an outcome nobody leads to any more goes; one that others share stays', () => {
  expect(ids(setExit(example(), 'medicin', 'no', { step: 'ung' }))).not.toContain('ingen')
  const shared = setExit(example(), 'medicin', 'no', { step: 'ung' })
  expect(ids(setExit(shared, 'medicin', 'no', null))).toContain('ung')
})
test('"in" is one ending, made where there is none', () => {
  const { profile, id } = addOutcome(removeStep(example(), 'med'), { step: 'medicin', exit: 'yes' }, 'in')
  expect(profile.flow.find((step) => step.id === id)?.type).toBe('in')
  expect(entriesOf(profile, id!)).toEqual([{ step: 'medicin', exit: 'yes' }])
})
test('the exit for what is missing sets criteria to ask, and back', () => {
  const asked = addMissingExit(example(), 'medicin', 'Ingen måling')
  expect(asked.flow.find((step) => step.id === questionOf(asked, 'medicin')?.missing)).toMatchObject({ reason: 'Ingen måling' })
  expect(JSON.stringify(questionOf(asked, 'medicin')?.ask)).toContain('"missing":"ask"')
  expect(removeMissingExit(asked, 'medicin')).toEqual(example())
})
test('the spine follows questions, also where no leads on', () => {
  const swapped = swapExits(example(), 'alder')
  expect(mainExit(swapped, questionOf(swapped, 'alder')!)).toBe('no')
})

test('a question taken away from its only ending leaves the ending: a flow has always a step', () => {
  const alone: ReturnType<typeof example> = {
    ...example(),
    flow: [
      { id: 'q', type: 'question', ask: newCriterion('age'), yes: null, no: 'ud' },
      { id: 'ud', type: 'out', reason: 'Grund' },
    ],
  }
  expect(removeStep(alone, 'q').flow).toEqual([{ id: 'ud', type: 'out', reason: 'Grund' }])
})
