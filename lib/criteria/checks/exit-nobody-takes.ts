// A way for "mangler" in a step where nothing can be missing: it looks as if patients went there.
import { removeMissingExit } from '../edit/flow'
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'
import { askersOf, questionsOf, whereStep } from './walk'

export const exitNobodyTakes = defineCheck<{ where: Words }>({
  code: 'exitNobodyTakes',
  severity: 'advice',
  says: {
    da: ({ where }) =>
      `${where.da} har en vej for »mangler«, som ingen kan gå, fordi ingen af betingelserne spørger efter det. Fjern vejen, eller lad en betingelse spørge.`,
    en: ({ where }) => `${where.en} has a way for “missing” that nobody can take, since no condition asks for it. Remove the way, or let a condition ask.`,
  },
  find: (profile) =>
    questionsOf(profile)
      .filter((step) => step.missing !== undefined && !askersOf(profile, step.ask).length)
      .map((step) => ({
        at: { step: step.id },
        params: { where: whereStep(profile, step) },
        remedy: { label: { da: 'Fjern vejen', en: 'Remove the way' }, edit: (now) => removeMissingExit(now, step.id) },
      })),
})
