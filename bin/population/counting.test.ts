// The process that counts, over its channel: of questions that wait the newest of each place is answered, and a file that is none is said to be so.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf, planOf } from '#criteria'
import { shipped } from '#criteria/testing/shipped'
import { countArrays } from '#engines/arrays/engine'
import { encode } from '#population'
import { denmark } from '#population/denmark/denmark'
import type { CountingAsked, CountingTold } from './counting'

const folder = mkdtempSync(join(tmpdir(), 'taelling-'))
const { population } = denmark({ seed: 3, size: 300, ref: dayOf(2026, 6, 30), clinic: '091034', name: 'x' })
const file = join(folder, 'lille.pop')
beforeAll(() => writeFileSync(file, encode(population)))
afterAll(() => rmSync(folder, { recursive: true }))

/** Sends all at once, so that the questions wait while the file is opened; answers what was told until `until` of it or the end. */
function told(asked: readonly CountingAsked[], until: number): Promise<CountingTold[]> {
  const child = fork('bin/population/counting.ts', [], { execArgv: ['--import', 'tsx'], serialization: 'advanced' })
  return new Promise((resolve) => {
    const all: CountingTold[] = []
    child.on('message', (one: CountingTold) => {
      if ('opening' in one) return
      if (all.push(one) === until) child.kill()
    })
    child.once('exit', () => resolve(all))
    for (const one of asked) child.send(one)
  })
}

test('of each place the newest question is answered, with the counts of its own document; places take turns', async () => {
  const [one, other] = [shipped('osteoporose'), shipped('kol')]
  const ask = (id: number, place: string, document: typeof one): CountingAsked => ({ id, place, document, used: [] })
  const heard = await told([{ open: file }, ask(1, 'a', other), ask(2, 'a', other), ask(3, 'b', other), ask(4, 'a', one)], 5)
  expect(
    heard.map((each) => ('id' in each ? [each.id, 'overtaken' in each ? 'overtaken' : 'counts' in each ? 'counted' : 'wrong'] : Object.keys(each))),
  ).toEqual([['ready'], [1, 'overtaken'], [2, 'overtaken'], [3, 'counted'], [4, 'counted']])
  const counts = heard.flatMap((each) => ('counts' in each ? [each.counts] : []))
  expect(counts).toEqual([other, one].map((document) => countArrays(planOf(document), population, population)))
})

test('a file that is no population, and one that is not there', async () => {
  writeFileSync(join(folder, 'brev.pop'), 'Kære læge')
  for (const name of ['brev.pop', 'findes-ikke.pop']) {
    const [only, ...more] = await told([{ open: join(folder, name) }], 2)
    expect([Object.keys(only!), more], name).toEqual([['failed'], []])
  }
})
