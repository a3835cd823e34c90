// Drawing a list: the package's own SQL, as it lies in the verified package, over the patients read from FHIR. Nothing is compiled here.
import { readFileSync } from 'node:fs'
import { canonicalUri, type Profile } from '#criteria'
import { openDuckdb, runCompiled } from '#engines/duckdb/engine'
import { assemble } from '#population/assemble'
import { encode } from '#population/file'
import type { Note } from '#population/fhir/read'
import { openPackage, type KeptRelease } from '#release'
import type { PopulationList } from '#components/cockpit/model'
import { readClinic, readPatients } from './clinic-folder'
import { listOf } from './list'

export interface DrawInput {
  release: KeptRelease
  patientsDir: string
  /** Reference date; null for the clinic's own. */
  asOf: number | null
  now: string
}

/** Throws PatientsError, PackageError, or what DuckDB says. */
export async function draw({ release, patientsDir, asOf, now }: DrawInput): Promise<PopulationList> {
  const opened = await openPackage(readFileSync(release.file))
  const clinic = readClinic(patientsDir)
  const run = { ref: asOf ?? clinic.day, clinic: clinic.clinic }
  const notes = new Notes()
  const population = assemble({ name: clinic.name, clinic: clinic.clinic, ref: clinic.day }, readPatients(patientsDir, { systems: systemsOf(opened.profile) }, notes.add))
  const digest = Buffer.from(encode(population).subarray(-32)).toString('hex')
  const session = await openDuckdb(population)
  try {
    const result = await runCompiled(session, opened.sql, run)
    return {
      format: 1,
      release: { package: release.name, ...pick(release), title: opened.title, approvals: opened.approvals.map(({ kind, by, at }) => ({ kind, by, at })) },
      ref: run.ref, clinic: run.clinic, clinicName: clinic.name, drawnAt: now,
      patients: { folder: patientsDir, digest, size: population.size, notes: notes.list() },
      ...listOf(opened.profile, opened.sql, result, population, run),
    }
  } finally {
    session.close()
  }
}

const pick = ({ version, status, sha256, contentHash, since }: KeptRelease) => ({ version, status, sha256, contentHash, since })

/** Systems that the profile's own lists name, beside those built in. */
const systemsOf = (profile: Profile): Set<string> => new Set([...profile.codeLists, ...profile.results].flatMap((list) => list.codes.map((code) => canonicalUri(code.system))))

/** Notes of reading, counted by what they say. */
class Notes {
  private readonly counts = new Map<string, { code: string; what: string; count: number }>()
  add = ({ code, what }: Note): void => {
    const short = ['otherPatient', 'partDate', 'noDay', 'replaced'].includes(code) ? '' : what.slice(0, 80)
    const key = `${code} ${short}`
    const one = this.counts.get(key)
    if (one) one.count++
    else if (this.counts.size < 500) this.counts.set(key, { code, what: short, count: 1 })
  }
  list = () => [...this.counts.values()].sort((a, b) => b.count - a.count)
}
