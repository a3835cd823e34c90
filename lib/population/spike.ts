// Patients added to a population at the edges of a profile, so that a narrow profile can be tried on it. They come after all others, under
// keys G-000000 …, and never count in a prevalence (Population.added).
import { assemble, type RawPatient } from './assemble'
import type { Population } from './columns'
import { addedKey } from './file/form'
import { joined } from './file/join'

/** The population with these patients added to those it holds and those added before; it is to be encoded anew. Throws AssembleError. */
export function withAdded(population: Population, patients: readonly RawPatient[]): Population {
  if (!patients.length) return population
  const { name, clinic, ref, size } = population
  const before = size - (population.added ?? size)
  const more = assemble(
    { name, clinic, ref },
    patients.map((one, n) => ({ ...one, key: addedKey(before + n) })),
  )
  const whole = joined({ name, clinic, ref }, [population, { ...more, added: 0 }])
  return { ...whole, added: population.added ?? size }
}
