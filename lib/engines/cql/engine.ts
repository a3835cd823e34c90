// cql-execution as an engine over a population, for test patients: some hundred patients a second. Rows without a code are not read,
// and a plan that is refused (refusal.ts) has no answer.
import { bundleOf } from '#population/fhir/write'
import type { Plan, Run } from '#criteria/core/plan'
import type { Population } from '#population/columns'
import type { Engine } from '../result'
import { patientsOf } from './patients'
import { showsIn } from './shows'
import { elmOf, execute, resultOf, type Answers } from './testing/execute'

/** Throws an Error that names each refused step, rule and field with its reason. */
const answersTo = async (plan: Plan, population: Population, run: Run): Promise<Answers[]> =>
  execute(await elmOf(plan), patientsOf(population).map(bundleOf), run)

export const cql: Engine = {
  name: 'cql',
  evaluate: async (plan, population, run) => resultOf(plan, await answersTo(plan, population, run)),
  shows: async (plan, population, run) => showsIn(plan, await answersTo(plan, population, run)),
}
