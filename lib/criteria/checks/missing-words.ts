// Words that the clinic reads and nobody has written: reasons, actions, names.
import type { Words } from '../kinds/fields'
import { defineCheck, type Place } from './check'

export const missingWords = defineCheck<{ what: Words }>({
  code: 'missingWords',
  severity: 'fault',
  says: {
    da: ({ what }) => `${what.da} mangler. Skriv, hvad klinikken skal læse.`,
    en: ({ what }) => `${what.en} is missing. Write what the clinic shall read.`,
  },
  find: (profile) => {
    const all: { text: string; at: Place; what: { da: string; en: string } }[] = [
      { text: profile.purpose, at: {}, what: { da: 'Profilens formål', en: 'The purpose of the profile' } },
      ...profile.flow.flatMap((step) =>
        step.type === 'out'
          ? [{ text: step.reason, at: { step: step.id }, what: { da: 'Grunden til et »Ikke med«', en: 'The reason of a “Not included”' } }]
          : [],
      ),
      ...profile.tiers.flatMap((tier) => [
        { text: tier.name, at: { tier: tier.id }, what: { da: 'Navnet på en prioritet', en: 'The name of a tier' } },
        ...tier.rules.flatMap((rule) => [
          {
            text: rule.reason,
            at: { rule: rule.id, tier: tier.id },
            what: { da: `Begrundelsen for en regel i »${tier.name}«`, en: `The reason of a rule in “${tier.name}”` },
          },
          {
            text: rule.action,
            at: { rule: rule.id, tier: tier.id },
            what: { da: `Handlingen for »${rule.reason || tier.name}«`, en: `The action of “${rule.reason || tier.name}”` },
          },
        ]),
        ...(tier.otherwise
          ? [
              {
                text: tier.otherwise.action,
                at: { tier: tier.id },
                what: { da: `Handlingen for alle andre i »${tier.name}«`, en: `The action for everyone else in “${tier.name}”` },
              },
            ]
          : []),
      ]),
      ...profile.groups.map((group) => ({ text: group.label, at: { group: group.id }, what: { da: 'Navnet på en gruppe', en: 'The name of a group' } })),
      ...profile.codeLists.map((list) => ({ text: list.label, at: { list: list.id }, what: { da: 'Navnet på en kodeliste', en: 'The name of a code list' } })),
      ...profile.results.map((concept) => ({
        text: concept.label,
        at: { result: concept.id },
        what: { da: 'Navnet på en analyse', en: 'The name of an analysis' },
      })),
      ...profile.display.map((field) => ({
        text: field.label,
        at: { display: field.id },
        what: { da: 'Navnet på et visningsfelt', en: 'The name of a display field' },
      })),
    ]
    return all.filter(({ text }) => !text.trim()).map(({ at, what }) => ({ at, params: { what } }))
  },
})
