// A document as pasted text. Nothing is guessed or dropped: it is read whole, or told what is wrong with it and where.
import { parseProfile } from '../document/parse'
import type { Profile } from '../document/schema'
import type { Words } from '../kinds/fields'
import { forward } from './flow'

/** The document a text holds, or why not, as sentences. Steps in another order are put in reading order; a loop is refused. */
export function readDocument(text: string): { profile: Profile } | { faults: Words[] } {
  const read = parseProfile(text)
  if (!read.ok) return { faults: read.problems.map((problem) => problem.sentence) }
  const ids = read.profile.flow.map((step) => step.id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined)
    return {
      faults: [
        {
          da: `To trin har samme navn, »${twice}«. Giv det ene et andet navn.`,
          en: `Two steps have the same name, “${twice}”. Give one of them another name.`,
        },
      ],
    }
  const flow = forward(read.profile.flow)
  return flow
    ? { profile: { ...read.profile, flow } }
    : {
        faults: [
          {
            da: 'Forløbet går i ring: et trin fører tilbage til et tidligere trin. Ret vejene, så de kun går fremad.',
            en: 'The flow runs in a loop: a step leads back to an earlier one. Change the ways so that they only go forward.',
          },
        ],
      }
}
