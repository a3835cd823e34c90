// A comparison keeps its promises over documents edited by the acts of the editor, over every leaf changed, and over generated documents.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EXITS } from '../core/plan'
import { canonicalProfile } from '../document/hash'
import { profileSchema, type Node, type Profile } from '../document/schema'
import * as edit from '../edit'
import { compare, type Change } from './index'
import { brokenIn, whole } from './testing'

const SEED = 20_260_401
const LONG = process.env.STUDIO_LONG === '1' ? 20 : 1
const MOST = LONG * 60_000
const pick = <T>(list: readonly T[], n: number): T | undefined => (list.length ? list[n % list.length] : undefined)
const HOW = ['all', 'any', 'none', 'atLeast', 'points'] as const
const paths = (node: Node | null, at: number[] = []): number[][] =>
  !node ? [] : [at, ...(node.type === 'group' ? node.of.flatMap((one, index) => paths(one, [...at, index])) : [])]
const rulesOf = (p: Profile) => p.tiers.flatMap((tier) => tier.rules)
/** A question, rule or named group of the document, and a place inside it. */
function spot(p: Profile, a: number, b: number): [edit.Root, number[]] {
  const roots: edit.Root[] = [
    ...p.flow.map(({ id }) => ({ step: id })),
    ...p.flow.map(({ id }) => ({ step: id })),
    ...rulesOf(p).map(({ id }) => ({ rule: id })),
    ...p.groups.map(({ id }) => ({ group: id })),
  ]
  const root = pick(roots, a)!
  return [root, pick(paths(edit.rootNode(p, root)), b) ?? []]
}

const MEDICINE: [edit.Root, number[]] = [{ step: 'medicin' }, []]

