// Measure: how many are in, and how many in each tier. What a receiver counts when it reports back.
import { head, INCLUDED, MEASURE_POPULATION, type Draft } from './describe'
import type { Measure } from './r4'

export function measure(draft: Draft, library: string): Measure {
  const { title } = draft.profile
  return {
    resourceType: 'Measure',
    ...head(draft, 'Measure', ['tal'], `${title}: tal`, `Antal patienter med i ${title}, fordelt på niveau.`),
    library: [library],
    scoring: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/measure-scoring', code: 'cohort', display: 'Cohort' }] },
    type: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/measure-type', code: 'process', display: 'Process' }] }],
    group: [
      {
        population: [
          {
            code: { coding: [{ system: MEASURE_POPULATION, code: 'initial-population', display: 'Initial Population' }] },
            criteria: { language: 'text/cql', expression: INCLUDED },
          },
        ],
        stratifier: [{ code: { text: 'tier' }, criteria: { language: 'text/cql', expression: 'Tier' } }],
      },
    ],
  }
}
