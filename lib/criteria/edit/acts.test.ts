// Properties every act keeps: a valid document, a flow that only points forwards, the old document untouched, and undo ∘ act = identity.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EXITS } from '../core/plan'
import { contentHash } from '../document/hash'
import { profileSchema, type Node, type Profile } from '../document/schema'
import { example } from './example'
import * as edit from './index'

const pick = <T>(list: readonly T[], n: number): T | undefined => (list.length ? list[n % list.length] : undefined)
const HOW = ['all', 'any', 'none', 'atLeast', 'points'] as const

/** Every path of a node, root first. */
const paths = (node: Node | null, at: number[] = []): number[][] =>
  !node ? [] : [at, ...(node.type === 'group' ? node.of.flatMap((one, index) => paths(one, [...at, index])) : [])]

/** Each act by name, its operands chosen out of the document by three numbers. */
const ACTS: Record<string, (p: Profile, a: number, b: number, c: number) => Profile> = {
  addQuestion: (p, a, b) =>
    edit.addQuestion(
      p,
      a % 7 === 0 ? 'end' : { step: pick(p.flow, a)!.id, exit: pick(EXITS, b)! },
      edit.newCriterion(pick(['age', 'dispensed', 'latestResult'], b)!),
      'Ikke med',
    ).profile,
  addIn: (p, a, b) => edit.addOutcome(p, { step: pick(p.flow, a)!.id, exit: pick(EXITS, b)! }, 'in').profile,
  addOut: (p, a, b) => edit.addOutcome(p, { step: pick(p.flow, a)!.id, exit: pick(EXITS, b)! }, { out: 'Grund' }).profile,
  setExit: (p, a, b, c) => edit.setExit(p, pick(p.flow, a)!.id, pick(EXITS, b)!, c % 5 === 0 ? null : { step: pick(p.flow, c)!.id }),
  swapExits: (p, a) => edit.swapExits(p, pick(p.flow, a)!.id),
  removeStep: (p, a) => edit.removeStep(p, pick(p.flow, a)!.id),
  moveOnto: (p, a, b, c) => edit.moveOnto(p, pick(p.flow, a)!.id, { step: pick(p.flow, b)!.id, exit: pick(EXITS, c)! }),
  moveStep: (p, a, b) => edit.moveStep(p, pick(p.flow, a)!.id, b % 2 ? 'earlier' : 'later'),
  addMissingExit: (p, a) => edit.addMissingExit(p, pick(p.flow, a)!.id, 'Oplysning mangler'),
  removeMissingExit: (p, a) =>
    edit.removeMissingExit(
      p,
      pick(
        p.flow.filter((step) => step.type === 'question' && step.missing !== undefined),
        a,
      )?.id ?? '',
    ),
  setStepText: (p, a) => edit.setStepText(p, pick(p.flow, a)!.id, `Tekst ${a}`),
  setParam: (p, a, b) =>
    edit.setParam(p, { step: pick(p.flow, a)!.id }, pick(paths(edit.rootNode(p, { step: pick(p.flow, a)!.id })), b) ?? [], 'from', b % 100),
  setKind: (p, a, b) => edit.setKind(p, { step: pick(p.flow, a)!.id }, [], pick(['age', 'latestResult'], b)!),
  wrap: (p, a, b, c) => edit.wrap(p, { step: pick(p.flow, a)!.id }, pick(paths(edit.rootNode(p, { step: pick(p.flow, a)!.id })), b) ?? [], pick(HOW, c)!),
  addTo: (p, a, b) =>
    edit.addTo(p, { step: pick(p.flow, a)!.id }, pick(paths(edit.rootNode(p, { step: pick(p.flow, a)!.id })), b) ?? [], edit.newCriterion('age')),
  removeNode: (p, a, b) => edit.removeNode(p, { step: pick(p.flow, a)!.id }, pick(paths(edit.rootNode(p, { step: pick(p.flow, a)!.id })), b) ?? []),
  setHow: (p, a, b, c) =>
    edit.setHow(p, { step: pick(p.flow, a)!.id }, pick(paths(edit.rootNode(p, { step: pick(p.flow, a)!.id })), b) ?? [], pick(HOW, c)!, (c % 3) + 1),
  setWeight: (p, a, b, c) => edit.setWeight(edit.setHow(p, { step: 'medicin' }, [], 'points'), { step: 'medicin' }, [], (a + b) % 2, (c % 7) - 3),
  makeParameter: (p, a, b) =>
    edit.makeParameter(p, { step: pick(p.flow, a)!.id }, pick(paths(edit.rootNode(p, { step: pick(p.flow, a)!.id })), b) ?? [], 'from', 'Alder'),
  removeParameter: (p, a) => edit.removeParameter(p, pick(p.parameters, a)?.id ?? ''),
  unwrap: (p, a, b) =>
    edit.unwrap(
      p,
      { step: 'medicin' },
      pick(
        paths(edit.rootNode(p, { step: 'medicin' })).filter((path) => edit.nodeAt(edit.rootNode(p, { step: 'medicin' }), path)?.type === 'group'),
        a + b,
      ) ?? [],
    ),
  moveNode: (p, a, b) => edit.moveNode(p, { step: 'medicin' }, [a % 2], b % 2 ? 1 : -1),
  addList: (p, a) => edit.addList(p, `Liste ${a}`, [{ system: 'urn:x', code: String(a) }]).profile,
  addCode: (p, a, b) => edit.addCode(p, pick(p.codeLists, a)?.id ?? '', { system: 'urn:x', code: String(b), title: 'T' }),
  removeCode: (p, a, b) => edit.removeCode(p, pick(p.codeLists, a)?.id ?? '', pick(pick(p.codeLists, a)?.codes ?? [], b) ?? { system: '', code: '' }),
  setNote: (p, a, b) => edit.setNote(p, 'codeLists', pick(p.codeLists, a)?.id ?? '', b % 3 ? `Note ${b}` : ''),
  removeList: (p, a) => edit.removeList(p, pick(p.codeLists, a)?.id ?? ''),
  ensureResult: (p, a) =>
    edit.ensureResult(p, { id: 'hb', label: 'Hb', codes: [{ system: 'urn:x', code: `R${a % 3}` }], unit: 'mmol/L', decimals: 1, conversions: [] }).profile,
  addTier: (p, a) => edit.addTier(p, `Niveau ${a}`, pick(['red', 'yellow', 'green'] as const, a)!).profile,
  removeTier: (p, a) => edit.removeTier(p, pick(p.tiers, a)?.id ?? ''),
  moveTier: (p, a, b) => edit.moveTier(p, pick(p.tiers, a)?.id ?? '', b % 2 ? 1 : -1),
  setTier: (p, a) => edit.setTier(p, pick(p.tiers, a)?.id ?? '', { colour: 'yellow', name: `N${a}` }),
  addRule: (p, a) => edit.addRule(p, pick(p.tiers, a)?.id ?? '', edit.newCriterion('age'), 'Grund').profile,
  setRule: (p, a) =>
    edit.setRule(
      p,
      pick(
        p.tiers.flatMap((tier) => tier.rules),
        a,
      )?.id ?? '',
      { action: `H${a}` },
    ),
  moveRule: (p, a, b) =>
    edit.moveRule(
      p,
      pick(
        p.tiers.flatMap((tier) => tier.rules),
        a,
      )?.id ?? '',
      b % 2 ? 1 : -1,
    ),
  removeRule: (p, a) =>
    edit.removeRule(
      p,
      pick(
        p.tiers.flatMap((tier) => tier.rules),
        a,
      )?.id ?? '',
    ),
  addDisplay: (p) => edit.addDisplay(p, 'latestValue', 'Felt').profile,
  setDisplay: (p, a) => edit.setDisplay(p, pick(p.display, a)?.id ?? '', { label: `L${a}`, param: { name: 'concept', value: 'egfr' } }),
  moveDisplay: (p, a, b) => edit.moveDisplay(p, pick(p.display, a)?.id ?? '', b % 2 ? 1 : -1),
  removeDisplay: (p, a) => edit.removeDisplay(p, pick(p.display, a)?.id ?? ''),
  setAbout: (p, a) =>
    edit.setAbout(p, pick([{ origin: 'plo' as const }, { origin: null }, { decision: `B${a}` }, { decision: '' }, { decided: '2022-01-01' }], a)!),
  setEnglish: (p, a) => edit.setEnglish(p, { title: a % 2 ? `T${a}` : '' }),
  addWork: (p, a) => edit.addWork(p, `Indkald ${a}`, 'invite').profile,
  setWork: (p, a, b) => edit.setWork(p, pick(p.work ?? [], a)?.id ?? '', { minutes: b, tiers: p.tiers.slice(0, b % 3).map(({ id }) => id) }),
  moveWork: (p, a, b) => edit.moveWork(p, pick(p.work ?? [], a)?.id ?? '', b % 2 ? 1 : -1),
  removeWork: (p, a) => edit.removeWork(p, pick(p.work ?? [], a)?.id ?? ''),
  expectShown: (p, a, b) =>
    edit.expectShown(p.cases.length ? p : edit.addCase(p, edit.newCase(p, 'En')).profile, pick(p.cases, a)?.id ?? 'patient', {
      field: pick(p.display, b)?.id ?? 'felt',
      is: pick([[], [{ value: '-2,6' }], [{ value: '48', day: '2026-06-30' }, { day: '2025-06-30' }]], a)!,
    }),
  dropShown: (p, a, b) => edit.dropShown(p, pick(p.cases, a)?.id ?? '', pick(p.display, b)?.id ?? 'felt'),
  setTexts: (p, a) => edit.setTexts(p, { title: a % 3 ? `Titel ${a}` : ' ', purpose: String(a) }),
}

