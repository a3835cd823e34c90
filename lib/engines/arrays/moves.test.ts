// Who comes, goes and is placed elsewhere, against a plain evaluation of every patient before and after; and that the step or rule
// that was changed is the one that is named.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { planOf, SYSTEMS, type Plan, type Profile, type Sets } from '#criteria'
import { partnersOf } from '#criteria/compare/index'
import { assemble } from '#population'
import type { Population } from '#population/columns'
import { document } from '../generated/documents'
import { RUN } from '../generated/domain'
import { patient as anyPatient } from '../generated/patients'
import { Naive } from '../naive/interpreter'
import { naivePatient } from '../naive/patient'
import { movesOf } from './moves'

const SEED = 20_260_404
const LONG = process.env.STUDIO_LONG === '1' ? 20 : 1
const SIZE = 60
let naive: Naive[] = []
let world: Population
beforeAll(() => {
  const [raw] = fc.sample(fc.array(anyPatient, { minLength: SIZE, maxLength: SIZE }), { seed: SEED, numRuns: 1 })
  naive = raw!.map((one) => new Naive(naivePatient(one), RUN))
  world = assemble(
    { name: 'tilfældig', ...RUN },
    raw!.map((one, index) => ({ ...one, key: String(index) })),
  )
})

/** In or not, and the tier's name, of every patient, one by one. */
const placed = (plan: Plan): { in: boolean; tier: string | null }[] =>
  naive.map((one) => {
    const { exits, tier } = one.walk(plan)
    return { in: plan.steps.some((step, at) => step.type === 'in' && exits[at]! > 0), tier: plan.tiers[tier]?.id ?? null }
  })
const all = ({ by }: { by: { patients: number[] }[] }): number[] => by.flatMap(({ patients }) => patients).sort((a, b) => a - b)

test('who moved is who a plain evaluation finds, between any two documents', () => {
  const moved = { came: 0, went: 0, placed: 0 }
  fc.assert(
    fc.property(document, document, (before, after) => {
      const plans = [planOf(before), planOf({ ...before, flow: after.flow, tiers: after.tiers })] as const
      const moves = movesOf(plans[0], plans[1], world, RUN, { most: SIZE })
      const [was, is] = [placed(plans[0]), placed(plans[1])]
      const who = (test: (at: number) => boolean) => was.map((_, at) => at).filter(test)
      expect(all(moves.came)).toEqual(who((at) => !was[at]!.in && is[at]!.in))
      expect(all(moves.went)).toEqual(who((at) => was[at]!.in && !is[at]!.in))
      expect(all(moves.placed)).toEqual(who((at) => was[at]!.in && is[at]!.in && was[at]!.tier !== is[at]!.tier))
      for (const name of ['came', 'went', 'placed'] as const) {
        const { count, by } = moves[name]
        moved[name] += count
        expect(by.reduce((sum, one) => sum + one.count, 0)).toBe(count)
        for (const one of by) expect(one.count).toBe(one.patients.length)
      }
      for (const { from, to, patients } of moves.placed.by) for (const at of patients) expect([was[at]!.tier, is[at]!.tier]).toEqual([from, to])
    }),
    { seed: SEED, numRuns: 30 * LONG },
  )
  for (const [name, count] of Object.entries(moved)) expect(count, name).toBeGreaterThan(30)
})

test('where one step asks otherwise or leads elsewhere, that step moved everyone who moved', () => {
  let moved = 0
  fc.assert(
    fc.property(document, document, fc.nat(9), fc.boolean(), (before, other, n, asks) => {
      const questions = before.flow.filter((step) => step.type === 'question')
      const { id } = questions[n % questions.length]!
      const ask = other.flow.find((step) => step.type === 'question')!
      const flow = before.flow.map((step) =>
        step.id !== id || step.type !== 'question' || ask.type !== 'question'
          ? step
          : asks
            ? { ...step, ask: ask.ask }
            : { ...step, yes: step.no, no: step.yes },
      )
      const { came, went } = movesOf(planOf(before), planOf({ ...before, flow }), world, RUN)
      moved += came.count + went.count
      for (const by of [...came.by, ...went.by]) expect(by).toMatchObject({ id, where: 'after' })
    }),
    { seed: SEED, numRuns: 30 * LONG },
  )
  expect(moved).toBeGreaterThan(50)
})

