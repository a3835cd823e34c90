// The form of a lowered profile as data, for programs that are not ours. Meaning: docs/core-semantics.md. Form: docs/core.schema.json,
// which is written from here. Whole numbers only; what is not named is refused.
import { z } from 'zod'
import {
  ATC_LEVELS,
  COLUMNS,
  OPEN_HI,
  OPEN_LO,
  TABLES,
  WORDS,
  type CodeSet,
  type Events,
  type Num,
  type Projection,
  type Sets,
  type Spans,
  type Test,
} from './algebra'
import { UNITS, type DayAt } from './days'
import type { Plan } from './plan'

z.config({ jitless: true }) // the page's content security policy forbids evaluation

const whole = z.int().min(OPEN_LO).max(OPEN_HI)
const count = z.int().min(0).max(1_000_000)
const text = z.string().max(400)
const day = z.int().min(0).max(1_000_000)

const dayAt: z.ZodType<DayAt> = z
  .union([
    z.strictObject({ plus: whole, unit: z.enum(UNITS) }),
    z.strictObject({ day }),
    z.strictObject({ last: z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) }), shift: whole, years: whole.optional() }),
  ])
  .meta({ id: 'dayAt', description: 'A day said relative to the reference date' })
const window = { after: dayAt.nullable(), to: dayAt.nullable() }

const code = z.strictObject({ system: text, code: text, match: z.enum(['exact', 'prefix']) }).meta({ id: 'code' })
const codes: z.ZodType<CodeSet> = z
  .union([z.literal('every'), z.literal('clinic'), z.strictObject({ any: z.array(code), not: z.array(code) })])
  .meta({ id: 'codes', description: 'A code set' })

const column = z.enum(COLUMNS)
const ONE_BOUND = ['<', '<=', '=', '>=', '>'] as const
const is = z.enum([...ONE_BOUND, 'between', 'outside'])
const test: z.ZodType<Test> = z
  .union([
    z.strictObject({ codes }),
    z.strictObject({ word: z.enum(WORDS), in: z.array(text) }),
    z.strictObject({ column, is, n: whole, m: whole.optional() }),
    z.strictObject({ column, is: z.enum(ONE_BOUND), times: z.int().min(1).max(1_000_000), other: column }),
  ])
  .meta({ id: 'test', description: 'A test of one row' })

const level = z.literal([...ATC_LEVELS])
const events: z.ZodType<Events> = z
  .lazy(() =>
    z.discriminatedUnion('op', [
      z.strictObject({ op: z.literal('select'), table: z.enum(TABLES), codes, future: z.boolean().optional() }),
      z.strictObject({ op: z.literal('where'), of: events, test }),
      z.strictObject({ op: z.literal('during'), of: events, ...window }),
      z.strictObject({ op: z.literal('union'), of: z.array(events) }),
      z.strictObject({ op: z.enum(['last', 'first']), of: events, n: count }),
      z.strictObject({ op: z.literal('lastDay'), of: events }),
      z.strictObject({ op: z.literal('onePerDay'), of: events, how: z.enum(['last', 'highest', 'lowest']), column }),
      z.strictObject({
        op: z.enum(['with', 'without']),
        of: events,
        other: events,
        lo: whole.nullable(),
        hi: whole.nullable(),
        same: level.optional(),
        unless: events.optional(),
      }),
      z.strictObject({ op: z.enum(['inside', 'outside']), of: events, spans }),
      z.strictObject({ op: z.literal('onNamedDay'), of: events }),
      z.strictObject({ op: z.literal('starts'), of: spans }),
    ]),
  )
  .meta({ id: 'events', description: 'Rows of the patient' })

const spans: z.ZodType<Spans> = z
  .lazy(() =>
    z.discriminatedUnion('op', [
      z.strictObject({ op: z.literal('own'), of: events }),
      z.strictObject({ op: z.literal('supply'), of: events, unknown: count, grace: count }),
      z.strictObject({ op: z.literal('around'), of: events, a: whole, b: whole }),
      z.strictObject({ op: z.literal('episodes'), of: spans, gap: count }),
      z.strictObject({ op: z.literal('covering'), of: spans, at: dayAt }),
      z.strictObject({ op: z.literal('begun'), of: spans, ...window }),
      z.strictObject({ op: z.literal('lasting'), of: spans, n: whole }),
      z.strictObject({ op: z.literal('overlapping'), of: spans, other: spans, n: whole }),
    ]),
  )
  .meta({ id: 'spans', description: 'Half-open spans of days' })

