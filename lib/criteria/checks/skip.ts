// The document without a question, where everyone who came to it goes on by one of its exits.
import type { Exit } from '../core/plan'
import type { Profile, Step } from '../document/schema'

/** The question stays where it is first and its exit leads elsewhere than to the next step: the flow begins with the first. */
export function skipStep(profile: Profile, id: string, exit: Exit): Profile {
  const at = profile.flow.findIndex((step) => step.id === id)
  const step = profile.flow[at]
  const on = step?.type === 'question' ? step[exit] : undefined
  if (step?.type !== 'question' || on === undefined || (at === 0 && profile.flow[1]?.id !== on)) return profile
  const lead = (target: string | null) => (target === id ? on : target)
  const flow = profile.flow
    .filter((one) => one.id !== id)
    .map((one): Step =>
      one.type === 'question' ? { ...one, yes: lead(one.yes), no: lead(one.no), ...(one.missing === undefined ? {} : { missing: lead(one.missing) }) } : one,
    )
  const targets = new Set(flow.flatMap((one) => (one.type === 'question' ? [one.yes, one.no, one.missing] : [])))
  // outcomes that only it led to go with it
  const left = new Set([step.yes, step.no, step.missing].filter((target) => target != null && !targets.has(target)))
  return { ...profile, flow: flow.filter((one, index) => index === 0 || one.type === 'question' || !left.has(one.id)) }
}
