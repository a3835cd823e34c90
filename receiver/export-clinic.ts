// Writes a synthetic clinic as a folder of FHIR bundles, 1,000 patients a file, as a clinic's own system would hand them over.
//   npx tsx receiver/export-clinic.ts --population klinik --out DIR      one of the studio's clinics, by name
//   npx tsx receiver/export-clinic.ts --seed 2 --size 10000 --out DIR    another
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { dayOf, isoOf } from '#criteria'
import { bundleOf } from '#population/fhir/write'
import { denmarkPatients, type DenmarkOptions } from '#population/denmark/denmark'
import { CLINIC_FILE, type ClinicFile } from './clinic-folder'

const PER_FILE = 1000

/** Writes the folder whole or not at all; what stood there is replaced. Answers its size in bytes. */
export function exportClinic(options: DenmarkOptions, out: string): { files: number; bytes: number; unpacked: number } {
  const half = `${out}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  const made = { files: 0, bytes: 0, unpacked: 0 }
  let lines: string[] = []
  const flush = () => {
    const text = lines.join('')
    const packed = gzipSync(text, { level: 4 })
    writeFileSync(join(half, `patienter-${String(made.files).padStart(4, '0')}.ndjson.gz`), packed)
    lines = []
    made.files++
    made.bytes += packed.length
    made.unpacked += Buffer.byteLength(text)
  }
  for (const patient of denmarkPatients(options)) {
    lines.push(`${JSON.stringify(bundleOf(patient))}\n`)
    if (lines.length === PER_FILE) flush()
  }
  if (lines.length) flush()
  const about: ClinicFile = { name: options.name, clinic: options.clinic, ref: isoOf(options.ref) }
  writeFileSync(join(half, CLINIC_FILE), `${JSON.stringify(about, null, 2)}\n`)
  rmSync(out, { recursive: true, force: true })
  mkdirSync(dirname(out), { recursive: true })
  renameSync(half, out)
  return made
}

function named(name: string): DenmarkOptions {
  const index = JSON.parse(readFileSync(join(process.env.POPULATIONS_DIR ?? '.data/populations', 'index.json'), 'utf8')) as (DenmarkOptions & {
    title: string
  })[]
  const found = index.find((one) => one.name === name)
  if (!found) throw new Error(`No population is called ${name}; known: ${index.map((one) => one.name).join(', ')}`)
  return { seed: found.seed, size: found.size, ref: found.ref, clinic: found.clinic, name: found.title }
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const { values } = parseArgs({
    options: { population: { type: 'string' }, seed: { type: 'string', default: '2' }, size: { type: 'string', default: '10000' }, out: { type: 'string' } },
  })
  if (!values.out) throw new Error('--out DIR is needed')
  const began = Date.now()
  const options = values.population
    ? named(values.population)
    : { seed: Number(values.seed), size: Number(values.size), ref: dayOf(2026, 6, 30), clinic: '091034', name: `Syntetisk klinik, frø ${values.seed}` }
  const { files, bytes, unpacked } = exportClinic(options, resolve(values.out))
  console.log(
    `${options.size} patients in ${files} files, ${(bytes / 1e6).toFixed(1)} MB (${(unpacked / 1e6).toFixed(0)} MB unpacked), ${((Date.now() - began) / 1000).toFixed(1)} s`,
  )
}
