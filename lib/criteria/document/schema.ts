// The profile document: the one truth. Drawing, outline, text, sentences, counts and exports are projections of it.
// Unknown members are refused; whole numbers only; strings are NFC (see canonical.ts).
import { z } from 'zod'
import { COLUMNS, TABLES, WORDS } from '../core/algebra'

z.config({ jitless: true }) // the page's content security policy forbids evaluation

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,59}$/)
const line = z.string().max(300)
const prose = z.string().max(8000)
const whole = z.int().min(-2_000_000_000).max(2_000_000_000)

const period = z.strictObject({ n: whole, unit: z.enum(['days', 'weeks', 'months', 'years']) })

/** A value of a kind's field: checked against the kind by `checks/`, so that a draft may be unfinished. */
const value = z.union([z.string().max(400), whole, z.boolean(), z.null(), z.array(z.string().max(100)).max(200), period, z.strictObject({ parameter: id })])
/** `{ parameter }` stands for the value of that parameter (G5). */
export type FieldValue = z.infer<typeof value>
export type PlainValue = Exclude<FieldValue, { parameter: string }>
export const isParameter = (value: unknown): value is { parameter: string } => typeof value === 'object' && value !== null && 'parameter' in value

export interface Criterion {
  type: 'criterion'
  kind: string
  params: Record<string, FieldValue>
}
export interface Group {
  type: 'group'
  how: 'all' | 'any' | 'none' | 'atLeast' | 'points'
  /** How many must hold; with points, how great the sum must be. */
  k?: number | undefined
  /** With points: the weight of each of `of`. */
  weights?: number[] | undefined
  of: Node[]
}
/** A named group of this document, or of a used profile: `included` there is everyone who comes in. */
export interface Use {
  type: 'use'
  group: string
  /** Id in `uses`. */
  from?: string | undefined
}
export const INCLUDED = 'included'
/** A question: one criterion, a group of nodes to any depth, or a named group. */
export type Node = Criterion | Group | Use

const criterion = z.strictObject({ type: z.literal('criterion'), kind: z.string().max(60), params: z.record(z.string().max(60), value) })
const use = z.strictObject({ type: z.literal('use'), group: id, from: id.optional() })
const node: z.ZodType<Node> = z.lazy(() =>
  z.discriminatedUnion('type', [
    criterion,
    use,
    z.strictObject({
      type: z.literal('group'),
      how: z.enum(['all', 'any', 'none', 'atLeast', 'points']),
      k: z.int().min(-1000).max(1000).optional(),
      weights: z.array(z.int().min(-1000).max(1000)).max(50).optional(),
      of: z.array(node).max(50),
    }),
  ]),
)

/** An exit names a later step; null is an open exit. `missing` is absent where the author does not ask. */
const target = id.nullable()
const question = z.strictObject({ id, type: z.literal('question'), title: line.optional(), ask: node, yes: target, no: target, missing: target.optional() })
const included = z.strictObject({ id, type: z.literal('in'), title: line.optional() })
const excluded = z.strictObject({ id, type: z.literal('out'), reason: line })
const step = z.discriminatedUnion('type', [question, included, excluded])

export const CODE_STATES = ['decided', 'undecided'] as const
const code = z.strictObject({
  system: z.string().max(200),
  code: z.string().min(1).max(60),
  title: line.optional(),
  include: z.boolean(),
  decided: z.boolean(),
})
const codeList = z.strictObject({ id, label: line, codes: z.array(code).max(2000), note: line.optional() })
const ratio = z.strictObject({ num: whole, den: z.int().min(1).max(2_000_000_000) })
const resultConcept = z.strictObject({
  id,
  label: line,
  codes: z.array(z.strictObject({ system: z.string().max(200), code: z.string().min(1).max(60) })).max(200),
  unit: z.string().max(40),
  decimals: z.int().min(0).max(3),
  /** value in `unit` = factor · value in `from` + offset (offset in thousandths), rounded half away from zero. */
  conversions: z.array(z.strictObject({ from: z.string().max(40), factor: ratio, offset: ratio })).max(20),
  note: line.optional(),
})

