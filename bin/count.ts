// profil count: patients at every step, with in = ja + nej + mangler, then outcomes, groups and rules.
import { contentHash, findingsOf, isoOf, logicHash, planOf, sayIn, stepLabel, stepNumbers, type Profile, type Run } from '#criteria'
import { countsOf } from '#engines/result'
import type { Population } from '#population/columns'
import { asOf, type Answer, type Asked, type Output } from './answer'
import { COUNTING, engineNamed, withEngine } from './engines'
import { readPopulation, readProfile } from './read'

export async function count({ files, values, ...output }: Asked): Promise<Answer> {
  const engine = engineNamed(values.engine ?? 'arrays', COUNTING)
  const { profile, given } = readProfile(files[0]!)
  const population = readPopulation(values.population ?? 'klinik')
  const run: Run = { ref: asOf(values) ?? population.ref, clinic: population.clinic }
  const plan = planOf(profile, given)
  const counts = countsOf(plan, await withEngine(engine, ({ evaluate }) => evaluate(plan, population, run)))
  const faults = findingsOf(profile).filter(({ severity }) => severity === 'fault').length
  const stamp = {
    profile: profile.id,
    contentHash: contentHash(profile),
    logicHash: logicHash(plan),
    population: { name: population.name, digest: population.digest, size: population.size },
    terminology: profile.terminology,
    language: profile.language,
    asOf: isoOf(run.ref),
    clinic: run.clinic,
    engine,
  }
  const { steps, ...others } = counts
  const questions = Object.fromEntries(
    profile.flow.flatMap(({ id, type }) => {
      const { stopped, ...step } = steps[id]!
      return type === 'question' ? [[id, stopped ? { ...step, stopped } : step]] : []
    }),
  )
  const outcomes = Object.fromEntries(profile.flow.flatMap(({ id, type }) => (type === 'question' ? [] : [[id, steps[id]!.in]])))
  return {
    code: faults ? 1 : 0,
    text: text(profile, population, run, counts, faults, stamp.logicHash, output),
    json: { ...stamp, faults, counts: { steps: questions, outcomes, ...others } },
  }
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
