// A compiled library run by cql-execution and cql-exec-fhir, both as their authors ship them, over FHIR bundles.
import cql from 'cql-execution'
import { PatientSource } from 'cql-exec-fhir'
import { dateOf } from '#criteria/core/days'
import type { Plan, Run } from '#criteria/core/plan'
import type { Bundle } from '#population/fhir/shapes'
import type { Result } from '../../result'
import { compileCql, type CqlOptions } from '../compile'
import { translate } from '../translate'

/** Statements of one patient by name. */
export type Answers = Record<string, unknown>

/** Reads its model info once. */
const source = PatientSource.FHIRv401()

/** A chunk at a time, since the source makes objects of every element of every resource it holds. */
const CHUNK = 50

export async function execute(elm: unknown, bundles: readonly Bundle[], run: Run): Promise<Answers[]> {
  const { year, month, day } = dateOf(run.ref)
  const library = new cql.Library(elm, new cql.Repository([]))
  const executor = new cql.Executor(library, new cql.CodeService({}), { AsOf: new cql.Date(year, month, day), Clinic: run.clinic })
  const answers: Answers[] = []
  for (let at = 0; at < bundles.length; at += CHUNK) {
    const chunk = bundles.slice(at, at + CHUNK)
    source.loadBundles([...chunk])
    const { patientResults } = await executor.exec(source)
    for (const { entry } of chunk) answers.push(patientResults[entry[0]!.resource.id!] as Answers)
    source.reset()
  }
  return answers
}

/** The ELM of a plan; throws when it is refused or has errors. */
export async function elmOf(plan: Plan, options?: CqlOptions): Promise<unknown> {
  const compiled = compileCql(plan, 'proeve', '1.0.0', options)
  if ('refused' in compiled) throw new Error(compiled.refused.map(({ step, why }) => `${step}: ${why.en}`).join('; '))
  const { elm, errors } = await translate(compiled.cql)
  if (errors.length) throw new Error(`${errors[0]!.message} in line ${errors[0]!.line}: ${compiled.cql.split('\n')[errors[0]!.line - 1]}`)
  return elm
}

/** Answers as the other engines give them, so that they compare. */
export function resultOf(plan: Plan, answers: readonly Answers[]): Result {
  const read = (name: string) => Uint8Array.from(answers, (one) => Number(one[name]))
  const rules = plan.tiers.flatMap((tier) => tier.rules)
  return {
    size: answers.length,
    exits: plan.steps.map((_, index) => read(`Step ${index}`)),
    rules: rules.map((_, index) => read(`Rule ${index}`)),
    tier: Int8Array.from(answers, (one) => (one.Tier as number | null) ?? -1),
  }
}
