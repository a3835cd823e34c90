// The registry: keys, what may be done where, what acts do and where focus goes.
import { expect, test } from 'vitest'
import { example } from '#criteria/edit/example'
import { questionOf } from '#criteria/edit/index'
import { COMMAND_LIST, COMMANDS, nameNow, type Situation } from './commands'
import { commandOfKey } from './keys'

const at = (step: string | null, more: Partial<Situation> = {}): Situation => ({
  profile: example(),
  step,
  exit: null,
  trail: [],
  picked: [],
  view: 'drawing',
  canEdit: true,
  undo: null,
  redo: null,
  ...more,
})
const press = (key: string, more = {}) => commandOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }, true)

test('every act has a name in both languages, and Tab calls none', () => {
  for (const command of COMMAND_LIST) {
    expect(command.name.da).not.toBe('')
    expect(command.name.en).not.toBe('')
  }
  expect(press('Tab')).toBeNull()
  expect(press('Tab', { shiftKey: true })).toBeNull()
})
test('the table of keys', () => {
  expect([
    press('ArrowDown'),
    press('ArrowRight'),
    press('ArrowRight', { shiftKey: true }),
    press('ArrowUp'),
    press('Home'),
    press('End'),
    press('n'),
    press('Delete'),
    press('l'),
    press('p'),
    press('c'),
    press('?', { shiftKey: true }),
    press('Escape'),
    press('Enter'),
  ]).toEqual(['yes', 'no', 'missing', 'back', 'first', 'last', 'add', 'remove', 'view', 'patients', 'comment', 'keys', 'close', 'open'])
  expect([
    press('z', { ctrlKey: true }),
    press('y', { ctrlKey: true }),
    press('Z', { ctrlKey: true, shiftKey: true }),
    press('k', { metaKey: true }),
    press('ArrowUp', { altKey: true }),
    press('ArrowDown', { altKey: true }),
  ]).toEqual(['undo', 'redo', 'redo', 'palette', 'earlier', 'later'])
})
test('letters can be turned off; arrows stay', () => {
  const off = (key: string) => commandOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }, false)
  expect(off('n')).toBeNull()
  expect(off('ArrowDown')).toBe('yes')
})
test('arrows follow the ways and come back the way one came', () => {
  expect(COMMANDS.yes.do(at('alder'))).toEqual({ type: 'select', step: 'medicin' })
  expect(COMMANDS.no.do(at('alder'))).toEqual({ type: 'select', step: 'ung' })
  expect(COMMANDS.missing.may(at('alder'))).toBe(false)
  expect(COMMANDS.back.do(at('med', { trail: ['alder', 'medicin'] }))).toEqual({ type: 'select', step: 'medicin', back: true })
  expect(COMMANDS.last.do(at(null))).toEqual({ type: 'select', step: 'med' })
})
test('removing joins the ends, names the act, and leaves focus on the step before', () => {
  const effect = COMMANDS.remove.do(at('medicin'))
  if (effect.type !== 'edit') throw new Error('no edit')
  expect(questionOf(effect.profile, 'alder')?.yes).toBe('med')
  expect(effect.act.da).toBe('fjernet »Opfylder mindst én af disse«')
  expect(effect.select).toBe('alder')
})
test('who may not edit has no act that changes anything', () => {
  const reader = at('medicin', { canEdit: false, undo: { da: 'x', en: 'x' } })
  expect(COMMAND_LIST.filter((command) => command.may(reader) && ['edit', 'undo', 'redo'].includes(command.do(reader).type))).toEqual([])
  expect(COMMANDS.add.may(reader)).toBe(false)
  expect(COMMANDS.paste.may(reader)).toBe(false)
})
test('undo says what it undoes', () =>
  expect(nameNow(COMMANDS.undo, at(null, { undo: { da: 'fjernet »Diagnose«', en: 'removed “Diagnosis”' } })).da).toBe('Fortryd: fjernet »Diagnose«'))
test('a new step goes on the first open exit, else on the spine', () => {
  expect(COMMANDS.add.do(at('medicin'))).toMatchObject({ step: 'medicin', exit: 'yes' })
  const profile = example()
  profile.flow[1] = { ...questionOf(profile, 'medicin')!, no: null }
  expect(COMMANDS.add.do(at('medicin', { profile }))).toMatchObject({ exit: 'no' })
})
