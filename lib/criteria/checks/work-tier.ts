// An act of the work for a tier that is not there: nobody would be counted for it.
import type { Profile } from '../document/schema'
import { defineCheck } from './check'

export const workTier = defineCheck<{ title: string; id: string }>({
  code: 'workTier',
  severity: 'fault',
  says: {
    da: ({ title, id }) => `Arbejdsgangen »${title}« gælder prioriteten »${id}«, som ikke findes. Vælg, hvem den gælder.`,
    en: ({ title, id }) => `The act of work “${title}” is for the tier “${id}”, which is not there. Choose whom it is for.`,
  },
  find: (profile) =>
    (profile.work ?? []).flatMap((act) =>
      act.tiers
        .filter((id) => !profile.tiers.some((tier) => tier.id === id))
        .map((id) => ({
          at: { work: act.id },
          params: { title: act.title || act.id, id },
          remedy: {
            label: { da: 'Fjern prioriteten fra arbejdsgangen', en: 'Remove the tier from the act of work' },
            edit: (now: Profile) => ({
              ...now,
              ...(now.work ? { work: now.work.map((one) => (one.id === act.id ? { ...one, tiers: one.tiers.filter((tier) => tier !== id) } : one)) } : {}),
            }),
          },
        })),
    ),
})
