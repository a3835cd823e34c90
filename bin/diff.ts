// profil diff: what is changed between two documents, in the words of the change, and whom it moves.
import { planOf, sayIn, stepLabel, type Profile, type Run } from '#criteria'
import { compare, partnersOf, summaryOf } from '#criteria/compare/index'
import { movesOf, type MovedBy } from '#engines/arrays/moves'
import { asOf, type Answer, type Asked } from './answer'
import { readPopulation, readProfile } from './read'

export function diff({ files, values, texts, locale, format }: Asked): Answer {
  const [before, after] = [readProfile(files[0]!), readProfile(files[1]!)]
  const changes = compare(before.profile, after.profile, after.given)
  const summary = summaryOf(changes)
  if (!changes.length) return { code: 0, text: texts.same, json: { summary, changes } }
  const population = readPopulation(values.population ?? 'klinik')
  const run: Run = { ref: asOf(values) ?? population.ref, clinic: population.clinic }
  const same = partnersOf(before.profile, after.profile)
  const moves = movesOf(planOf(before.profile, before.given), planOf(after.profile, after.given), population, run, { same })
  const n = format.number
  const lines = (['came', 'went', 'placed'] as const).flatMap((how) => [
    `  ${texts.moves[how](n(moves[how].count))}`,
    ...moves[how].by.map((one: MovedBy) => `    ${texts.movedBy(n(one.count), nameOf(one, one.where === 'after' ? after.profile : before.profile))}`),
  ])
  return {
    code: 1,
    text: [
      summary.says[locale],
      ...changes.map(({ effect, says }) => `  ${texts.effects[effect]}: ${says[locale]}`),
      '',
      texts.on(format.day(run.ref), n(population.size), population.name),
      ...lines,
    ].join('\n'),
    json: { summary, changes, moves },
  }

  function nameOf({ id }: MovedBy, profile: Profile): string {
    const step = profile.flow.find((one) => one.id === id)
    if (step) return stepLabel(step, sayIn(locale, profile))
    return profile.tiers.flatMap((tier) => tier.rules).find((one) => one.id === id)?.reason ?? texts.everyoneLeft
  }
}
