// Which questions a reviewer need not read again.
import type { Words } from '../kinds/fields'
import { EXITS } from '../core/plan'
import { stepLabel } from '../sentence/profile'
import type { Change } from './change'
import { same } from './match'
import { neededFor, PARTS, renamed } from './names'
import type { Pair } from './pair'
import { flowsOf } from './steps'

export interface UnchangedStep {
  /** Id in the document after. */
  step: string
  label: Words
}

export function unchangedIn(pair: Pair, changes: readonly Change[]): UnchangedStep[] {
  const { before, after, match, moved } = flowsOf(pair)
  // what changed by more than its words, as "list bone"
  const touched = new Set(
    changes
      .filter(({ effect }) => effect !== 'wording')
      .flatMap(({ place }) => PARTS.flatMap((part) => (place[part] === undefined ? [] : [`${part} ${place[part]}`]))),
  )
  return match.pairs.flatMap(([from, to]) => {
    const [was, is] = [before.steps[from]!, after.steps[to]!]
    if (was.type !== 'question' || is.type !== 'question' || moved.has(to)) return []
    if (was.title !== is.title || !same(renamed(was.ask, pair.names), is.ask)) return []
    if (
      EXITS.some(
        (exit) =>
          (was[exit] === undefined) !== (is[exit] === undefined) || (match.after.get(before.target(from, exit) ?? -1) ?? null) !== after.target(to, exit),
      )
    )
      return []
    if ([...neededFor(pair.before.profile, [was.ask]), ...neededFor(pair.after.profile, [is.ask])].some((name) => touched.has(name))) return []
    return [{ step: is.id, label: { da: stepLabel(is, pair.after.say.da), en: stepLabel(is, pair.after.say.en) } }]
  })
}
