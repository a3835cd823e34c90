// What the demonstration profiles find in a population, tier by tier, beside what is expected of a clinic of 1,600.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { planOf, type Plan } from '#criteria'
import { countArrays } from '#engines/arrays/engine'
import { Memo } from '#engines/arrays/memo'
import type { Counts } from '#engines/result'
import type { Population } from '#population/columns'
import { EXPECTED, held, type Held } from '#population/describe/expected'
import { readProfile } from '../read'

export interface Found {
  profile: string
  plan: Plan
  counts: Counts
  held: Held | null
}
const FOLDER = fileURLToPath(new URL('../../profiles/', import.meta.url))

/** Each is counted for the population's clinic and date, with its default settings; nothing is kept from one to the next. */
export function foundByProfiles(population: Population): Found[] {
  const memo = () => new Memo(256 * 1024 * 1024)
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.profil'))
    .sort()
    .map((name) => {
      const { profile, given } = readProfile(`${FOLDER}${name}`)
      const plan = planOf(profile, given)
      const counts = countArrays(plan, population, population, memo())
      const expected = EXPECTED.find((one) => one.profile === profile.id)
      return { profile: profile.id, plan, counts, held: expected ? held(expected, counts, population.size) : null }
    })
}

/** A line a profile. */
export function linesOf(found: readonly Found[], size: number): string[] {
  const line = (profile: string, included: string, per: string, expected: string, times: string, rest: string) =>
    `${profile.padEnd(30)} ${included.padStart(9)} ${per.padStart(8)} ${expected.padStart(8)} ${times.padStart(6)}  ${rest}`
  return [
    line('profile', 'found', 'a 1,600', 'expected', 'times', `tiers (of ${size.toLocaleString('da')}), and a word`),
    ...found.map(({ profile, counts, held: own }) => {
      const tiers = Object.entries(counts.tiers)
        .map(([tier, n]) => `${tier} ${n}`)
        .join(', ')
      if (!own) return line(profile, String(counts.included), ((counts.included * 1_600) / size).toFixed(1), '', '', tiers)
      const { expected, found: per, times, far } = own
      const range = expected.from === expected.to ? String(expected.from) : `${expected.from}–${expected.to}`
      return line(profile, String(counts.included), per.toFixed(1), range, `${times.toFixed(2)}${far ? '!' : ''}`, `${tiers}. ${expected.word.da}`)
    }),
  ]
}
