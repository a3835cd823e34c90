// cql-execution as an engine over a population, for test patients: some hundred patients a second. Rows without a code are not read,
// and a plan that is refused (refusal.ts) has no answer.
import { bundleOf } from '#population/fhir/write'
import type { Engine } from '../result'
import { patientsOf } from './patients'
import { elmOf, execute, resultOf } from './testing/execute'

export const cql: Engine = {
  name: 'cql',
  /** Throws an Error that names each refused step, rule and field with its reason. */
  evaluate: async (plan, population, run) => resultOf(plan, await execute(await elmOf(plan), patientsOf(population).map(bundleOf), run)),
}
