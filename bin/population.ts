// Populations of any size, from the command line:
//   npx tsx bin/population.ts make <file> [--size 5992734] [--seed 1] [--as-of 2026-06-30] [--clinic 091034] [--clinics 1] [--workers 2]
//   npx tsx bin/population.ts profiles <file>      what the demonstration profiles find, beside what is expected
//   npx tsx bin/population.ts describe <file>      people, prevalences, gaps, dirt
//   npx tsx bin/population.ts add <file> <profile> <n> <new file>      n patients at the edges of a profile
//   npx tsx bin/population.ts parquet out <file> <folder>  and  parquet in <folder> <file>
// Ctrl-C stops the making and leaves nothing behind.
import { checkSum } from '#engines/check-sum'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { isoOf, parseDay } from '#criteria'
import { patientsAtEdges } from '#engines/cases/added'
import { encode } from '#population'
import type { Population } from '#population/columns'
import type { TallyJson } from '#population/denmark/tally'
import { join } from '#population/file/join'
import { partOf } from '#population/file/part'
import { withAdded } from '#population/spike'
import { makeLarge } from './population/make'
import { foundByProfiles, linesOf } from './population/profiles'
import { described } from './population/described'
import { openPopulation as open } from './population/open'
import { sha256, writeTo } from './population/source'
import { documentOf, readProfile } from './read'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '5992734' },
    seed: { type: 'string', default: '1' },
    'as-of': { type: 'string', default: '2026-06-30' },
    clinic: { type: 'string', default: '091034' },
    clinics: { type: 'string', default: '1' },
    workers: { type: 'string' },
    name: { type: 'string' },
    part: { type: 'string', default: '100000' },
  },
})
const [command, ...files] = positionals
const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`
const tallyFile = (file: string) => `${file}.tally.json`

const save = (file: string, population: Population): string => {
  const { name, clinic, ref } = population
  return writeTo(file, (sink) => join({ name, clinic, ref }, [partOf(population)], sink, sha256()))
}

switch (command) {
  case 'make': {
    const file = files[0] ?? fail('which file?')
    const ref = parseDay(values['as-of']) ?? fail(`${values['as-of']} is not a date`)
    const size = Number(values.size)
    const stop = new AbortController()
    process.once('SIGINT', () => stop.abort(new Error('Stopped; nothing was written')))
    process.once('SIGTERM', () => stop.abort(new Error('Stopped; nothing was written')))
    const start = performance.now()
    const { digest, tally } = await makeLarge(
      file,
      { seed: Number(values.seed), size, ref, clinic: values.clinic, clinics: Number(values.clinics), name: values.name ?? basename(file, '.pop') },
      {
        ...(values.workers ? { workers: Number(values.workers) } : {}),
        part: Number(values.part),
        signal: stop.signal,
        progress: ({ stage, made, of }) => console.error(`${seconds(start).padStart(9)}  ${stage} ${made.toLocaleString('da')} of ${of.toLocaleString('da')}`),
      },
    ).catch((error: Error) => fail(error.message))
    writeFileSync(tallyFile(file), JSON.stringify(tally))
    console.log(`${size.toLocaleString('da')} patients in ${seconds(start)}: ${file}, ${digest}`)
    break
  }
  case 'profiles': {
    const population = open(files[0] ?? fail('which file?'))
    console.log(linesOf(foundByProfiles(population), population.size).join('\n'))
    break
  }
  case 'describe': {
    const file = files[0] ?? fail('which file?')
    const tally = existsSync(tallyFile(file)) ? (JSON.parse(readFileSync(tallyFile(file), 'utf8')) as TallyJson) : null
    console.log(described(open(file), tally).join('\n'))
    break
  }
  case 'add': {
    const [file, profileFile, n, to] = files
    if (!file || !profileFile || !n || !to) fail('add <file> <profile> <n> <new file>')
    const population = open(file!)
    const { profile, given } = readProfile(profileFile!)
    const added = patientsAtEdges(profile, given, population, Number(n))
    const digest = save(
      to!,
      withAdded(
        population,
        added.map(({ patient }) => patient),
      ),
    )
    console.log(`${added.length} patients at the edges of ${documentOf(profileFile!).profile.title} added as of ${isoOf(population.ref)}: ${to}, ${digest}`)
    break
  }
  case 'parquet': {
    const { populationToParquet, parquetToPopulation } = await import('#engines/duckdb/parquet')
    const [way, from, to] = files
    if (!from || !to || (way !== 'out' && way !== 'in')) fail('parquet out <file> <folder>, or parquet in <folder> <file>')
    if (way === 'out') await populationToParquet(open(from!), to!)
    else console.log(save(to!, await parquetToPopulation(from!)))
    break
  }
  case 'small': // the form that a browser reads
    writeFileSync(files[1] ?? fail('small <file> <new file>'), encode(open(files[0]!), checkSum))
    break
  default:
    fail('make, profiles, describe, add, parquet or small?')
}

function fail(why: string): never {
  console.error(why)
  process.exit(2)
}
