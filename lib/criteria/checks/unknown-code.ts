// A code that its system does not have: nothing can match it.
import { defineCheck } from './check'
import { listedCodes, withoutCode } from './codes'

export const unknownCode = defineCheck<{ label: string; code: string }>({
  code: 'unknownCode',
  severity: 'fault',
  says: {
    da: ({ label, code }) => `Koden ${code} i »${label}« findes ikke i sit kodesystem. Ret den, eller fjern den.`,
    en: ({ label, code }) => `The code ${code} in “${label}” is not in its code system. Correct it, or remove it.`,
  },
  find: (profile, { code: standing }) =>
    listedCodes(profile)
      .filter(({ one }) => standing?.(one.system, one.code) === 'unknown')
      .map(({ one, at, label }) => ({
        at,
        params: { label, code: one.code },
        remedy: { label: { da: 'Fjern koden', en: 'Remove the code' }, edit: (now) => withoutCode(now, at, one) },
      })),
})
