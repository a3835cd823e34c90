// Undo and redo: bursts of typing, names of acts, what survives in the browser's store.
import { expect, test } from 'vitest'
import { example } from './example'
import { begin, BURST_MS, freeze, record, redo, thaw, undo } from './history'

const titled = (title: string) => ({ ...example(), title })
const act = (name: string) => ({ da: name, en: name })

test('a burst of the same typing is one act; a pause or another field starts a new one', () => {
  let history = begin(example())
  history = record(history, titled('A'), act('titel'), 0, 'title')
  history = record(history, titled('AB'), act('titel'), 500, 'title')
  expect(history.past).toHaveLength(1)
  history = record(history, titled('ABC'), act('titel'), 501 + BURST_MS, 'title')
  expect(history.past).toHaveLength(2)
  history = record(history, titled('X'), act('formål'), 600 + BURST_MS, 'purpose')
  expect(history.past.map((entry) => entry.act.da)).toEqual(['titel', 'titel', 'formål'])
  expect(undo(undo(undo(history))).present).toEqual(example())
})
test('an act after undo forgets what was undone', () => {
  const history = undo(record(begin(example()), titled('A'), act('a'), 0))
  expect(history.future[0]?.act.da).toBe('a')
  expect(redo(record(history, titled('B'), act('b'), 0)).present.title).toBe('B')
})
test('an act that changed nothing is no act', () => {
  const history = begin(example())
  expect(record(history, history.present, act('x'), 0)).toBe(history)
})
test('what is kept is read back whole, also after undo', () => {
  let history = begin(example())
  for (let n = 0; n < 5; n++) history = record(history, titled(`T"${n}`), act(`»${n}«`), n)
  history = undo(undo(history))
  expect(thaw(freeze(history))).toEqual({ ...history, burst: null })
})
test('too long a history keeps its newest acts; broken text is no history', () => {
  let history = begin(example())
  for (let n = 0; n < 50; n++) history = record(history, titled(`T${n}`), act(`${n}`), n)
  const read = thaw(freeze(history, 40_000))
  expect(read?.present.title).toBe('T49')
  expect(read?.past.at(-1)?.act.da).toBe('49')
  expect(read!.past.length).toBeLessThan(50)
  expect(thaw('{"past":[]')).toBeNull()
})
