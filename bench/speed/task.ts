// What every contender of the speed bench works on: one profile of twelve criteria, one made-up population, one run.
import { readFileSync } from 'node:fs'
import { dayOf, planOf, resolveDay, type DayAt, type Node, type Plan, type Profile, type Run } from '#criteria'
import { parseText } from '#criteria/text/index'
import type { Population } from '#population/columns'
import { denmark } from '#population/denmark/denmark'

export const RUN: Run = { ref: dayOf(2026, 6, 30), clinic: '091034' }
const SEED = 1

export const profile: Profile = read()
export const plan: Plan = planOf(profile)
export const populationOf = (size: number, seed = SEED): Population => denmark({ seed, size, name: 'klinik', ...RUN }).population

function read(): Profile {
  const { profile: found, problems } = parseText(readFileSync(new URL('twelve.profil', import.meta.url), 'utf8'))
  if (!found) throw new Error(problems.map(({ line, en }) => `twelve.profil, line ${line}: ${en}`).join('\n'))
  return found
}

const back = (plus: number, unit: 'years' | 'months') => resolveDay({ plus: -plus, unit } as DayAt, RUN.ref)
/** The windows of twelve.profil as days, for SQL that is written by hand. */
export const VALUES: Readonly<Record<string, string | number>> = {
  ref: RUN.ref,
  clinic: RUN.clinic,
  born: back(40, 'years'),
  year: back(12, 'months'),
  seven: back(7, 'months'),
  fifteen: back(15, 'months'),
}

type Criterion = Extract<Node, { type: 'criterion' }>
const criteriaIn = (node: Node): Criterion[] => (node.type === 'criterion' ? [node] : node.type === 'group' ? node.of.flatMap(criteriaIn) : [])
/** In the order they stand. */
export const criteriaOf = ({ flow, tiers }: Profile): Criterion[] => [
  ...flow.flatMap((step) => (step.type === 'question' ? criteriaIn(step.ask) : [])),
  ...tiers.flatMap(({ rules }) => rules.flatMap(({ when }) => criteriaIn(when))),
]

const more = (value: unknown, by: number): unknown =>
  typeof value === 'number'
    ? value + by
    : typeof value === 'object' && value !== null && typeof (value as { n?: unknown }).n === 'number'
      ? { ...value, n: (value as { n: number }).n + by }
      : undefined

/** A copy of the document with number `name` of criterion `at` raised, or with one code more in its list where `name` is null. */
function changed(at: number, name: string | null, by: number): Profile {
  const copy = structuredClone(profile)
  const { params } = criteriaOf(copy)[at]!
  if (name !== null) params[name] = more(params[name], by) as (typeof params)[string]
  else {
    const list = copy.codeLists.find(({ id }) => Object.values(params).includes(id))
    list?.codes.push({ ...list.codes[0]!, code: `${list.codes[0]!.code}${by}` })
  }
  return copy
}

/** What can be changed of each criterion so that the plan is another: its first number that counts, else its list; a criterion without either is left out. */
const CHANGES = criteriaOf(profile).flatMap(({ params }, at) => {
  const names = [...Object.keys(params).filter((name) => more(params[name], 1) !== undefined), null]
  const name = names.find((one) => JSON.stringify(planOf(changed(at, one, 1))) !== JSON.stringify(plan))
  return name === undefined ? [] : [{ at, name }]
})

/** The document after edit k: one criterion is changed, criterion by criterion, and never to the same twice. */
export function edited(edit: number): Profile {
  const { at, name } = CHANGES[edit % CHANGES.length]!
  return changed(at, name, 1 + Math.floor(edit / CHANGES.length))
}
