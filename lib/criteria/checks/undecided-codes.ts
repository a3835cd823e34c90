// Codes nobody has decided on. They count as left out, so a reviewer could not see what was meant.
import { defineCheck } from './check'

export const undecidedCodes = defineCheck<{ label: string; n: number; first: string }>({
  code: 'undecidedCodes',
  severity: 'fault',
  says: {
    da: ({ label, n, first }) =>
      `Kodelisten »${label}« har ${n === 1 ? 'én kode' : `${n} koder`}, der ikke er taget stilling til (${first}). Tag ${n === 1 ? 'den' : 'dem'} med, eller udelad ${n === 1 ? 'den' : 'dem'}.`,
    en: ({ label, n, first }) =>
      `The code list “${label}” has ${n === 1 ? 'one code' : `${n} codes`} not decided on (${first}). Include or leave out ${n === 1 ? 'it' : 'them'}.`,
  },
  find: (profile) =>
    profile.codeLists.flatMap((list) => {
      const open = list.codes.filter((code) => !code.decided)
      return open.length
        ? [
            {
              at: { list: list.id },
              params: { label: list.label, n: open.length, first: open[0]!.code },
              remedy: {
                label: { da: 'Udelad dem', en: 'Leave them out' },
                edit: (now) => ({
                  ...now,
                  codeLists: now.codeLists.map((one) =>
                    one.id === list.id ? { ...one, codes: one.codes.map((code) => (code.decided ? code : { ...code, include: false, decided: true })) } : one,
                  ),
                }),
              },
            },
          ]
        : []
    }),
})
