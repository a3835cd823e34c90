// ImplementationGuide: the resource that makes a tarball a FHIR package (CRMI asks for it).
import { FHIR_VERSION, packageName } from '../names'
import { head, type Draft } from './describe'
import type { ImplementationGuide, Resource } from './r4'

export function implementationGuide(draft: Draft, parts: readonly Resource[]): ImplementationGuide {
  const { profile } = draft
  return {
    resourceType: 'ImplementationGuide',
    ...head(draft, 'ImplementationGuide', [], profile.title, `Udgivelsen ${profile.title} ${draft.version}.`),
    packageId: packageName(profile.id),
    license: 'not-open-source',
    fhirVersion: [FHIR_VERSION],
    definition: { resource: parts.map((part) => ({ reference: { reference: `${part.resourceType}/${part.id}` }, name: part.title, exampleBoolean: false })) },
  }
}
