// How a profile begins: with the base population, or as a copy of another.
import { noAbout } from '../document/about'
import type { Profile, Step } from '../document/schema'
import { freshId } from './ids'
import { setAbout } from './work'

/** The base population and its two ways out: what a flow begins with. */
export const firstSteps = (): Step[] => [
  { id: 'grundpopulation', type: 'question', ask: { type: 'criterion', kind: 'base', params: {} }, yes: 'med', no: 'uden-for' },
  { id: 'uden-for', type: 'out', reason: 'Ikke i grundpopulationen' },
  { id: 'med', type: 'in' },
]

/** A flow that has no question left begins again with the base population; `first` is its first question. */
export function begun(profile: Profile): { profile: Profile; first: string } {
  const first = profile.flow.find((step) => step.type === 'question')
  if (first) return { profile, first: first.id }
  const [base, out, included] = firstSteps() as [Extract<Step, { type: 'question' }>, Step, Step]
  const id = freshId(profile, base.id)
  const left = profile.flow.find((step) => step.type === 'in')
  const [no, yes] = [freshId(profile, out.id), left?.id ?? freshId(profile, included.id)]
  return { profile: { ...profile, flow: [{ ...base, id, yes, no }, { ...out, id: no }, left ?? { ...included, id: yes }] }, first: id }
}

/**
 * The same content under a name of its own. What others stand for does not come along: who owns it, who asked for it,
 * what was decided about it, and its English name.
 */
export function copiedAs(profile: Profile, { id, title }: { id: string; title: string }): Profile {
  const copy = { ...profile, id, title, owner: '' }
  const about = copy.about
  if (!about) return copy
  const { uses, english } = about
  return setAbout(copy, { ...noAbout(), uses, english: { ...english, title: '' } })
}
