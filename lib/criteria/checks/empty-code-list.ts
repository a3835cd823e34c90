// A code list or an analysis without a code that is decided and included: nothing can match it.
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'

export const emptyCodeList = defineCheck<{ label: string; what: Words }>({
  code: 'emptyCodeList',
  severity: 'fault',
  says: {
    da: ({ label, what }) => `${what.da} »${label}« har ingen koder, der tæller med. Tilføj mindst én.`,
    en: ({ label, what }) => `${what.en} “${label}” has no codes that count. Add at least one.`,
  },
  find: (profile) => [
    ...profile.codeLists
      .filter((list) => !list.codes.some((code) => code.include && code.decided))
      .map((list) => ({ at: { list: list.id }, params: { label: list.label, what: { da: 'Kodelisten', en: 'The code list' } } })),
    ...profile.results
      .filter((concept) => !concept.codes.length)
      .map((concept) => ({ at: { result: concept.id }, params: { label: concept.label, what: { da: 'Analysen', en: 'The analysis' } } })),
  ],
})
