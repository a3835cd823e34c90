// The last tier takes everyone left and has no rules; every other tier has rules, or nobody could be in it.
import { defineCheck } from './check'

export const tierRules = defineCheck<{ name: string; last: boolean; what: 'rules' | 'otherwise' | 'none' }>({
  code: 'tierRules',
  severity: 'fault',
  says: {
    da: ({ name, last, what }) =>
      !last
        ? `Prioriteten »${name}« har ingen regler, så ingen kan komme i den. Tilføj en regel, eller flyt den sidst.`
        : what === 'rules'
          ? `Den sidste prioritet, »${name}«, har regler. Den skal tage alle andre, så tilføj en sidste prioritet uden regler.`
          : `Den sidste prioritet, »${name}«, mangler en handling for alle andre. Skriv handling, rolle og frist.`,
    en: ({ name, last, what }) =>
      !last
        ? `The tier “${name}” has no rules, so nobody can be in it. Add a rule, or move it last.`
        : what === 'rules'
          ? `The last tier, “${name}”, has rules. It must take everyone else, so add a last tier without rules.`
          : `The last tier, “${name}”, has no action for everyone else. Write action, role and deadline.`,
  },
  find: (profile) =>
    profile.tiers.flatMap((tier, index) => {
      const last = index === profile.tiers.length - 1
      const what = last ? (tier.rules.length ? 'rules' : tier.otherwise ? null : 'otherwise') : tier.rules.length ? null : 'none'
      return what ? [{ at: { tier: tier.id }, params: { name: tier.name, last, what } }] : []
    }),
})
