// The first step is the base population: inherited, visible, changed only on purpose. Without it lists fill with dead and moved patients.
import { freshId } from '../edit/ids'
import type { Profile } from '../document/schema'
import { defineCheck } from './check'

export const baseFirst = defineCheck<Record<string, never>>({
  code: 'baseFirst',
  severity: 'advice',
  says: {
    da: () => 'Første trin er ikke »Grundpopulation«, så døde og fraflyttede kan komme med. Sæt den først, eller skriv i formålet, hvorfor den er udeladt.',
    en: () =>
      'The first step is not “Base population”, so patients who died or moved may be included. Put it first, or write in the purpose why it is left out.',
  },
  find: (profile) => {
    const first = profile.flow[0]!
    if (first.type === 'question' && first.ask.type === 'criterion' && first.ask.kind === 'base') return []
    return [
      { at: { step: first.id }, params: {}, remedy: { label: { da: 'Sæt grundpopulationen først', en: 'Put the base population first' }, edit: addBase } },
    ]
  },
})

function addBase(profile: Profile): Profile {
  const id = freshId(profile, 'base')
  const out = freshId(profile, 'ikkeTilmeldt')
  return {
    ...profile,
    flow: [
      { id, type: 'question', ask: { type: 'criterion', kind: 'base', params: {} }, yes: profile.flow[0]!.id, no: out },
      ...profile.flow,
      { id: out, type: 'out', reason: 'Ikke levende og tilmeldt klinikken' },
    ],
  }
}
