// Data as they may lie in FHIR, each with a question and its answer: the entry law (5) at its edges, and order without ties (law 3).
import type { Bundle, Resource } from '#population/fhir/shapes'
import { CORE } from './entry-core'
import { OPERATORS } from './entry-operators'
import { ROWS } from './entry-rows'
import { VALUES } from './entry-values'
import type { Entry } from './made'

export { ENTRY_MEASURES, ENTRY_REF } from './made'
export const ENTRIES: readonly Entry[] = [...ROWS, ...VALUES, ...CORE, ...OPERATORS]

export const bundleOfEntry = ({ person, resources }: Entry, index: number): Bundle => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    {
      resource: {
        resourceType: 'Patient',
        id: `T-${String(index).padStart(6, '0')}`,
        birthDate: '1960-01-01',
        gender: 'female',
        extension: [{ url: 'urn:profilstudio:cpr-status', valueCode: '01' }],
        ...person,
      },
    },
    ...resources.map((one, no) => ({ resource: JSON.parse(JSON.stringify({ id: `r${no}`, ...one })) as Resource })),
  ],
})
