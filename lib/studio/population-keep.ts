// A population that the studio has in hand, kept: its files whole, then its line in the list with its line in the audit.
import { checkSum } from '#engines/check-sum'
import 'server-only'
import { mkdirSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { digestOf, encode } from '#population'
import type { Population } from '#population/columns'
import { descriptionOf } from '#population/describe/whole'
import type { Actor } from '#workflow'
import { record, transaction } from '#store'
import { changeIndex, populationsFolder } from './populations'

/** Answers the digest. One that is there already, byte for byte, keeps its name. */
export async function keepPopulation(
  actor: Actor,
  act: 'importPopulation' | 'addPatients',
  population: Population,
  { title, details }: { title: string; details: Record<string, string | number> },
): Promise<string> {
  const bytes = encode(population, checkSum)
  const digest = digestOf(bytes)
  const folder = populationsFolder()
  mkdirSync(folder, { recursive: true })
  const half = `${folder}/.${process.pid}-${digest.slice(0, 12)}`
  await writeFile(`${folder}/${digest}.json`, JSON.stringify(descriptionOf(population, null)))
  await writeFile(half, bytes)
  await rename(half, `${folder}/${digest}.pop`)
  const { size, ref, clinic } = population
  await changeIndex(async (now) => {
    if (now.some((one) => one.digest === digest)) return { list: now, value: null }
    const made = { name: digest.slice(0, 12), title, digest, size, ref, clinic, madeAt: new Date().toISOString(), madeBy: actor.name }
    await transaction((tx) => record(tx, actor, { act, details: { digest, title, size, ...details } }))
    return { list: [...now, made], value: null }
  })
  return digest
}
