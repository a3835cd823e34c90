// CodeSystem of the tiers, so that reports can count by tier in codes of their own.
import { filled, head, type Draft } from './describe'
import type { CodeableConcept, CodeSystem } from './r4'

const WORDS = { red: 'rød', yellow: 'gul', green: 'grøn' } as const

export function tierCodeSystem(draft: Draft): CodeSystem {
  const { tiers, title } = draft.profile
  return {
    resourceType: 'CodeSystem',
    ...head(draft, 'CodeSystem', ['tiers'], `${title}: niveauer`, `Niveauer i ${title}, vigtigste først.`),
    caseSensitive: true,
    content: 'complete',
    count: tiers.length,
    concept: tiers.map((tier) => ({ code: tier.id, display: filled(tier.name) ?? WORDS[tier.colour], definition: `Farve: ${WORDS[tier.colour]}.` })),
  }
}

/** The code of a tier, as actions and reports name it. */
export function tierConcept(system: CodeSystem, tier: string): CodeableConcept {
  const found = system.concept.find((one) => one.code === tier)!
  return { coding: [{ system: system.url, code: found.code, display: found.display }] }
}