const frozen = <T>(value: T): T => {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}
const pointsForward = (profile: Profile) =>
  profile.flow.every(
    (step, index) =>
      step.type !== 'question' ||
      EXITS.every((exit) => {
        const to = step[exit]
        return to == null || profile.flow.findIndex((one) => one.id === to) > index
      }),
  )
const number = fc.nat(60)
const script = fc.array(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), number, number, number), { minLength: 1, maxLength: 25 })

test('every act keeps the document valid and forward-only, changes nothing in place, and is undone and redone exactly', () => {
  const done = new Map<string, number>()
  fc.assert(
    fc.property(script, (acts) => {
      let history = edit.begin(frozen(example()))
      const seen = [history.present]
      for (const [name, a, b, c] of acts) {
        const next = frozen(ACTS[name]!(history.present, a, b, c))
        const after = edit.record(history, next, { da: name, en: name }, 0)
        if (next !== history.present) {
          done.set(name, (done.get(name) ?? 0) + 1)
          seen.push(next)
        }
        expect(profileSchema.safeParse(next).success, name).toBe(true)
        expect(pointsForward(next), name).toBe(true)
        expect(new Set(next.flow.map((step) => step.id)).size, name).toBe(next.flow.length)
        history = after
      }
      for (let n = seen.length - 2; n >= 0; n--) expect((history = edit.undo(history)).present).toBe(seen[n])
      expect(edit.undo(history)).toBe(history)
      for (let n = 1; n < seen.length; n++) expect((history = edit.redo(history)).present).toBe(seen[n])
      expect(edit.thaw(edit.freeze(history))?.present).toEqual(history.present)
    }),
    { numRuns: 600, seed: 20260630 },
  )
  expect(Object.keys(ACTS).filter((name) => !done.get(name))).toEqual([]) // each act did something at least once
})

test('200 acts at random are undone to the first content hash, and redone to the last', () => {
  const long = fc.array(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), number, number, number), { minLength: 1200, maxLength: 1200 })
  fc.assert(
    fc.property(long, (acts) => {
      let history = edit.begin(example())
      const first = contentHash(history.present)
      let done = 0
      for (const [name, a, b, c] of acts) {
        if (done === 200) break
        const next = ACTS[name]!(history.present, a, b, c)
        if (next === history.present) continue
        history = edit.record(history, next, { da: name, en: name }, 0)
        done++
      }
      expect(done).toBe(200)
      const last = contentHash(history.present)
      for (let n = 0; n < 200; n++) history = edit.undo(history)
      expect(contentHash(history.present)).toBe(first)
      for (let n = 0; n < 200; n++) history = edit.redo(history)
      expect(contentHash(history.present)).toBe(last)
    }),
    { numRuns: 10, seed: 20261127 },
  )
})
