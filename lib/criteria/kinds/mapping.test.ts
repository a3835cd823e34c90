import { expect, test } from 'vitest'
import { profileSchema } from '../document/schema'
import type { AnyDisplay, AnyKind } from './define'
import { DISPLAYS } from './display/registry'
import { mappingOf, TYPES, type Means } from './mapping'
import { KINDS } from './registry'

/** The checklist of the domain reference: letter, and how many types it has. */
const CHECKLIST = { A: 6, B: 6, C: 12, D: 11, E: 8, F: 3, G: 8, H: 6 }
const checklist = Object.entries(CHECKLIST).flatMap(([letter, count]) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`))

const named = (means: readonly Means[]): string[] => means.flatMap((one) => ('kind' in one ? [one.kind] : 'display' in one ? [one.display] : []))
const registered = { ...(KINDS as Record<string, AnyKind>), ...(DISPLAYS as Record<string, AnyDisplay>) }

test('every type of the checklist is mapped, and nothing else', () => expect([...TYPES]).toEqual(checklist))
test('no name stands for both a kind and a display field', () =>
  expect(Object.keys(registered).length).toBe(Object.keys(KINDS).length + Object.keys(DISPLAYS).length))

test.each(TYPES)('%s: the kinds named are those that say they cover it', (type) => {
  const { means, says } = mappingOf(type)
  const covering = Object.entries(registered).flatMap(([id, { covers }]) => (covers.includes(type) ? [id] : []))
  expect([...named(means)].sort()).toEqual(covering.sort())
  expect(means.length).toBeGreaterThan(0)
  expect([says.da, says.en].map((line) => /^[^\n]{15,140}\.$/u.test(line))).toEqual([true, true])
})
test('every kind and display field is named by a type', () =>
  expect([...new Set(TYPES.flatMap((type) => named(mappingOf(type).means)))].sort()).toEqual(Object.keys(registered).sort()))
test('parts are parts of a document, and the field is one that kinds have', () => {
  const means = TYPES.flatMap((type) => mappingOf(type).means)
  for (const one of means) if ('part' in one) expect(Object.keys(profileSchema.shape)).toContain(one.part)
  expect(Object.values(KINDS as Record<string, AnyKind>).some(({ fields }) => 'missing' in fields)).toBe(true)
})
