import { expect, test } from 'vitest'
import { noInclusion } from './no-inclusion'
import { found, sound, withStep } from './sound'

test('no outcome "in", and one that nobody reaches', () => {
  expect(found(noInclusion, { ...sound(), flow: sound().flow.filter(({ type }) => type !== 'in') })).toMatchObject([
    { sentence: { da: 'Ingen kan komme med i gruppen. Lad mindst én vej føre til »Med i gruppen«.' } },
  ])
  expect(found(noInclusion, withStep('treated', { yes: 'untreated' }))).toHaveLength(1)
})
