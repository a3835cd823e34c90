// An exception from codes that the list does not take in: it leaves nothing out.
import { canonicalUri, matchOf } from '../core/systems'
import type { ListedCode } from '../document/schema'
import { defineCheck } from './check'

const covers = (wide: ListedCode, narrow: ListedCode): boolean =>
  canonicalUri(wide.system) === canonicalUri(narrow.system) &&
  (matchOf(wide.system) === 'prefix' ? narrow.code.startsWith(wide.code) : narrow.code === wide.code)

export const exceptionOfNothing = defineCheck<{ label: string; code: string }>({
  code: 'exceptionOfNothing',
  severity: 'advice',
  says: {
    da: ({ label, code }) => `Undtagelsen ${code} i »${label}« undtager ikke noget, fordi ingen af listens koder dækker den. Fjern den.`,
    en: ({ label, code }) => `The exception ${code} in “${label}” leaves nothing out, since no code of the list covers it. Remove it.`,
  },
  find: (profile) =>
    profile.codeLists.flatMap((list) => {
      const taken = list.codes.filter((one) => one.include && one.decided)
      // a wider exception than the codes taken in is a fault of another sort: those codes do not count
      return list.codes
        .filter((one) => !one.include && one.decided && !taken.some((other) => covers(other, one) || covers(one, other)))
        .map((gone) => ({
          at: { list: list.id },
          params: { label: list.label, code: gone.code },
          remedy: {
            label: { da: 'Fjern undtagelsen', en: 'Remove the exception' },
            edit: (now: typeof profile) => ({
              ...now,
              codeLists: now.codeLists.map((one) =>
                one.id === list.id
                  ? { ...one, codes: one.codes.filter((code) => code.include || code.code !== gone.code || code.system !== gone.system) }
                  : one,
              ),
            }),
          },
        }))
    }),
})
