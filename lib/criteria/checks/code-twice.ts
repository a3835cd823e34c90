// The same code twice in one list.
import { canonicalUri } from '../core/systems'
import { defineCheck } from './check'

const key = (one: { system: string; code: string }) => `${canonicalUri(one.system)}|${one.code}`

export const codeTwice = defineCheck<{ label: string; code: string }>({
  code: 'codeTwice',
  severity: 'advice',
  says: {
    da: ({ label, code }) => `»${label}« har koden ${code} to gange. Fjern den ene.`,
    en: ({ label, code }) => `“${label}” has the code ${code} twice. Remove one of them.`,
  },
  find: (profile) => {
    const twice = (codes: readonly { system: string; code: string }[]) =>
      codes.filter((one, index) => codes.findIndex((first) => key(first) === key(one)) < index)
    return [
      ...profile.codeLists.flatMap((list) => twice(list.codes).map(({ code }) => ({ at: { list: list.id }, params: { label: list.label, code } }))),
      ...profile.results.flatMap((concept) => twice(concept.codes).map(({ code }) => ({ at: { result: concept.id }, params: { label: concept.label, code } }))),
    ]
  },
})
