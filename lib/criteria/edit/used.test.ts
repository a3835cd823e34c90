// A used release is pinned by its content, chosen once, changed with its values kept, and stays while it is asked about.
import { expect, test } from 'vitest'
import { givenBy } from '../uses'
import { contentHash } from '../document/hash'
import { planOf } from '../lower'
import { shipped } from '../testing/shipped'
import { example } from './example'
import { setNode } from './node'
import { addUse, removeUse, setUse, setUseValue, usersOf, type Pinned } from './used'

const used = shipped('hypertension')
const release: Pinned = { slug: 'hypertension', version: '1.0.0', title: 'Hypertension', contentHash: contentHash(used) }
const later: Pinned = { ...release, version: '1.1.0', contentHash: 'b'.repeat(64) }
const { profile, id } = addUse(example(), release)
const asked = setNode(profile, { step: 'alder' }, [], { type: 'use', from: id, group: 'included' })

test('a chosen release is pinned to its content, and once', () => {
  expect(profile.uses).toEqual([
    { id: 'hypertension', profile: 'hypertension', version: '1.0.0', title: 'Hypertension', digest: release.contentHash, values: {} },
  ])
  expect(addUse(profile, release)).toEqual({ profile, id })
})
test('what asks about it can be evaluated where the document is at hand, and only there', () => {
  const set = (given = {}) => planOf(asked, given).steps[0]
  expect(set(givenBy([used]))).toMatchObject({ set: expect.objectContaining({ op: expect.any(String) }) })
  expect(set()).toMatchObject({ set: null })
})
test('another version keeps the values; a value taken away is its own default again', () => {
  const valued = setUseValue(profile, id, 'graense', 5)
  expect(setUse(valued, id, later).uses[0]).toMatchObject({ version: '1.1.0', digest: later.contentHash, values: { graense: 5 } })
  expect(setUseValue(valued, id, 'graense', null)).toEqual(profile)
})
test('one that is asked about stays, until nothing asks', () => {
  expect(usersOf(asked, id)).toEqual(['alder'])
  expect(removeUse(asked, id)).toBe(asked)
  expect(removeUse(profile, id)).toEqual(example())
})
test('at most twenty', () => {
  const many = Array.from({ length: 25 }, (_, n) => n).reduce(
    (now, n) => addUse(now, { ...release, contentHash: n.toString(16).padStart(64, '0') }).profile,
    example(),
  )
  expect(many.uses).toHaveLength(20)
})
