// A code that its system gives out no more. Old rows still have it, so it may be meant.
import { defineCheck } from './check'
import { listedCodes, withoutCode } from './codes'

export const inactiveCode = defineCheck<{ label: string; code: string }>({
  code: 'inactiveCode',
  severity: 'advice',
  says: {
    da: ({ label, code }) => `Koden ${code} i »${label}« bruges ikke mere. Behold den kun, hvis gamle oplysninger skal med.`,
    en: ({ label, code }) => `The code ${code} in “${label}” is no longer used. Keep it only if old records are wanted.`,
  },
  find: (profile, { code: standing }) =>
    listedCodes(profile)
      .filter(({ one }) => standing?.(one.system, one.code) === 'inactive')
      .map(({ one, at, label }) => ({
        at,
        params: { label, code: one.code },
        remedy: { label: { da: 'Fjern koden', en: 'Remove the code' }, edit: (now) => withoutCode(now, at, one) },
      })),
})
