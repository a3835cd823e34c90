// Counts worked out inside a database: patients with the same way through the flow on one line, instead of a line a patient.
import type { Plan } from '#criteria'
import type { Counts } from '#engines/result'

const namesOf = ({ steps, tiers }: Plan): string[] => [
  ...steps.map((_, index) => `s${index}`),
  'tier',
  ...tiers.flatMap(({ rules }) => rules).map((_, index) => `r${index}`),
]

/** A compiled SELECT asked for counts: its columns, and how many patients share them as n. */
export function grouped(sql: string, plan: Plan): string {
  const names = namesOf(plan).join(', ')
  return `select ${names}, cast(count(*) as integer) as n from (${sql}) whole group by ${names}`
}

/** The counts of such lines, column by column. */
export function tallied(plan: Plan, columns: Readonly<Record<string, readonly unknown[]>>): Counts {
  const read = (name: string) => (columns[name] ?? []).map(Number)
  const patients = read('n')
  const sum = (holds: (line: number) => boolean) => patients.reduce((total, n, line) => (holds(line) ? total + n : total), 0)
  const tier = read('tier')
  const counts: Counts = { steps: {}, tiers: {}, rules: {}, included: 0 }
  plan.steps.forEach(({ id, type }, index) => {
    const exits = read(`s${index}`)
    const [yes, no, missing, stopped] = [1, 2, 3, 4].map((exit) => sum((line) => exits[line] === exit)) as [number, number, number, number]
    const all = yes + no + missing + stopped
    counts.steps[id] = type === 'question' ? { in: all, yes, no, missing, stopped } : { in: all, yes: 0, no: 0, missing: 0, stopped: 0 }
    if (type === 'in') counts.included += all
  })
  plan.tiers.forEach(({ id }, index) => (counts.tiers[id] = sum((line) => tier[line] === index)))
  plan.tiers
    .flatMap(({ rules }) => rules)
    .forEach(({ id }, index) => {
      const holds = read(`r${index}`)
      counts.rules[id] = sum((line) => holds[line] === 1)
    })
  return counts
}

/** Where a contender's counts part from those of the arrays; null where they do not. */
export function differenceOf(expected: Counts, found: Counts): string | null {
  const lines = (counts: Counts) =>
    [
      ...Object.entries(counts.steps).flatMap(([id, step]) => Object.entries(step).map(([exit, n]) => [`${id}.${exit}`, n] as const)),
      ...Object.entries(counts.tiers),
      ...Object.entries(counts.rules),
      ['included', counts.included] as const,
    ].map(([name, n]) => `${name} ${n}`)
  const other = lines(found)
  const wrong = lines(expected).flatMap((line, index) => (line === other[index] ? [] : [`${line} in arrays, ${other[index]} here`]))
  return wrong.length ? wrong.join('; ') : null
}
