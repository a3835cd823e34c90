// A code that a list both takes in and leaves out: the exception wins, which nobody can see from the list.
import { canonicalUri } from '../core/systems'
import { defineCheck } from './check'

const key = (one: { system: string; code: string }) => `${canonicalUri(one.system)}|${one.code}`

export const includedAndExcluded = defineCheck<{ label: string; code: string }>({
  code: 'includedAndExcluded',
  severity: 'fault',
  says: {
    da: ({ label, code }) => `Kodelisten »${label}« har koden ${code} både med og undtaget, så den tæller ikke med. Fjern den ene.`,
    en: ({ label, code }) => `The code list “${label}” has the code ${code} both included and excluded, so it does not count. Remove one of them.`,
  },
  find: (profile) =>
    profile.codeLists.flatMap((list) => {
      const decided = list.codes.filter((one) => one.decided)
      const twice = decided.filter((one) => !one.include && decided.some((other) => other.include && key(other) === key(one)))
      return [...new Map(twice.map((one) => [key(one), one])).entries()].map(([id, { code }]) => {
        const without = (include: boolean) => (now: typeof profile) => ({
          ...now,
          codeLists: now.codeLists.map((one) =>
            one.id === list.id ? { ...one, codes: one.codes.filter((each) => key(each) !== id || each.include !== include || !each.decided) } : one,
          ),
        })
        return {
          at: { list: list.id },
          params: { label: list.label, code },
          remedy: { label: { da: 'Fjern undtagelsen', en: 'Remove the exception' }, edit: without(false) },
          more: [{ label: { da: 'Fjern koden', en: 'Remove the code' }, edit: without(true) }],
        }
      })
    }),
})
