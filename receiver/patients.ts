// The clinic's patients as a population: read from FHIR when the folder is another than last time, otherwise from the file kept then.
import { checkSum } from '#engines/check-sum'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { assemble } from '#population/assemble'
import type { Population } from '#population/columns'
import { decode, encode } from '#population/file'
import type { Note } from '#population/fhir/read'
import { replaceFile } from '#release/durable'
import type { PopulationList } from '../components/cockpit/model'
import { folderStamp, readPatients, type ClinicFile } from './clinic-folder'

type Notes = PopulationList['patients']['notes']
export interface Clinic {
  population: Population
  notes: Notes
}

/** Raise when the reader reads otherwise than before. */
const READER = 1
/** Folders remembered at most. */
const KEPT = 4

/** `systems`: code systems beside those built in. Throws PatientsError; then nothing is kept. */
export function readClinicOnce(dir: string, cache: string, clinic: ClinicFile & { day: number }, systems: ReadonlySet<string>): Clinic {
  const stamp = createHash('sha256')
    .update(JSON.stringify([READER, folderStamp(dir), clinic, [...systems].sort()]))
    .digest('hex')
  const [file, notesFile] = [join(cache, `${stamp}.pop`), join(cache, `${stamp}.json`)]
  const kept = keptAs(file, notesFile)
  if (kept) return kept
  const counts = new NoteCounts()
  const population = assemble({ name: clinic.name, clinic: clinic.clinic, ref: clinic.day }, readPatients(dir, { systems }, counts.add))
  const bytes = encode(population, checkSum)
  mkdirSync(cache, { recursive: true, mode: 0o700 })
  chmodSync(cache, 0o700) // patients: for this user alone
  const age = (name: string) => statSync(join(cache, name)).mtimeMs
  const names = readdirSync(cache)
    .filter((name) => name.endsWith('.pop'))
    .sort((a, b) => age(b) - age(a))
  for (const name of names.slice(KEPT - 1)) for (const other of [name, name.replace(/pop$/, 'json')]) rmSync(join(cache, other), { force: true })
  replaceFile(notesFile, JSON.stringify(counts.list()))
  replaceFile(file, bytes)
  return { population: decode(bytes, checkSum), notes: counts.list() }
}

/** What was kept, when it is whole: a damaged file is read again from FHIR. */
function keptAs(file: string, notesFile: string): Clinic | null {
  if (!existsSync(file) || !existsSync(notesFile)) return null
  try {
    return { population: decode(readFileSync(file), checkSum), notes: JSON.parse(readFileSync(notesFile, 'utf8')) as Notes }
  } catch {
    return null
  }
}

/** Notes of reading, counted by what they say; what differs from row to row is left out. */
class NoteCounts {
  private readonly counts = new Map<string, Notes[number]>()
  add = ({ code, what }: Note): void => {
    const short = ['otherPatient', 'partDate', 'noDay', 'replaced'].includes(code) ? '' : what.slice(0, 80)
    const key = `${code} ${short}`
    const one = this.counts.get(key)
    if (one) one.count++
    else if (this.counts.size < 500) this.counts.set(key, { code, what: short, count: 1 })
  }
  list = (): Notes => [...this.counts.values()].sort((a, b) => b.count - a.count)
}
