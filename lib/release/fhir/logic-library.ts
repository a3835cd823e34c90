// The logic Library: CQL and its ELM, what goes in, what comes out, and which data it reads.
import type { Plan, Table } from '#criteria'
import { head, LIBRARY_TYPE, type Draft } from './describe'
import type { Library, ValueSet } from './r4'

/** FHIR type of each table, as the studio's own reader and writer of bundles use them. */
const TYPES: Record<Table, string> = {
  diagnosis: 'Condition',
  order: 'MedicationRequest',
  dispensing: 'MedicationDispense',
  result: 'Observation',
  service: 'ChargeItem',
  procedure: 'Procedure',
  vaccination: 'Immunization',
  contact: 'Encounter',
  letter: 'DocumentReference',
  plan: 'CarePlan',
  appointment: 'Appointment',
  state: 'Task',
  listing: 'EpisodeOfCare',
  death: 'Patient',
}

export function logicLibrary(draft: Draft, sets: readonly ValueSet[]): Library {
  const { profile, plan } = draft
  const rules = plan.tiers.flatMap((tier) => tier.rules)
  const out = (name: string, type: string, documentation: string) => ({
    name: name.replaceAll(' ', '_'),
    use: 'out' as const,
    min: 0,
    max: '1',
    documentation,
    type,
  })
  return {
    resourceType: 'Library',
    ...head(draft, 'Library', ['logik'], `${profile.title}: logik`, `Logikken i ${profile.title} som CQL og ELM.`),
    type: { coding: [{ system: LIBRARY_TYPE, code: 'logic-library', display: 'Logic Library' }] },
    relatedArtifact: sets.map((set) => ({ type: 'depends-on', resource: set.url })), // unversioned inside a release; the manifest pins
    parameter: [
      { name: 'AsOf', use: 'in', min: 1, max: '1', documentation: 'Skæringsdato: den dag, alle tidsvinduer regnes fra.', type: 'date' },
      { name: 'Clinic', use: 'in', min: 1, max: '1', documentation: 'Ydernummer på den klinik, listen tegnes for.', type: 'string' },
      ...plan.steps.map((step, index) => out(`Step ${index}`, 'integer', `${step.id}: 1 ja, 2 nej, 3 mangler, 0 ikke nået`)),
      out('Outcome', 'integer', 'Nummer på det trin, patienten endte i'),
      out('In', 'boolean', 'Om patienten er med'),
      out('Tier', 'integer', `Niveau fra 0: ${plan.tiers.map((tier) => tier.id).join(', ')}`),
      ...rules.map((rule, index) => out(`Rule ${index}`, 'boolean', rule.id)),
    ],
    dataRequirement: [...readBy(plan)].map((type) => ({ type })),
    content: [
      { contentType: 'text/cql', data: Buffer.from(draft.cql, 'utf8').toString('base64') },
      { contentType: 'application/elm+json', data: Buffer.from(draft.elm, 'utf8').toString('base64') },
    ],
  }
}

/** FHIR types that a plan reads, sorted; Patient always. Every select counts, wherever in an operator it stands. */
export function readBy(plan: Plan): Set<string> {
  const found = new Set(['Patient'])
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('op' in node && node.op === 'select' && 'table' in node) found.add(TYPES[node.table as Table])
    for (const inner of Object.values(node)) walk(inner)
  }
  walk(plan)
  return new Set([...found].sort())
}
