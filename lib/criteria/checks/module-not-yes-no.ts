// A group whose module is no yes/no parameter: nobody can say whether it is on.
import { defineCheck } from './check'

export const moduleNotYesNo = defineCheck<{ label: string; module: string; known: boolean }>({
  code: 'moduleNotYesNo',
  severity: 'fault',
  says: {
    da: ({ label, module, known }) =>
      known
        ? `Gruppen »${label}« slås til og fra af indstillingen »${module}«, som ikke er ja eller nej. Vælg en anden, eller lad gruppen altid være til.`
        : `Gruppen »${label}« slås til og fra af indstillingen »${module}«, som ikke findes. Vælg en anden, eller lad gruppen altid være til.`,
    en: ({ label, module, known }) =>
      known
        ? `The group “${label}” is switched by the setting “${module}”, which is not yes or no. Choose another, or let the group always be on.`
        : `The group “${label}” is switched by the setting “${module}”, which does not exist. Choose another, or let the group always be on.`,
  },
  find: (profile) =>
    profile.groups.flatMap((group) => {
      const held = profile.parameters.find((one) => one.id === group.module)
      if (group.module === undefined || held?.type === 'yesno') return []
      return [
        {
          at: { group: group.id },
          params: { label: group.label, module: held?.label ?? group.module, known: held !== undefined },
          remedy: {
            label: { da: 'Altid til', en: 'Always on' },
            edit: (now: typeof profile) => ({
              ...now,
              groups: now.groups.map(({ module, ...one }) => (one.id === group.id || module === undefined ? one : { ...one, module })),
            }),
          },
        },
      ]
    }),
})
