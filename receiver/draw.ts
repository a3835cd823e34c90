// Drawing a list: the package's own SQL, as it lies in the verified package, over the patients read from FHIR. Nothing is compiled here.
import { readFileSync } from 'node:fs'
import { canonicalUri, type Profile } from '#criteria'
import { openDuckdb, runCompiled } from '#engines/duckdb/engine'
import { openPackage, type KeptRelease } from '#release'
import type { PopulationList } from '../components/cockpit/model'
import { readClinic } from './clinic-folder'
import { listOf } from './list'
import { readClinicOnce } from './patients'

export interface DrawInput {
  release: KeptRelease
  patientsDir: string
  /** Folder for the patients as read, so that the next list of the same folder need not read them again. */
  cache: string
  /** Reference date; null for the clinic's own. */
  asOf: number | null
  now: string
}

/** Throws PatientsError, PackageError, or what DuckDB says. */
export async function draw({ release, patientsDir, cache, asOf, now }: DrawInput): Promise<PopulationList> {
  const opened = await openPackage(readFileSync(release.file))
  const clinic = readClinic(patientsDir)
  const run = { ref: asOf ?? clinic.day, clinic: clinic.clinic }
  const { population, notes } = readClinicOnce(patientsDir, cache, clinic, systemsOf(opened.profile))
  const session = await openDuckdb(population)
  try {
    const result = await runCompiled(session, opened.sql, run)
    return {
      format: 1,
      release: { package: release.name, ...pick(release), title: opened.title, approvals: opened.approvals.map(({ kind, by, at }) => ({ kind, by, at })) },
      ref: run.ref,
      clinic: run.clinic,
      clinicName: clinic.name,
      drawnAt: now,
      patients: { folder: patientsDir, digest: population.digest, size: population.size, notes },
      ...listOf(opened.profile, opened.sql, result, population, run),
    }
  } finally {
    session.close()
  }
}

const pick = ({ version, status, sha256, contentHash, since }: KeptRelease) => ({ version, status, sha256, contentHash, since })

/** Systems that the profile's own lists name, beside those built in. */
const systemsOf = (profile: Profile): Set<string> =>
  new Set([...profile.codeLists, ...profile.results].flatMap((list) => list.codes.map((code) => canonicalUri(code.system))))
