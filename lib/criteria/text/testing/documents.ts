// Whole documents with every part, drafts among them.
import fc from 'fast-check'
import { COLUMNS, TABLES, WORDS } from '../../core/algebra'
import { SYSTEMS } from '../../core/systems'
import { parseDocument } from '../../document/parse'
import { ABOUT_CODES, ROLE_CODES, WORK_CODES, type FieldValue, type Node, type Profile } from '../../document/schema'
import { DISPLAYS } from '../../kinds/display/registry'
import { KINDS } from '../../kinds/registry'
import type { Field } from '../../kinds/fields'
import { hostile } from './hostile'

const id = fc.oneof(
  fc.constantFrom('a', 'b', 'all', 'raw', 'absent', 'when', 'group', 'x-', 'A1', 'and', 'yes', 'ever', 'open', 'none'),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,59}$/),
)
const profileId = fc.stringMatching(/^[a-z][a-z0-9-]{1,59}$/)
const whole = fc.oneof(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.constantFrom(0, 1, -1, 18, 35000, 7400, 1))
const period = fc.record({ n: whole, unit: fc.constantFrom('days' as const, 'weeks' as const, 'months' as const, 'years' as const) })
const anyValue: fc.Arbitrary<FieldValue> = fc.oneof(
  hostile(400),
  whole,
  fc.boolean(),
  fc.constant(null),
  fc.array(hostile(100), { maxLength: 3 }),
  period,
  id.map((parameter) => ({ parameter })),
)

function fieldValue(field: Field): fc.Arbitrary<FieldValue> {
  switch (field.type) {
    case 'quantity':
    case 'whole':
      return whole
    case 'optionalWhole':
      return fc.option(whole)
    case 'period':
      return fc.option(period)
    case 'choice':
      return fc.constantFrom(...Object.keys(field.options))
    case 'missing':
      return fc.constantFrom('yes', 'no', 'ask')
    case 'groups':
      return fc.array(id, { maxLength: 3 })
    case 'text':
      return hostile(400)
    default:
      return fc.oneof(id, fc.constant(''))
  }
}
const params = (fields: Record<string, Field>): fc.Arbitrary<Record<string, FieldValue>> =>
  fc
    .tuple(
      ...Object.entries(fields).map(([name, field]) =>
        fc
          .oneof(
            { weight: 8, arbitrary: fieldValue(field) },
            { weight: 6, arbitrary: fc.constant(field.initial as FieldValue) },
            { weight: 2, arbitrary: fc.constant(undefined) },
            { weight: 1, arbitrary: anyValue },
          )
          .map((value) => [name, value] as const),
      ),
      fc.oneof({ weight: 12, arbitrary: fc.constant(['', undefined] as const) }, { weight: 1, arbitrary: fc.tuple(hostile(60), anyValue) }),
    )
    .map((all) => Object.fromEntries(all.filter(([name, value]) => value !== undefined && name !== '__proto__')) as Record<string, FieldValue>)

const formOf = (kinds: object): fc.Arbitrary<{ kind: string; params: Record<string, FieldValue> }> =>
  fc.oneof(
    {
      weight: 20,
      arbitrary: fc
        .constantFrom(...Object.entries(kinds))
        .chain(([kind, { fields }]: [string, { fields: Record<string, Field> }]) => params(fields).map((given) => ({ kind, params: given }))),
    },
    { weight: 1, arbitrary: fc.record({ kind: hostile(60), params: params({}) }) },
  )
const criterion: fc.Arbitrary<Node> = formOf(KINDS).map((form) => ({ type: 'criterion', ...form }))
const node: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    criterion,
    fc.record({ type: fc.constant('use' as const), group: id, from: id }, { requiredKeys: ['type', 'group'] }),
    fc
      .record(
        {
          type: fc.constant('group' as const),
          how: fc.constantFrom('all' as const, 'any' as const, 'none' as const, 'atLeast' as const, 'points' as const),
          k: fc.integer({ min: -1000, max: 1000 }),
          weights: fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 3 }),
          of: fc.array(tie('node'), { maxLength: 3 }),
        },
        { requiredKeys: ['type', 'how', 'of'] },
      )
      .chain((group) => fc.boolean().map((fits) => (fits && group.how === 'points' ? { ...group, weights: group.of.map((_, index) => index - 1) } : group))),
  ),
})).node

const line = hostile(300)
const digest = fc.stringMatching(/^[0-9a-f]{64}$/)
const day = fc.constantFrom('2026-06-30', '1900-01-01', '0000-99-99')
const code = fc.record({
  system: fc.oneof(fc.constantFrom(...Object.values(SYSTEMS).map(({ uri }) => uri)), hostile(200)),
  code: fc.oneof(fc.constantFrom('L95', '80-0120', '0120', 'M05BX04', '2026-06-30'), hostile(60, 1)),
})
const note = { note: line }
const optional = <T extends object, K extends keyof T>(of: { [key in keyof T]: fc.Arbitrary<T[key]> }, ...may: K[]) =>
  fc.record(of, { requiredKeys: (Object.keys(of) as (keyof T)[]).filter((name) => !may.includes(name as K)) as never })
const few = <T>(of: fc.Arbitrary<T>, maxLength = 2) => fc.array(of, { maxLength })
const doing = {
  action: line,
  role: fc.constantFrom(...ROLE_CODES),
  within: fc.option(fc.record({ n: fc.integer({ min: 1, max: 600 }), unit: fc.constantFrom('days' as const, 'weeks' as const, 'months' as const) })),
}
const ratio = fc.record({ num: whole, den: fc.integer({ min: 1, max: 2_000_000_000 }) })
const named = { id, label: line, local: fc.boolean(), note: line }
const word = <T extends string>(names: readonly T[], max: number) => fc.dictionary(fc.constantFrom(...names), hostile(max), { maxKeys: 3 })

