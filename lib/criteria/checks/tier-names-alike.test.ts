import { expect, test } from 'vitest'
import { tierNamesAlike } from './tier-names-alike'
import { found, sound } from './sound'

const [red, green] = sound().tiers as [ReturnType<typeof sound>['tiers'][number], ReturnType<typeof sound>['tiers'][number]]
test('two names alike', () =>
  expect(found(tierNamesAlike, { ...sound(), tiers: [red, { ...green, name: ' RØD' }] })).toMatchObject([{ tier: 'green', params: { what: 'name' } }]))
test('two symbols alike: colour alone would tell them apart', () =>
  expect(found(tierNamesAlike, { ...sound(), tiers: [red, { ...green, symbol: 'triangle' }] })).toMatchObject([
    { tier: 'green', sentence: { da: 'To prioriteter har samme symbol; den sidste er »Grøn«. Giv dem hver sit.' } },
  ]))