const number: z.ZodType<Num> = z
  .lazy(() =>
    z.discriminatedUnion('op', [
      z.strictObject({ op: z.literal('days'), of: events }),
      z.strictObject({ op: z.literal('codes'), of: events, level, m: count }),
      z.strictObject({ op: z.enum(['sum', 'value', 'highest', 'lowest']), of: events, column }),
      z.strictObject({ op: z.literal('points'), of: z.array(z.strictObject({ weight: whole, of: set })) }),
      z.strictObject({ op: z.literal('total'), of: z.array(z.strictObject({ weight: whole, of: number })) }),
    ]),
  )
  .meta({ id: 'number', description: 'A number as two bounds' })

const set: z.ZodType<Sets> = z
  .lazy(() =>
    z.discriminatedUnion('op', [
      z.strictObject({ op: z.literal('compare'), of: number, is, n: whole, m: whole.optional() }),
      z.strictObject({ op: z.literal('born'), ...window }),
      z.strictObject({ op: z.literal('person'), field: z.enum(['sex', 'municipality', 'cprStatus']), in: z.array(text) }),
      z.strictObject({ op: z.literal('exists'), of: z.union([events, spans]) }),
      z.strictObject({ op: z.literal('assume'), of: set, as: z.enum(['yes', 'no']) }),
      z.strictObject({ op: z.enum(['all', 'any', 'none']), of: z.array(set) }),
      z.strictObject({ op: z.literal('atLeast'), k: whole, of: z.array(set) }),
    ]),
  )
  .meta({ id: 'set', description: 'A set of patients, certain and possible' })

const projection: z.ZodType<Projection> = z
  .discriminatedUnion('show', [
    z.strictObject({ show: z.literal('rows'), of: events, n: count, column: column.optional() }),
    z.strictObject({ show: z.literal('daysSince'), of: events }),
    z.strictObject({ show: z.literal('due'), of: events, plus: z.strictObject({ n: whole, unit: z.enum(UNITS) }) }),
    z.strictObject({ show: z.literal('number'), of: number }),
    z.strictObject({ show: z.literal('holds'), of: set }),
    z.strictObject({ show: z.literal('parts'), of: z.array(z.strictObject({ weight: whole, of: set })).min(1) }),
    z.strictObject({ show: z.literal('note'), text }),
  ])
  .meta({ id: 'projection', description: 'What a display field shows of one patient' })

const exit = z.int().min(0).nullable()
const step = z.discriminatedUnion('type', [
  z.strictObject({ id: text, type: z.literal('question'), set: set.nullable(), yes: exit, no: exit, missing: exit, asks: z.boolean() }),
  z.strictObject({ id: text, type: z.enum(['in', 'out']) }),
])
export const planSchema: z.ZodType<Plan> = z
  .strictObject({
    language: z.literal(1),
    steps: z.array(step).min(1),
    tiers: z.array(z.strictObject({ id: text, rules: z.array(z.strictObject({ id: text, set: set.nullable() })) })),
    display: z.array(z.strictObject({ id: text, projection: projection.nullable() })),
  })
  .meta({ id: 'plan' })

const digest = z.string().regex(/^[0-9a-f]{64}$/)
/** Values of parameters: what a plan was lowered with. */
const parameter = z.union([whole, z.boolean(), text, z.strictObject({ n: whole, unit: z.enum(UNITS) })])
export const CORE_FORMAT = 'profilstudio-core'
export const CORE_VERSION = 1
export const coreSchema = z.strictObject({
  format: z.literal(CORE_FORMAT),
  version: z.literal(CORE_VERSION),
  /** Of the criteria language. */
  language: z.literal(1),
  profile: text,
  stamp: z.strictObject({
    content: digest,
    logic: digest,
    parameters: z.record(z.string(), parameter),
    terminology: z.array(z.strictObject({ source: text, release: text, digest })),
    uses: z.array(z.strictObject({ profile: text, version: text, digest })),
  }),
  plan: planSchema,
})
/** A lowered profile with what it was made from. */
export type Core = z.infer<typeof coreSchema>

/** The JSON Schema (2020-12) of a lowered profile. */
export const coreJsonSchema = (): unknown => ({
  $id: `urn:profilstudio:core:${CORE_VERSION}`,
  title: 'A lowered profile: see core-semantics.md',
  ...z.toJSONSchema(coreSchema),
})
