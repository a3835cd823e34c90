// A release on fqm-execution, as its authors ship it: the Measure, the Library and the value sets of the package in one bundle.
import { Calculator } from 'fqm-execution'
import { dateOf } from '../../lib/criteria/core/days'
import type { Plan, Run } from '../../lib/criteria/core/plan'
import type { Result } from '../../lib/engines/result'
import { resultOf, type Answers } from '../../lib/engines/cql/testing/execute'
import type { Bundle } from '../../lib/population/fhir/shapes'

type Resource = { resourceType: string } & Record<string, unknown>
/** What fqm-execution says of a patient: whether the Measure counts him, its stratifier's value, and every statement of the library. */
export interface Calculated {
  result: Result
  counted: boolean[]
  answers: Answers[]
}

interface ElmDate {
  type: 'Date'
  year: ElmInteger
  month: ElmInteger
  day: ElmInteger
}
interface ElmInteger {
  type: 'Literal'
  valueType: string
  value: string
}
const SYSTEM = '{urn:hl7-org:elm-types:r1}'
const integer = (n: number): ElmInteger => ({ type: 'Literal', valueType: `${SYSTEM}Integer`, value: String(n) })

/** fqm-execution hands a library a measurement period and no other parameter, so the values of this run are written as the parameters' defaults. */
export function withRun(elm: string, { ref, clinic }: Run): string {
  const { year, month, day } = dateOf(ref)
  const values: Record<string, ElmDate | ElmInteger> = {
    AsOf: { type: 'Date', year: integer(year), month: integer(month), day: integer(day) },
    Clinic: { type: 'Literal', valueType: `${SYSTEM}String`, value: clinic },
  }
  const { library, ...rest } = JSON.parse(elm) as { library: { parameters: { def: { name: string }[] } } }
  const def = library.parameters.def.map((one) => ({ ...one, default: values[one.name] }))
  return JSON.stringify({ ...rest, library: { ...library, parameters: { def } } })
}

/** The calculator takes many patients at once; a chunk at a time keeps their resources from filling the memory. */
const CHUNK = 50

export async function calculate(resources: readonly Resource[], plan: Plan, bundles: readonly Bundle[]): Promise<Calculated> {
  const measure = { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) } as unknown as fhir4.Bundle
  // every resource is looked at, whether it says that it follows a profile or not; of the debug output only the statements' values are read
  const options = {
    trustMetaProfile: false,
    enableDebugOutput: true,
    calculateHTML: false,
    calculateClauseCoverage: false,
    calculateSDEs: false,
    verboseCalculationResults: false,
  }
  const answers: Answers[] = []
  const counted: boolean[] = []
  for (let at = 0; at < bundles.length; at += CHUNK) {
    const chunk = bundles.slice(at, at + CHUNK)
    const patients = chunk as unknown as fhir4.Bundle[]
    const keys = chunk.map(({ entry }) => entry[0]!.resource.id!)
    const { results, debugOutput } = await Calculator.calculate(measure, patients, { ...options })
    const statements = (debugOutput!.rawResults as { patientResults: Record<string, Answers> }).patientResults
    for (const key of keys) {
      answers.push(statements[key]!)
      const [group] = results.find((one) => one.patientId === key)!.detailedResults!
      counted.push(group!.populationResults!.find((one) => one.populationType === 'initial-population')!.result)
    }
  }
  return { result: resultOf(plan, answers), counted, answers }
}
