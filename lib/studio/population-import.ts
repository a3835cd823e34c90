// One's own synthetic data as a population of the studio: read whole, with a report of every line left out; what looks like a real person is refused, and nothing is kept.
import 'server-only'
import { assemble, AssembleError } from '#population'
import { readSource, type LeftOut, type SourceFile } from '#population/source'
import { decide, ok, refuse, type Actor, type Result } from '#workflow'
import { CLINIC, REF } from './population-jobs'
import { keepPopulation } from './population-keep'

/** Characters of all files together. */
export const SOURCE_LIMIT = 200_000_000
const TOLD = 500

export interface PopulationImported {
  digest: string
  patients: number
  rows: number
  /** The first five hundred. */
  left: LeftOut[]
  leftInAll: number
}

export async function importPopulation(actor: Actor | null, input: { title: string; files: readonly SourceFile[] }): Promise<Result<PopulationImported>> {
  const decision = decide('importPopulation', { actor, version: null })
  if (!decision.ok) return refuse(decision.refusal)
  const wrong = (path: string, da: string, en: string) => refuse({ code: 'malformed', fields: [{ path, sentence: { da, en } }] })
  const title = input.title.trim()
  if (!title || title.length > 100)
    return wrong('title', 'Giv populationen et navn på højst 100 tegn.', 'Give the population a name of at most 100 characters.')
  if (input.files.reduce((sum, { text }) => sum + text.length, 0) > SOURCE_LIMIT) return refuse({ code: 'tooLarge', limit: SOURCE_LIMIT })
  const texts = new Map(input.files.map(({ name, text }) => [name, text]))
  const read = readSource([...texts.keys()].sort(), (name) => texts.get(name)!)
  if ('refused' in read) {
    if (read.refused === 'looksReal')
      return wrong(
        'files',
        `${read.at} ligner et ægte CPR-nummer. Ingen patientdata må komme her: intet er gemt. Fjern nummeret, eller brug rent syntetiske data.`,
        `${read.at} looks like a real CPR number. No patient data may come here: nothing is kept. Remove the number, or use purely synthetic data.`,
      )
    return read.refused === 'bothKinds'
      ? wrong('files', 'Vælg enten FHIR-bundter (.json) eller CSV-tabeller, ikke begge dele.', 'Choose either FHIR bundles (.json) or CSV tables, not both.')
      : wrong(
          'files',
          'Ingen af filerne er et FHIR-bundt (.json) eller en CSV-tabel (patient.csv, diagnosis.csv …).',
          'None of the files is a FHIR bundle (.json) or a CSV table (patient.csv, diagnosis.csv …).',
        )
  }
  if (!read.patients.length) return wrong('files', 'Ingen patient kunne læses i filerne.', 'No patient could be read in the files.')
  try {
    const population = assemble({ name: title, clinic: CLINIC, ref: REF }, read.patients)
    const digest = await keepPopulation(actor!, 'importPopulation', population, { title, details: { left: read.left.length } })
    const rows = read.patients.reduce((sum, one) => sum + one.rows.length, 0)
    return ok({ digest, patients: population.size, rows, left: read.left.slice(0, TOLD), leftInAll: read.left.length })
  } catch (error) {
    if (error instanceof AssembleError)
      return wrong('files', `Patienterne kan ikke samles: ${error.message}.`, `The patients cannot be put together: ${error.message}.`)
    throw error
  }
}
