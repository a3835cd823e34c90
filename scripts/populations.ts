// Makes the synthetic clinics that the studio shows and receivers test on: one immutable file each, named by its digest.
import { checkSum } from '#engines/check-sum'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '#criteria'
import { descriptionOf } from '#population/describe/whole'
import { encode } from '#population/file'
import { denmark } from '#population/denmark/denmark'

const CLINICS = [{ name: 'klinik', title: 'Syntetisk klinik, 10.000 patienter', seed: 1, size: 10_000 }]
const CLINIC = '091034'
const REF = dayOf(2026, 6, 30)

const dir = process.env.POPULATIONS_DIR ?? '.data/populations'
mkdirSync(dir, { recursive: true })
const index = CLINICS.map(({ name, title, seed, size }) => {
  const { population, tally } = denmark({ seed, size, ref: REF, clinic: CLINIC, name: 'Syntetisk klinik' })
  const bytes = encode(population, checkSum)
  const digest = Buffer.from(bytes.subarray(bytes.length - 32)).toString('hex')
  writeFileSync(join(dir, `${digest}.pop`), bytes)
  writeFileSync(join(dir, `${digest}.json`), JSON.stringify(descriptionOf(population, tally)))
  return { name, title, digest, size, seed, ref: REF, clinic: CLINIC, bytes: bytes.length }
})
const before = existsSync(join(dir, 'index.json')) ? (JSON.parse(readFileSync(join(dir, 'index.json'), 'utf8')) as { name: string; digest: string }[]) : []
/** Those that people made stay, in the order they were put in. */
const own = new Map(index.map((one) => [one.name, one]))
const all = [
  ...before.flatMap((one) => own.get(one.name) ?? (CLINICS.some(({ name }) => name === one.name) ? [] : [one])),
  ...index.filter((one) => !before.some(({ name }) => name === one.name)),
]
writeFileSync(join(dir, 'index.json'), JSON.stringify(all, null, 2))
const kept = new Set([...all.flatMap((one) => [`${one.digest}.pop`, `${one.digest}.json`]), 'index.json'])
for (const name of readdirSync(dir)) if (!kept.has(name)) rmSync(join(dir, name))
for (const one of index) console.log(`${one.name}: ${one.size} patients, ${one.bytes} bytes, ${one.digest}`)
