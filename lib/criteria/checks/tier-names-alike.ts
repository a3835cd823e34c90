// Two tiers with the same name or symbol: nobody could tell them apart on a printed list.
import { defineCheck } from './check'

const fold = (name: string) => name.trim().toLocaleLowerCase('da')

export const tierNamesAlike = defineCheck<{ name: string; what: 'name' | 'symbol' }>({
  code: 'tierNamesAlike',
  severity: 'fault',
  says: {
    da: ({ name, what }) => `To prioriteter har samme ${what === 'name' ? `navn, »${name}«` : `symbol; den sidste er »${name}«`}. Giv dem hver sit.`,
    en: ({ name, what }) => `Two tiers have the same ${what === 'name' ? `name, “${name}”` : `symbol; the last is “${name}”`}. Give them one each.`,
  },
  find: (profile) =>
    profile.tiers.flatMap((tier, index) => {
      const before = profile.tiers.slice(0, index)
      const what = before.some((one) => fold(one.name) === fold(tier.name)) ? 'name' : before.some((one) => one.symbol === tier.symbol) ? 'symbol' : null
      return what ? [{ at: { tier: tier.id }, params: { name: tier.name, what } }] : []
    }),
})
