// Two outcomes that say the same: one is enough, and a count split in two misleads.
import type { Profile, Step } from '../document/schema'
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'
import { inner, whereStep } from './walk'

const saying = (step: Step): string | null =>
  step.type === 'out'
    ? `out ${step.reason.trim().toLocaleLowerCase('da')}`
    : step.type === 'in'
      ? `in ${(step.title ?? '').trim().toLocaleLowerCase('da')}`
      : null

export const outcomesAlike = defineCheck<{ where: Words }>({
  code: 'outcomesAlike',
  severity: 'advice',
  says: {
    da: ({ where }) => `${where.da} findes to gange. Lad vejene føre til det samme udfald, eller giv dem hver sin grund.`,
    en: ({ where }) => `${where.en} is there twice. Let the ways lead to the same outcome, or give each its own reason.`,
  },
  find: (profile) =>
    profile.flow.flatMap((step, index) => {
      const said = saying(step)
      const first = said === null ? undefined : profile.flow.slice(0, index).find((one) => saying(one) === said)
      if (!first) return []
      const where = whereStep(profile, step)
      return [
        {
          at: { step: step.id },
          params: { where: { da: where.da, en: where.en } },
          remedy: { label: { da: `Saml i ét: ${inner(where).da}`, en: `Join: ${inner(where).en}` }, edit: (now) => join(now, first.id, step.id) },
        },
      ]
    }),
})

/** All ways to the two lead to one, which stands where the later one stood, so that every way still goes forward. */
function join(profile: Profile, first: string, second: string): Profile {
  const lead = (target: string | null) => (target === first ? second : target)
  return {
    ...profile,
    flow: profile.flow
      .filter((step) => step.id !== first)
      .map((step) =>
        step.type === 'question'
          ? { ...step, yes: lead(step.yes), no: lead(step.no), ...(step.missing === undefined ? {} : { missing: lead(step.missing) }) }
          : step,
      ),
  }
}
