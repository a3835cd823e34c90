import { expect, test } from 'vitest'
import { example } from './example'
import { addTier, removeTier, setTier } from './tiers'
import { addWork, moveWork, removeWork, setAbout, setEnglish, setWork } from './work'

test('what says nothing is not kept: the document is as before it was written', () => {
  const written = setEnglish(setAbout(example(), { origin: 'plo', uses: ['quality'] }), { title: 'Example' })
  expect(written.about).toMatchObject({ origin: 'plo', uses: ['quality'], decision: '', english: { title: 'Example', purpose: '' } })
  expect(setEnglish(setAbout(written, { origin: null, uses: [] }), { title: '' })).toEqual(example())
})

test('work is added with a fresh name, changed, moved and removed; the last one takes the part with it', () => {
  const first = addWork(example(), 'Årskontrol', 'visit')
  const second = addWork(first.profile, 'Årskontrol', 'invite')
  expect([first.id, second.id]).toEqual(['aarskontrol', 'aarskontrol2'])
  expect(setWork(second.profile, first.id, { minutes: 20, checklist: ['Vægt'] }).work![0]).toMatchObject({
    minutes: 20,
    checklist: ['Vægt'],
    title: 'Årskontrol',
  })
  expect(moveWork(second.profile, second.id, -1).work!.map(({ id }) => id)).toEqual(['aarskontrol2', 'aarskontrol'])
  expect(moveWork(second.profile, first.id, -1).work!.map(({ id }) => id)).toEqual(['aarskontrol', 'aarskontrol2'])
  expect(removeWork(removeWork(second.profile, first.id), second.id)).toEqual(example())
})

test('a list of forty takes no more', () => {
  let profile = example()
  for (let n = 0; n < 40; n++) profile = addWork(profile, `A${n}`, 'other').profile
  expect(addWork(profile, 'En til', 'other')).toEqual({ profile, id: '' })
})

test('a tier that is removed is removed from the work as well; a tier with a new name is not', () => {
  const { profile, id } = addTier(example(), 'Rød', 'red')
  const work = setWork(addWork(profile, 'Ring', 'invite').profile, 'ring', { tiers: [id] })
  expect(setTier(work, id, { name: 'Haster' }).work![0]!.tiers).toEqual([id])
  expect(removeTier(work, id).work![0]!.tiers).toEqual([])
})
