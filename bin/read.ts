// What a command works on: a profile from a file, a population by name or from a file.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dayOf, parseProfile, type Profile } from '#criteria'
import { decode, digestOf, encode, PopulationFileError } from '#population'
import type { Population } from '#population/columns'
import { syntheticClinic } from '#population/synthetic/clinic'
import { Refusal } from './words'

export function readProfile(file: string): Profile {
  const parsed = parseProfile(new TextDecoder().decode(bytesOf(file)))
  if (parsed.ok) return parsed.profile
  throw new Refusal((texts, locale) =>
    [texts.notAProfile(file, String(parsed.problems.length)), ...parsed.problems.map(({ sentence }) => `  ${sentence[locale]}`)].join('\n'),
  )
}

const POPULATIONS = process.env.POPULATIONS_DIR ?? fileURLToPath(new URL('../.data/populations', import.meta.url))
/** Clinics that are made when they are not there yet. */
const CLINICS: Readonly<Record<string, { title: string; seed: number; size: number }>> = {
  klinik: { title: 'Syntetisk klinik, 10.000 patienter', seed: 1, size: 10_000 },
}
const MADE_FOR = { ref: dayOf(2026, 6, 30), clinic: '091034' }

interface Indexed {
  name: string
  digest: string
}

/** A population by name, kept as a file after it is first made, or the population of a file. */
export function readPopulation(name: string): Population {
  if (name.endsWith('.pop') || /[/\\]/.test(name)) return populationOf(name, bytesOf(name))
  const index = indexed()
  const known = index.find((one) => one.name === name)
  if (known) {
    const file = join(POPULATIONS, `${known.digest}.pop`)
    return populationOf(file, bytesOf(file))
  }
  const clinic = Object.hasOwn(CLINICS, name) ? CLINICS[name] : undefined
  if (!clinic) throw new Refusal((texts) => texts.unknownPopulation(name, [...new Set([...index.map((one) => one.name), ...Object.keys(CLINICS)])].join(', ')))
  const { title, ...made } = clinic
  const bytes = encode(syntheticClinic({ ...made, ...MADE_FOR, name }))
  mkdirSync(POPULATIONS, { recursive: true })
  writeFileSync(join(POPULATIONS, `${digestOf(bytes)}.pop`), bytes)
  writeFileSync(
    join(POPULATIONS, 'index.json'),
    JSON.stringify([...index, { name, title, digest: digestOf(bytes), ...made, ...MADE_FOR, bytes: bytes.length }], null, 2),
  )
  return decode(bytes)
}

function indexed(): Indexed[] {
  try {
    return JSON.parse(readFileSync(join(POPULATIONS, 'index.json'), 'utf8')) as Indexed[]
  } catch {
    return [] // nothing made yet
  }
}

function populationOf(file: string, bytes: Uint8Array): Population {
  try {
    return decode(bytes)
  } catch (error) {
    if (error instanceof PopulationFileError) throw new Refusal((texts) => texts[error.code](basename(file)))
    throw error
  }
}

function bytesOf(file: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(file))
  } catch {
    throw new Refusal((texts) => texts.cannotRead(file))
  }
}
