// profil population make: a synthetic population, the same bytes for the same seed, size and date.
import { digestOf, encode } from '#population'
import { denmark } from '#population/denmark/denmark'
import { asOf, wholeOf, type Answer, type Asked } from './answer'
import { keep, MADE_FOR, write } from './read'
import { Refusal } from './words'

export function populationMake({ files, values, texts, format }: Asked): Answer {
  const name = files[0]!
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(name)) throw new Refusal((words) => words.badName(name))
  const made = {
    size: wholeOf(values, 'size', 1, 10_000),
    seed: wholeOf(values, 'seed', 0, 1),
    ref: asOf(values) ?? MADE_FOR.ref,
    clinic: values.clinic ?? MADE_FOR.clinic,
  }
  const bytes = encode(denmark({ ...made, name }).population)
  const digest = digestOf(bytes)
  const file = values.out ?? keep(name, `${name}, ${format.number(made.size)}`, bytes, made)
  if (values.out !== undefined) write(file, bytes)
  return { code: 0, text: texts.made(name, format.number(made.size), file, digest.slice(0, 12)), json: { name, ...made, file, digest, bytes: bytes.length } }
}
