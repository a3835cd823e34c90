// profil population import: one's own synthetic data, from a folder of FHIR R4 bundles or CSV tables.
import { checkSum } from '#engines/check-sum'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { assemble, AssembleError, digestOf, encode, type RawPatient } from '#population'
import { LEFT_OUT, readSource } from '#population/source'
import { asOf, type Answer, type Asked } from './answer'
import { MADE_FOR, write } from './read'
import { Refusal } from './words'

export function populationImport({ files, values, texts, format, locale }: Asked): Answer {
  if (values.out === undefined) throw new Refusal((words) => words.noOut)
  const dir = files[0]!
  const { patients, left } = sourceOf(dir)
  const population = whole({ name: basename(values.out, '.pop'), clinic: values.clinic ?? MADE_FOR.clinic, ref: asOf(values) ?? MADE_FOR.ref }, patients)
  const bytes = encode(population, checkSum)
  write(values.out, bytes)
  const rows = patients.reduce((sum, one) => sum + one.rows.length, 0)
  const n = format.number
  return {
    code: 0,
    text: [
      texts.imported(n(population.size), n(rows), n(left.length)),
      ...left.map(({ file, at, code, what }) => `  ${file}:${at} ${LEFT_OUT[code][locale]}${what ? ` (${what})` : ''}`),
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

function sourceOf(dir: string) {
  const read = readSource(namesIn(dir), (name) => new TextDecoder().decode(readFileSync(join(dir, name))))
  if (!('refused' in read)) return read
  if (read.refused === 'looksReal') throw new Refusal((texts) => texts.looksReal(read.at))
  throw new Refusal((texts) => texts[read.refused](dir))
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir).sort()
  } catch {
    throw new Refusal((texts) => texts.cannotRead(dir))
  }
}
