// cql-execution over FHIR bundles of test patients, as a rate: it is not made for whole populations.
import { evaluateArrays } from '#engines/arrays/engine'
import { patientsOf } from '#engines/cql/patients'
import { elmOf, execute, resultOf } from '#engines/cql/testing/execute'
import { countsOf } from '#engines/result'
import { bundleOf } from '#population/fhir/write'
import { median, timed } from '../median'
import { differenceOf } from './tally'
import { plan, populationOf, RUN } from './task'

/** Patients a second. Translation and the making of bundles are not in it. Throws where the counts are not those of the arrays. */
export async function cqlRate(patients: number, repeats: number): Promise<number> {
  const population = populationOf(patients)
  const elm = await elmOf(plan)
  const bundles = patientsOf(population).map(bundleOf)
  const run = () => execute(elm, bundles, RUN)
  const difference = differenceOf(countsOf(plan, evaluateArrays(plan, population, RUN)), countsOf(plan, resultOf(plan, await run())))
  if (difference) throw new Error(`cql-execution: ${difference}`)
  return patients / (median(await timed(repeats, run)) / 1000)
}
