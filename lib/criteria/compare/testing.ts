// What every comparison must keep, whatever the two documents: for tests.
import { canonical, type Json } from '../document/canonical'
import { canonicalProfile, logicHash, meaningHash } from '../document/hash'
import type { Profile, Step } from '../document/schema'
import { planOf } from '../lower'
import type { Place } from '../checks/check'
import { example } from '../edit/example'
import { newCriterion } from '../edit/node'
import { compare, type Change } from './index'

/** A sentence for each promise that a comparison does not keep; none for a sound one. */
export function brokenIn(before: Profile, after: Profile, changes: readonly Change[] = compare(before, after)): string[] {
  const broken: string[] = []
  const promise = (kept: boolean, what: string) => void (kept || broken.push(what))
  const differ = canonicalProfile(before) !== canonicalProfile(after)
  promise(differ === changes.length > 0, 'a change exactly where the documents differ')
  promise(!changes.some(({ code }) => code === 'other'), 'a sentence for every change')
  const logic = logicHash(planOf(before)) !== logicHash(planOf(after))
  promise(!logic || changes.some(({ effect }) => effect !== 'wording'), 'more than wording where the logic hash differs')
  const meaning = meaningHash(before) !== meaningHash(after)
  promise(meaning === changes.some((one) => !isProse(one)), 'more than prose exactly where the meaning hash differs')
  for (const { says } of changes)
    for (const text of [says.da, says.en]) promise(/^[A-ZÆØÅ].*[.!?]$/su.test(text) && !/undefined|\[object|NaN/.test(text), `a sentence: ${text}`)
  return [...broken, ...silentIn(before, after, changes).map((place) => `something said of ${place}`)]
}
const isProse = ({ place }: Change) => place.text !== undefined && ['title', 'purpose', 'background', 'references', 'about'].includes(place.text)

type Named = { id: string }
const PARTS: { place: keyof Place; of: (profile: Profile) => readonly Named[] }[] = [
  { place: 'group', of: ({ groups }) => groups },
  { place: 'tier', of: ({ tiers }) => tiers.map(({ rules: _, ...tier }) => tier) },
  { place: 'rule', of: ({ tiers }) => tiers.flatMap((tier) => tier.rules.map((rule) => ({ ...rule, tier: tier.id }))) },
  { place: 'list', of: ({ codeLists }) => codeLists.map((list) => ({ ...list, codes: inOrder(list.codes) })) },
  { place: 'result', of: ({ results }) => results.map((concept) => ({ ...concept, codes: inOrder(concept.codes) })) },
  { place: 'display', of: ({ display }) => display },
  { place: 'parameter', of: ({ parameters }) => parameters },
  { place: 'use', of: ({ uses }) => uses },
  { place: 'case', of: ({ cases }) => cases },
  { place: 'work', of: ({ work = [] }) => work },
]
const inOrder = <T extends { system: string; code: string }>(codes: readonly T[]): T[] =>
  [...codes].sort((a, b) => (`${a.system}|${a.code}` < `${b.system}|${b.code}` ? -1 : `${a.system}|${a.code}` > `${b.system}|${b.code}` ? 1 : 0))
const text = (value: unknown) => canonical((value ?? null) as Json)

/** Parts that differ and of which nothing is said. A new id is said once, not wherever it is used. */
function silentIn(before: Profile, after: Profile, changes: readonly Change[]): string[] {
  const said = (place: keyof Place, id: string) => changes.some((one) => one.place[place] === id || (one.code === 'renamed' && one.before?.en === id))
  const renamed = changes.some(({ code }) => code === 'renamed')
  const silent: string[] = []
  for (const { place, of } of PARTS) {
    const [was, is] = [of(before), of(after)]
    for (const id of new Set([...was, ...is].map((one) => one.id))) {
      const [old, now] = [was.filter((one) => one.id === id), is.filter((one) => one.id === id)]
      if (text(old) !== text(now) && !said(place, id) && !(renamed && old.length && now.length)) silent.push(`${place} ${id}`)
    }
    const order = (list: readonly Named[], other: readonly Named[]) => list.map(({ id }) => id).filter((id) => other.some((one) => one.id === id))
    if (place !== 'rule' && text(order(was, is)) !== text(order(is, was)) && !changes.some(({ code }) => code === `${place === 'use' ? 'use' : place}Order`))
      silent.push(`the order of ${place}`)
  }
  return [...silent, ...silentSteps(before.flow, after.flow, changes, renamed)]
}

function silentSteps(before: readonly Step[], after: readonly Step[], changes: readonly Change[], renamed: boolean): string[] {
  const steps = changes.filter(({ code }) => /^(step|exit|entry|outcome)/.test(code))
  const built = renamed || steps.some(({ code }) => /^step(Added|Removed|Moved|Order|Became)|^entry/.test(code))
  return [...new Set([...before, ...after].map(({ id }) => id))].flatMap((id) => {
    const [was, is] = [before.find((step) => step.id === id), after.find((step) => step.id === id)]
    const here = changes.some(({ place }) => place.step === id)
    if (!was || !is) return here || built ? [] : [`step ${id}`]
    const own = ({ yes, no, missing, ...rest }: Extract<Step, { type: 'question' }>) => [rest, text([yes, no, missing ?? null])]
    if (was.type !== 'question' || is.type !== 'question') return text(was) === text(is) || here || built ? [] : [`step ${id}`]
    const [[old, ways], [now, lead]] = [own(was), own(is)]
    return [...(text(old) === text(now) || here || renamed ? [] : [`step ${id}`]), ...(ways === lead || here || built ? [] : [`ways of ${id}`])]
  })
}

/** The example with every sort of part: a module, a parameter in use, a used profile, an order, a test patient. */
export const whole = (): Profile => ({
  ...example(),
  codeLists: [...example().codeLists, { id: 'ubrugt', label: 'Ubrugt', codes: [{ system: 'urn:x', code: 'A', include: true, decided: true }] }],
  references: ['En', 'To'],
  terminology: [{ source: 'uddrag', release: '2026.1', digest: 'a'.repeat(64) }],
  parameters: [
    { id: 'faerdig', label: 'Opsporing', local: true, type: 'yesno', default: true },
    { id: 'graense', label: 'Aldersgrænse', local: false, note: 'Aftalt', type: 'whole', default: 80, min: 60, max: 100 },
    { id: 'egfr', label: 'eGFR-grænse', local: false, type: 'quantity', concept: 'egfr', default: 35000, min: 15000, max: 60000 },
  ],
  uses: [{ id: 'hjerte', profile: 'hjerte', version: '1.0', title: 'Hjerte', digest: 'b'.repeat(64), values: { maaned: { n: 12, unit: 'months' } } }],
  groups: [
    { id: 'behandlet', label: 'I behandling', module: 'faerdig', when: newCriterion('dispensed', { list: 'bisphosphonate' }) },
    {
      id: 'score',
      label: 'Score',
      when: {
        type: 'group',
        how: 'points',
        k: 2,
        weights: [2, 1],
        of: [newCriterion('age', { from: 70 }), newCriterion('dispensed', { list: 'bisphosphonate' })],
      },
    },
    { id: 'gammel', label: 'Ældre', when: newCriterion('age', { from: null, to: { parameter: 'graense' } }) },
  ],
  flow: example().flow.map((step) =>
    step.id === 'alder' && step.type === 'question'
      ? { ...step, missing: 'ung' }
      : step.id !== 'medicin' || step.type !== 'question' || step.ask.type !== 'group'
        ? step
        : { ...step, ask: { ...step.ask, of: [...step.ask.of, { type: 'use', group: 'behandlet' }, { type: 'use', group: 'included', from: 'hjerte' }] } },
  ),
  tiers: example().tiers.map((tier) => ({
    ...tier,
    rules: tier.rules.flatMap((rule) => [rule, { ...rule, id: 'alder2', when: { type: 'use' as const, group: 'gammel' }, reason: 'Høj alder' }]),
  })),
  display: [...example().display, { id: 'dage', label: 'Dage siden', kind: 'latestValue', params: { concept: 'egfr', fresh: null } }],
  order: [{ field: 'felt', descending: true }],
  cases: [
    {
      id: 'ung',
      title: 'Ung uden behandling',
      asOf: '2026-06-30',
      birth: '2015-01-01',
      sex: 'K',
      listed: '2020-01-01',
      cprStatus: '01',
      rows: [{ table: 'dispensing', codes: [{ system: 'http://www.whocc.no/atc', code: 'M05BA04' }], day: '2026-01-01' }],
      expect: { step: 'ung', tier: null, shown: [{ field: 'felt', is: [{ value: '34', day: '2026-01-01' }, { day: '2025-01-01' }] }] },
    },
  ],
})