const ACTS: Record<string, (p: Profile, a: number, b: number, c: number) => Profile> = {
  addQuestion: (p, a, b) =>
    edit.addQuestion(
      p,
      a % 7 === 0 ? 'end' : { step: pick(p.flow, a)!.id, exit: pick(EXITS, b)! },
      edit.newCriterion(pick(['age', 'dispensed', 'latestResult'], b)!),
      'Ikke med',
    ).profile,
  addOut: (p, a, b) => edit.addOutcome(p, { step: pick(p.flow, a)!.id, exit: pick(EXITS, b)! }, b % 2 ? 'in' : { out: 'Grund' }).profile,
  setExit: (p, a, b, c) => edit.setExit(p, pick(p.flow, a)!.id, pick(EXITS, b)!, c % 5 === 0 ? null : { step: pick(p.flow, c)!.id }),
  swapExits: (p, a) => edit.swapExits(p, pick(p.flow, a)!.id),
  removeStep: (p, a) => edit.removeStep(p, pick(p.flow, a)!.id),
  moveOnto: (p, a, b, c) => edit.moveOnto(p, pick(p.flow, a)!.id, { step: pick(p.flow, b)!.id, exit: pick(EXITS, c)! }),
  moveStep: (p, a, b) => edit.moveStep(p, pick(p.flow, a)!.id, b % 2 ? 'earlier' : 'later'),
  addMissingExit: (p, a) => edit.addMissingExit(p, pick(p.flow, a)!.id, 'Oplysning mangler'),
  removeMissingExit: (p, a) => edit.removeMissingExit(p, pick(p.flow, a)!.id),
  setStepText: (p, a) => edit.setStepText(p, pick(p.flow, a)!.id, `Tekst ${a}`),
  setParam: (p, a, b, c) => edit.setParam(p, ...spot(p, a, b), pick(['from', 'list', 'value', 'within', 'missing', 'other'], c)!, pick<Value>(VALUES, c)!),
  setKind: (p, a, b, c) => edit.setKind(p, ...spot(p, a, b), pick(['age', 'latestResult', 'diagnosis'], c)!),
  wrap: (p, a, b, c) => edit.wrap(p, ...spot(p, a, b), pick(HOW, c)!),
  unwrap: (p, a) => edit.unwrap(p, { step: 'medicin' }, a % 2 ? [1] : []),
  addTo: (p, a, b, c) => edit.addTo(p, ...spot(p, a, b), edit.newCriterion('age', { from: c })),
  removeNode: (p, a, b, c) => (c % 2 ? edit.removeNode(p, ...spot(p, a, b)) : edit.removeNode(p, { step: 'medicin' }, [a % 4])),
  moveNode: (p, a, b, c) => (a % 2 ? edit.moveNode(p, ...spot(p, a, b), c % 2 ? 1 : -1) : edit.moveNode(p, { step: 'medicin' }, [b % 3], 1)),
  setHow: (p, a, b, c) => edit.setHow(p, ...(a % 2 ? spot(p, a, b) : MEDICINE), pick(HOW, c)!, (c % 3) + 1),
  setWeight: (p, a, b, c) => edit.setWeight(edit.setHow(p, { step: 'medicin' }, [], 'points'), { step: 'medicin' }, [], (a + b) % 2, (c % 7) - 3),
  makeParameter: (p, a, b) => edit.makeParameter(p, ...spot(p, a, b), 'from', 'Alder'),
  removeParameter: (p, a) => edit.removeParameter(p, pick(p.parameters, a)?.id ?? ''),
  setParameter: (p, a, b) =>
    edit.setParameter(p, pick(p.parameters, a)?.id ?? '', (was) =>
      was.type === 'whole' ? { ...was, default: b, max: b + 40 } : { ...was, local: !was.local },
    ),
  addModule: (p, a) => edit.addModule(p, `Modul ${a}`).profile,
  addList: (p, a) => edit.addList(p, `Liste ${a}`, [{ system: 'urn:x', code: String(a) }]).profile,
  setListLabel: (p, a, b) => edit.setListLabel(p, pick(p.codeLists, a)?.id ?? '', `Navn ${b}`),
  addCode: (p, a, b) => edit.addCode(p, pick(p.codeLists, a)?.id ?? '', { system: 'urn:x', code: String(b), title: 'T' }),
  setCode: (p, a, b) =>
    edit.setCode(p, pick(p.codeLists, a)?.id ?? '', pick(pick(p.codeLists, a)?.codes ?? [], b) ?? { system: '', code: '' }, {
      include: b % 2 > 0,
      decided: b % 3 > 0,
    }),
  removeCode: (p, a, b) => edit.removeCode(p, pick(p.codeLists, a)?.id ?? '', pick(pick(p.codeLists, a)?.codes ?? [], b) ?? { system: '', code: '' }),
  removeList: (p, a) => edit.removeList(p, pick(p.codeLists, a)?.id ?? ''),
  ensureResult: (p, a) =>
    edit.ensureResult(p, { id: 'hb', label: 'Hb', codes: [{ system: 'urn:x', code: `R${a % 3}` }], unit: 'mmol/L', decimals: 1, conversions: [] }).profile,
  addTier: (p, a) => edit.addTier(p, `Niveau ${a}`, pick(['red', 'yellow', 'green'] as const, a)!).profile,
  removeTier: (p, a) => edit.removeTier(p, pick(p.tiers, a)?.id ?? ''),
  moveTier: (p, a, b) => edit.moveTier(p, pick(p.tiers, a)?.id ?? '', b % 2 ? 1 : -1),
  setTier: (p, a, b) => edit.setTier(p, pick(p.tiers, a)?.id ?? '', b % 2 ? { colour: 'yellow' } : { name: `N${a}` }),
  addRule: (p, a) => edit.addRule(p, pick(p.tiers, a)?.id ?? '', edit.newCriterion('age'), `Grund ${a}`).profile,
  setRule: (p, a, b) => edit.setRule(p, pick(rulesOf(p), a)?.id ?? '', b % 2 ? { action: `H${a}` } : { reason: `G${b}`, role: 'farmaceut', within: null }),
  moveRule: (p, a, b) => edit.moveRule(p, pick(rulesOf(p), a)?.id ?? '', b % 2 ? 1 : -1),
  removeRule: (p, a) => edit.removeRule(p, pick(rulesOf(p), a)?.id ?? ''),
  addDisplay: (p) => edit.addDisplay(p, 'latestValue', 'Felt').profile,
  setDisplay: (p, a) => edit.setDisplay(p, pick(p.display, a)?.id ?? '', { label: `L${a}`, param: { name: 'concept', value: a % 2 ? 'egfr' : 'hb' } }),
  moveDisplay: (p, a, b) => edit.moveDisplay(p, pick(p.display, a)?.id ?? '', b % 2 ? 1 : -1),
  removeDisplay: (p, a) => edit.removeDisplay(p, pick(p.display, a)?.id ?? ''),
  setTexts: (p, a) => edit.setTexts(p, a % 3 ? { title: `Titel ${a}` } : { owner: 'E', purpose: String(a) }),
}
type Value = Parameters<typeof edit.setParam>[4]
const VALUES: Value[] = [18, 50, null, 'bisphosphonate', 'ask', { n: 6, unit: 'months' }, { parameter: 'graense' }]

