// Findings that went between threads: nothing is lost on the way, and their remedies mend the document that is there by then.
import { expect, test } from 'vitest'
import { findingsOf, givenBy, type Finding, type Profile } from '#criteria'
import { setStepText } from '#criteria/edit/index'
import { SHIPPED, shipped } from '#criteria/testing/shipped'
import { findingsIn, toldOf } from './told'

const NOTHING = () => undefined
const sent = (profile: Profile) => structuredClone(toldOf(profile, NOTHING))
/** Every question's way for "no" open and its title a long one, every list emptied, every tier nameless. */
const broken = (profile: Profile): Profile => ({
  ...profile,
  flow: profile.flow.map((step) => (step.type === 'question' ? { ...step, no: null, title: 'x' } : step)),
  codeLists: profile.codeLists.map((list) => ({ ...list, codes: [] })),
  tiers: profile.tiers.map((tier) => ({ ...tier, name: '' })),
})

test('what a worker tells can be sent, and is every finding in order with every remedy by name', () => {
  for (const slug of SHIPPED.slice(0, 6)) {
    const profile = broken(shipped(slug))
    const all = findingsOf(profile)
    expect(all.length).toBeGreaterThan(5)
    const told = sent(profile)
    expect(told.slice(-all.length)).toEqual(
      all.map(({ remedy, more, ...rest }) => ({ ...rest, remedies: [...(remedy ? [remedy] : []), ...(more ?? [])].map(({ label }) => label) })),
    )
  }
})
test('each remedy does what the check’s own would have done', () => {
  const profile = broken(shipped('osteoporose'))
  const own = findingsOf(profile)
  const come = findingsIn(sent(profile), NOTHING).slice(-own.length)
  const all = ({ remedy, more }: Finding) => [...(remedy ? [remedy] : []), ...(more ?? [])]
  expect(own.some((one) => one.more?.length)).toBe(true)
  const pairs = own.flatMap((one, index) => all(one).map((remedy, at) => [remedy, all(come[index]!)[at]!] as const))
  expect(pairs.length).toBeGreaterThan(5)
  for (const [was, is] of pairs) {
    expect(is.label).toEqual(was.label)
    expect(is.edit(profile)).toEqual(was.edit(profile))
  }
})
test('a remedy pressed after another edit mends the new document, and keeps the edit', () => {
  const profile = broken(shipped('osteoporose'))
  const step = profile.flow[1]!.id
  const finding = findingsIn(sent(profile), NOTHING).find((one) => one.remedy && one.step !== step)!
  const later = setStepText(profile, step, 'Skrevet imens')
  const mended = finding.remedy!.edit(later)
  expect(mended.flow[1]).toMatchObject({ title: 'Skrevet imens' })
  expect(mended).not.toBe(later)
})
test('a remedy of what no longer stands changes nothing', () => {
  const profile = broken(shipped('osteoporose'))
  const finding = findingsIn(sent(profile), NOTHING).find((one) => one.remedy)!
  const sound = shipped('osteoporose')
  expect(finding.remedy!.edit(sound)).toBe(sound)
})
test('a group that the used release does not have is told once the document is at hand', () => {
  const used = shipped('hypertension')
  const digest = 'a'.repeat(64)
  const base = shipped('osteoporose')
  const profile: Profile = {
    ...base,
    uses: [{ id: 'brugt', profile: 'hypertension', version: '1.0.0', title: 'Hypertension', digest, values: {} }],
    flow: base.flow.map((step, index) =>
      index === 1 && step.type === 'question' ? { ...step, ask: { type: 'use', from: 'brugt', group: 'findesIkke' } } : step,
    ),
  }
  const codes = (find: (digest: string) => Profile | undefined) => toldOf(profile, find).map(({ code }) => code)
  expect(codes((asked) => (asked === digest ? used : undefined))).toContain('usedGroup')
  expect(codes(NOTHING)).not.toContain('usedGroup')
  expect(codes(givenBy([used]).used!), 'another content is not taken for it').not.toContain('usedGroup')
})
