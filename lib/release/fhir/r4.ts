// The parts of FHIR R4 that a release writes. Members that FHIR has and we do not write are left out.

export interface Coding {
  system?: string
  version?: string
  code: string
  display?: string
}
export interface CodeableConcept {
  coding?: Coding[]
  text?: string
}
export interface Expression {
  language: 'text/cql'
  expression: string
}
export interface Duration {
  value: number
  unit: string
  system: string
  code: string
}
export interface RelatedArtifact {
  type: 'composed-of' | 'depends-on'
  display?: string
  resource?: string
}
export interface Participant {
  type: 'practitioner'
  role: CodeableConcept
}

/** What every conformance resource here carries. */
export interface Canonical {
  id: string
  url: string
  version: string
  name: string
  title: string
  status: 'active'
  experimental: boolean
  date: string
  publisher: string
  description: string
  jurisdiction: CodeableConcept[]
}

export interface ImplementationGuide extends Canonical {
  resourceType: 'ImplementationGuide'
  packageId: string
  license: string
  fhirVersion: string[]
  definition: { resource: { reference: { reference: string }; name: string; exampleBoolean: boolean }[] }
}
export interface Library extends Canonical {
  resourceType: 'Library'
  type: CodeableConcept
  approvalDate?: string
  lastReviewDate?: string
  endorser?: { name: string }[]
  relatedArtifact?: RelatedArtifact[]
  parameter?: { name: string; use: 'in' | 'out'; min: number; max: string; documentation?: string; type: string }[]
  dataRequirement?: { type: string; mustSupport?: string[]; codeFilter?: { path: string; valueSet?: string }[] }[]
  content?: { contentType: string; data: string }[]
}
export interface Action {
  id?: string
  title: string
  description?: string
  priority?: 'routine' | 'urgent' | 'asap' | 'stat'
  code?: CodeableConcept[]
  reason?: CodeableConcept[]
  condition?: { kind: 'applicability'; expression: Expression }[]
  timingDuration?: Duration
  participant?: Participant[]
  groupingBehavior?: 'logical-group'
  selectionBehavior?: 'any'
  definitionCanonical?: string
  action?: Action[]
}
export interface PlanDefinition extends Canonical {
  resourceType: 'PlanDefinition'
  type: CodeableConcept
  purpose?: string
  usage?: string
  approvalDate?: string
  lastReviewDate?: string
  library: string[]
  action: Action[]
}
export interface ActivityDefinition extends Canonical {
  resourceType: 'ActivityDefinition'
  kind: 'Task'
  intent: 'proposal'
  priority: 'routine' | 'urgent'
  timingDuration?: Duration
  participant: Participant[]
}
export interface Measure extends Canonical {
  resourceType: 'Measure'
  library: string[]
  scoring: CodeableConcept
  type: CodeableConcept[]
  group: { population: { code: CodeableConcept; criteria: Expression }[]; stratifier: { code: CodeableConcept; criteria: Expression }[] }[]
}
export interface CodeSystem extends Canonical {
  resourceType: 'CodeSystem'
  valueSet?: string
  caseSensitive: boolean
  content: 'complete'
  count: number
  concept: { code: string; display: string; definition?: string }[]
}
export interface ValueSetInclude {
  system: string
  concept?: { code: string; display?: string }[]
  filter?: { property: string; op: 'regex'; value: string }[]
}
export interface ValueSet extends Canonical {
  resourceType: 'ValueSet'
  compose: { include: ValueSetInclude[]; exclude?: ValueSetInclude[] }
  expansion: {
    timestamp: string
    total: number
    parameter?: { name: string; valueBoolean?: boolean; valueString?: string }[]
    contains?: { system: string; code: string; display?: string }[]
  }
}
export type Resource = ImplementationGuide | Library | PlanDefinition | ActivityDefinition | Measure | CodeSystem | ValueSet
