// An edit of Osteoporose at 10,000 patients, in both engines in one run: `tsx bench/edit.ts`. Medians, and their ratio.
import { planOf, type Node, type Profile } from '#criteria'
import { shipped } from '#criteria/testing/shipped'
import { evaluateArrays } from '#engines/arrays/engine'
import { Memo } from '#engines/arrays/memo'
import { openDuckdb, runFlow } from '#engines/duckdb/engine'
import { countsOf } from '#engines/result'
import { compileDuckdb } from '#engines/sql/compile'
import { denmark } from '#population/denmark/denmark'
import { dayOf } from '#criteria'
import { median, timed } from './median'

const RUN = { ref: dayOf(2026, 6, 30), clinic: '091034' }
const EDITS = 60

const profile = shipped('osteoporose')

/** The document with one number of one criterion changed: edit k turns criterion k, round and round. */
function edited(edit: number): Profile {
  const copy = structuredClone(profile)
  const all = [
    ...copy.flow.flatMap((step) => (step.type === 'question' ? criteria(step.ask) : [])),
    ...copy.tiers.flatMap((tier) => tier.rules.flatMap(({ when }) => criteria(when))),
  ].filter(({ params }) => numbered(params).length)
  const { params } = all[edit % all.length]!
  const [name] = numbered(params)
  const value = params[name!]
  params[name!] = typeof value === 'number' ? value + 1 + edit : { ...(value as { n: number; unit: 'days' }), n: (value as { n: number }).n + 1 + edit }
  return copy
}
const numbered = (params: Record<string, unknown>): string[] =>
  Object.keys(params).filter(
    (name) => typeof params[name] === 'number' || (typeof params[name] === 'object' && params[name] !== null && 'n' in (params[name] as object)),
  )
const criteria = (node: Node): Extract<Node, { type: 'criterion' }>[] =>
  node.type === 'criterion' ? [node] : node.type === 'group' ? node.of.flatMap(criteria) : []

const documents = Array.from({ length: EDITS }, (_, edit) => edited(edit))
const [made] = await timed(1, () => denmark({ seed: 1, size: 10_000, name: 'klinik', ...RUN }).population)
const population = denmark({ seed: 1, size: 10_000, name: 'klinik', ...RUN }).population

const cold = await timed(9, () => evaluateArrays(planOf(profile), population, RUN, new Memo()))
evaluateArrays(planOf(profile), population, RUN)
const edits = await timed(EDITS, (edit) => {
  const plan = planOf(documents[edit]!)
  countsOf(plan, evaluateArrays(plan, population, RUN))
})
const [load] = await timed(1, async () => (await openDuckdb(population)).close())
const session = await openDuckdb(population)
const sql = await timed(Math.ceil(EDITS / 4), async (edit) => {
  const plan = planOf(documents[edit]!)
  countsOf(plan, await runFlow(session, compileDuckdb(plan), RUN))
})
session.close()

const ms = (n: number) => `${n.toFixed(n < 10 ? 2 : 0)} ms`
console.log(`10,000 patients made in ${ms(made!)}; ${Object.values(population.tables).reduce((sum, { count }) => sum + count, 0)} rows`)
console.log(`arrays, nothing kept: median ${ms(median(cold))}, first ${ms(cold[0]!)}`)
console.log(`arrays, an edit:      median ${ms(median(edits))}, slowest ${ms(Math.max(...edits))} of ${EDITS}`)
console.log(`DuckDB, an edit:      median ${ms(median(sql))} (population loaded once in ${ms(load!)})`)
console.log(`DuckDB / arrays, an edit: ${(median(sql) / median(edits)).toFixed(0)}`)
