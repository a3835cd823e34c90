import { expect, test } from 'vitest'
import { noTiers } from './no-tiers'
import { found, sound } from './sound'

test('no tiers at all is advice, not a fault', () => expect(found(noTiers, { ...sound(), tiers: [] })).toMatchObject([{ severity: 'advice' }]))