const about = fc.record({
  origin: fc.option(fc.constantFrom(...ABOUT_CODES.origins)),
  uses: fc.subarray([...ABOUT_CODES.uses]),
  decision: line,
  decided: fc.option(day),
  device: hostile(800),
  english: fc.record({ title: line, purpose: hostile(800), background: hostile(800), intendedUse: hostile(800) }),
})
const workAct = fc.record({
  id,
  title: line,
  kind: fc.constantFrom(...WORK_CODES),
  role: fc.constantFrom(...ROLE_CODES),
  minutes: fc.integer({ min: 0, max: 480 }),
  times: fc.integer({ min: 1, max: 52 }),
  tiers: few(id),
  partner: line,
  checklist: few(line),
})

const shownValue = fc.oneof(fc.constantFrom('-2.6', '<30', '2,5', 'L95', 'yes', 'missing', 'on', '2026-06-30', '80-0120', 'raw', ''), hostile(400))
const shownRow = fc.oneof(optional({ value: shownValue, day }, 'day'), fc.record({ day }))
const shown = fc.array(fc.record({ field: id, is: few(shownRow, 3) }), { minLength: 1, maxLength: 2 })

/** Any document that parseDocument accepts; most are drafts with names that lead nowhere. */
export const anyDocument: fc.Arbitrary<Profile> = optional(
  {
    language: fc.constant(1),
    id: profileId,
    title: hostile(300, 1),
    purpose: hostile(800),
    background: hostile(800),
    intendedUse: hostile(800),
    owner: line,
    references: few(hostile(800)),
    about,
    work: fc.array(workAct, { minLength: 1, maxLength: 2 }),
    terminology: few(fc.record({ source: hostile(100), release: hostile(60), digest })),
    codeLists: few(
      optional(
        {
          id,
          label: line,
          codes: few(
            fc.tuple(code, optional({ title: line, include: fc.boolean(), decided: fc.boolean() }, 'title')).map(([a, b]) => ({ ...a, ...b })),
            3,
          ),
          ...note,
        },
        'note',
      ),
    ),
    results: few(
      optional(
        {
          id,
          label: line,
          codes: few(code),
          unit: fc.oneof(fc.constantFrom('mL/min', '%', 'and', 'kg/m²'), hostile(40)),
          decimals: fc.integer({ min: 0, max: 3 }),
          conversions: few(fc.record({ from: hostile(40), factor: ratio, offset: ratio })),
          ...note,
        },
        'note',
      ),
    ),
    parameters: few(
      fc.oneof(
        optional({ ...named, type: fc.constant('whole'), default: whole, min: whole, max: whole }, 'note'),
        optional({ ...named, type: fc.constant('quantity'), concept: id, default: whole, min: whole, max: whole }, 'note'),
        optional({ ...named, type: fc.constant('period'), default: period, min: period, max: period }, 'note'),
        optional({ ...named, type: fc.constant('yesno'), default: fc.boolean() }, 'note'),
        optional({ ...named, type: fc.constant('choice'), default: hostile(60), options: few(fc.record({ value: hostile(60), label: line })) }, 'note'),
      ),
      4,
    ),
    uses: few(
      fc.record({
        id,
        profile: profileId,
        version: hostile(40),
        title: line,
        digest,
        values: fc.dictionary(
          hostile(60).filter((name) => name !== '__proto__'),
          anyValue,
          { maxKeys: 3 },
        ),
      }),
    ),
    groups: few(optional({ id, label: line, when: node, module: id }, 'module')),
    flow: fc.array(
      fc.oneof(
        optional(
          { id, type: fc.constant('question'), title: line, ask: node, yes: fc.option(id), no: fc.option(id), missing: fc.option(id) },
          'title',
          'missing',
        ),
        optional({ id, type: fc.constant('in'), title: line }, 'title'),
        fc.record({ id, type: fc.constant('out'), reason: line }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    tiers: few(
      optional(
        {
          id,
          name: line,
          colour: fc.constantFrom('red', 'yellow', 'green'),
          symbol: fc.constantFrom('triangle', 'diamond', 'circle'),
          rules: few(fc.record({ id, when: node, reason: line, ...doing })),
          otherwise: fc.record(doing),
        },
        'otherwise',
      ),
    ),
    display: few(
      fc.tuple(id, line, formOf(DISPLAYS)).map(([one, label, form]) => ({ id: one, label, ...form })),
      3,
    ),
    order: few(fc.record({ field: id, descending: fc.boolean() })),
    cases: few(
      optional(
        {
          id,
          title: line,
          asOf: day,
          birth: fc.option(day),
          sex: fc.constantFrom('K', 'M', ''),
          listed: fc.option(day),
          cprStatus: fc.oneof(fc.constant('01'), hostile(4)),
          rows: few(
            optional(
              { table: fc.constantFrom(...TABLES), codes: few(code), day, end: day, columns: word(COLUMNS, 40), words: word(WORDS, 60) },
              'end',
              'columns',
              'words',
            ),
            3,
          ),
          expect: optional({ step: id, tier: fc.option(id), rules: few(id), shown }, 'rules', 'shown'),
          ...note,
        },
        'note',
      ),
    ),
  },
  'about',
  'work',
)
  .map((document) => parseDocument(document))
  .filter((parsed) => parsed.ok)
  .map((parsed) => (parsed as { profile: Profile }).profile)
