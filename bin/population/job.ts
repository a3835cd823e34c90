// A process of the studio's that makes one population and ends: files in the folder asked for, whole or not at all. Talks over its channel.
import { checkSum } from '#engines/check-sum'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf, encode } from '#population'
import { denmarkInSteps, type DenmarkOptions } from '#population/denmark/denmark'
import { descriptionOf } from '#population/describe/whole'

export interface JobAsked {
  folder: string
  options: DenmarkOptions
}
export type JobTold = { made: number; of: number } | { digest: string; bytes: number } | { failed: string }

const tell = (told: JobTold) => process.send?.(told)
process.once('message', ({ folder, options }: JobAsked) => {
  make(folder, options).then(
    () => process.disconnect(),
    (error: unknown) => {
      tell({ failed: error instanceof Error ? error.message : String(error) })
      process.disconnect()
    },
  )
})
// the studio went away: what was begun is nobody's
process.once('disconnect', () => process.exit(0))

async function make(folder: string, options: DenmarkOptions): Promise<void> {
  const { population, tally } = await denmarkInSteps(options, { progress: (at) => tell(at) })
  const bytes = encode(population, checkSum)
  const digest = digestOf(bytes)
  const half = (name: string) => join(folder, `.${process.pid}-${name}`)
  try {
    writeFileSync(half('pop'), bytes)
    writeFileSync(half('json'), JSON.stringify(descriptionOf(population, tally)))
    renameSync(half('json'), join(folder, `${digest}.json`))
    renameSync(half('pop'), join(folder, `${digest}.pop`))
  } finally {
    for (const name of ['pop', 'json']) rmSync(half(name), { force: true })
  }
  tell({ digest, bytes: bytes.length })
}