const ROLES = [
  'laege',
  'speciallaegeipraksis',
  'sygeplejerske',
  'laegesekretaer',
  'bioanalytiker',
  'socialogsundhedsassistent',
  'farmaceut',
  'jordemoder',
  'uddannelseslaege',
  'klinikpersonale',
  'farmakonom',
] as const
const rule = z.strictObject({
  id,
  when: node,
  reason: line,
  action: line,
  role: z.enum(ROLES),
  within: z.strictObject({ n: z.int().min(1).max(600), unit: z.enum(['days', 'weeks', 'months']) }).nullable(),
})
/** A tier without rules takes everyone left; `action`, `role` and `within` there are those of the tier. */
const tier = z.strictObject({
  id,
  name: line,
  colour: z.enum(['red', 'yellow', 'green']),
  symbol: z.enum(['triangle', 'diamond', 'circle']),
  rules: z.array(rule).max(50),
  otherwise: z
    .strictObject({
      action: line,
      role: z.enum(ROLES),
      within: z.strictObject({ n: z.int().min(1).max(600), unit: z.enum(['days', 'weeks', 'months']) }).nullable(),
    })
    .optional(),
})
const field = z.strictObject({ id, label: line, kind: z.string().max(60), params: z.record(z.string().max(60), value) })

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const named = { id, label: line, local: z.boolean(), note: line.optional() }
/** A value with a name (G5): a default, the interval it must lie in, and whether each clinic may choose its own. */
const parameter = z.discriminatedUnion('type', [
  z.strictObject({ ...named, type: z.literal('whole'), default: whole, min: whole, max: whole }),
  /** Thousandths of the unit of `concept`. */
  z.strictObject({ ...named, type: z.literal('quantity'), concept: id, default: whole, min: whole, max: whole }),
  /** All three in one unit. */
  z.strictObject({ ...named, type: z.literal('period'), default: period, min: period, max: period }),
  /** Switches the groups that name it as their module on or off. */
  z.strictObject({ ...named, type: z.literal('yesno'), default: z.boolean() }),
  z.strictObject({
    ...named,
    type: z.literal('choice'),
    options: z.array(z.strictObject({ value: z.string().max(60), label: line })).max(20),
    default: z.string().max(60),
  }),
])
/** Another profile, pinned to the content hash of one release (G4), with values for its parameters where they are not its defaults. */
const usedProfile = z.strictObject({
  id,
  profile: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
  version: z.string().max(40),
  title: line,
  digest,
  values: z.record(z.string().max(60), value),
})