test('where a step is put in or taken out, it moved everyone who moved, also when the others have new names', () => {
  let moved = 0
  const rename = (profile: Profile) => JSON.parse(JSON.stringify(profile).replace(/"q(\d)"/g, '"trin$1"')) as Profile
  fc.assert(
    fc.property(document, document, fc.nat(9), (before, other, n) => {
      const ask = other.flow.find((step) => step.type === 'question')!
      const at = n % before.flow.findIndex((step) => step.type !== 'question')
      const next = before.flow[at]!.id
      const lead = (target: string | null | undefined) => (target === next ? 'ny' : target)
      const flow = before.flow.flatMap((step, index): Profile['flow'] => [
        ...(index === at && ask.type === 'question' ? [{ id: 'ny', type: 'question' as const, ask: ask.ask, yes: 'out1', no: next }] : []),
        step.type === 'question'
          ? ({ ...step, yes: lead(step.yes), no: lead(step.no), ...(step.missing === undefined ? {} : { missing: lead(step.missing) }) } as typeof step)
          : step,
      ])
      const after = { ...before, flow }
      const { came, went } = movesOf(planOf(before), planOf(after), world, RUN)
      expect(came.count).toBe(0)
      for (const by of went.by) expect(by).toMatchObject({ id: 'ny', where: 'after' })
      const back = movesOf(planOf(after), planOf(before), world, RUN)
      for (const by of back.came.by) expect(by).toMatchObject({ id: 'ny', where: 'before' })
      expect(back.came.count).toBe(went.count)
      moved += went.count
      const named = rename(after)
      expect(movesOf(planOf(before), planOf(named), world, RUN, { same: partnersOf(before, named) }).went.count).toBe(went.count)
    }),
    { seed: SEED, numRuns: 30 * LONG },
  )
  expect(moved).toBeGreaterThan(50)
})

const sex = (...words: string[]): Sets => ({ op: 'person', field: 'sex', in: words })
const few = (): Population =>
  assemble(
    { name: 'lille', ...RUN },
    ['K', 'M', 'K', ''].map((one, index) => ({
      key: String(index),
      birth: null,
      sex: one as 'K',
      municipality: index > 1 ? '101' : '',
      cprStatus: '01',
      rows: index === 2 ? [{ id: '1', table: 'diagnosis' as const, day: RUN.ref - 5, codes: [{ system: SYSTEMS.icpc.uri, code: 'L95' }] }] : [],
    })),
  )
const ill: Sets = { op: 'exists', of: { op: 'select', table: 'diagnosis', codes: 'every' } }
const plan = (steps: Plan['steps'], tiers: Plan['tiers'] = []): Plan => ({ language: 1, steps, tiers, display: [] })
const everyone: Plan['steps'] = [{ id: 'in', type: 'in' }]
const tier = (id: string, ...rules: [string, Sets][]): Plan['tiers'][number] => ({ id, rules: rules.map(([rule, set]) => ({ id: rule, set })) })

test('a rule that holds for more, one that holds for fewer, and tiers in another order', () => {
  const before = plan(everyone, [tier('red', ['a', ill]), tier('yellow', ['b', sex('M')]), tier('green')])
  const wider = plan(everyone, [tier('red', ['a', ill], ['c', sex('M')]), tier('yellow', ['b', sex('M')]), tier('green')])
  const by = (one: Plan, other: Plan) => movesOf(one, other, few(), RUN).placed
  expect(by(before, wider)).toEqual({ count: 1, by: [{ id: 'c', where: 'after', from: 'yellow', to: 'red', count: 1, patients: [1] }] })
  expect(by(wider, before)).toEqual({ count: 1, by: [{ id: 'c', where: 'before', from: 'red', to: 'yellow', count: 1, patients: [1] }] })
  const narrower = plan(everyone, [tier('red', ['a', sex('')]), tier('yellow', ['b', sex('M')]), tier('green')])
  expect(by(before, narrower).by.map(({ id, from, to }) => [id, from, to])).toEqual([['a', 'red', 'green']])
  const both = plan(everyone, [tier('red', ['a', sex('K')]), tier('yellow', ['b', ill]), tier('green')])
  const turned = plan(everyone, [both.tiers[1]!, both.tiers[0]!, both.tiers[2]!])
  expect(by(both, turned).by).toEqual([{ id: 'b', where: 'after', from: 'red', to: 'yellow', count: 1, patients: [2] }])
})
test('a rule that moved to another tier, and the tier that takes everyone left', () => {
  const before = plan(everyone, [tier('red', ['a', ill]), tier('green')])
  const after = plan(everyone, [tier('red', ['x', sex('M')]), tier('yellow', ['a', ill]), tier('green')])
  expect(movesOf(before, after, few(), RUN).placed.by).toEqual([
    { id: 'x', where: 'after', from: 'green', to: 'red', count: 1, patients: [1] },
    { id: 'a', where: 'before', from: 'red', to: 'yellow', count: 1, patients: [2] },
  ])
  const none = plan(everyone, [])
  expect(movesOf(none, plan(everyone, [tier('green')]), few(), RUN).placed.by).toEqual([
    { id: null, where: 'after', from: null, to: 'green', count: 4, patients: [0, 1, 2, 3] },
  ])
})
test('the list of patients is no longer than asked for, and the count is whole', () => {
  const closed = plan([
    { id: 'a', type: 'question', set: sex('x'), yes: 1, no: 2, missing: null, asks: false },
    { id: 'in', type: 'in' },
    { id: 'out', type: 'out' },
  ])
  const open = plan([{ ...closed.steps[0]!, no: 1 } as Plan['steps'][number], ...closed.steps.slice(1)])
  expect(movesOf(closed, open, few(), RUN, { most: 2 }).came).toEqual({ count: 4, by: [{ id: 'a', where: 'after', count: 4, patients: [0, 1] }] })
})
