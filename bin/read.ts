// What a command works on: a profile from a file, a population by name or from a file.
import { checkSum } from '#engines/check-sum'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentHash, dayOf, documentsUsed, parseProfile, type Day, type Given, type Profile, type Words } from '#criteria'
import { parseText } from '#criteria/text/index'
import { decode, digestOf, encode, PopulationFileError } from '#population'
import type { Population } from '#population/columns'
import { denmark } from '#population/denmark/denmark'
import { openPopulation } from './population/open'
import { Refusal } from './words'

export interface ProfileFile {
  file: string
  profile: Profile
  /** The text as it stands, for a .profil file. */
  text: string | null
  /** What the profile uses, found beside it. */
  given: Given
}

export const isText = (file: string): boolean => !file.endsWith('.json')

/** A profile, as text or JSON, with those it uses from the same folder. Throws Refusal. */
export function readProfile(file: string): ProfileFile {
  const { profile, text } = documentOf(file)
  const beside = profile.uses.length ? documentsBeside(file) : new Map<string, Profile>()
  const { missing } = documentsUsed(profile, (digest) => beside.get(digest))
  if (missing.length) throw new Refusal((texts) => texts.notUsed(file, missing.map((one) => `${one.profile} ${one.digest.slice(0, 12)}`).join(', ')))
  return { file, profile, text, given: { used: (digest) => beside.get(digest) } }
}

/** The document of a file, without what it uses. Throws Refusal. */
export function documentOf(file: string): { profile: Profile; text: string | null } {
  const text = new TextDecoder().decode(bytesOf(file))
  if (!isText(file)) {
    const parsed = parseProfile(text)
    if (parsed.ok) return { profile: parsed.profile, text: null }
    throw notAProfile(
      file,
      parsed.problems.map(({ sentence }) => sentence),
    )
  }
  const { profile, problems } = parseText(text)
  if (profile) return { profile, text } // advice leaves it whole: check tells of it
  throw notAProfile(
    file,
    problems.map(({ line, column, da, en }) => ({ da: `${file}:${line}:${column} ${da}`, en: `${file}:${line}:${column} ${en}` })),
  )
}

const notAProfile = (file: string, problems: readonly Words[]): Refusal =>
  new Refusal((texts, locale) => [texts.notAProfile(file, String(problems.length)), ...problems.map((one) => `  ${one[locale]}`)].join('\n'))

/** Every profile in the folder of a file, by content hash; files that cannot be read are no profiles. */
export function documentsBeside(file: string): Map<string, Profile> {
  const found = new Map<string, Profile>()
  for (const name of readdirSync(dirname(file)))
    if (/\.(profil|json)$/.test(name))
      try {
        const { profile } = documentOf(join(dirname(file), name))
        found.set(contentHash(profile), profile)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
  return found
}

export function write(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content)
  } catch {
    throw new Refusal((texts) => texts.cannotWrite(file))
  }
}

export const folder = () => process.env.POPULATIONS_DIR ?? fileURLToPath(new URL('../.data/populations', import.meta.url))
/** Clinics that are made when they are not there yet. */
const CLINICS: Readonly<Record<string, { title: string; seed: number; size: number }>> = {
  klinik: { title: 'Syntetisk klinik, 10.000 patienter', seed: 1, size: 10_000 },
}
export const MADE_FOR: { ref: Day; clinic: string } = { ref: dayOf(2026, 6, 30), clinic: '091034' }

interface Indexed {
  name: string
  digest: string
}

/** A population by name, kept as a file after it is first made, or the population of a file. */
export function readPopulation(name: string): Population {
  if (name.endsWith('.pop') || /[/\\]/.test(name)) return populationOf(name)
  const index = indexed()
  const known = index.find((one) => one.name === name)
  if (known) return populationOf(join(folder(), `${known.digest}.pop`))
  const clinic = Object.hasOwn(CLINICS, name) ? CLINICS[name] : undefined
  if (!clinic) throw new Refusal((texts) => texts.unknownPopulation(name, [...new Set([...index.map((one) => one.name), ...Object.keys(CLINICS)])].join(', ')))
  const { title, ...made } = clinic
  const bytes = encode(denmark({ ...made, ...MADE_FOR, name }).population, checkSum)
  keep(name, title, bytes, { ...made, ...MADE_FOR })
  return decode(bytes, checkSum)
}

/** Keeps a population under its name; one of the same name is replaced. */
export function keep(name: string, title: string, bytes: Uint8Array, made: { seed: number; size: number; ref: Day; clinic: string }): string {
  mkdirSync(folder(), { recursive: true })
  const digest = digestOf(bytes)
  const file = join(folder(), `${digest}.pop`)
  writeFileSync(file, bytes)
  index(name, title, digest, made)
  return file
}

/** Puts a population into the list under its name; the studio's own stays first. */
export function index(name: string, title: string, digest: string, made: { seed: number; size: number; ref: Day; clinic: string }): void {
  const others = indexed().filter((one) => one.name !== name)
  const entry = { name, title, digest, ...made, madeAt: new Date().toISOString(), madeBy: 'profil' }
  writeFileSync(join(folder(), 'index.json'), JSON.stringify([...others, entry], null, 2))
}

function indexed(): Indexed[] {
  try {
    return JSON.parse(readFileSync(join(folder(), 'index.json'), 'utf8')) as Indexed[]
  } catch {
    return [] // nothing made yet
  }
}

function populationOf(file: string): Population {
  try {
    return openPopulation(file)
  } catch (error) {
    if (error instanceof PopulationFileError) throw new Refusal((texts) => texts[error.code](basename(file)))
    if ((error as NodeJS.ErrnoException).code) throw new Refusal((texts) => texts.cannotRead(file))
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
