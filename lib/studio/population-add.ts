// Patients at the edges of a profile put into a population, for profiles that few patients of it meet: a new population beside the old.
import 'server-only'
import type { Profile } from '#criteria'
import { patientsAtEdges } from '#engines/cases/added'
import { AssembleError } from '#population'
import { withAdded } from '#population/spike'
import { decide, ok, refuse, type Actor, type Result } from '#workflow'
import { documentsOnBoard } from '#store'
import { keepPopulation } from './population-keep'
import { isLarge, listPopulations, populationOf } from './populations'
import { givenOf } from './used'

const MOST = 1000

export async function addPatients(actor: Actor | null, input: { digest: string; slug: string; n: number }): Promise<Result<{ digest: string; added: number }>> {
  const decision = decide('addPatients', { actor, version: null })
  if (!decision.ok) return refuse(decision.refusal)
  const wrong = (path: string, da: string, en: string) => refuse({ code: 'malformed', fields: [{ path, sentence: { da, en } }] })
  if (!Number.isSafeInteger(input.n) || input.n < 1 || input.n > MOST)
    return wrong('n', `Antallet skal være et helt tal fra 1 til ${MOST}.`, `The number must be a whole number from 1 to ${MOST}.`)
  const row = (await listPopulations()).find((one) => one.digest === input.digest)
  const found = (await documentsOnBoard()).find((one) => one.slug === input.slug)
  if (!row || !found) return refuse({ code: 'notFound' })
  if (isLarge(row))
    return wrong(
      'digest',
      'Populationen er for stor til, at der kan lægges patienter til på siden. Vælg en mindre.',
      'The population is too large for patients to be added on the page. Choose a smaller one.',
    )
  const profile = JSON.parse(found.document) as Profile
  const population = await populationOf(row)
  const patients = patientsAtEdges(profile, await givenOf(profile), population, input.n)
  if (!patients.length) return wrong('slug', 'Profilen har ingen grænser, som en patient kan stå ved.', 'The profile has no edges that a patient can stand at.')
  try {
    const whole = withAdded(
      population,
      patients.map(({ patient }) => patient),
    )
    const title = `${row.title} + ${patients.length} ${profile.title}`.slice(0, 100)
    const digest = await keepPopulation(actor!, 'addPatients', whole, { title, details: { from: row.digest, profile: input.slug, added: patients.length } })
    return ok({ digest, added: patients.length })
  } catch (error) {
    if (error instanceof AssembleError)
      return wrong('slug', `Patienterne kan ikke lægges til: ${error.message}.`, `The patients cannot be added: ${error.message}.`)
    throw error
  }
}
