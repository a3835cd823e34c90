import { expect, test } from 'vitest'
import { contentHash } from '../document/hash'
import { findingsOf, parseDocument, planOf, type Profile } from '../index'
import { shipped, SHIPPED } from '../testing/shipped'
import { example } from './example'
import { rename, shortNames, type Part } from './rename'

const renamed = (profile: Profile, part: Part, from: string, to: string) => {
  const done = rename(profile, part, from, to)
  if ('problem' in done) throw new Error(`${from} → ${to}: ${done.problem}`)
  return done.profile
}

const WHOLE = ['osteoporose', 'psykisk-sygdom-identifikation', 'type-2-diabetes']
/** What the checks say, without the sentences, in which names are not read. */
const said = (profile: Profile) =>
  findingsOf(profile)
    .map(({ code, severity }) => `${severity} ${code}`)
    .sort()
const stripped = (text: string) => text.replaceAll('"n-', '"')

test.each(SHIPPED)('every name of %s at once: nothing points at what is no more, and the core is the same under other names', (name) => {
  const profile = shipped(name)
  let all = profile
  for (const { part, id } of shortNames(profile)) all = renamed(all, part, id, `n-${id}`.slice(0, 60))
  const read = parseDocument(JSON.parse(JSON.stringify(all)))
  expect(read.ok ? [] : read.problems).toEqual([])
  expect(said(all)).toEqual(said(profile))
  const { order, work, cases } = all
  for (const id of [
    ...order.map((one) => one.field),
    ...(work ?? []).flatMap((act) => act.tiers),
    ...cases.flatMap(({ expect: { step, tier, rules, shown } }) => [step, tier ?? 'n-', ...(rules ?? []), ...(shown ?? []).map((one) => one.field)]),
  ])
    expect(id).toMatch(/^n-/)
  if (!profile.uses.length) expect(stripped(JSON.stringify(planOf(all)))).toBe(JSON.stringify(planOf(profile)))
})

test.each(WHOLE)('each name of %s to another and back: the same content hash', (name) => {
  const profile = shipped(name)
  const hash = contentHash(profile)
  for (const { part, id } of shortNames(profile)) {
    const other = renamed(profile, part, id, 'nytNavn')
    expect(
      shortNames(other).some((one) => one.part === part && one.id === id),
      `${part} ${id}`,
    ).toBe(false)
    expect(contentHash(renamed(other, part, 'nytNavn', id)), `${part} ${id}`).toBe(hash)
  }
})

test('a name in use, one that is no short name, and one that is not there', () => {
  const profile = example()
  expect(rename(profile, 'step', 'alder', 'medicin')).toEqual({ problem: 'taken' })
  for (const wrong of ['', '1', 'to ord', 'æble', 'x'.repeat(61)]) expect(rename(profile, 'step', 'alder', wrong), wrong).toEqual({ problem: 'form' })
  expect(rename(profile, 'step', 'findesIkke', 'nyt')).toEqual({ profile })
})

test('what is called the same in another profile, and texts, are left alone', () => {
  const profile = { ...example(), groups: [{ id: 'gruppe', label: 'gruppe', when: { type: 'use' as const, group: 'gruppe', from: 'anden' } }] }
  expect(renamed(profile, 'group', 'gruppe', 'hold').groups).toEqual([{ id: 'hold', label: 'gruppe', when: { type: 'use', group: 'gruppe', from: 'anden' } }])
})
