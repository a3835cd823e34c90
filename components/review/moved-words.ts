// What moved the patients, in words: the step or rule by its number and name, in the version where it stands. Pure.
import { sayIn, stepLabel, stepNumbers, type Locale, type Profile } from '#criteria'
import type { MovedBy, Replaced } from '#engines/arrays/moves'

export interface Sides {
  before: Profile
  after: Profile
}

/** "3. Alder"; an outcome has no number. The id where the document does not have it. */
export function stepWords({ id, where }: Pick<MovedBy, 'id' | 'where'>, sides: Sides, locale: Locale): string {
  const profile = sides[where]
  const step = profile.flow.find((one) => one.id === id)
  if (!step) return id ?? ''
  const n = stepNumbers(profile).get(step.id)
  const label = stepLabel(step, sayIn(locale, profile))
  return step.type === 'question' && n ? `${n}. ${label}` : label
}
/** A rule's reason; null where no rule moved him: the tier takes everyone left. */
export const ruleWords = ({ id, where }: Pick<MovedBy, 'id' | 'where'>, sides: Sides): string | null =>
  id === null ? null : (sides[where].tiers.flatMap(({ rules }) => rules).find((rule) => rule.id === id)?.reason ?? id)

/** Names of the tiers; null: in none. */
export const tierWords = ({ from, to }: Pick<Replaced, 'from' | 'to'>, sides: Sides): { from: string | null; to: string | null } => ({
  from: from === null ? null : (sides.before.tiers.find(({ id }) => id === from)?.name ?? from),
  to: to === null ? null : (sides.after.tiers.find(({ id }) => id === to)?.name ?? to),
})
