// Random profile documents over the tiny world, made from the fields of every kind; a new kind is generated without a line here.
import fc from 'fast-check'
import {
  DISPLAYS,
  KINDS,
  type AnyDisplay,
  type AnyKind,
  type Criterion,
  type Field,
  type FieldValue,
  type Node,
  type Profile,
  type Step,
  type Table,
} from '#criteria'
import { AGES, AMOUNTS, AREAS, areaOf, GRACES, LIST_CODES, MUNICIPALITIES, OTHER_PROFILE, PERIODS, PROFILE, QUANTITIES, RESULTS, SUPPLIES } from './domain'

const GROUPS = ['g1', 'g2']
/** A used profile, whose decisions patients have too. */
const USE = 'u1'
const within = (numbers: readonly number[], min: number, max: number) => [...new Set(numbers.filter((n) => n >= min && n <= max))]

/** Of the many municipalities those that patients live in. */
const met = (options: readonly string[]) => (MUNICIPALITIES.every((one) => options.includes(one)) ? MUNICIPALITIES : options)

/** A value of a field. Now and then a name is not chosen yet, and the drawing is unfinished there. */
function valueOf(field: Field, chosen: Record<string, FieldValue>, groups: readonly string[]): fc.Arbitrary<FieldValue> {
  switch (field.type) {
    case 'codes': {
      const area = areaOf((field.tableFrom ? chosen[field.tableFrom] : field.table) as Table)
      return fc.oneof({ weight: 40, arbitrary: fc.constantFrom(`${area}1`, `${area}2`) }, { weight: 1, arbitrary: fc.constant('') })
    }
    case 'result':
      return fc.constantFrom(...RESULTS.map((_, index) => `result${index}`))
    case 'quantity':
      return fc.constantFrom(...QUANTITIES)
    case 'whole':
      return fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...within([field.min, ...AGES, ...GRACES, ...SUPPLIES, ...AMOUNTS], field.min, field.max)) },
        { weight: 1, arbitrary: fc.constantFrom(...within([field.min, 1, 2], field.min, field.max)) }, // most counts of a patient are small
      )
    case 'optionalWhole':
      return fc.option(fc.constantFrom(...within([field.min, ...AGES], field.min, field.max)), { nil: null, freq: 2 })
    case 'period':
      return field.optional ? fc.option(fc.constantFrom(...PERIODS), { nil: null, freq: 5 }) : fc.constantFrom(...PERIODS)
    case 'choice':
      return fc.constantFrom(...met(Object.keys(field.options)))
    case 'group':
      return groups.length ? fc.constantFrom(...groups) : fc.constant('')
    case 'groups':
      return groups.length ? fc.subarray([...groups]) : fc.constant([])
    case 'use':
      return fc.constantFrom('', '', USE)
    case 'text':
      return fc.constantFrom('', "note med ' og æøå")
    case 'missing':
      return fc.constantFrom('yes', 'no', 'ask', 'ask')
  }
}

/** Fields in order, since a code list's table may be chosen by an earlier one. */
const paramsOf = (fields: Record<string, Field>, groups: readonly string[]): fc.Arbitrary<Record<string, FieldValue>> =>
  Object.entries(fields)
    .sort(([, a], [, b]) => Number(a.type === 'codes') - Number(b.type === 'codes'))
    .reduce<fc.Arbitrary<Record<string, FieldValue>>>(
      (so, [name, field]) =>
        so.chain((chosen) => {
          const value = valueOf(field, chosen, groups)
          const older = field.absent === undefined ? value : fc.option(value, { nil: undefined, freq: 4 }) // a document from before the field
          return older.map((one) => (one === undefined ? chosen : { ...chosen, [name]: one }))
        }),
      fc.constant({}),
    )

const criterion = (groups: readonly string[]): fc.Arbitrary<Criterion> =>
  fc
    .constantFrom(...Object.entries(KINDS as Record<string, AnyKind>))
    .chain(([kind, { fields }]) => paramsOf(fields as Record<string, Field>, groups).map((params): Criterion => ({ type: 'criterion', kind, params })))

