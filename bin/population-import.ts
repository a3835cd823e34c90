// profil population import: one's own synthetic data, from a folder of FHIR R4 bundles or CSV tables.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { assemble, AssembleError, digestOf, encode, TABLES_CSV, type RawPatient } from '#population'
import { cprIn } from '#population/cpr'
import { readTables } from '#population/csv/read'
import { FhirReadError, readBundle } from '#population/fhir/read'
import { asOf, type Answer, type Asked } from './answer'
import { MADE_FOR, write } from './read'
import { Refusal } from './words'

interface LeftOut {
  file: string
  /** Line of a CSV file, or the resource of a bundle. */
  at: string
  code: string
  what: string
}
interface Source {
  patients: RawPatient[]
  left: LeftOut[]
}

export function populationImport({ files, values, texts, format }: Asked): Answer {
  if (values.out === undefined) throw new Refusal((words) => words.noOut)
  const dir = files[0]!
  const { patients, left } = sourceOf(dir)
  const population = whole({ name: basename(values.out, '.pop'), clinic: values.clinic ?? MADE_FOR.clinic, ref: asOf(values) ?? MADE_FOR.ref }, patients)
  const bytes = encode(population)
  write(values.out, bytes)
  const rows = patients.reduce((sum, one) => sum + one.rows.length, 0)
  const n = format.number
  return {
    code: 0,
    text: [
      texts.imported(n(population.size), n(rows), n(left.length)),
      ...left.map(({ file, at, code, what }) => `  ${file}:${at} ${texts.leftOut[code] ?? code}${what ? ` (${what})` : ''}`),
      texts.written(values.out),
    ].join('\n'),
    json: { patients: population.size, rows, left, file: values.out, digest: digestOf(bytes) },
  }
}

function whole(meta: Parameters<typeof assemble>[0], patients: RawPatient[]) {
  try {
    return assemble(meta, patients)
  } catch (error) {
    if (error instanceof AssembleError) throw new Refusal((texts) => texts.cannotAssemble(error.message))
    throw error
  }
}

function sourceOf(dir: string): Source {
  const names = namesIn(dir)
  const [bundles, tables] = [names.filter((one) => one.endsWith('.json')), names.filter((one) => TABLES_CSV.some((table) => one === `${table}.csv`))]
  if (bundles.length && tables.length) throw new Refusal((texts) => texts.bothKinds(dir))
  if (!bundles.length && !tables.length) throw new Refusal((texts) => texts.nothingThere(dir))
  const read = (name: string) => {
    const text = new TextDecoder().decode(readFileSync(join(dir, name)))
    const found = cprIn(text)
    if (found) throw new Refusal((texts) => texts.looksReal(`${name}:${found.line}`))
    return text
  }
  return bundles.length ? fromBundles(bundles, read) : readTables(Object.fromEntries(tables.map((name) => [basename(name, '.csv'), read(name)])))
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir).sort()
  } catch {
    throw new Refusal((texts) => texts.cannotRead(dir))
  }
}

function fromBundles(names: readonly string[], read: (name: string) => string): Source {
  const patients: RawPatient[] = []
  const left: LeftOut[] = []
  for (const name of names) {
    try {
      const { patient, notes } = readBundle(read(name))
      patients.push(patient)
      left.push(...notes.map(({ code, where, what }) => ({ file: name, at: where, code, what })))
    } catch (error) {
      if (!(error instanceof FhirReadError)) throw error
      left.push({ file: name, at: '1', code: error.code, what: error.detail })
    }
  }
  return { patients, left }
}
