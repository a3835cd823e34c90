import { expect, test } from 'vitest'
import { boundsOf, parseQuantity, roundedRatio, UNREADABLE } from './quantity'

test('decimals are exact', () => expect(parseQuantity('0,1')).toEqual({ comparator: '=', amount: { units: 1n, scale: 1 } }))

test('halves round away from zero', () => expect([5n, -5n, 15n, 14n].map((one) => roundedRatio(one, 10n))).toEqual([1n, -1n, 2n, 1n]))

test('beyond 31 bits a number is unreadable, never wrapped', () =>
  expect([boundsOf('=', 2_147_483_001n), boundsOf('<', -(10n ** 30n))]).toEqual([UNREADABLE, UNREADABLE]))
