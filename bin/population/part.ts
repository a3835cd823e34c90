// A process that makes parts of a population, one after the other, and writes each to a file of its own.
import { denmark, type DenmarkOptions } from '#population/denmark/denmark'
import type { TallyJson } from '#population/denmark/tally'
import { join } from '#population/file/join'
import { partOf } from '#population/file/part'
import { sha256, writeTo } from './source'

export interface PartAsked {
  options: DenmarkOptions
  from: number
  to: number
  file: string
}
export interface PartTold {
  from: number
  to: number
  tally: TallyJson
}

process.on('message', ({ options, from, to, file }: PartAsked) => {
  const { population, tally } = denmark(options, from, to)
  const { name, clinic, ref } = options
  writeTo(file, (sink) => join({ name, clinic, ref }, [partOf(population)], sink, sha256()))
  process.send!({ from, to, tally } satisfies PartTold)
})
process.on('disconnect', () => process.exit(0))
