// profil population make: a synthetic population, the same bytes for the same seed, size and date; all Denmark as well.
import { checkSum } from '#engines/check-sum'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf, encode } from '#population'
import { denmark, type DenmarkOptions } from '#population/denmark/denmark'
import { descriptionOf, type Description } from '#population/describe/whole'
import { BROWSER_MOST, DENMARK } from '#population/sizes'
import { asOf, wholeOf, type Answer, type Asked } from './answer'
import { folder, index, MADE_FOR, write } from './read'
import { makeLarge } from './population/make'
import { openPopulation } from './population/open'
import { Refusal } from './words'

/** The name that stands for everybody. */
const EVERYBODY = 'danmark'

export async function populationMake({ files, values, texts, format, progress }: Asked): Promise<Answer> {
  const name = files[0]!
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(name)) throw new Refusal((words) => words.badName(name))
  const made = {
    size: wholeOf(values, 'size', 1, name === EVERYBODY ? DENMARK : 10_000),
    seed: wholeOf(values, 'seed', 0, 1),
    ref: asOf(values) ?? MADE_FOR.ref,
    clinic: values.clinic ?? MADE_FOR.clinic,
  }
  const title = name === EVERYBODY ? texts.everybody : name
  const options = { ...made, name }
  const { file, digest } =
    made.size > BROWSER_MOST
      ? await large(options, values.out, (at) => progress(at.stage === 'making' ? texts.making(format.number(at.made), format.number(at.of)) : texts.joining))
      : small(options, values.out)
  if (values.out === undefined) index(name, `${title}, ${format.number(made.size)}`, digest, made)
  return {
    code: 0,
    text: texts.made(name, format.number(made.size), file, digest.slice(0, 12)),
    json: { name, ...made, file, digest, bytes: statSync(file).size },
  }
}

function small(options: DenmarkOptions, out: string | undefined): { file: string; digest: string } {
  const { population, tally } = denmark(options)
  const bytes = encode(population, checkSum)
  const digest = digestOf(bytes)
  const file = out ?? placeOf(digest)
  write(file, bytes)
  if (out === undefined) describe(digest, descriptionOf(population, tally))
  return { file, digest }
}

async function large(
  options: DenmarkOptions,
  out: string | undefined,
  progress: (at: { stage: 'making' | 'joining'; made: number; of: number }) => void,
): Promise<{ file: string; digest: string }> {
  const stop = new AbortController()
  const halt = () => stop.abort(new Refusal((words) => words.notMade))
  process.once('SIGINT', halt).once('SIGTERM', halt)
  try {
    const { digest, tally, file } = await makeLarge(out ?? placeOf, options, { signal: stop.signal, progress })
    if (out === undefined) describe(digest, descriptionOf(openPopulation(file), tally))
    return { file, digest }
  } finally {
    process.off('SIGINT', halt).off('SIGTERM', halt)
  }
}

/** Where the studio keeps the population of a digest. */
function placeOf(digest: string): string {
  mkdirSync(folder(), { recursive: true })
  return join(folder(), `${digest}.pop`)
}
function describe(digest: string, description: Description): void {
  writeFileSync(join(folder(), `${digest}.json`), JSON.stringify(description))
}
