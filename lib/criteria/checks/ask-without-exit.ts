// A criterion asks for its own way when data are missing, and its step has none: they would quietly count as no.
import { addMissingExit } from '../edit/flow'
import { withMissing } from '../edit/missing'
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'
import { askersOf, editNode, questionsOf, whereStep } from './walk'

export const askWithoutExit = defineCheck<{ where: Words }>({
  code: 'askWithoutExit',
  severity: 'fault',
  says: {
    da: ({ where }) =>
      `${where.da} spørger efter manglende oplysninger, men har ingen vej for »mangler«. Tilføj vejen, eller lad det mangle tælle som ja eller nej.`,
    en: ({ where }) => `${where.en} asks about missing data but has no way for “missing”. Add the way, or let what is missing count as yes or no.`,
  },
  find: (profile) =>
    questionsOf(profile)
      .filter((step) => step.missing === undefined && askersOf(profile, step.ask).length)
      .map((step) => ({
        at: { step: step.id },
        params: { where: whereStep(profile, step) },
        remedy: { label: { da: 'Tilføj vej for »mangler«', en: 'Add a way for “missing”' }, edit: (now) => addMissingExit(now, step.id, 'Oplysning mangler') },
        more: [
          { label: { da: 'Tæl det som nej', en: 'Count it as no' }, edit: (now) => editNode(now, { step: step.id }, (node) => withMissing(node, 'ask', 'no')) },
        ],
      })),
})