const number = fc.nat(60)
const script = (most: number) => fc.array(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), number, number, number), { minLength: 2, maxLength: most })

test(
  'nothing that one act of the editor changes is silent, and the effects agree with the hashes',
  () => {
    const seen = fc.sample(fc.tuple(number, number, number), { seed: SEED, numRuns: 12 * LONG })
    for (const [name, act] of Object.entries(ACTS)) {
      const after = [...new Set(seen.map(([a, b, c]) => act(whole(), a, b, c)))].filter((next) => canonicalProfile(next) !== canonicalProfile(whole()))
      expect(after.length, name).toBeGreaterThan(0)
      for (const next of after) expect(brokenIn(whole(), next), name).toEqual([])
    }
  },
  MOST,
)
test(
  'nor what many acts change, one way and back',
  () => {
    fc.assert(
      fc.property(script(12), (acts) => {
        const after = acts.reduce((now, [name, a, b, c]) => ACTS[name]!(now, a, b, c), whole())
        expect(brokenIn(whole(), after)).toEqual([])
        expect(brokenIn(after, whole())).toEqual([])
      }),
      { seed: SEED, numRuns: 60 * LONG },
    )
  },
  MOST,
)

type Path = (string | number)[]
const leavesOf = (value: unknown, path: Path = []): Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...path, Array.isArray(value) ? Number(name) : name]))
/** Values to put instead: the first that leaves a document. */
const OTHERS = ['c'.repeat(64), 'any', 'none', 'farmaceut', 'yellow', 'circle', 'diamond', 'weeks', 'M', 'diagnosis', '2019-02-03']
function changed(profile: Profile, path: Path): Profile | null {
  const old = path.reduce<unknown>((one, part) => (one as Record<string | number, unknown>)[part], profile)
  const to =
    typeof old === 'string'
      ? [`${old}x`, ...OTHERS]
      : typeof old === 'number'
        ? [old + 1]
        : typeof old === 'boolean'
          ? [!old]
          : ['2019-02-03', 'ung', 5, { n: 5, unit: 'days' }]
  for (const value of to.filter((one) => one !== old)) {
    const copy = structuredClone(profile) as unknown as Record<string | number, unknown>
    const at = path.slice(0, -1).reduce((one, part) => one[part] as typeof one, copy)
    at[path.at(-1)!] = value
    if (profileSchema.safeParse(copy).success) return copy as unknown as Profile
  }
  return null
}
const MEMBERS: Partial<Record<keyof Profile, RegExp>> = {
  flow: /"step"/,
  tiers: /"(tier|rule)"/,
  groups: /"group"/,
  codeLists: /"list"/,
  results: /"result"/,
  parameters: /"parameter"/,
  uses: /"use"/,
  display: /"display"/,
  cases: /"case"/,
}
test(
  'every leaf of a document that is changed is told at its part',
  () => {
    const leaves = leavesOf(whole())
    const told = leaves.filter((path) => {
      const after = changed(whole(), path)
      if (!after) return false
      const changes: Change[] = compare(whole(), after)
      expect(brokenIn(whole(), after, changes), path.join('.')).toEqual([])
      const place = MEMBERS[path[0] as keyof Profile]
      if (place)
        expect(
          changes.some((one) => place.test(JSON.stringify(one.place))),
          path.join('.'),
        ).toBe(true)
      return true
    })
    // what cannot be changed alone: the language and the sort of a step, node or parameter
    const kept = leaves.filter((path) => !told.includes(path)).map((path) => path.at(-1))
    expect([...new Set(kept)].sort()).toEqual(['language', 'type'])
  },
  MOST,
)
test('the document that all start from is one', () => expect(profileSchema.safeParse(whole()).success).toBe(true))
test('a document compared with itself has no changes', () => expect(compare(whole(), whole())).toEqual([]))
