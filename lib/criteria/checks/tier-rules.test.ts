import { expect, test } from 'vitest'
import { tierRules } from './tier-rules'
import { found, sound } from './sound'

const [red, green] = sound().tiers as [ReturnType<typeof sound>['tiers'][number], ReturnType<typeof sound>['tiers'][number]]
const tiers = (...of: (typeof red)[]) => found(tierRules, { ...sound(), tiers: of })
test('the last has rules', () =>
  expect(tiers(red)).toMatchObject([
    { tier: 'red', sentence: { da: 'Den sidste prioritet, »Rød«, har regler. Den skal tage alle andre, så tilføj en sidste prioritet uden regler.' } },
  ]))
test('the last has no action for everyone else', () =>
  expect(tiers(red, { ...green, otherwise: undefined })).toMatchObject([{ tier: 'green', params: { what: 'otherwise' } }]))
test('another has none', () =>
  expect(tiers({ ...red, rules: [] }, green)).toMatchObject([
    { tier: 'red', sentence: { da: 'Prioriteten »Rød« har ingen regler, så ingen kan komme i den. Tilføj en regel, eller flyt den sidst.' } },
  ]))
