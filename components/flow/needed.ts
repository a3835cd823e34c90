// What a profile, or one of its steps, asks of a record system, and how many have it.
import { givenBy, type Profile, type Words } from '#criteria'
import { requiresOf } from '#criteria/requires/requires'
import { DEMONSTRATION, supportSentence } from '#criteria/requires/systems'

/** The chosen step alone where it is a question; else the whole profile. */
export function neededWords(profile: Profile, used: readonly Profile[], step: string | null): Words {
  const one = profile.flow.find(({ id }) => id === step)
  const part = one?.type === 'question' ? { ...profile, flow: [{ ...one, yes: null, no: null }], tiers: [], display: [] } : profile
  return supportSentence(requiresOf(part, givenBy(used)), DEMONSTRATION)
}