const iso = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const ORIGINS = ['dsam', 'plo', 'agreement', 'region', 'municipality', 'other'] as const
const PURPOSES = ['population', 'quality', 'contact'] as const
/** What stands behind the profile. Empty texts are not written yet. */
const about = z.strictObject({
  origin: z.enum(ORIGINS).nullable(),
  /** Populationsomsorg, kvalitetsarbejde, direct contact with patients. */
  uses: z.array(z.enum(PURPOSES)).max(3),
  /** The decision or agreement that asked for it, and its day. */
  decision: line,
  decided: iso.nullable(),
  /** Whether it is a medical device, and why (MDR 2017/745). */
  device: prose,
  english: z.strictObject({ title: line, purpose: prose, background: prose, intendedUse: prose }),
})
const WORK_KINDS = ['invite', 'prepare', 'visit', 'followUp', 'partner', 'other'] as const
/** One act of the work that the profile asks of a clinic (arbejdsgang). */
const workAct = z.strictObject({
  id,
  title: line,
  kind: z.enum(WORK_KINDS),
  role: z.enum(ROLES),
  /** For one patient, each time. */
  minutes: z.int().min(0).max(480),
  /** Times a year for one patient. */
  times: z.int().min(1).max(52),
  /** Whose patients it is for; none named: everyone who is in. */
  tiers: z.array(id).max(6),
  /** Municipality or hospital that takes part; '' for none. */
  partner: line,
  /** What a visit goes through. */
  checklist: z.array(line).max(30),
})
/** A row of what a display field shows: its value or code as people write it, and its day where that is expected too. */
const shownRow = z.union([z.strictObject({ value: z.string().max(400), day: iso.optional() }), z.strictObject({ day: iso })])
/** What a display field must show, the latest row first; no rows: nothing (mangler). Yes, no and the parts of a score are values too. */
const shownField = z.strictObject({ field: id, is: z.array(shownRow).max(20) })
/** A test patient with what must come of him. Days are ISO dates, values as people write them ("<30", "48,5") in the unit of their concept. */
const testCase = z.strictObject({
  id,
  title: line,
  /** Reference date. */
  asOf: iso,
  birth: iso.nullable(),
  sex: z.enum(['K', 'M', '']),
  /** Listed at the clinic since; null: not listed. */
  listed: iso.nullable(),
  cprStatus: z.string().max(4),
  rows: z
    .array(
      z.strictObject({
        table: z.enum(TABLES),
        codes: z.array(z.strictObject({ system: z.string().max(200), code: z.string().min(1).max(60) })).max(20),
        day: iso,
        end: iso.optional(),
        columns: z.partialRecord(z.enum(COLUMNS), z.string().max(40)).optional(),
        words: z.partialRecord(z.enum(WORDS), z.string().max(60)).optional(),
      }),
    )
    .max(200),
  /** The outcome's step; for those in, the tier and, where given, every rule that holds and what display fields show. */
  expect: z.strictObject({ step: id, tier: id.nullable(), rules: z.array(id).max(50).optional(), shown: z.array(shownField).min(1).max(60).optional() }),
  note: line.optional(),
})

export const profileSchema = z.strictObject({
  language: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
  title: line.min(1),
  purpose: prose,
  background: prose,
  intendedUse: prose,
  owner: line,
  references: z.array(prose).max(50),
  about: about.optional(),
  /** The work in its order. */
  work: z.array(workAct).min(1).max(40).optional(),
  terminology: z.array(z.strictObject({ source: z.string().max(100), release: z.string().max(60), digest })).max(50),
  codeLists: z.array(codeList).max(200),
  results: z.array(resultConcept).max(200),
  parameters: z.array(parameter).max(60).default([]),
  uses: z.array(usedProfile).max(20).default([]),
  /** `module` names a yes/no parameter: while it is no, the group holds for nobody. */
  groups: z.array(z.strictObject({ id, label: line, when: node, module: id.optional() })).max(100),
  flow: z.array(step).min(1).max(200),
  tiers: z.array(tier).max(6),
  display: z.array(field).max(60),
  /** How the list is sorted inside a tier, by display fields; what is missing last, then the patient's key. */
  order: z
    .array(z.strictObject({ field: id, descending: z.boolean() }))
    .max(10)
    .default([]),
  cases: z.array(testCase).max(400).default([]),
})
export type Profile = z.infer<typeof profileSchema>
export type Step = Profile['flow'][number]
export type Question = Extract<Step, { type: 'question' }>
export type Tier = Profile['tiers'][number]
export type Rule = Tier['rules'][number]
export type DisplayField = Profile['display'][number]
export type CodeList = Profile['codeLists'][number]
export type ListedCode = CodeList['codes'][number]
export type ResultConcept = Profile['results'][number]
export type RoleCode = (typeof ROLES)[number]
export const ROLE_CODES = ROLES
export type About = NonNullable<Profile['about']>
export type WorkAct = NonNullable<Profile['work']>[number]
export const ABOUT_CODES = { origins: ORIGINS, uses: PURPOSES } as const
export const WORK_CODES = WORK_KINDS
export type Parameter = Profile['parameters'][number]
export type UsedProfile = Profile['uses'][number]
export type TestCase = Profile['cases'][number]
/** What a display field is expected to show of a test patient. */
export type ExpectedShown = NonNullable<TestCase['expect']['shown']>[number]
