// The steps of two documents side by side: which is which, who is reached, and where exits really lead.
import { reachable } from '../checks/unreachable-step'
import { EXITS, type Exit } from '../core/plan'
import type { Profile, Question, Step } from '../document/schema'
import { mainExit } from '../edit/flow'
import { matchOf, movedIn, type Match } from './match'
import { renamed } from './names'
import type { Pair } from './pair'

export interface FlowSide {
  profile: Profile
  steps: readonly Step[]
  reached: ReadonlySet<string>
  /** Place of the step an exit leads to: null while open, or where it points back or nowhere and nobody walks it. */
  target: (at: number, exit: Exit) => number | null
}
export interface Flows {
  before: FlowSide
  after: FlowSide
  match: Match
  /** Places after of questions that stand elsewhere among the others. */
  moved: ReadonlySet<number>
}

export function flowsOf(pair: Pair): Flows {
  const [before, after] = [sideOf(pair.before.profile), sideOf(pair.after.profile)]
  const says = (step: Step, side: 'before' | 'after') =>
    step.type === 'question'
      ? { ask: side === 'before' ? renamed(step.ask, pair.names) : step.ask, title: step.title }
      : step.type === 'out'
        ? { reason: step.reason }
        : { title: step.title ?? '' }
  const match = matchOf(
    before.steps,
    after.steps,
    (step) => step.id,
    says,
    (one, other) => (one.type === 'question') === (other.type === 'question'),
  )
  const questions = match.pairs.filter(([, to]) => after.steps[to]!.type === 'question')
  return { before, after, match, moved: new Set(movedIn({ ...match, pairs: questions }).map((index) => questions[index]![1])) }
}

function sideOf(profile: Profile): FlowSide {
  const steps = profile.flow
  const places = new Map(steps.map((step, at) => [step.id, at]))
  return {
    profile,
    steps,
    reached: reachable(profile),
    target: (at, exit) => {
      const step = steps[at]
      const id = step?.type === 'question' ? step[exit] : null
      const to = id == null ? undefined : places.get(id)
      return to === undefined || to <= at ? null : to
    },
  }
}

export const exitsIn = (question: Question): Exit[] => EXITS.filter((exit) => exit !== 'missing' || question.missing !== undefined)

/** On along the main exits while the steps are ones to look past. */
export function past(side: FlowSide, at: number | null, skip: (at: number) => boolean): number | null {
  let here = at
  while (here !== null && skip(here)) {
    const step = side.steps[here]!
    if (step.type !== 'question') return here
    here = side.target(here, mainExit(side.profile, step))
  }
  return here
}
