import { expect, test } from 'vitest'
import { pictureOf } from './layout'
import { beside } from './walking'

const mark = (id: string, lane: string, day: number, first = false) => ({ id, lane, day, stop: null, label: id, first })
const marks = [
  mark('a', 'one', 1000),
  mark('b', 'one', 5000),
  mark('c', 'one', 9000),
  mark('d', 'two', 4900, true),
  mark('e', 'four', 8900),
  mark('f', 'four', 100),
]
const picture = pictureOf(marks, ['one', 'two', 'three', 'four'], 10_000, { lines: 'one', axis: 'years' })
const to = (from: string | null, ...keys: string[]) => keys.reduce((at, key) => beside(picture, at, key) ?? '-', from as string | null)

test('earlier and later in the lane, and no further than its ends', () => {
  expect([to('b', 'ArrowLeft'), to('b', 'ArrowRight'), to('a', 'ArrowLeft'), to('c', 'ArrowRight'), to('b', 'Home'), to('b', 'End')]).toEqual([
    'a',
    'c',
    'a',
    'c',
    'a',
    'c',
  ])
})
test('up and down to the nearest in the picture, past lanes without marks', () => {
  expect([to('b', 'ArrowDown'), to('b', 'ArrowDown', 'ArrowDown'), to('a', 'ArrowUp'), to('f', 'ArrowUp', 'ArrowUp')]).toEqual(['d', 'f', 'a', 'b'])
})
test('one who comes in stands at the latest that decided, else at the latest; other keys lead nowhere', () => {
  expect([to(null, 'Home'), to('gone', 'ArrowRight')]).toEqual(['d', 'd'])
  const plain = pictureOf(
    marks.map((one) => ({ ...one, first: false })),
    ['one', 'two', 'four'],
    10_000,
    { lines: 'one', axis: 'years' },
  )
  expect([beside(plain, null, 'ArrowUp'), beside(picture, 'a', 'x'), beside(picture, null, 'Tab')]).toEqual(['c', undefined, undefined])
})
