// A synthetic Denmark, or a clinic of it: made-up patients from a seed, the same bytes on every machine, for trying profiles on.
// No person is behind any of them and there are no CPR numbers: keys are T-000000, T-000001 …
import { Assembler, type RawPatient } from '../assemble'
import type { Population } from '../columns'
import { recordOf } from './patient'
import type { Options } from './story'
import { Tally, type TallyJson } from './tally'
import { Truths } from './truth'

export type { Options as DenmarkOptions } from './story'

/** Patients from … to − 1 as rows, in key order; any part can be made alone. */
export function* denmarkPatients(options: Options, from = 0, to = options.size, tally = new Tally()): Generator<RawPatient> {
  const truths = new Truths(options.seed, options.ref)
  for (let no = from; no < to; no++) yield recordOf(no, options, truths, tally)
}

export interface Made {
  population: Population
  /** What was true of them, and what went wrong on the way into the record. */
  tally: TallyJson
}

/** Patients from … to − 1 in columns. Pure: the same options give the same bytes. */
export function denmark(options: Options, from = 0, to = options.size): Made {
  const tally = new Tally()
  const assembler = new Assembler()
  for (const patient of denmarkPatients(options, from, to, tally)) assembler.add(patient)
  return { population: assembler.finish(metaOf(options)), tally: tally.json }
}

export interface Progress {
  /** Patients made so far, and in all. */
  made: number
  of: number
}
/** The same made a chunk at a time: gives way between chunks, tells how far it is, and stops when the signal says so. */
export async function denmarkInSteps(
  options: Options,
  { chunk = 500, progress = () => {}, signal }: { chunk?: number; progress?: (at: Progress) => void; signal?: AbortSignal } = {},
): Promise<Made> {
  const tally = new Tally()
  const assembler = new Assembler()
  for (const patient of denmarkPatients(options, 0, options.size, tally)) {
    assembler.add(patient)
    if (assembler.size % chunk) continue
    progress({ made: assembler.size, of: options.size })
    await new Promise<void>((resolve) => setTimeout(resolve, 0))
    signal?.throwIfAborted()
  }
  progress({ made: options.size, of: options.size })
  return { population: assembler.finish(metaOf(options)), tally: tally.json }
}

export const metaOf = ({ name, clinic, ref }: Options) => ({ name, clinic, ref })
