import { expect, test } from 'vitest'
import { shipped } from '#criteria/testing/shipped'
import { facesOf } from '../flow/face'
import { layoutOf } from '../flow/layout'
import { sheetsOf } from './picture'

test('sheets follow one another, each as tall as a page allows, and no box is cut', () => {
  const profile = shipped('osteoporose')
  const layout = layoutOf(profile, facesOf(profile, 'da'))
  for (const most of [700, 1200, 3000, 100_000]) {
    const sheets = sheetsOf(layout, most)
    expect(sheets[0]![0]).toBe(0)
    expect(sheets.at(-1)![1]).toBe(layout.height)
    sheets.slice(1).forEach(([from], index) => expect(from).toBe(sheets[index]![1]))
    const tallest = Math.max(...[...layout.boxes.values()].map(({ height }) => height))
    if (most > tallest * 2) for (const [from, to] of sheets) expect(to - from, `${from}–${to}`).toBeLessThanOrEqual(most)
    for (const [, cut] of sheets.slice(0, -1))
      for (const box of layout.boxes.values()) if (box.x === 0) expect(box.y < cut && cut < box.y + box.height, `${cut} in ${box.y}`).toBe(false)
  }
  expect(sheetsOf(layout, 100_000)).toHaveLength(1)
  expect(sheetsOf(layout, 1200).length).toBeGreaterThan(1)
})
