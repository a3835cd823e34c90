// profil count: patients at every step, with in = ja + nej + mangler, then outcomes, groups and rules.
import { contentHash, findingsOf, isoOf, logicHash, planOf, sayIn, stepLabel, stepNumbers, type Profile, type Run } from '#criteria'
import { countsOf, type Engine } from '#engines/result'
import type { Population } from '#population/columns'
import type { Answer, Output } from './answer'

/** Each engine with its driver, only when it is asked for. */
const engineOf = async (name: Engine['name']): Promise<Engine> =>
  name === 'arrays' ? (await import('#engines/arrays/engine')).arrays : (await import('#engines/duckdb/engine')).duckdb

export async function count(profile: Profile, population: Population, run: Run, engine: Engine['name'], output: Output): Promise<Answer> {
  const plan = planOf(profile)
  const counts = countsOf(plan, await (await engineOf(engine)).evaluate(plan, population, run))
  const faults = findingsOf(profile).filter(({ severity }) => severity === 'fault').length
  const stamp = {
    profile: profile.id,
    contentHash: contentHash(profile),
    logicHash: logicHash(plan),
    population: { name: population.name, digest: population.digest, size: population.size },
    asOf: isoOf(run.ref),
    clinic: run.clinic,
    engine,
  }
  return { code: faults ? 1 : 0, text: text(profile, population, run, counts, faults, stamp.logicHash, output), json: { ...stamp, faults, counts } }
}

function text(
  profile: Profile,
  population: Population,
  run: Run,
  counts: ReturnType<typeof countsOf>,
  faults: number,
  logic: string,
  { texts, locale, format }: Output,
): string {
  const say = sayIn(locale, profile)
  const numbers = stepNumbers(profile)
  const n = format.number
  const names = [
    ...profile.flow.map((step) => stepLabel(step, say)),
    ...profile.tiers.flatMap((tier) => [tier.name, ...tier.rules.map(({ reason }) => `  ${reason}`)]),
  ]
  const width = Math.min(60, Math.max(...names.map((name) => name.length))) + 4
  const line = (name: string, of: string) => `  ${(name.length > width ? `${name.slice(0, width - 1)}…` : name).padEnd(width)} ${of}`
  const amount = (of: number) => n(of).padStart(8)
  const questions = profile.flow
    .filter((step) => step.type === 'question')
    .map((step) => {
      const { in: reached, yes, no, missing, stopped } = counts.steps[step.id]!
      const parts = [
        `${n(yes)} ${texts.yes}`,
        `${n(no)} ${texts.no}`,
        ...(step.missing !== undefined || missing ? [`${n(missing)} ${texts.missing}`] : []),
        ...(stopped ? [`${n(stopped)} ${texts.stopped}`] : []),
      ]
      return line(`${String(numbers.get(step.id)).padStart(2)}. ${stepLabel(step, say)}`, `${amount(reached)} = ${parts.join(' + ')}`)
    })
  const outcomes = profile.flow.filter((step) => step.type !== 'question').map((step) => line(stepLabel(step, say), amount(counts.steps[step.id]!.in)))
  const tiers = profile.tiers.flatMap((tier) => [
    line(tier.name, amount(counts.tiers[tier.id]!)),
    ...tier.rules.map((rule) => line(`  ${rule.reason}`, amount(counts.rules[rule.id]!))),
  ])
  return [
    `${profile.title}: ${texts.on(format.day(run.ref), n(population.size), population.name)}`,
    ...(faults ? [texts.hasFaults(n(faults))] : []),
    '',
    texts.flow,
    ...questions,
    '',
    texts.outcomes,
    ...outcomes,
    ...(tiers.length ? ['', `${texts.tiers} (${n(counts.included)}). ${texts.rulesNote}`, ...tiers] : []),
    '',
    texts.stamp(logic.slice(0, 12), population.digest.slice(0, 12)),
  ].join('\n')
}
