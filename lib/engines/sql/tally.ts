// Counts from a statement that counts (compile.ts): a line for patients who answer alike, with n of them.
import type { Plan } from '#criteria'
import type { Counts } from '../result'

/** The counts of its lines, given column by column. */
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
