import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contentHash, findingsOf, parseDocument, slugOf, type Profile } from '../index'
import { parseText } from '../text/index'
import { begun, copiedAs, firstSteps } from './begin'

const shipped = (slug: string): Profile => parseText(readFileSync(`profiles/${slug}.profil`, 'utf8')).profile!

test('a copy says the same under another name, and nothing that others stand for', () => {
  const source = shipped('osteoporose')
  const before = contentHash(source)
  const copy = copiedAs(source, { id: 'knogler', title: 'Knogler' })
  expect(parseDocument(copy).ok).toBe(true)
  expect(copy).toMatchObject({ id: 'knogler', title: 'Knogler', owner: '' })
  expect(copy.about).toMatchObject({ origin: null, decision: '', decided: null, device: '', uses: source.about!.uses, english: { title: '' } })
  expect(copy.about!.english.purpose).toBe(source.about!.english.purpose)
  const same = ({ id: _, title: __, owner: ___, about: ____, ...rest }: Profile) => rest
  expect(same(copy)).toEqual(same(source))
  expect(findingsOf(copy).filter((one) => one.severity === 'fault')).toEqual(findingsOf(source).filter((one) => one.severity === 'fault'))
  expect(contentHash(source), 'the source stays as it is').toBe(before)
})

test('where nothing stands behind the profile, nothing is made up', () => {
  const { about: _, ...plain } = shipped('osteoporose')
  expect(copiedAs(plain, { id: 'knogler', title: 'Knogler' }).about).toBeUndefined()
})

test('a flow without questions begins again with the base population; others are left alone', () => {
  const source = shipped('osteoporose')
  expect(begun(source)).toEqual({ profile: source, first: source.flow[0]!.id })
  expect(begun({ ...source, flow: [] }).profile.flow).toEqual(firstSteps())
  const alone = begun({ ...source, flow: [{ id: 'grundpopulation', type: 'in' }] })
  expect(alone.profile.flow.map((step) => step.id)).toEqual([alone.first, 'uden-for', 'grundpopulation'])
  expect(parseDocument(alone.profile).ok).toBe(true)
})

test.each([
  ['Type 2-diabetes på øen', 'type-2-diabetes-paa-oeen'],
  ['Kopi af Osteoporose', 'kopi-af-osteoporose'],
  ['80+', 'profil-80'],
  ['!', 'profil'],
  ['a'.repeat(80), 'a'.repeat(50)],
  ['1'.repeat(80), `profil-${'1'.repeat(43)}`],
])('%s is %s in addresses', (title, slug) => expect(slugOf(title)).toBe(slug))