function node(groups: readonly string[], depth = 0): fc.Arbitrary<Node> {
  const one: { weight: number; arbitrary: fc.Arbitrary<Node> }[] = [{ weight: 6, arbitrary: criterion(groups) }]
  if (groups.length) one.push({ weight: 1, arbitrary: fc.constantFrom(...groups).map((group): Node => ({ type: 'use', group })) })
  if (depth < 2)
    one.push({
      weight: depth ? 2 : 6,
      arbitrary: fc
        .tuple(
          fc.constantFrom('all', 'any', 'none', 'atLeast', 'points'),
          fc.array(fc.tuple(node(groups, depth + 1), fc.constantFrom(1, 2, -1)), { minLength: 1, maxLength: 3 }),
          fc.integer({ min: 1, max: 3 }),
        )
        .map(([how, weighted, k]): Node => {
          const of = weighted.map(([one]) => one)
          if (how === 'points') return { type: 'group', how, of, k, weights: weighted.map(([, weight]) => weight) }
          return { type: 'group', how, of, ...(how === 'atLeast' ? { k: Math.min(k, of.length) } : {}) }
        }),
    })
  return fc.oneof(...one)
}

/** Two to four questions and their outcomes. Exits go forward, most to the next question, now and then to nowhere. */
const flow: fc.Arbitrary<Step[]> = fc
  .array(fc.record({ ask: node(GROUPS), turn: fc.integer({ min: 0, max: 39 }), asks: fc.boolean() }), { minLength: 2, maxLength: 4 })
  .map((questions) => {
    const OUTCOMES: Step[] = [
      { id: 'in1', type: 'in' },
      { id: 'out1', type: 'out', reason: 'Nej' },
      { id: 'in2', type: 'in' },
    ]
    return [
      ...questions.map(({ ask, turn, asks }, index): Step => {
        const next = index + 1 < questions.length ? `q${index + 1}` : 'in2'
        const after = index + 2 < questions.length ? `q${index + 2}` : 'in1'
        const [yes, no, missing] =
          turn === 0
            ? [null, next, after]
            : turn === 1
              ? [next, null, null]
              : turn % 3 === 0
                ? [next, 'out1', after]
                : turn % 3 === 1
                  ? ['in1', next, next]
                  : [next, after, 'out1']
        return { id: `q${index}`, type: 'question', ask, yes, no, ...(asks ? { missing } : {}) }
      }),
      ...OUTCOMES,
    ]
  })

const rule = fc.record({ when: node(GROUPS) }).map(({ when }) => ({ when, reason: 'r', action: 'a', role: 'laege' as const, within: null }))
const tiers: fc.Arbitrary<Profile['tiers']> = fc.tuple(fc.array(fc.array(rule, { maxLength: 2 }), { maxLength: 3 }), fc.boolean()).map(([all, rest]) =>
  [...all, ...(rest ? [[]] : [])].map((rules, index) => ({
    id: `t${index}`,
    name: `t${index}`,
    colour: 'red' as const,
    symbol: 'triangle' as const,
    rules: rules.map((one, no) => ({ id: `r${index}-${no}`, ...one })),
  })),
)

const display: fc.Arbitrary<Profile['display']> = fc
  .array(
    fc
      .constantFrom(...Object.entries(DISPLAYS as Record<string, AnyDisplay>))
      .chain(([kind, { fields }]) => paramsOf(fields as Record<string, Field>, GROUPS).map((params) => ({ kind, params }))),
    { maxLength: 3 },
  )
  .map((all) => all.map((one, index) => ({ id: `f${index}`, label: 'f', ...one })))

const codeLists: fc.Arbitrary<Profile['codeLists']> = fc.tuple(
  ...AREAS.flatMap((area) =>
    [1, 2].map((no) =>
      fc.array(fc.tuple(fc.constantFrom(...LIST_CODES[area]), fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 4 }).map((codes) => ({
        id: `${area}${no}`,
        label: area,
        codes: codes.map(([one, luck], index) => ({ ...one, include: index === 0 || luck > 2, decided: index === 0 || luck !== 9 })),
      })),
    ),
  ),
)

export const document: fc.Arbitrary<Profile> = fc
  .record({ codeLists, g1: node([]), g2: node(['g1']), flow, tiers, display })
  .map(({ g1, g2, ...rest }): Profile => ({
    language: 1,
    id: PROFILE,
    title: 'Eksempel',
    purpose: '',
    background: '',
    intendedUse: '',
    owner: '',
    references: [],
    terminology: [],
    results: RESULTS.map((codes, index) => ({
      id: `result${index}`,
      label: 'r',
      unit: 'x',
      decimals: 0,
      conversions: [],
      codes: codes.map((one) => ({ system: 'http://npu-terminology.org', code: one })),
    })),
    parameters: [],
    uses: [{ id: USE, profile: OTHER_PROFILE, version: '1.0.0', title: 'Et andet eksempel', digest: '0'.repeat(64), values: {} }],
    order: [],
    cases: [],
    groups: [
      { id: 'g1', label: 'g1', when: g1 },
      { id: 'g2', label: 'g2', when: g2 },
    ],
    ...rest,
  }))
