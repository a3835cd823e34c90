// A test patient who expects something of a display field that is not there, or two things of one: the case can never pass as it was meant.
import type { Profile } from '../document/schema'
import { defineCheck } from './check'
import type { Words } from '../kinds/fields'

export const caseShown = defineCheck<{ title: string; id: string; why: Words }>({
  code: 'caseShown',
  severity: 'fault',
  says: {
    da: ({ title, id, why }) => `Testpatienten »${title}« venter noget af oplysningen »${id}«, ${why.da}. Ret, hvad der forventes vist.`,
    en: ({ title, id, why }) => `The test patient “${title}” expects something of the display field “${id}”, ${why.en}. Correct what is expected.`,
  },
  find: (profile) =>
    profile.cases.flatMap((one) =>
      (one.expect.shown ?? []).flatMap(({ field }, at, all) => {
        const known = profile.display.some(({ id }) => id === field)
        const first = all.findIndex((other) => other.field === field)
        if (known && first === at) return []
        return [
          {
            at: { case: one.id },
            params: {
              title: one.title || one.id,
              id: field,
              why: known ? { da: 'som nævnes to gange', en: 'which is named twice' } : { da: 'som profilen ikke viser', en: 'which the profile does not show' },
            },
            remedy: {
              label: { da: 'Fjern den forventning', en: 'Remove that expectation' },
              edit: (now: Profile) => without(now, one.id, field, known ? first : -1),
            },
          },
        ]
      }),
    ),
})

/** Without what the test patient expects of a field, but for the one at `keep`. */
const without = (profile: Profile, id: string, field: string, keep: number): Profile => ({
  ...profile,
  cases: profile.cases.map((one) => {
    if (one.id !== id) return one
    const { shown: was = [], ...expect } = one.expect
    const shown = was.filter((other, at) => other.field !== field || at === keep)
    return { ...one, expect: shown.length ? { ...expect, shown } : expect }
  }),
})
