// Many questions in one plan, so that one library answers them all.
import type { Plan, PlanStep } from '#criteria/core/plan'

/** The first question of each plan, each once, one after the other whatever the answer; `at[i]` is the step of plan i. */
export function together(plans: readonly Plan[]): { plan: Plan; at: number[] } {
  const known = new Map<string, number>()
  const questions: { set: NonNullable<Extract<PlanStep, { type: 'question' }>['set']>; asks: boolean }[] = []
  const at = plans.map(({ steps: [first] }) => {
    if (first?.type !== 'question' || !first.set) throw new Error('The plan does not begin with a finished question')
    const key = JSON.stringify([first.set, first.asks])
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, questions.length)
    return questions.push({ set: first.set, asks: first.asks }) - 1
  })
  const steps: PlanStep[] = questions.map((one, index) => ({
    id: `q${index}`,
    type: 'question',
    ...one,
    yes: index + 1,
    no: index + 1,
    missing: one.asks ? index + 1 : null,
  }))
  return { plan: { language: 1, steps: [...steps, { id: 'in', type: 'in' }], tiers: [], display: [] }, at }
}
